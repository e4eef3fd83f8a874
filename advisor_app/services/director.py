"""What belongs to the director alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.office.access.duties import Duty
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.names import name_key

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.store import Reading


def insist_on_director(reading: Reading, who: str) -> None:
    """As long as the office has named no director, whoever works may act as one; the history says who it was.

    Raises `UserError("only_the_director")`.
    """
    if not may_direct(reading, who):
        raise UserError("only_the_director", director=_named(reading) or "-", who=who)


def may_direct(reading: Reading, who: str) -> bool:
    """Whether somebody may act as the director: where the server knows who asks, it says."""
    if reading.person_roles.mine() is not None:
        return reading.person_roles.holds(Duty.DIRECTOR)
    director = _named(reading)
    return not director or name_key(director) == name_key(who)


def directs(office: Office) -> bool:
    """Whether who works here may act as the director."""
    with office.store.reading() as reading:
        return may_direct(reading, office.who)


def _named(reading: Reading) -> str:
    return reading.settings.values_on(panama_day(now_utc())).get("director", "")
