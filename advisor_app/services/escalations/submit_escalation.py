"""An advisor brings an obstacle before the director: its memo is issued and its mail drafted; or takes it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from advisor_app.documents.escalations.paper import PaperContent
from advisor_app.documents.escalations.papers import EscalationPapers
from advisor_app.mail.outbox import OutboxState
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.escalations import lifecycle
from advisor_app.office.escalations.lifecycle import EscalationMoveRefused, Move, missing_for
from advisor_app.office.escalations.records import (
    Escalation,
    EscalationPaper,
    Level,
    PaperKind,
    RecordKind,
)
from advisor_app.office.names import tidy
from advisor_app.services.duties.record_duty import owe_no_longer
from advisor_app.services.escalations.find_escalation import escalation_named
from advisor_app.services.escalations.issue_papers import Printing, issue_paper, memo_content, next_content
from advisor_app.services.escalations.open_escalation import ESCALATION_DUTY, refused, tell
from advisor_app.services.meetings.keep_commitment import mark_escalated
from advisor_app.services.meetings.mail_meeting import director_box
from advisor_app.services.office import Office
from advisor_app.services.outbox.cancel_outdated import REACHED, cancel_message
from advisor_app.store import Reading, UnitOfWork


def submit_escalation(
    office: Office, papers: EscalationPapers, reference: str, *, on: date | None = None
) -> tuple[Escalation, EscalationPaper]:
    """Issue the memo under the next number of the year, with its mail to the director where both have an address.

    `on` is the day that it bears (today). Commitments that stand in it are marked as escalated. Raises `UserError`:
    "unknown_escalation", "escalation_move_refused", "changed_by_another", and what the templates raise.
    """
    day = on or panama_day(now_utc())
    with office.store.reading() as reading:
        draft = _ready(reading, reference)
        printing = Printing(papers, next_content(reading, PaperKind.MEMO, _worded(reading, draft, office.who), day))
    with office.store.unit_of_work(office.who) as work:
        one = _ready(work, reference)
        worded = _worded(work, one, office.who)
        paper = issue_paper(
            work, one, worded, printing, kind=PaperKind.MEMO, level=Level.DIRECTOR, to=director_box(work), day=day
        )
        kept = work.escalations.save(lifecycle.submit(one, paper.number, paper.issued_on, office.who))
        for record in one.obstacle.records:
            if record.kind is RecordKind.COMMITMENT:
                mark_escalated(work, record.key)
        tell(work, "escalation.submitted", kept)
        work.commit()
    return kept, paper


def withdraw_escalation(office: Office, reference: str, why: str) -> Escalation:
    """Take it back before the director has decided; its duty is excused, with the reason.

    Raises `UserError`: "unknown_escalation", "escalation_move_refused", "changed_by_another".
    """
    with office.store.unit_of_work(office.who) as work:
        one = escalation_named(work, reference)
        try:
            gone = lifecycle.withdraw(one, tidy(why), panama_day(work.moment), office.who)
        except EscalationMoveRefused as refusal:
            raise refused(one, refusal) from refusal
        kept = work.escalations.save(gone)
        _hold_mail(work, kept)
        entity = work.entities.by_id(kept.entity_id)
        owe_no_longer(work, ESCALATION_DUTY, entity, f"Retirado: {tidy(why)}", period=kept.period)
        tell(work, "escalation.withdrawn", kept, why=tidy(why))
        work.commit()
    return kept


def _ready(reading: Reading, reference: str) -> Escalation:
    one = escalation_named(reading, reference)
    if lacks := missing_for(one, Move.SUBMIT, directs=False):
        refusal = EscalationMoveRefused(Move.SUBMIT, one.state, lacks)
        raise refused(one, refusal) from refusal
    return one


def _worded(reading: Reading, one: Escalation, who: str) -> Callable[[str, date], PaperContent]:
    return lambda number, day: memo_content(reading, one, number, day, who)


def _hold_mail(work: UnitOfWork, one: Escalation) -> None:
    """Its memo's mail goes out no more; what a server has is left as it stands."""
    for paper in work.escalations.papers(one.id):
        if paper.message_id and paper.mail_state not in (*REACHED, OutboxState.CANCELLED.value):
            cancel_message(work, work.outbox.by_message_id(paper.message_id), work.who, "withdrawn")
