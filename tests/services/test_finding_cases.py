"""Finding cases: whatever is asked, the answer is that of going through the cases one by one; and their workbook."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_offices import copy_office, office_at
from python_calamine import CalamineWorkbook

from advisor_app.cli.commands import build_parser
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek, panama_day
from advisor_app.office.case import Case
from advisor_app.services.cases.browse_cases import (
    FIRST,
    Browsing,
    count_views,
    field_values,
    find_cases,
    first_cases,
    group_cases,
)
from advisor_app.services.cases.export_cases import export_cases
from advisor_app.services.cases.save_case_view import case_views, remove_case_view, save_case_view
from advisor_app.services.office import Office
from advisor_app.store import CaseQuery, CaseView, DaySpan, open_store

TODAY = date(2026, 11, 20)
ENTITIES = ("IDAAN", "Ministerio de Obras Públicas", "Ñurum", "")
SUBJECTS = ("Falta de agua", "agua turbia", "Hueco: 50% de la vía", "¿Árbol caído?", "", "Ñandú nº 7", "=1+1")
STATUSES = ("En curso", "Resuelto")
DISTRICTS = ("Colón", "colón ", "Aguadulce")


def made_cases(count: int) -> list[Case]:
    """Every edge there is: no entity, blanks, no due date, negative durations, days alone, equal moments."""
    start = datetime(2026, 8, 1, 4)
    cases = []
    for at in range(count):
        created = start + timedelta(hours=(at * 37) % 2600)
        ended = created + timedelta(hours=(at * 53) % 1500 - 30) if at % 3 else None
        cases.append(
            Case(
                number=f"2026-{(at * 7919) % 1000:04d}",
                entity=ENTITIES[at % len(ENTITIES)],
                created=created,
                type=("Queja", "Denuncia", "")[at % 3],
                status=STATUSES[0 if ended is None else 1],
                closed=ended,
                due=None if at % 4 else created + timedelta(days=20),
                first_worked=None if at % 5 else created + timedelta(hours=5),
                district=DISTRICTS[at % len(DISTRICTS)],
                subject=SUBJECTS[at % len(SUBJECTS)],
                day_only=frozenset({"closed"}) if at % 6 == 1 else frozenset(),
            )
        )
    return cases


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return made_cases(160)


def brought_in(office: Office, cases: list[Case]) -> None:
    with office.store.unit_of_work("yo") as work:
        entity_ids = work.entities.resolve(case.entity for case in cases)
        key = work.imports.add(file_name="f", sha256="f", shape="s", columns={}, rows=len(cases))
        work.cases.apply(cases, key, entity_ids)
        work.history.append("cases.imported", {}, subject="f")
        work.commit()


@pytest.fixture(scope="module")
def where(empty_office: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    return office_at(copy_office(empty_office, tmp_path_factory.mktemp("finding") / "office.sqlite3"))


@pytest.fixture(scope="module")
def office(where: str, cases: list[Case]) -> Iterator[Office]:
    opened = Office(open_store(where), "Ana")
    brought_in(opened, cases)
    yield opened
    opened.store.close()


@pytest.fixture(scope="module")
def browsing() -> Browsing:
    return Browsing()


def plain(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text)
    return re.findall(r"[^\W_]+", "".join(one for one in decomposed if not unicodedata.combining(one)).casefold())


def days(case: Case, as_of: date) -> int:
    return ((panama_day(case.closed) if case.closed else as_of) - panama_day(case.created)).days


def fits(case: Case, query: CaseQuery, ids: dict[str, UUID]) -> bool:
    """The query's own words, for one case."""
    said = [
        word
        for text in (case.number, case.entity, case.type, case.status, case.district, case.subject)
        for word in plain(text)
    ]
    due = panama_day(case.due) if case.due else panama_day(case.created) + timedelta(days=30)
    states = {
        "all": True,
        "open": case.closed is None,
        "closed": case.closed is not None,
        "expired": case.closed is None and due < query.as_of,
    }
    return all(
        (
            all(any(word.startswith(wanted) for word in said) for wanted in plain(query.text)),
            query.entity_ids is None or ids.get(case.entity) in query.entity_ids,
            all(getattr(case, field) in texts for field, texts in query.having.items()),
            states[query.state],
            query.longer_than is None or days(case, query.as_of) > query.longer_than,
            all(within(getattr(case, name), span) for name, span in query.spans.items()),
            query.numbers is None or case.number in query.numbers,
        )
    )


def within(moment: datetime | None, span: DaySpan) -> bool:
    return moment is not None and (span.first or date.min) <= panama_day(moment) <= (span.last or date.max)


DAYS = st.none() | st.dates(date(2026, 7, 25), date(2026, 12, 1))
SPANS = st.builds(DaySpan, DAYS, DAYS)
WORDS = st.sampled_from(
    ["", "agua", "AGUA tur", "arbol", "50", "2026-0", "ñ", "nurum", "obras quej", "gua", "°", "q d", "n 7", "col"]
)


