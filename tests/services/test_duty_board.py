"""The director's board and the compliance of a year, over a small office whose figures are counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from services_cases import Export, week_of_cases

from advisor_app.errors import EnvironmentFault, UsageError, UserError
from advisor_app.office.duties.compliance import Tally
from advisor_app.services.duties.director_board import director_board
from advisor_app.services.duties.excuse_duty import excuse_duty
from advisor_app.services.duties.record_duty import prove, record_evidence
from advisor_app.services.duties.report_compliance import compliance_of, write_compliance
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.services.rounds.week_coverage import week_coverage
from advisor_app.store import open_store

MID_JUNE = date(2024, 6, 14)


@pytest.fixture
def office(location: str) -> Iterator[Office]:
    store = open_store(location)
    yield Office(store, "Ana")
    store.close()


@pytest.fixture
def reporting(office: Office, take_in: Export) -> Office:
    """Ana holds IDAAN and MOP since January, Berta ASEP; reports of five months are on record, but for three."""
    take_in([*week_of_cases(2), *week_of_cases(1, "MOP", 50), *week_of_cases(1, "ASEP", 80)])
    for name, mine in (("Ana", ["IDAAN", "MOP"]), ("Berta", ["ASEP"])):
        add_advisor(office, name)
        assign_entities(office, mine, name, date(2024, 1, 1))
    for entity in ("IDAAN", "MOP", "ASEP"):
        for month in range(1, 6):
            if (entity, month) not in {("IDAAN", 3), ("IDAAN", 5), ("MOP", 5)}:
                record_evidence(office, "REPORT-M", entity=entity, on=date(2024, month, 15))
    record_evidence(office, "REPORT-M", entity="MOP", on=date(2024, 6, 3), period="2024-05")
    return office


def test_the_board_tells_how_many_are_late_and_how_old_the_oldest_is(reporting: Office) -> None:
    board = director_board(reporting, MID_JUNE)
    rows = {row.advisor: row for row in board.rows}
    assert [row.advisor for row in board.rows if row.advisor] == ["Ana", "Berta"], "who has most that is late first"
    ana, berta = rows["Ana"].cells["REPORT-M"], rows["Berta"].cells["REPORT-M"]
    # March 2024: Holy Week, the 29th is Good Friday and the 30th a Saturday
    assert (ana.late, ana.late_entities, ana.oldest, ana.done, ana.owed) == (2, 1, date(2024, 3, 28), 0, 2)
    assert (berta.late, berta.done, berta.owed) == (0, 0, 1)
    assert rows["Ana"].entities == 2
    assert board.totals["REPORT-M"].late == 2
    assert board.late == sum(row.late for row in board.rows)
    before = director_board(reporting, date(2024, 6, 7))
    assert board.late_before == before.late, "what was late a week ago is what the board told then"
    indexes = [cell.late for row in board.rows for key, cell in row.cells.items() if key == "RATE-30"]
    assert sum(row.late for row in board.rows) == sum(
        cell.late for row in board.rows for key, cell in row.cells.items() if key not in {"RATE-30", "WORK-24"}
    ), indexes


def test_compliance_counts_what_fell_due_and_who_held_it(reporting: Office) -> None:
    assign_entities(reporting, ["MOP"], "Berta", date(2024, 5, 1))
    excuse_duty(reporting, "REPORT-M", "licencia", entity="IDAAN", period="2024-03")
    told = compliance_of(reporting, 2024)
    reports = told.by(lambda line: (line.duty.id, line.month, line.advisor))
    assert reports["REPORT-M", "2024-02", "Ana"] == Tally(in_time=2)
    assert reports["REPORT-M", "2024-03", "Ana"] == Tally(in_time=1, excused=1)
    assert reports["REPORT-M", "2024-05", "Ana"] == Tally(unmet=1)
    assert reports["REPORT-M", "2024-05", "Berta"] == Tally(in_time=1, after=1)
    month = compliance_of(reporting, 2024, 5)
    assert month.by(lambda line: line.duty.id)["REPORT-M"] == Tally(in_time=1, after=1, unmet=1)
    assert {line.month for line in month.lines} == {"2024-05"}
    assert sum((line.tally for line in told.lines), Tally()) == told.total
    assert told.total.share == pytest.approx(told.total.in_time / told.total.owed)


def test_what_is_not_yet_due_counts_for_nothing(reporting: Office) -> None:
    told = compliance_of(reporting, 2024, day=date(2024, 3, 28))
    assert told.last == date(2024, 3, 27)
    assert ("REPORT-M", "2024-03") not in told.by(lambda line: (line.duty.id, line.month))
    with pytest.raises(UserError, match="compliance_not_begun"):
        compliance_of(reporting, 2025, day=MID_JUNE)
    with pytest.raises(UsageError, match="unknown_month"):
        compliance_of(reporting, 2024, 13)


def test_the_files_tell_the_same_figures(reporting: Office, tmp_path: Path) -> None:
    written = write_compliance(reporting, 2024, tmp_path / "informes")
    book = openpyxl.load_workbook(written.xlsx)
    detail = list(book["Detalle"].iter_rows(values_only=True))
    heads = list(detail[0])
    unmet = sum(int(str(row[heads.index("Sin hacer")])) for row in detail[1:])
    assert unmet == written.compliance.total.unmet > 0
    months = {row[0]: row[1] for row in book["Por mes"].iter_rows(min_row=2, values_only=True)}
    assert sum(int(str(count)) for count in months.values()) == written.compliance.total.owed
    assert written.pdf.read_bytes().startswith(b"%PDF")
    once = written.xlsx.read_bytes(), written.pdf.read_bytes()
    write_compliance(reporting, 2024, tmp_path / "informes")
    assert once == (written.xlsx.read_bytes(), written.pdf.read_bytes()), "the same figures give the same files"
    (tmp_path / "archivo").write_text("")
    with pytest.raises(EnvironmentFault, match="compliance_folder_unwritable"):
        write_compliance(reporting, 2024, tmp_path / "archivo")


def test_a_week_is_covered_by_what_its_samples_can_say(reporting: Office) -> None:
    told = week_coverage(reporting)
    assert (told.entities, dict(told.claims), told.sampled) == (3, {"undrawn": 3}, 0)


def test_a_service_proves_a_duty_within_its_own_change(reporting: Office) -> None:
    with reporting.store.unit_of_work("secretaria") as work:
        idaan = find_entity(work, "IDAAN")
        made = prove(work, "TRAIN-Y", idaan, date(2024, 4, 9), note="lista 12")
        assert prove(work, "TEAM-MIN", None, date(2024, 4, 9), note="x") is None, "no meeting was noted"
        assert prove(work, "RATE-30", idaan, date(2024, 4, 9), note="x") is None, "an index is measured"
        assert prove(work, "NO-SUCH", idaan, date(2024, 4, 9), note="x") is None
        work.commit()
    assert made is not None
    assert (made.period, made.who) == ("2024", "secretaria")
    board = director_board(reporting, MID_JUNE)
    assert next(row for row in board.rows if row.advisor == "Ana").cells["TRAIN-Y"].done == 1
