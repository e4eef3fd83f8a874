"""A commitment that nobody keeps becomes the draft of an escalation, with the commitment as its evidence."""

from __future__ import annotations

from uuid import UUID

from advisor_app.documents.spanish import short_date
from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.escalations.records import Escalation, RecordKind
from advisor_app.office.meetings.records import KeptCommitment
from advisor_app.services.escalations.open_escalation import Telling, open_escalation
from advisor_app.services.office import Office


def escalate_commitment(office: Office, commitment_id: UUID) -> Escalation:
    """The draft, which its advisor goes on writing; one that is open for the commitment already is returned.

    The commitment counts as escalated once the memo is submitted. Raises `UserError`: "unknown_commitment",
    "commitment_is_over", "commitment_without_entity".
    """
    with office.store.reading() as reading:
        one = reading.minutes.commitment(commitment_id)
        if one.state.value not in ("open", "escalated"):
            raise UserError("commitment_is_over", what=one.what)
        if one.entity_id is None:
            raise UserError("commitment_without_entity", what=one.what)
        entity = reading.entities.by_id(one.entity_id).name
        known = [each for each in reading.escalations.all(entity_id=one.entity_id) if each.open]
    mine = (RecordKind.COMMITMENT, str(one.id))
    for each in known:
        if mine in [(record.kind, record.key) for record in each.obstacle.records]:
            return each
    return open_escalation(office, entity, Telling(one.what, _told(one), people=(one.who,), records=(mine,)))


def _told(one: KeptCommitment) -> str:
    late = (panama_day(now_utc()) - one.due).days
    since = f" y venció hace {late} día{'' if late == 1 else 's'}" if late > 0 else ""
    again = f" Se ha tratado como vencido en {one.times_overdue} minutas." if one.times_overdue > 1 else ""
    return (
        f"{one.who} se comprometió el {short_date(one.agreed_on)} a: {one.what}. "
        f"El plazo es el {short_date(one.due)}{since}.{again}"
    )
