"""Which questions failed how often over an entity's audited weeks, and the mean score week by week."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.accumulated import Period, PeriodKind
from advisor_app.office.scoring.questions_over_weeks import AuditOfWeek, QuestionsOverWeeks, questions_of
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.accumulate_rounds import scored_frames
from advisor_app.store import Reading

WEEKS_IN_A_LETTER = 13
"""A quarter: a letter says of how many weeks up to its own a question failed; further back is past."""


def questions_over_weeks(office: Office, weeks: Collection[IsoWeek], entity: str) -> QuestionsOverWeeks:
    """Of the finished audits of these weeks. Raises `UserError("unknown_entity")`."""
    with office.store.reading() as reading:
        return questions_of(_audits(reading, weeks, find_entity(reading, entity).id, ()))


def questions_of_periods(
    office: Office, week: IsoWeek, entity: str, kinds: Sequence[PeriodKind]
) -> dict[PeriodKind, QuestionsOverWeeks]:
    """Of an entity's month, quarter or year up to a week, which counts itself once it is scored to the end.

    Raises `UserError("unknown_entity")`.
    """
    spans = {kind: [one for one in Period.of(week, kind).weeks if one <= week] for kind in kinds}
    every = {one for span in spans.values() for one in span}
    with office.store.reading() as reading:
        audits = _audits(reading, every, find_entity(reading, entity).id, [week])
    return {kind: questions_of(one for one in audits if one.week in span) for kind, span in spans.items()}


def questions_up_to(reading: Reading, entity_id: UUID, week: IsoWeek) -> QuestionsOverWeeks:
    """Of the weeks that a letter on this one looks back on, this one included once it is scored to the end."""
    weeks = [week.shifted(-at) for at in range(WEEKS_IN_A_LETTER)]
    return questions_of(_audits(reading, weeks, entity_id, [week]))


def _audits(
    reading: Reading, weeks: Collection[IsoWeek], entity_id: UUID, open_in: Collection[IsoWeek]
) -> list[AuditOfWeek]:
    found = scored_frames(reading, weeks, entity_id=entity_id, open_in=open_in)
    return [AuditOfWeek(one.scored.week, one.scored.card, one.scores) for one in found]
