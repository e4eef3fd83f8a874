"""A week's follow-ups of every entity: what each one told, what became of its mail, and who has none."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.followups.comparing import silence
from advisor_app.office.followups.records import CaseAnswer, FollowUp
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.people import Advisor, Entity
from advisor_app.services.followups.prepare_follow_ups import as_of_week, why_not_mailed
from advisor_app.services.office import Office
from advisor_app.services.portfolios import portfolios_on

if TYPE_CHECKING:
    from advisor_app.store import Reading

SILENT_TOO_LONG = 3
"""Follow-ups without an answer from which on the silence is offered as an escalation."""


@dataclass(frozen=True, slots=True)
class EntityWeek:
    """`expired` as the follow-up told it, or as the cases stand where it is not prepared. `silent_weeks` are the
    follow-ups sent until today since the entity last answered. `mail_state` is the outbox's word, "" where there is no
    mail; `problem` says why there is none. `answers` are all that the entity gave, the first first.
    """

    entity_id: UUID
    entity: str
    advisor: str
    expired: int
    follow_up: FollowUp | None
    silent_weeks: int
    message_id: str
    mail_state: str
    problem: UserError | None
    answers: tuple[CaseAnswer, ...]

    @property
    def nothing(self) -> bool:
        """No case is expired, and nothing is sent."""
        return self.follow_up is None and not self.expired

    @property
    def to_be_prepared(self) -> bool:
        """Nothing is prepared yet, or its mail could not be drafted and may be tried again."""
        return not self.nothing and not self.mail_state

    @property
    def silent_too_long(self) -> bool:
        return self.silent_weeks >= SILENT_TOO_LONG


@dataclass(frozen=True, slots=True)
class WeekOfFollowUps:
    """`lines` by the entities' names, those without an expired case too. `advisors` have an entity that day; `mine` is
    the one who looks, "" where they have none.
    """

    week: IsoWeek
    as_of: date
    lines: tuple[EntityWeek, ...]
    advisors: tuple[str, ...]
    mine: str


def show_week_follow_ups(office: Office, week: IsoWeek) -> WeekOfFollowUps:
    """Raises `UserError("follow_up_in_future")`."""
    as_of = as_of_week(week, panama_day(now_utc()))
    with office.store.reading() as reading:
        holders = [(each, one.advisor) for one in portfolios_on(reading, as_of) for each in one.entities]
        made = reading.follow_ups.of_week(week)
        expired = _expired_counts(reading, [one.id for one, _ in holders if one.id not in made], as_of)
        mails = reading.outbox.named_states([one.mail_id for one in made.values() if one.mail_id is not None])
        lines = [
            _line(reading, entity, holder, found=made.get(entity.id), expired=expired.get(entity.id, 0), mails=mails)
            for entity, holder in holders
        ]
        person = reading.advisors.by_name(office.who)
    advisors = sorted({holder.name for _, holder in holders if holder is not None})
    return WeekOfFollowUps(
        week,
        as_of,
        tuple(sorted(lines, key=lambda one: one.entity)),
        tuple(advisors),
        person.name if person is not None and person.name in advisors else "",
    )


def _line(
    reading: Reading,
    entity: Entity,
    holder: Advisor | None,
    *,
    found: FollowUp | None,
    expired: int,
    mails: dict[UUID, tuple[str, str]],
) -> EntityWeek:
    answers = tuple(reading.follow_ups.answers(entity.id))
    message_id, state = mails.get(found.mail_id, ("", "")) if found is not None and found.mail_id else ("", "")
    return EntityWeek(
        entity_id=entity.id,
        entity=entity.name,
        advisor=holder.name if holder is not None else "",
        expired=len(found.expired) if found is not None else expired,
        follow_up=found,
        silent_weeks=silence(reading.follow_ups.sent_on(entity.id), answers),
        message_id=message_id,
        mail_state=state,
        problem=why_not_mailed(reading, entity, holder) if not state and (found is not None or expired) else None,
        answers=answers,
    )


def _expired_counts(reading: Reading, entity_ids: Collection[UUID], as_of: date) -> dict[UUID, int]:
    """Of each entity that has any."""
    if not entity_ids:
        return {}
    import numpy as np

    from advisor_app.office.indicators.age_bands import days_overdue

    columns, _ = reading.indicators.columns(entity_ids)
    places, _ = days_overdue(columns, Asked(as_of, as_of, as_of))
    counts = np.bincount(columns.entity[places], minlength=len(columns.entities))
    pairs = zip(columns.entities, counts.tolist(), strict=True)
    return {key: count for key, count in pairs if key is not None and count}
