"""A real case on which a card can be tried, with what the data answers of it; nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.office.case import Case

if TYPE_CHECKING:
    from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class CardTrial:
    """`case` is None where the office has no closed case yet.

    carried   the fields that its export has, for `data_answers`
    known     by a condition's field, the words that the office's cases have
    """

    case: Case | None
    carried: frozenset[str]
    known: Mapping[str, tuple[str, ...]]


def preview_card(office: Office, number: str = "") -> CardTrial:
    """The case of this number; without one, a case that was closed lately. Raises `UserError("unknown_case")`."""
    with office.store.reading() as reading:
        known = {
            "types": tuple(reading.indicators.labels("type")),
            "channels": tuple(reading.indicators.labels("channel")),
            "statuses": tuple(status for status in reading.cases.statuses() if status),
        }
        wanted = number.strip()
        if not wanted:
            for week in reading.cases.weeks_with_closed(1):
                wanted = next((one for numbers in reading.cases.closed_in(week).values() for one in numbers), "")
        if not wanted:
            return CardTrial(None, frozenset(), known)
        case = reading.cases.by_number(wanted)
        if case is None:
            raise UserError("unknown_case", number=wanted)
        return CardTrial(case, reading.cases.fields_carried([wanted]), known)
