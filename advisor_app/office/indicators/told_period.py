"""What a report tells of a period: whose cases they are, the figures as they were known, and which parts are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.office.indicators.age_bands import AgeBand
from advisor_app.office.indicators.asked import Asked, Dimension
from advisor_app.office.indicators.dashboard import MissedGoal
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.indicators.goals import Goals
from advisor_app.office.indicators.grouping import GroupFigures


class ReportPart(StrEnum):
    """What a report may hold, in the order in which it stands there."""

    FIGURES = "figures"
    GOAL = "goal"
    FLOW = "flow"
    EXPIRED = "expired"
    COMING = "coming"
    SUBJECTS = "subjects"
    TYPES = "types"
    PROVINCES = "provinces"
    ENTITIES = "entities"
    READING = "reading"


EVERY_PART = tuple(ReportPart)


@dataclass(frozen=True)
class ToldPeriod:
    """`scope` is a name, or "" for the whole office.

    worked_in_goal   of those with a first work, the ones within the goal's hours
    by         figures by each dimension
    months     the 24 months that end with the period
    expired    expired cases by how long they have been overdue
    expiring   how many more expire on `as_of`, the day after, and so on, unless they are closed
    missed     the entities under the goal of 30 days, and since when
    """

    scope: str
    asked: Asked
    figures: Figures
    year_ago: Figures
    goals: Goals
    worked_in_goal: int
    by: Mapping[Dimension, tuple[GroupFigures, ...]]
    months: tuple[GroupFigures, ...]
    expired: tuple[tuple[AgeBand, int], ...]
    expiring: tuple[int, ...]
    missed: tuple[MissedGoal, ...]
    demonstration: bool


def as_known(start: date, end: date, today: date) -> Asked:
    """A period as it is known at the end of today, or, where its last cases were due long before, at its own end."""
    latest = end + timedelta(days=DAYS_BY_LAW) >= today
    return Asked.of(start, end, max(start, today if latest else end) + timedelta(days=1))
