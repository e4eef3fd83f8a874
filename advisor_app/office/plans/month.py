"""A month's words of an advisor on the plans that were live in it, and what became of its report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

WHOLE_MONTH = ""
"""What the words on the month as a whole are kept under."""


@dataclass(frozen=True, slots=True)
class PlanMonth:
    """`month` like "2026-10"; `words` by plan's number, `WHOLE_MONTH` for all of them together.

    reported  the entities that the mailed report tells of; `mail_id` None while there is no mail
    """

    id: UUID
    advisor_id: UUID
    month: str
    words: Mapping[str, str] = field(default_factory=dict)
    reported: tuple[UUID, ...] = ()
    mail_id: UUID | None = None
    version: int = 1
