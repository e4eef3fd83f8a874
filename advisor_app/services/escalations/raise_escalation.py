"""The director brings an escalation before a level above: a letter is issued, and its mail waits for the director."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from advisor_app.documents.escalations.paper import PaperContent
from advisor_app.documents.escalations.papers import EscalationPapers
from advisor_app.mail.addresses import Mailbox
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.escalations import lifecycle
from advisor_app.office.escalations.lifecycle import EscalationMoveRefused, Move, missing_for
from advisor_app.office.escalations.records import Addressee, Escalation, EscalationPaper, PaperKind
from advisor_app.office.names import tidy
from advisor_app.services.director import insist_on_director
from advisor_app.services.escalations.find_escalation import escalation_named
from advisor_app.services.escalations.issue_papers import Printing, issue_paper, letter_content, next_content
from advisor_app.services.escalations.open_escalation import refused, tell
from advisor_app.services.office import Office
from advisor_app.store import Reading


def raise_escalation(
    office: Office, papers: EscalationPapers, reference: str, to: Addressee, why: str
) -> tuple[Escalation, EscalationPaper]:
    """Issue the letter under the next number of the year. Only the director lets its mail go out.

    Without an address it goes on paper. Raises `UserError`: "only_the_director", "unknown_escalation",
    "escalation_move_refused", "changed_by_another", what the templates raise, and what the address raises.
    """
    addressee = Addressee(to.level, tidy(to.name), tidy(to.post), to.address.strip())
    box = Mailbox(addressee.address, addressee.name) if addressee.address else None
    reason, day = why.strip(), panama_day(now_utc())
    with office.store.reading() as reading:
        one = _ready(reading, office, reference, addressee, reason)
        worded = _worded(reading, one, addressee, reason, office.who)
        printing = Printing(papers, next_content(reading, PaperKind.LETTER, worded, day))
    with office.store.unit_of_work(office.who) as work:
        one = _ready(work, office, reference, addressee, reason)
        worded = _worded(work, one, addressee, reason, office.who)
        paper = issue_paper(work, one, worded, printing, kind=PaperKind.LETTER, level=addressee.level, to=box, day=day)
        raised = lifecycle.raise_to(one, addressee, reason, on=day, by=office.who, directs=True, letter=paper.number)
        kept = work.escalations.save(raised)
        tell(work, "escalation.raised", kept, level=addressee.level.value, to=addressee.name, letter=paper.number)
        work.commit()
    return kept, paper


def _ready(reading: Reading, office: Office, reference: str, to: Addressee, why: str) -> Escalation:
    insist_on_director(reading, office.who)
    one = escalation_named(reading, reference)
    if lacks := missing_for(one, Move.RAISE, directs=True, why=why, to=to):
        refusal = EscalationMoveRefused(Move.RAISE, one.state, lacks)
        raise refused(one, refusal) from refusal
    return one


def _worded(
    reading: Reading, one: Escalation, to: Addressee, why: str, who: str
) -> Callable[[str, date], PaperContent]:
    return lambda number, day: letter_content(reading, one, number, day, who, to=to, why=why)
