"""A commitment's life: promised, done with its proof, withdrawn, brought before the director."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.meetings.records import KeptCommitment, Meeting, MeetingPoint, MinutesStage
from advisor_app.office.meetings.reminder_days import reminder_is_due
from advisor_app.office.names import name_key, tidy
from advisor_app.services.duties.record_duty import prove
from advisor_app.services.office import Office
from advisor_app.store import Reading, UnitOfWork, new_id
from minutes import Commitment, CommitmentState, offered_as_escalation


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """A commitment as a list shows it, on a day."""

    kept: KeptCommitment
    entity: str
    days_late: int
    escalation: bool
    """Whether it is offered as an escalation."""
    reminder: bool = False
    """Whether the day has come on which its responsible is reminded."""


def promise(office: Office, point: MeetingPoint, what: str, who: str, due: date, *, email: str = "") -> KeptCommitment:
    """Note what somebody promised under a point. Where `who` is one of the meeting, their address is known.

    Raises `UserError`: "commitment_empty", "commitment_due_before", "minutes_are_final".
    """
    what, who = tidy(what), tidy(who)
    if not what or not who:
        raise UserError("commitment_empty")
    with office.store.unit_of_work(office.who) as work:
        meeting = work.meetings.by_id(point.meeting_id)
        if meeting.stage is MinutesStage.FINAL:
            raise UserError("minutes_are_final", title=meeting.title)
        if due < meeting.day:
            raise UserError("commitment_due_before", due=f"{due:%d/%m/%Y}", day=f"{meeting.day:%d/%m/%Y}")
        people = {name_key(one.name): one for one in work.meetings.people_of([meeting.id])}
        known = people.get(name_key(who))
        entity_id = meeting.entity_id or (known.entity_id if known else None)
        kept = work.minutes.add_commitment(
            KeptCommitment(
                id=new_id(),
                meeting_id=meeting.id,
                entity_id=entity_id,
                what=what,
                who=known.name if known else who,
                due=due,
                agreed_on=meeting.day,
                email=email or (known.email if known else ""),
                point_id=point.id,
            )
        )
        _tell(work, "commitment.made", kept)
        work.commit()
    return kept


def fulfil(office: Office, commitment_id: UUID, proof: str, on: date | None = None) -> KeptCommitment:
    """It is done, and what shows it. Raises `UserError`: "commitment_without_proof", "commitment_is_over"."""
    if not tidy(proof):
        raise UserError("commitment_without_proof")
    return _settled(office, commitment_id, CommitmentState.DONE, tidy(proof), on)


def reopen_commitment(office: Office, commitment_id: UUID) -> KeptCommitment:
    """What was a slip is taken back."""
    with office.store.unit_of_work(office.who) as work:
        one = work.minutes.commitment(commitment_id)
        kept = work.minutes.save_commitment(replace(one, state=CommitmentState.OPEN, done_on=None, proof=""))
        _tell(work, "commitment.reopened", kept)
        work.commit()
    return kept


def escalate(office: Office, commitment_id: UUID) -> KeptCommitment:
    """Mark it as brought before the director, which proves the duty to escalate. It is still to be done."""
    with office.store.unit_of_work(office.who) as work:
        one = work.minutes.commitment(commitment_id)
        if one.state is not CommitmentState.OPEN:
            raise UserError("commitment_is_over", what=one.what)
        kept = work.minutes.save_commitment(replace(one, state=CommitmentState.ESCALATED))
        entity = None if one.entity_id is None else work.entities.by_id(one.entity_id)
        prove(work, "ESCALATE", entity, panama_day(work.moment), note=one.what)
        _tell(work, "commitment.escalated", kept)
        work.commit()
    return kept


def mark_escalated(work: UnitOfWork, key: str) -> None:
    """A commitment that stands in a memo to the director, within that memo's unit of work; what is over stays so."""
    one = work.minutes.commitment(UUID(key))
    if one.state is CommitmentState.OPEN:
        _tell(work, "commitment.escalated", work.minutes.save_commitment(replace(one, state=CommitmentState.ESCALATED)))


def list_commitments(
    office: Office, *, entity_id: UUID | None = None, alive: bool = True, day: date | None = None
) -> list[CommitmentLine]:
    """Across entities, overdue ones first, then by the day they are due."""
    on = day or panama_day(now_utc())
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.entities.all()}
        known = reading.minutes.commitments(entity_id=entity_id, alive=alive)
    lines = [commitment_line(one, names.get(one.entity_id, "") if one.entity_id else "", on) for one in known]
    return sorted(lines, key=lambda one: (-one.days_late, one.kept.due, one.kept.what))


def commitment_line(one: KeptCommitment, entity: str, day: date) -> CommitmentLine:
    value = as_value(one)
    offered = offered_as_escalation(value, day)
    return CommitmentLine(one, entity, value.days_late(day), offered, reminder_is_due(one, day))


def as_value(one: KeptCommitment) -> Commitment:
    """As minutes tell it."""
    return Commitment(
        what=one.what,
        who=one.who,
        due=one.due,
        agreed_on=one.agreed_on,
        state=one.state,
        done_on=one.done_on,
        proof=one.proof,
        times_overdue=one.times_overdue,
        key=str(one.id),
    )


def commitments_of(reading: Reading, meeting: Meeting) -> list[KeptCommitment]:
    """What a meeting has to look at: its entity's, or those of the meetings of its kind."""
    if meeting.entity_id is not None:
        return reading.minutes.commitments(entity_id=meeting.entity_id)
    return reading.minutes.of_series(meeting.kind)


def _settled(
    office: Office, commitment_id: UUID, state: CommitmentState, proof: str, on: date | None
) -> KeptCommitment:
    with office.store.unit_of_work(office.who) as work:
        one = work.minutes.commitment(commitment_id)
        if not as_value(one).alive:
            raise UserError("commitment_is_over", what=one.what)
        done_on = on or panama_day(work.moment)
        kept = work.minutes.save_commitment(replace(one, state=state, done_on=done_on, proof=proof))
        _tell(work, f"commitment.{state.value}", kept)
        work.commit()
    return kept


def _tell(work: UnitOfWork, action: str, one: KeptCommitment) -> None:
    work.history.append(
        action,
        {"what": one.what, "who": one.who, "due": one.due.isoformat(), "proof": one.proof},
        entity_id=one.entity_id,
        subject=str(one.id),
    )