@st.composite
def queries(draw: st.DrawFn, ids: dict[str, UUID]) -> CaseQuery:
    having = {}
    for field, texts in (("type", ("Queja", "")), ("district", DISTRICTS), ("status", STATUSES), ("subject", SUBJECTS)):
        if draw(st.integers(0, 3)) == 0:
            having[field] = tuple(draw(st.lists(st.sampled_from([*texts, "nadie"]), max_size=2)))
    return CaseQuery(
        text=draw(WORDS),
        entity_ids=draw(st.none() | st.lists(st.sampled_from(sorted(ids.values())), max_size=2).map(tuple)),
        having=having,  # type: ignore[arg-type]
        state=draw(st.sampled_from(["all", "all", "open", "closed", "expired"])),
        longer_than=draw(st.none() | st.integers(-3, 60)),
        spans=draw(st.dictionaries(st.sampled_from(["created", "closed", "due"]), SPANS, max_size=2)),
        numbers=draw(st.none() | st.none() | st.just(tuple(f"2026-{at:04d}" for at in range(500)))),
        as_of=TODAY,
        sort=draw(st.sampled_from(["number", "created", "closed", "days", "type", "entity", "due", "subject"])),
        descending=draw(st.booleans()),
    )


def keyed(office: Office) -> tuple[dict[str, UUID], dict[int, str]]:
    with office.store.reading() as reading:
        ids = {entity.name: entity.id for entity in reading.entities.all()}
        lines = reading.cases.page(reading.cases.ids(CaseQuery()))
    return ids, {line.id: line.number for line in lines}


def sorted_by(cases: list[Case], query: CaseQuery, arrival: dict[str, int]) -> list[Case]:
    """Ascending with the empty first and equal ones as they came, or the whole the other way round."""

    def value(case: Case) -> tuple[object, ...]:
        if query.sort == "days":
            return (days(case, query.as_of),)
        found = getattr(case, query.sort)
        if query.sort in ("closed", "due"):
            return (found is not None, panama_day(found) if found else date.min)
        if query.sort in ("type", "entity"):
            return (" ".join(plain(found)), found)
        return (found,)

    return sorted(cases, key=lambda case: (value(case), arrival[case.number]), reverse=query.descending)


@settings(max_examples=60)
@given(data=st.data())
def test_what_is_found_is_what_going_through_them_finds(
    office: Office, browsing: Browsing, cases: list[Case], data: st.DataObject
) -> None:
    ids, numbers = keyed(office)
    query = data.draw(queries(ids))
    expected = [case.number for case in cases if fits(case, query, ids)]
    found = find_cases(office, query, browsing)
    arrival = {number: key for key, number in numbers.items()}
    assert [numbers[key] for key in found.keys] == [
        case.number for case in sorted_by([case for case in cases if fits(case, query, ids)], query, arrival)
    ]
    assert found.tally is not None
    open_ones = [case for case in cases if case.number in set(expected) and case.closed is None]
    assert found.tally.open == len(open_ones)
    assert found.tally.expired == sum(fits(case, replace(query, state="expired"), ids) for case in open_ones)
    assert count_views(office, {"it": query}, browsing) == {"it": len(expected)}
    first = first_cases(office, query, browsing)
    assert first.keys == found.keys[: len(first.keys)]
    assert first.whole == (len(first.keys) == len(found.keys)) or not first.whole


def test_the_first_screens_come_before_the_whole_and_begin_it(office: Office) -> None:
    browsing = Browsing()
    cold = first_cases(office, CaseQuery(sort="number"), browsing)
    assert (len(cold.keys), len(cold.lines), cold.total, cold.whole) == (FIRST, FIRST, 160, False)
    whole = find_cases(office, CaseQuery(sort="number"), browsing)
    assert (whole.whole, whole.total) == (True, 160)
    assert whole.keys[:FIRST] == cold.keys


@pytest.mark.parametrize("field", ["entity", "type", "district", "created_month", "closed_month"])
def test_groups_hold_each_case_once(office: Office, browsing: Browsing, cases: list[Case], field: str) -> None:
    grouped = group_cases(office, CaseQuery(sort="number", descending=False), field, browsing)  # type: ignore[arg-type]
    _, numbers = keyed(office)
    by_number = {case.number: case for case in cases}
    place = 0
    for group in grouped.groups:
        listed = [numbers[key] for key in grouped.keys[place : place + group.count]]
        assert listed == sorted(listed)
        for number in listed:
            case = by_number[number]
            if field.endswith("_month"):
                moment = getattr(case, field.removesuffix("_month"))
                assert group.label == (f"{panama_day(moment):%Y-%m}" if moment else "")
            else:
                assert group.label == getattr(case, field)
        place += group.count
    assert place == len(cases)
    labels, counts = [group.label for group in grouped.groups], [group.count for group in grouped.groups]
    assert labels == sorted(labels, reverse=True) if field.endswith("_month") else counts == sorted(counts)[::-1]


