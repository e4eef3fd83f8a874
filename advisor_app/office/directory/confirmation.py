"""The yearly round in which each entity says that what the directory holds of it is right, or corrects it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Answer(StrEnum):
    NONE = ""
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class ConfirmationRound:
    """One a year; entities are asked to answer by a day."""

    id: UUID
    year: int
    opened_on: date
    answer_by: date
    version: int = 1


@dataclass(frozen=True, slots=True)
class ConfirmationRequest:
    """What was asked of one entity, and its answer.

    mail_id      the mail that asks; None where no liaison has an address, or where it was asked otherwise
    evidence_id  what the answer proves of the duty to keep the directory
    """

    id: UUID
    round_id: UUID
    entity_id: UUID
    mail_id: UUID | None = None
    answer: Answer = Answer.NONE
    answered_on: date | None = None
    note: str = ""
    evidence_id: UUID | None = None
    version: int = 1
