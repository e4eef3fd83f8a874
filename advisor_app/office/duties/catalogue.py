"""A duty of the guide, and the catalogue of them all."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from advisor_app.errors import UserError


class Role(StrEnum):
    ADVISOR = "advisor"
    DIRECTOR = "director"
    SECRETARY = "secretary"
    COORDINATOR = "coordinator"


class Frequency(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ON_JOINING = "on_joining"
    """Once, when an entity comes to the office."""
    ON_EVENT = "on_event"
    """Each time that something happens: a request, a meeting, a task given."""


class Reach(StrEnum):
    """Which entities owe a duty, by where their liaisons sit; OFFICE is owed once, by no entity."""

    ALL = "all"
    INSIDE = "inside"
    OUTSIDE = "outside"
    OFFICE = "office"


class Condition(StrEnum):
    """What must be so in a period for the duty to be owed in it."""

    CLOSED_CASES = "closed_cases"
    AUDITED = "audited"
    EXPIRED_CASES = "expired_cases"
    CASES_RUN_OUT = "cases_run_out"
    """Cases whose 30 days ran out in the period."""
    CASES_WORKED = "cases_worked"
    """Cases received in the period whose first work is known."""
    LIVE_PLAN = "live_plan"
    ROTATION_POSSIBLE = "rotation_possible"
    """Entities that somebody looked after when the period began."""


class Source(StrEnum):
    """From what the program proves a duty without anybody writing it down."""

    SENT_LETTER = "sent_letter"
    ASSIGNMENT = "assignment"
    ROTATION = "rotation"
    RATE_30 = "rate_30"
    WORK_24 = "work_24"
    VISIT_INSIDE = "visit_inside"
    """Sent minutes of a visit at which a liaison of the district of Panama was."""
    VISIT_OUTSIDE = "visit_outside"
    TEAM_MINUTES = "team_minutes"
    LIAISONS_MEETING = "liaisons_meeting"
    INVITATIONS = "invitations"
    ESCALATION = "escalation"
    """A memo to the director that was sent, or that the director has answered."""
    FOLLOW_UP = "follow_up"
    """A sent follow-up of the week's expired cases."""
    SENT_REPORT = "sent_report"
    """A recurring report, or one on request, that was sent in the month."""
    PLAN_PROGRESS = "plan_progress"
    """A sent report on the month's live plans."""


MEASURED = frozenset((Source.RATE_30, Source.WORK_24))
"""What an index alone proves; its goal is one of the office's settings."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty.

    lines          of the guide, like "336-341"; `section` where the guide names it by section
    warning_days   working days before the due day from which one is warned
    days_after     calendar days after a period's end in which it is done; 0: within the period
    working_days   after an event or a joining
    proof          what proves it, in words; `source` where the program sees that by itself
    shared_proof   one proof without an entity is good for all of them
    """

    id: str
    title: str
    text: str
    lines: str
    role: Role
    frequency: Frequency
    reach: Reach
    proof: str
    warning_days: int
    section: str = ""
    days_after: int = 0
    working_days: int = 0
    condition: Condition | None = None
    source: Source | None = None
    shared_proof: bool = False

    @property
    def periodic(self) -> bool:
        return self.frequency not in (Frequency.ON_JOINING, Frequency.ON_EVENT)

    @property
    def measured(self) -> bool:
        """Whether it is judged by an index, when its period has ended."""
        return self.source in MEASURED


@dataclass(frozen=True)
class Catalogue:
    """The duties in the order of their file."""

    version: int
    duties: tuple[Duty, ...]

    @cached_property
    def _by_id(self) -> Mapping[str, Duty]:
        return {duty.id: duty for duty in self.duties}

    def duty(self, duty_id: str) -> Duty:
        """By id in any case. Raises `UserError("unknown_duty")` naming the nearest."""
        found = self._by_id.get(duty_id.strip().upper())
        if found is None:
            near = difflib.get_close_matches(duty_id.upper(), list(self._by_id), n=1, cutoff=0.0)
            raise UserError("unknown_duty", id=duty_id, nearest=near[0] if near else "-", known=", ".join(self._by_id))
        return found
