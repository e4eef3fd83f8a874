"""What escalations and the month's reports on plans prove of the office's duties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.calendar import panama_day
from advisor_app.office.duties.catalogue import Duty, Source
from advisor_app.office.duties.facts import Evidence
from advisor_app.office.escalations.lifecycle import OF_DIRECTOR
from advisor_app.office.escalations.records import PaperKind, paper_number

if TYPE_CHECKING:
    from advisor_app.store import Reading


def escalation_evidence(reading: Reading, duties: Iterable[Duty], *, day: date, before: datetime) -> Iterator[Evidence]:
    """As known at the end of a day, which is `before` in naive UTC.

    An escalation is proved when its memo's mail was sent, or when the director has answered it however it came. A
    month's report proves its month for each entity that it tells of, when its mail was sent.
    """
    for duty in duties:
        if duty.source is Source.ESCALATION:
            yield from _escalated(reading, duty, day, before)
        elif duty.source is Source.PLAN_PROGRESS:
            yield from _reported(reading, duty, before)


def _escalated(reading: Reading, duty: Duty, day: date, before: datetime) -> Iterator[Evidence]:
    found: dict[tuple[UUID, str], Evidence] = {}
    for sent in reading.escalations.memos_sent(before):
        number, on = paper_number(PaperKind.MEMO, sent.year, sent.serial), panama_day(sent.sent_at)
        found[(sent.entity_id, sent.period)] = Evidence(duty.id, sent.entity_id, sent.period, on, number)
    for one in reading.escalations.all():
        answered = next((step.on for step in one.steps if step.move in OF_DIRECTOR and step.on <= day), None)
        known = found.get((one.entity_id, one.period))
        if answered is not None and (known is None or answered < known.fact_on):
            found[(one.entity_id, one.period)] = Evidence(duty.id, one.entity_id, one.period, answered, one.memo)
    yield from (one for one in found.values() if one.period)


def _reported(reading: Reading, duty: Duty, before: datetime) -> Iterator[Evidence]:
    for sent in reading.plan_months.sent(before):
        for key in sent.entity_ids:
            words = f"Informe de avance de {sent.month[5:]}/{sent.month[:4]}"
            yield Evidence(duty.id, key, sent.month, panama_day(sent.sent_at), words)
