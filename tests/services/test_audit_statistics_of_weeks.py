"""The statistics of auditing from an office's own weeks, and their workbook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from clock import Clock, clock
from services_audits import score_all
from services_cases import Export

from advisor_app.office.calendar import IsoWeek
from advisor_app.services.audits.audit_statistics import audit_statistics, write_audit_statistics
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.store import open_store

__all__ = ["clock"]
WEEK, NEXT = IsoWeek(2024, 11), IsoWeek(2024, 12)
MONDAY = date(2024, 3, 11)


@pytest.fixture
def office(location: str) -> Iterator[Office]:
    store = open_store(location)
    yield Office(store, "Marisol Quintero")
    store.close()


def test_weeks_as_they_went(office: Office, clock: Clock, take_in: Export, tmp_path: Path) -> None:
    """On Monday 25 March: IDAAN's four of week 11 are audited today, MOP's two are drawn, week 12 is not drawn."""
    closed = [(f"I-{at}", "IDAAN", MONDAY + timedelta(days=at)) for at in range(4)]
    closed += [(f"M-{at}", "MOP", MONDAY) for at in range(2)]
    closed += [(f"N-{at}", "IDAAN", MONDAY + timedelta(days=8)) for at in range(5)]
    take_in(closed)
    drawn = {one.entity: one.cases for one in draw_round(office, WEEK).entities}
    score_all(office, tmp_path, WEEK, drawn["IDAAN"])
    finish_audit(office, WEEK, "IDAAN")

    told = audit_statistics(office, [WEEK, NEXT])
    assert [one.label for one in told.entities] == ["IDAAN", "MOP"]
    idaan, mop = told.entities
    assert (idaan.weeks, idaan.closed, idaan.audited, idaan.minimum_met) == (2, 9, len(drawn["IDAAN"]), 1)
    by_number = {f"I-{at}": 14 - at for at in range(4)}
    assert idaan.days == tuple(sorted(by_number[number] for number in drawn["IDAAN"]))
    assert (idaan.on_time, idaan.late, idaan.missing) == (0, 0, 1), "the letter on week 12 may still be sent"
    assert (mop.audited, mop.minimum_met, mop.days, mop.missing) == (0, 0, (), 1)
    assert told.total.coverage == Fraction(len(drawn["IDAAN"]), 11)

    file = tmp_path / "auditoría.xlsx"
    write_audit_statistics(office, [WEEK, NEXT], file)
    book = openpyxl.load_workbook(file)
    rows = list(book["Auditoría"].iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["Entidad", "IDAAN", "MOP", "En total"]
    assert rows[1][1:4] == (2, 9, len(drawn["IDAAN"]))
    assert "No es una clasificación de personas" in str(list(book["Notas"].iter_rows(values_only=True)))
    book.close()
