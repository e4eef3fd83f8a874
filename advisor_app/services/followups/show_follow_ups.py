"""An entity's follow-ups, the latest first, and all that it has answered."""

from __future__ import annotations

from dataclasses import dataclass

from advisor_app.office.followups.records import CaseAnswer, FollowUp
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity


@dataclass(frozen=True, slots=True)
class ToldFollowUp:
    """`mail_state` is the outbox's word, "" where no mail could be drafted."""

    follow_up: FollowUp
    mail_state: str


@dataclass(frozen=True, slots=True)
class EntityFollowUps:
    entity: str
    follow_ups: tuple[ToldFollowUp, ...]
    answers: tuple[CaseAnswer, ...]


def show_follow_ups(office: Office, entity: str) -> EntityFollowUps:
    """Raises `UserError("unknown_entity")`."""
    with office.store.reading() as reading:
        found = find_entity(reading, entity)
        follow_ups = reading.follow_ups.of_entity(found.id)
        states = reading.outbox.states([one.mail_id for one in follow_ups if one.mail_id is not None])
        answers = reading.follow_ups.answers(found.id)
    told = (ToldFollowUp(one, states.get(one.mail_id, "") if one.mail_id else "") for one in follow_ups)
    return EntityFollowUps(found.name, tuple(told), tuple(answers))
