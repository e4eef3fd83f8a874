"""What an entity answers to a follow-up, case by case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.followups.records import CaseAnswer
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import new_id


@dataclass(frozen=True, slots=True)
class CaseWords:
    """`promised_on` is the day by which the entity says that the case will be closed."""

    number: str
    words: str
    promised_on: date | None = None


def answer_follow_up(
    office: Office, entity: str, cases: tuple[CaseWords, ...], answered_on: date | None = None
) -> tuple[CaseAnswer, ...]:
    """Note what was answered on a day, today where none is given; all of it or nothing.

    Raises `UserError`: "unknown_entity", "follow_up_no_words", "follow_up_not_its_case", "follow_up_answer_in_future",
    "follow_up_promise_before_answer".
    """
    today = panama_day(now_utc())
    day = answered_on or today
    if day > today:
        raise UserError("follow_up_answer_in_future", day=day)
    with office.store.unit_of_work(office.who) as work:
        found = find_entity(work, entity)
        noted = []
        for one in cases:
            if not one.words.strip() and one.promised_on is None:
                raise UserError("follow_up_no_words", number=one.number)
            if work.cases.holders([one.number]).get(one.number) != found.id:
                raise UserError("follow_up_not_its_case", number=one.number, entity=found.name)
            if one.promised_on is not None and one.promised_on < day:
                raise UserError("follow_up_promise_before_answer", number=one.number, day=one.promised_on)
            answer = CaseAnswer(new_id(), found.id, one.number, day, one.words.strip(), one.promised_on)
            noted.append(work.follow_ups.add_answer(answer))
            promised = one.promised_on.isoformat() if one.promised_on else None
            work.history.append(
                "follow_up.answered",
                {"number": one.number, "on": day.isoformat(), "promised_on": promised, "words": answer.words},
                entity_id=found.id,
                subject=one.number,
            )
        work.commit()
    return tuple(noted)
