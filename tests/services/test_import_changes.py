"""What an import changes, told before and after; taken back while nothing rests on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from services_cases import Export, week_of_cases

from advisor_app import crm
from advisor_app.errors import UsageError, UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.cases.browse_cases import show_case
from advisor_app.services.describe_office import describe_office
from advisor_app.services.imports.import_cases import (
    ImportOrder,
    ImportResult,
    import_cases,
    import_files,
    import_loaded,
)
from advisor_app.services.imports.undo_import import list_imports, undo_import
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round

HEADER = "Número,Entidad,Estado,Creado,Cerrado,Vence"
FIRST = (
    "1,IDAAN,En curso,2024-03-01 10:00,,2024-03-31 10:00",
    "2,IDAAN,Cerrado,2024-03-02 10:00,2024-03-05 10:00,2024-04-01 10:00",
    "3,ENSA,Cerrado,2024-03-03 10:00,2024-03-06 10:00,2024-04-02 10:00",
    "4,ENSA,En curso,2024-03-04 10:00,,2024-04-03 10:00",
    "5,MINSA,En curso,2024-03-05 10:00,,2024-04-04 10:00",
)
SECOND = (
    "1,IDAAN,Cerrado,2024-03-01 10:00,2024-03-20 10:00,2024-03-31 10:00",  # closed
    "2,IDAAN,Abierto,2024-03-02 10:00,,2024-04-01 10:00",  # reopened
    "3,ENSA,Cerrado,2024-03-03 10:00,2024-03-04 10:00,2024-04-02 10:00",  # closed on another day
    "4,MIVIOT,En curso,2024-03-04 10:00,,2024-05-03 10:00",  # another entity, another term; 5 is gone
    "6,MIVIOT,En curso,2024-03-06 10:00,,2024-04-05 10:00",
)

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(rows: Sequence[str], name: str = "casos.csv", header: str = HEADER) -> Path:
        path = tmp_path / name
        path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        return path

    return written


def only_told(office: Office, path: Path) -> ImportResult:
    (result,) = import_files(office, [path], ImportOrder(dry_run=True))
    return result


def kinds(result: ImportResult) -> tuple[int, ...]:
    told = result.changes
    counts = (told.new, told.changed, told.unchanged, told.closed, told.reopened, told.entity_changed)
    return (*counts, told.dates_changed, told.vanished)


def test_what_a_file_changes_is_told_before_and_after(office: Office, write: Write) -> None:
    import_cases(office, write(FIRST))
    path = write(SECOND)

    told = only_told(office, path)
    unchanged = [show_case(office, number).case.status for number in "123"]
    done = import_cases(office, path)

    assert kinds(told) == kinds(done) == (1, 4, 0, 1, 1, 1, 2, 1)
    assert told.import_id is None
    assert unchanged == ["En curso", "Cerrado", "Cerrado"]
    examples = {kind: [one.number for one in listed] for kind, listed in told.changes.examples.items()}
    assert examples == {"closed": ["1"], "reopened": ["2"], "entity_changed": ["4"], "dates_changed": ["3", "4"]}
    assert told.changes.examples["entity_changed"][0].fields["entity"] == ("ENSA", "MIVIOT")
    assert told.changes.vanished_numbers == ("5",)
    assert {one.code: (one.count, one.examples) for one in done.warnings} == {
        "reopened_cases": (1, ("2",)),
        "dates_changed": (2, ("3", "4")),
        "vanished_cases": (1, ("5",)),
        "entities_never_seen": (1, ("MIVIOT",)),
    }
    assert describe_office(office).cases == 6
    (last, first) = list_imports(office)
    assert (last.vanished, last.reopened, last.dates_changed, first.vanished) == (1, 1, 2, 0)


def test_what_another_takes_in_while_the_file_is_understood_counts(office: Office, write: Write) -> None:
    first, second = write(FIRST), write(SECOND, "lunes.csv")
    import_cases(office, first)
    taken: list[ImportResult] = []

    def somebody_else(done: int, _total: int) -> None:
        if not taken and done == 0:
            taken.append(import_cases(office, second))

    again = import_loaded(office, crm.load_export(first), ImportOrder(), somebody_else)

    assert taken
    assert (again.changes.closed, again.changes.reopened, again.changes.entity_changed) == (1, 1, 1)


def test_telling_only_leaves_no_trace(office: Office, write: Write) -> None:
    only_told(office, write(FIRST))

    facts = describe_office(office)
    assert (facts.cases, facts.entities, facts.last_import, list_imports(office)) == (0, 0, None, [])


def test_an_import_is_taken_back_whole(office: Office, write: Write) -> None:
    import_cases(office, write(FIRST))
    before = [show_case(office, number) for number in "12345"]
    done = import_cases(office, write(SECOND, "despues.csv"))

    undone = undo_import(office, "last")

    assert (undone.import_id, undone.file_name) == (done.import_id, "despues.csv")
    assert (undone.removed, undone.restored, undone.entities) == (1, 4, ("MIVIOT",))
    assert [show_case(office, number) for number in "12345"] == before
    with pytest.raises(UserError, match="unknown_case"):
        show_case(office, "6")
    assert describe_office(office).entities == 3
    assert kinds(import_cases(office, write(FIRST, "otra_vez.csv")))[:3] == (0, 0, 5)
    with pytest.raises(UserError, match="import_undone_already"):
        undo_import(office, str(done.import_id))
    with office.store.reading() as reading:
        assert reading.history.verify().ok
        assert [entry.subject for entry in reading.history.entries(action="cases.import_undone")] == ["despues.csv"]


def test_a_later_import_of_the_same_case_rests_on_it(office: Office, write: Write) -> None:
    first = import_cases(office, write(FIRST))
    import_cases(office, write(FIRST[:2], "parte.csv"))

    with pytest.raises(UserError, match=r"import_rested_on_import.*parte\.csv"):
        undo_import(office, str(first.import_id))

    assert describe_office(office).cases == 5
    undo_import(office, "last")
    assert undo_import(office, "last").removed == 5
    assert describe_office(office).cases == 0


def test_a_draw_rests_on_the_import_that_its_frame_came_from(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(30))
    draw_round(office, IsoWeek(2024, 12))

    with pytest.raises(UserError, match=r"import_rested_on_draw.*IDAAN, 2024-W12"):
        undo_import(office, "last")


def test_a_case_that_left_a_week_before_its_draw_may_not_come_back(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(30))
    later = [("2024-00000", "IDAAN", date(2024, 4, 20)), *week_of_cases(30)[1:]]
    take_in(later, "despues.csv")
    draw_round(office, IsoWeek(2024, 12))

    with pytest.raises(UserError, match="import_rested_on_draw"):
        undo_import(office, "last")


def test_an_import_is_named_by_its_key_or_the_beginning_of_it(office: Office, write: Write) -> None:
    done = import_cases(office, write(FIRST))

    for named in ("", "x", "0" * 32):
        with pytest.raises(UserError, match="import_unknown"):
            undo_import(office, named)

    assert undo_import(office, str(done.import_id)[:30].upper()).removed == 5


@pytest.mark.parametrize(
    ("rows", "vanished"),
    [
        (FIRST[1:], ("1",)),  # nothing newer came: the list did not move on
        (FIRST[:4], ("5",)),
        ((*FIRST[1:], "7,IDAAN,En curso,2024-03-09 10:00,,2024-04-08 10:00"), ()),  # it moved on at both ends
        ((*FIRST[2:], "7,IDAAN,En curso,2024-03-09 10:00,,2024-04-08 10:00"), ()),
        ((FIRST[0], *FIRST[2:], "7,IDAAN,En curso,2024-03-09 10:00,,2024-04-08 10:00"), ("2",)),
        (("9,IDAAN,En curso,2024-03-09 10:00,,2024-04-08 10:00",), ()),  # shares no case: another list
        ((*FIRST[:3], "4,ENSA,En curso,,,2024-04-03 10:00", FIRST[4]), ()),  # named, though it can't come in
    ],
)
def test_which_absence_is_a_vanishing(
    office: Office, write: Write, rows: Sequence[str], vanished: tuple[str, ...]
) -> None:
    import_cases(office, write(FIRST))

    assert import_cases(office, write(rows, "despues.csv")).changes.vanished_numbers == vanished


def test_an_entity_that_was_not_asked_for_did_not_vanish(office: Office, take_in: Export) -> None:
    take_in([*week_of_cases(12), *week_of_cases(12, "ENSA", 100)])

    assert take_in(week_of_cases(11), "solo_idaan.csv").changes.vanished_numbers == ("2024-00011",)


def test_files_taken_in_together_are_one_export(office: Office, write: Write) -> None:
    def both(suffix: str) -> list[Path]:
        return [write(FIRST[:3], f"a{suffix}.csv"), write(FIRST[3:], f"b{suffix}.csv")]

    import_files(office, both("1"), ImportOrder())
    again = import_files(office, both("2"), ImportOrder())
    shorter = import_files(office, [write(FIRST[:3], "a3.csv"), write(FIRST[4:], "b3.csv")], ImportOrder())

    assert [result.changes.vanished for result in again] == [0, 0]
    assert [result.changes.vanished_numbers for result in shorter] == [(), ("4",)]


def test_a_profile_has_a_name_and_fits_files_of_its_shape(office: Office, write: Write) -> None:
    header = "Número,Entidad,Creado,Asunto,Otro asunto"
    rows = ["1,IDAAN,05/01/2022 10:00,Fuga,Tarifas"]
    given = crm.ReadOptions(columns={"subject": ("Otro asunto",)}, date_order="MDY")
    with pytest.raises(UsageError, match="profile_unknown"):
        import_files(office, [write(rows, header=header)], ImportOrder(profile="Los Ángeles"))

    import_files(office, [write(rows, header=header)], ImportOrder(given, profile="Los Ángeles"))
    import_files(office, [write(["2" + rows[0][1:]], "b.csv", header)], ImportOrder(profile="los angeles"))
    import_cases(office, write(["3" + rows[0][1:]], "c.csv", header))

    for number in "123":
        case = show_case(office, number).case
        assert (case.subject, case.created_on) == ("Tarifas", date(2022, 5, 1))
    import_cases(office, write(rows, "d.csv", header), crm.ReadOptions(columns={"subject": ("Asunto",)}))
    assert show_case(office, "1").case.subject == "Fuga"
    with office.store.reading() as reading:
        kept = reading.import_profiles.named("LOS ANGELES")
        assert kept is not None
        assert (kept.name, kept.version, kept.columns) == ("Los Ángeles", 2, {"subject": ("Asunto",)})
        assert reading.import_profiles.names() == ["Los Ángeles"]
