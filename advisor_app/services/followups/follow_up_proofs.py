"""What sent follow-ups prove of the office's duties."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.calendar import panama_day
from advisor_app.office.duties.catalogue import Duty, Source
from advisor_app.office.duties.facts import Evidence

if TYPE_CHECKING:
    from advisor_app.store import Reading


def follow_up_evidence(
    reading: Reading,
    duties: Iterable[Duty],
    entity_ids: Collection[UUID] | None,
    *,
    since: datetime,
    before: datetime,
) -> Iterator[Evidence]:
    """A week's follow-up proves that week, once its mail was sent; from a moment on and before another, naive UTC."""
    for duty in duties:
        if duty.source is Source.FOLLOW_UP:
            for sent in reading.follow_ups.sent(since, before, entity_ids):
                week = str(sent.week)
                yield Evidence(duty.id, sent.entity_id, week, panama_day(sent.sent_at), f"Seguimiento de {week}")
