"""Cases come in by number, and are asked for by number, week and query."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.store import CaseQuery, DaySpan, Store


def test_the_same_cases_twice_change_nothing(store: Store, bring_in, make_case) -> None:
    cases = [make_case(str(n), closed=datetime(2024, 3, 20, 15), subject="Fuga", owner="ana") for n in range(50)]

    first, second = bring_in(cases), bring_in(cases)

    assert (first.new, first.changed, first.unchanged) == (50, 0, 0)
    assert (second.new, second.changed, second.unchanged) == (0, 0, 50)


def test_a_later_export_says_what_changed(store: Store, bring_in, make_case) -> None:
    bring_in([make_case("1", status="Abierto"), make_case("2"), make_case("3", closed=datetime(2024, 3, 12, 17, 30))])

    applied = bring_in(
        [
            make_case("1", status="Cerrado", closed=datetime(2024, 3, 15, 5), day_only=frozenset({"closed"})),
            make_case("2", entity="ENSA"),
            make_case("3", closed=datetime(2024, 3, 12, 17, 30)),
            make_case("4"),
        ],
        "lunes.csv",
    )

    assert (applied.new, applied.changed, applied.unchanged) == (1, 2, 1)
    told = {change.number: change.fields for change in applied.changes}
    assert told == {
        "1": {"status": ("Abierto", "Cerrado"), "closed": ("", "2024-03-15")},
        "2": {"entity": ("IDAAN", "ENSA")},
    }
    assert applied.changed_fields == {"status": 1, "closed": 1, "entity": 1}
    with store.reading() as reading:
        (change,) = reading.cases.changes_of("1")
        case = reading.cases.by_number("2")
        assert reading.cases.changes_of("3") == []
    assert (change.fields, change.file_name) == (told["1"], "lunes.csv")
    assert case is not None
    assert case.entity == "ENSA"


def test_a_case_comes_back_as_it_went_in(store: Store, bring_in, make_case) -> None:
    case = make_case(
        "00123",
        type="Queja",
        channel="Teléfono",
        status="Cerrado",
        reason="Resuelto",
        first_worked=datetime(2024, 3, 11, 18, 0, 0, 250_000),
        closed=datetime(2024, 3, 12, 5),
        due=datetime(2024, 4, 10, 5),
        province="Panamá",
        district="Panamá",
        corregimiento="Bella Vista",
        subject="<b>Fuga</b> =1+1 {{ ñ }}",
        resolution="Se reparó\nla tubería",
        owner="ana",
        day_only=frozenset({"closed", "due"}),
    )
    bring_in([case])

    with store.reading() as reading:
        assert reading.cases.by_number("00123") == case
        assert reading.cases.by_number("123") is None


def test_a_case_without_entity_waits_for_one(store: Store, bring_in, make_case) -> None:
    bring_in([make_case("1", entity="", closed=datetime(2024, 3, 20, 15))])

    with store.reading() as reading:
        case = reading.cases.by_number("1")
        assert case is not None
        assert case.entity == ""
        assert reading.entities.all() == []
        assert reading.cases.closed_in(IsoWeek(2024, 12)) == {}
        assert reading.cases.weeks_with_closed(3) == []

    assert bring_in([make_case("1", closed=datetime(2024, 3, 20, 15))]).changed == 1


def test_a_week_runs_from_panamas_monday_to_its_sunday(store: Store, bring_in, make_case, entity_id) -> None:
    closings = {
        "before": datetime(2024, 3, 18, 4, 59, 59),  # Sunday 23:59 in Panama
        "first": datetime(2024, 3, 18, 5),
        "Última": datetime(2024, 3, 25, 4, 59, 59),
        "after": datetime(2024, 3, 25, 5),
    }
    bring_in([make_case(number, closed=moment) for number, moment in closings.items()])
    bring_in([make_case("other", entity="ENSA", closed=datetime(2024, 3, 19, 12)), make_case("open")])
    idaan, ensa = entity_id("IDAAN"), entity_id("ENSA")

    with store.reading() as reading:
        both = reading.cases.closed_in(IsoWeek(2024, 12))
        one = reading.cases.closed_in(IsoWeek(2024, 12), [ensa])
        weeks = reading.cases.weeks_with_closed(2)

    assert both == {idaan: ["first", "Última"], ensa: ["other"]}
    assert one == {ensa: ["other"]}
    assert weeks == [IsoWeek(2024, 13), IsoWeek(2024, 12)]


QUERIES: list[tuple[CaseQuery, list[str]]] = [
    (CaseQuery(sort="number", descending=False), ["1", "2", "3", "4", "5"]),
    (CaseQuery(sort="number"), ["5", "4", "3", "2", "1"]),
    (CaseQuery(text="NANDU", sort="number"), ["2"]),
    (CaseQuery(text="pérdida agua", sort="number"), ["3"]),
    (CaseQuery(text="50%", sort="number"), ["4"]),
    (CaseQuery(text="_", sort="number"), ["5", "4", "3", "2", "1"]),
    (CaseQuery(text="gua", sort="number"), []),
    (CaseQuery(text="aco agua", sort="number"), []),
    (CaseQuery(text="ens cob", sort="number"), ["4"]),
    (CaseQuery(having={"status": ("Cerrado",)}, sort="number"), ["5", "3"]),
    (CaseQuery(state="open", sort="number"), ["4", "2", "1"]),
    (CaseQuery(state="closed", sort="number"), ["5", "3"]),
    (CaseQuery(state="expired", as_of=date(2024, 4, 11), sort="number"), ["4", "2"]),
    (CaseQuery(state="expired", as_of=date(2024, 4, 10), sort="number"), ["4", "2"]),
    (CaseQuery(state="expired", as_of=date(2024, 4, 9), sort="number"), ["2"]),
    (CaseQuery(state="expired", as_of=date(2024, 5, 1), sort="number"), ["4", "2"]),
    (CaseQuery(state="expired", as_of=date(2024, 5, 2), sort="number"), ["4", "2", "1"]),
    (CaseQuery(spans={"closed": DaySpan.of_week(IsoWeek(2024, 12))}, sort="number"), ["5", "3"]),
    (CaseQuery(spans={"closed": DaySpan.of_week(IsoWeek(2024, 13))}), []),
    (CaseQuery(sort="closed", descending=False), ["1", "2", "4", "3", "5"]),
    (CaseQuery(sort="closed"), ["5", "3", "4", "2", "1"]),
    (CaseQuery(sort="entity", descending=False), ["5", "4", "1", "2", "3"]),
    (CaseQuery(sort="days", as_of=date(2024, 3, 20)), ["5", "4", "3", "2", "1"]),
    (CaseQuery(entity_ids=()), []),
    (CaseQuery(numbers=("5", "2", "77"), sort="number"), ["5", "2"]),
    (CaseQuery(keys=(3, 99), sort="number"), ["3"]),
    (CaseQuery(having={"status": ("",), "type": ("",)}, sort="number"), ["4", "2", "1"]),
    (CaseQuery(longer_than=9, as_of=date(2024, 3, 20), sort="number"), ["5", "4"]),
    (CaseQuery(spans={"created": DaySpan(last=date(2024, 3, 10))}), ["4"]),
    (CaseQuery(spans={"due": DaySpan(date(2024, 4, 2))}), ["1"]),
]


def test_queries_find_and_order(store: Store, bring_in, make_case) -> None:
    bring_in(
        [
            make_case("1", subject="Otra cosa", due=datetime(2024, 5, 1, 5)),
            make_case("2", subject="Un ñandú suelto", due=datetime(2024, 4, 1, 5)),
            make_case("3", subject="Perdida de Agua", status="Cerrado", closed=datetime(2024, 3, 20, 15)),
            make_case("4", entity="ENSA", subject="Cobro de 50% más", created=datetime(2024, 3, 11, 3)),
            make_case("5", entity="ACODECO", status="Cerrado", closed=datetime(2024, 3, 21, 15)),
        ]
    )

    with store.reading() as reading:
        found = [reading.cases.page(reading.cases.ids(query)) for query, _ in QUERIES]
        counts = [reading.cases.count(query) for query, _ in QUERIES]
        assert reading.cases.statuses() == ["", "Cerrado"]

    assert [[line.number for line in lines] for lines in found] == [numbers for _, numbers in QUERIES]
    assert counts == [len(numbers) for _, numbers in QUERIES]


def test_a_query_can_be_narrowed_to_entities(store: Store, bring_in, make_case, entity_id) -> None:
    bring_in([make_case("1"), make_case("2", entity="ENSA"), make_case("3", entity="ENSA")])
    ensa = entity_id("ENSA")

    with store.reading() as reading:
        (line, *_) = lines = reading.cases.page(reading.cases.ids(CaseQuery(entity_ids=(ensa,))))

    assert [one.number for one in lines] == ["3", "2"]
    assert (line.entity, line.entity_id) == ("ENSA", ensa)


def test_a_number_is_not_a_whole_text(store: Store, bring_in, make_case) -> None:
    with pytest.raises(UserError, match="number_too_long"):
        bring_in([make_case("1"), make_case("x" * 201)])

    with store.reading() as reading:
        assert reading.cases.by_number("1") is None
        assert reading.imports.last() is None


def test_a_number_twice_is_our_mistake(store: Store, bring_in, make_case) -> None:
    with pytest.raises(ValueError, match="each case number once"):
        bring_in([make_case("1"), make_case("1")])


def test_a_zero_character_is_shown_as_unshowable(store: Store, bring_in, make_case) -> None:
    bring_in([make_case("1", resolution="a\0b")])

    with store.reading() as reading:
        case = reading.cases.by_number("1")
    assert case is not None
    assert case.resolution == "a\ufffdb"


def test_problems_are_kept_with_their_case(store: Store, bring_in, make_case) -> None:
    class Problem:
        def __init__(self, row: int | None, number: str, value: str) -> None:
            self.row, self.column, self.code, self.value, self.number = row, "Cierre", "date_unreadable", value, number

    bring_in([make_case("1")])
    with store.unit_of_work("ana") as work:
        last = work.imports.last()
        assert last is not None
        work.imports.add_problems(last.id, [Problem(2, "1", "x" * 300), Problem(3, "9", "y"), Problem(None, "", "")])
        work.commit()

    with store.reading() as reading:
        (problem,) = reading.cases.problems_of("1")
        assert (problem.row, problem.code, problem.value) == (2, "date_unreadable", "x" * 200)
        assert reading.cases.problems_of("2") == []


def test_the_last_import_is_told(store: Store, bring_in, make_case) -> None:
    bring_in([make_case("1")], "lunes.xlsx")
    bring_in([make_case("2")], "martes.xlsx")

    with store.reading() as reading:
        last = reading.imports.last()

    assert last is not None
    assert (last.file_name, last.rows, last.who, last.columns) == ("martes.xlsx", 1, "ana", {"number": ("N",)})
    assert isinstance(last.id, UUID)
    assert last.id.version == 7
