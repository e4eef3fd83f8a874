"""What somebody's work is, as far as rights hang on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Duty(StrEnum):
    DIRECTOR = "director"
    ADVISOR = "advisor"
    SECRETARY = "secretary"
    COORDINATOR = "coordinator"


WHOLE_CASES = frozenset({Duty.DIRECTOR, Duty.ADVISOR})
"""Whose work needs what citizens wrote, and who may stand in for others."""


@dataclass(frozen=True, slots=True)
class PersonRole:
    """Whose a role of the server is; whoever has entities has an `advisor_id`."""

    role: str
    person: str
    advisor_id: UUID | None
    duty: Duty


@dataclass(frozen=True, slots=True)
class StandIn:
    """Somebody may do what another may, from one day to another, both included; with an entity, of that one alone."""

    id: UUID
    role: str
    for_role: str
    entity_id: UUID | None
    first: date
    last: date
    version: int = 1
