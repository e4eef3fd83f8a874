"""Where an entity's liaisons sit decides which visits it owes, period by period."""

from __future__ import annotations

from datetime import date

import pytest

from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import obligations
from advisor_app.office.duties.facts import DutyEntity, DutyFacts, Seat
from advisor_app.office.people import seated_in_panama
from advisor_app.store import new_id

CATALOGUE = read_catalogue()


def owed(entity: DutyEntity, day: date = date(2026, 12, 31)) -> set[tuple[str, str]]:
    facts = DutyFacts(entities=[entity])
    return {
        (one.duty.id, one.period.label)
        for one in obligations(CATALOGUE, facts, day, since=date(2026, 1, 1))
        if one.duty.id in ("VISIT-M", "VISIT-Y") and one.period.label.startswith("2026")
    }


def test_a_liaison_who_moves_out_ends_the_monthly_visits_and_begins_the_yearly_one() -> None:
    seats = (Seat(True, None, date(2026, 6, 10)), Seat(False, date(2026, 6, 11), None))
    found = owed(DutyEntity(new_id(), date(2025, 1, 1), inside=True, outside=True, seats=seats))
    assert {label for duty, label in found if duty == "VISIT-M"} == {f"2026-{month:02d}" for month in range(1, 6)}
    assert {label for duty, label in found if duty == "VISIT-Y"} == {"2026"}


def test_both_kinds_of_seat_owe_both_visits_and_a_gap_counts_by_the_entity_itself() -> None:
    both = (Seat(True, date(2026, 2, 1), date(2026, 3, 31)), Seat(False, date(2026, 3, 1), None))
    found = owed(DutyEntity(new_id(), date(2025, 1, 1), inside=True, outside=True, seats=both, usually_inside=True))
    assert {label for duty, label in found if duty == "VISIT-M"} == {"2026-01", "2026-02", "2026-03"}
    assert ("VISIT-Y", "2026") in found


@pytest.mark.parametrize(
    ("district", "otherwise", "inside"),
    [("PANAMA", False, True), (" Panamá ", False, True), ("San Miguelito", True, False), ("", True, True)],
)
def test_the_district_decides_where_it_is_known(district: str, otherwise: bool, inside: bool) -> None:
    assert seated_in_panama(district, otherwise=otherwise) is inside