def test_values_to_choose_from_are_counted_under_the_other_conditions(office: Office, cases: list[Case]) -> None:
    told = {one.text: one.count for one in field_values(office, "type", CaseQuery(state="open"))}
    open_ones = [case for case in cases if case.closed is None]
    assert told == {kind: sum(case.type == kind for case in open_ones) for kind in {case.type for case in open_ones}}
    assert {one.text for one in field_values(office, "status", CaseQuery())} == set(STATUSES)


def test_what_came_in_between_is_seen(office_location: str) -> None:
    office = Office(open_store(office_location), "Ana")
    browsing = Browsing()
    try:
        assert find_cases(office, CaseQuery(), browsing).total == 0
        brought_in(office, made_cases(20))
        assert find_cases(office, CaseQuery(text="falta"), browsing).total == 3
        changed = [replace(case, subject="Poste caído") for case in made_cases(20)]
        brought_in(office, changed)
        assert find_cases(office, CaseQuery(text="falta"), browsing).total == 0
        assert find_cases(office, CaseQuery(text="poste ñurum"), browsing).total == 5
    finally:
        office.store.close()


def test_a_view_is_kept_under_its_name_for_whoever_saved_it(office: Office) -> None:
    query = CaseQuery(
        text="agua", having={"type": ("Queja", "")}, state="expired", longer_than=60, sort="days", as_of=TODAY,
        spans={"created": DaySpan.of_week(IsoWeek(2026, 40)), "due": DaySpan(None, TODAY)}, numbers=("1", "2"),
    )  # fmt: skip
    saved = save_case_view(office, "  Agua  vieja ", CaseView(query, "district"))
    again = save_case_view(office, "AGUA VIEJA", CaseView(query, "type"))
    assert again.id == saved.id
    (kept,) = case_views(office)
    assert (kept.name, kept.view.group) == ("AGUA VIEJA", "type")
    assert replace(kept.view.query, as_of=TODAY) == query
    other = Office(office.store, "Luis")
    assert case_views(other) == []
    remove_case_view(other, saved.id)
    assert len(case_views(office)) == 1
    remove_case_view(office, saved.id)
    assert case_views(office) == []
    with pytest.raises(ValueError, match="name"):
        save_case_view(office, "  ", CaseView())


def test_a_workbook_has_the_cases_of_the_view_with_their_types(office: Office, tmp_path: Path) -> None:
    query = CaseQuery(text="1", sort="number", descending=False, as_of=TODAY)
    done = export_cases(office, CaseQuery(sort="number", descending=False, as_of=TODAY), tmp_path / "c.xlsx")
    assert done.rows == 160
    book = CalamineWorkbook.from_path(str(done.path))
    heading, *rows = book.get_sheet_by_index(0).to_python()
    assert heading[:4] == ["Número", "Tipo", "Entidad", "Asunto"]
    assert [row[0] for row in rows] == sorted(str(row[0]) for row in rows)
    assert "=1+1" in {row[3] for row in rows}, "a text, not a formula"
    created, total = heading.index("Creado"), heading.index("Días")
    assert isinstance(rows[0][created], datetime)
    assert all(isinstance(row[total], float | int) for row in rows)
    assert export_cases(office, query, tmp_path / "d.xlsx", columns=("number", "days")).rows < 160


def test_an_export_that_is_cancelled_leaves_what_stood_there(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "c.xlsx"
    path.write_bytes(b"before")
    with pytest.raises(UserError, match="export_cancelled"):
        export_cases(office, CaseQuery(), path, cancelled=lambda: True)
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["c.xlsx"]


def test_the_command_takes_conditions(
    office: Office, where: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from advisor_app.settings import Settings

    words = [
        "cases",
        "export",
        str(tmp_path / "c.xlsx"),
        "--entity",
        "idaan",
        "--type",
        "Denuncia",
        "--state",
        "closed",
    ]
    chosen = build_parser().parse_args([*words, "--created-from", "2026-08-20", "--json"])
    assert chosen.run(Settings(where, "Ana"), chosen) == 0
    expected = find_cases(
        office,
        CaseQuery(
            text="idaan",
            having={"type": ("Denuncia",)},
            state="closed",
            spans={"created": DaySpan(date(2026, 8, 20))},
        ),
    )
    assert expected.total
    assert f'"rows": {expected.total}' in capsys.readouterr().out


def test_the_words_of_many_cases_are_learned_like_those_of_one(location: str) -> None:
    office = Office(open_store(location), "Ana")
    try:
        start = datetime(2026, 8, 1, 15)
        many = [Case(f"N-{at}", "IDAAN", start, subject=f"palabra{at}") for at in range(1200)]
        brought_in(office, many)
        brought_in(office, [Case("N-9999", "IDAAN", start, subject="palabra1199 después"), *many[:3]])
        assert find_cases(office, CaseQuery(text="palabra1199")).total == 2
        assert find_cases(office, CaseQuery(text="despues")).total == 1
        assert find_cases(office, CaseQuery(text="palabra")).total == 1201
    finally:
        office.store.close()
