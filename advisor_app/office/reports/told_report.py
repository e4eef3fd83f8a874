"""One entity's recurring report as values: the figures, the cases of its lists, what the advisor says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from advisor_app.office.indicators.told_period import ToldPeriod
from advisor_app.office.reports.definition import CaseList, ReportDefinition


@dataclass(frozen=True, slots=True)
class ListedCase:
    """`last_day` is the last one in time; `days` since then, or until then for one that is still in time."""

    number: str
    type: str
    subject: str
    status: str
    owner: str
    created_on: date
    last_day: date
    days: int


@dataclass(frozen=True)
class ToldReport:
    """`edition` is the definition's. `told` is of one entity, its scope the entity's name. `advisor` signs."""

    definition: ReportDefinition
    edition: int
    told: ToldPeriod
    cases: Mapping[CaseList, tuple[ListedCase, ...]] = field(default_factory=dict)
    words: str = ""
    advisor: str = ""

    @property
    def empty(self) -> bool:
        """Nothing came in, was closed, fell due, or stands open."""
        one = self.told.figures
        return not any((one.received, one.closed, one.due, one.open))
