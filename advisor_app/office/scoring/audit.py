"""An entity's audit of a week as it is kept: its card, its cases, its answers, and whether it may still change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from advisor_app.office.case import Case
from advisor_app.office.scoring.marks import Answer


class AuditState(StrEnum):
    OPEN = "open"
    FINISHED = "finished"
    AMENDED = "amended"
    """Finished, and corrected since; both versions are kept."""


@dataclass(frozen=True, slots=True)
class Audit:
    """One round's audit. `revision` counts from 1; each amendment is the next. `finished_at` is naive UTC."""

    id: UUID
    entity_id: UUID
    round_id: UUID
    card_key: UUID
    """Of the scorecard's version that is frozen into this audit."""
    state: AuditState = AuditState.OPEN
    revision: int = 1
    enlarged_while_scoring: bool = False
    finished_at: datetime | None = None
    version: int = 1

    @property
    def finished(self) -> bool:
        return self.state is not AuditState.OPEN


@dataclass(frozen=True, slots=True)
class AuditedFacts:
    """A case as it stood when its audit began (`case_facts`), and whether its file could not be found."""

    case: Case
    file_missing: bool = False


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer with the revision that it belongs to, who gave it and when (naive UTC)."""

    number: str
    answer: Answer
    revision: int
    who: str
    at: datetime


def case_facts(case: Case) -> Case:
    """What an audit keeps of a case: what its questions and its letter need, nothing that a citizen wrote."""
    return replace(case, entity="", province="", district="", corregimiento="", subject="", resolution="", owner="")
