"""A drawn round as it stands, to be looked at."""

from __future__ import annotations

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import DrawnRound
from advisor_app.services.office import Office
from advisor_app.services.rounds.find_round import find_round


def show_round(office: Office, week: IsoWeek, entity: str) -> DrawnRound:
    """Raises `UserError("unknown_entity")` and `UserError("not_drawn")`."""
    with office.store.reading() as reading:
        return find_round(reading, week, entity).drawn
