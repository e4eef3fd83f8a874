"""The expired cases that a visit talks about: how many, and those that have waited longest."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.calendar import panama_day
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.meetings.dossier import ExpiredCase

if TYPE_CHECKING:
    from advisor_app.store import Reading


def expired_cases(reading: Reading, entity_id: UUID, on: date, shown: int) -> tuple[tuple[ExpiredCase, ...], int]:
    """The first so many of an entity's expired cases on a day, the longest overdue first, and how many there are."""
    import numpy as np

    from advisor_app.office.indicators.age_bands import days_overdue

    columns, _ = reading.indicators.columns([entity_id], (), keys=True)
    places, days = days_overdue(columns, Asked(on, on, on))
    oldest = places[np.lexsort((columns.keys[places], -days))][:shown]
    lines = reading.cases.page([int(key) for key in columns.keys[oldest]])
    told = (ExpiredCase(one.number, one.type, one.subject, (on - panama_day(one.created)).days) for one in lines)
    return tuple(told), len(places)
