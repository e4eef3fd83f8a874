"""What sent reports prove of the office's duties."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.calendar import panama_day
from advisor_app.office.duties.catalogue import Duty, Frequency, Source
from advisor_app.office.duties.facts import Evidence
from advisor_app.office.duties.periods import span_at

if TYPE_CHECKING:
    from advisor_app.store import Reading


def report_evidence(
    reading: Reading,
    duties: Iterable[Duty],
    entity_ids: Collection[UUID] | None,
    *,
    since: datetime,
    before: datetime,
) -> Iterator[Evidence]:
    """A report proves the month in which it was sent, whatever it tells of; from a moment on and before another."""
    for duty in duties:
        if duty.source is Source.SENT_REPORT:
            for sent in reading.reports.sent(since, before, entity_ids):
                day = panama_day(sent.sent_at)
                month = span_at(Frequency.MONTH, day).label
                yield Evidence(duty.id, sent.entity_id, month, day, f"{sent.name} {sent.period}")
