"""What is known of an entity when it changes hands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.indicators.goals import Goals
from advisor_app.office.people import Entity, Liaison
from advisor_app.office.rotation.decision import HandoverNote


@dataclass(frozen=True, slots=True)
class MonthOfEntity:
    """`due_in_30` of `due` were concluded in time."""

    label: str
    received: int
    closed: int
    due: int
    due_in_30: int


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """A recommendation as a letter told it. `times` letters of the last twelve months told the same question."""

    question_id: str
    finding: str
    advice: str
    responsible: str
    issued_on: date
    due: date
    critical: bool
    times: int = 1


@dataclass(frozen=True, slots=True)
class AuditedWeek:
    week: IsoWeek
    population: int
    size: int
    errors: int


@dataclass(frozen=True, slots=True)
class AuditedYear:
    """All audits of the last twelve months together; limits are guaranteed ones, `verdict` meets, fails or
    inconclusive.
    """

    weeks: int
    size: int
    errors: int
    lower: Fraction
    upper: Fraction
    verdict: str
    statement: str


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A commitment of a meeting that nobody has settled."""

    what: str
    who: str
    due: date


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """An action plan that is not closed. `proved` of its `actions` are done; `next_due` of those that are not."""

    number: str
    problem: str
    state: str
    actions: int
    proved: int
    next_due: date | None


@dataclass(frozen=True, slots=True)
class LateDuty:
    """A duty with the periods of it that are late, and when the oldest and the newest of them were due."""

    text: str
    periods: int
    oldest: date
    newest: date


@dataclass(frozen=True, slots=True)
class Dossier:
    """Of one entity on a day. `since` is the first day of the twelve months that the figures are of.

    open_findings   the due day has not come, or they are of the last thirteen weeks
    recurring       told by two letters or more
    """

    entity: Entity
    from_advisor: str
    to_advisor: str
    start: date
    day: date
    since: date
    figures: Figures
    year_before: Figures
    goals: Goals
    months: Sequence[MonthOfEntity]
    audits: Sequence[AuditedWeek]
    audited: AuditedYear | None
    open_findings: Sequence[ToldFinding]
    recurring: Sequence[ToldFinding]
    plans: Sequence[OpenPlan]
    promises: Sequence[OpenPromise]
    late: Sequence[LateDuty]
    liaisons: Sequence[Liaison]
    note: HandoverNote | None
    demonstration: bool = False
