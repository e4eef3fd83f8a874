"""A memo that was issued while an address was missing gets its mail."""

from __future__ import annotations

from advisor_app.documents.escalations.paper import paper_from_json
from advisor_app.documents.escalations.papers import PrintedPaper
from advisor_app.errors import UserError
from advisor_app.office.escalations.records import EscalationPaper, PaperKind
from advisor_app.services.escalations.find_escalation import escalation_named
from advisor_app.services.escalations.issue_papers import draft_paper, sender_box
from advisor_app.services.meetings.mail_meeting import director_box
from advisor_app.services.office import Office


def mail_memo(office: Office, reference: str) -> EscalationPaper:
    """Draft the mail that takes the memo, as it was issued, to the director. Made once.

    Raises `UserError`: "unknown_escalation", "director_without_address", "advisor_without_address".
    """
    with office.store.unit_of_work(office.who) as work:
        one = escalation_named(work, reference)
        memos = [each for each in work.escalations.papers(one.id) if each.kind is PaperKind.MEMO]
        if not memos:
            raise UserError("unknown_escalation", escalation=reference)
        paper = work.escalations.paper(memos[-1].id)
        if paper.mail_id is not None:
            return paper
        director, sender = director_box(work), sender_box(work, one, PaperKind.MEMO)
        if director is None:
            raise UserError("director_without_address")
        if sender is None:
            names = {each.id: each.name for each in work.advisors.all()}
            raise UserError(
                "advisor_without_address", advisor=names.get(one.advisor_id, "-") if one.advisor_id else "-"
            )
        content, printed = paper_from_json(paper.content), PrintedPaper(paper.docx, paper.pdf)
        mail_id = draft_paper(work, one, content, printed, sender=sender, to=director)
        kept = work.escalations.take_mail(paper, mail_id)
        work.commit()
    return kept
