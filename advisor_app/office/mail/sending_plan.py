"""When a message may go, what keeps it, and what a person noted that became of it. Moments are naive UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from advisor_app.office.calendar import PANAMA, in_panama

_HOURS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M")
_MORNING = time(8)
_FRIDAY = 5


def hour_in_panama(words: str) -> datetime | None:
    """ "2026-11-23 08:00" or "23/11/2026 08:00" of Panama's clock as naive UTC; None for anything else."""
    for form in _HOURS:
        try:
            named = datetime.strptime(" ".join(words.split()), form).replace(tzinfo=PANAMA)
        except ValueError:
            continue
        return named.astimezone(UTC).replace(tzinfo=None)
    return None


def next_morning(now: datetime) -> datetime:
    """The next weekday at eight in Panama, naive UTC: what is proposed for a message that is to go later."""
    day = in_panama(now).date() + timedelta(days=1)
    while day.isoweekday() > _FRIDAY:
        day += timedelta(days=1)
    return datetime.combine(day, _MORNING, PANAMA).astimezone(UTC).replace(tzinfo=None)


class Kept(StrEnum):
    """Why a message that was approved does not go now."""

    PAUSED = "paused"
    """A person stopped it, with a reason."""
    NOT_DUE = "not_due"
    """It was approved for a later hour."""
    RETRY_LATER = "retry_later"
    """A server put it off, and the wait is not over."""


@dataclass(frozen=True, slots=True)
class SendingPlan:
    """What there is to say of a message beside its state.

    `first_id` is the message in whose place it goes again, for the reason `again_why`; `template` and
    `template_digest` name what it was written with, as it was then.
    """

    mail_id: UUID
    entity_id: UUID | None
    due_at: datetime | None = None
    retry_at: datetime | None = None
    paused_at: datetime | None = None
    paused_by: str = ""
    paused_why: str = ""
    first_id: UUID | None = None
    again_why: str = ""
    template: str = ""
    template_digest: str = ""

    def keeps(self, now: datetime) -> Kept | None:
        if self.paused_at is not None:
            return Kept.PAUSED
        if self.due_at is not None and self.due_at > now:
            return Kept.NOT_DUE
        if self.retry_at is not None and self.retry_at > now:
            return Kept.RETRY_LATER
        return None

    def calls(self, now: datetime) -> bool:
        """Whether its hour or its wait has come, so that it goes without being asked for again."""
        return self.keeps(now) is None and (self.due_at is not None or self.retry_at is not None)


@dataclass(frozen=True, slots=True)
class OutboxPause:
    """All sending stopped by a person."""

    id: UUID
    why: str
    by: str
    since: datetime
    version: int = 1


class Response(StrEnum):
    """What became of a message that was sent."""

    ANSWERED = "answered"
    ACKNOWLEDGED = "acknowledged"
    """Somebody or something said that it arrived; nobody has answered it."""


@dataclass(frozen=True, slots=True)
class MailNote:
    """A person's word on what became of a message by another way than mail: `words` say how it is known."""

    id: UUID
    mail_id: UUID
    entity_id: UUID | None
    kind: Response
    noted_on: date
    words: str
    by: str = ""
