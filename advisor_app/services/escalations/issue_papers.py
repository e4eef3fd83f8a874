"""Memos and letters are issued: numbered, hashed, kept with their files, and drafted as mails."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from uuid import UUID

from advisor_app.documents.escalations.paper import Evidence, PaperContent, paper_as_json, paper_digest, paper_words
from advisor_app.documents.escalations.papers import STEMS, EscalationPapers, PrintedPaper
from advisor_app.documents.letters.letter_words import printable
from advisor_app.documents.reports.plan_report import DEMONSTRATION
from advisor_app.documents.spanish import capitalized, long_date
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment
from advisor_app.office.escalations.records import (
    Addressee,
    Escalation,
    EscalationPaper,
    Level,
    PaperKind,
    Raised,
    paper_number,
)
from advisor_app.office.escalations.words import LEVELS, OUTCOMES, PAPERS, POSTS, RECORDS
from advisor_app.office.people import Advisor
from advisor_app.services.meetings.mail_meeting import director_box
from advisor_app.services.outbox.draft_message import draft_message
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import Reading, UnitOfWork, new_id

ADVISOR_POST = "Asesoría de calidad, CAC 3-1-1"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Printing:
    """A paper printed ahead of its number, while others may still write; it holds where nothing has changed since."""

    def __init__(self, papers: EscalationPapers, content: PaperContent) -> None:
        self._papers = papers
        self._content = content
        self._printed = papers.printed(content)

    @property
    def papers(self) -> EscalationPapers:
        return self._papers

    def of(self, content: PaperContent) -> PrintedPaper:
        if content == self._content:
            return self._printed
        return self._papers.printed(content)


def memo_content(reading: Reading, one: Escalation, number: str, day: date, who: str) -> PaperContent:
    """The memo of an escalation, from its advisor to the director."""
    advisor = _advisor(reading, one)
    director = reading.settings.values_on(day).get("director", "") or POSTS[Level.DIRECTOR]
    return _content(
        reading,
        one,
        PaperKind.MEMO,
        number,
        day,
        to=(director, POSTS[Level.DIRECTOR]),
        by=(advisor.name if advisor else who, ADVISOR_POST),
    )


def letter_content(
    reading: Reading, one: Escalation, number: str, day: date, who: str, *, to: Addressee, why: str
) -> PaperContent:
    """A letter to a level above, from the director, with what happened before."""
    director = reading.settings.values_on(day).get("director", "") or who
    return _content(
        reading,
        one,
        PaperKind.LETTER,
        number,
        day,
        to=(to.name, to.post or POSTS[to.level]),
        by=(director, POSTS[Level.DIRECTOR]),
        why=why,
        earlier=_earlier(one),
    )


def next_content(
    reading: Reading, kind: PaperKind, worded: Callable[[str, date], PaperContent], day: date
) -> PaperContent:
    """The content under the number that comes next, as things stand."""
    serials = reading.escalations.serials(kind, day.year)
    return worded(paper_number(kind, day.year, (serials[-1] if serials else 0) + 1), day)


def issue_paper(
    work: UnitOfWork,
    one: Escalation,
    worded: Callable[[str, date], PaperContent],
    printing: Printing,
    *,
    kind: PaperKind,
    level: Level,
    to: Mailbox | None,
    day: date,
) -> EscalationPaper:
    """Number, hash and both files in the caller's transaction; the mail's draft where both sides have an address.

    The number counts only if the caller commits: none is left out.
    """
    serial = work.escalations.next_serial(kind, day.year)
    content = worded(paper_number(kind, day.year, serial), day)
    printed = printing.of(content)
    sender = sender_box(work, one, kind)
    mail_id = None
    if to is not None and sender is not None:
        mail_id = draft_paper(work, one, content, printed, sender=sender, to=to)
    paper = EscalationPaper(
        id=new_id(),
        escalation_id=one.id,
        entity_id=one.entity_id,
        kind=kind,
        year=day.year,
        serial=serial,
        level=level,
        issued_on=day,
        content=paper_as_json(content),
        digest=paper_digest(content),
        docx=printed.docx,
        pdf=printed.pdf,
        mail_id=mail_id,
    )
    work.escalations.add_paper(paper)
    work.history.append(
        "escalation.paper_issued",
        {
            "number": paper.number,
            "level": level.value,
            "digest": paper.digest,
            "docx": hashlib.sha256(paper.docx).hexdigest(),
            "pdf": hashlib.sha256(paper.pdf).hexdigest(),
        },
        entity_id=one.entity_id,
        subject=str(one.id),
    )
    return paper


def draft_paper(
    work: UnitOfWork,
    one: Escalation,
    content: PaperContent,
    printed: PrintedPaper,
    *,
    sender: Mailbox,
    to: Mailbox,
) -> UUID:
    """The mail that takes a paper to its addressee, as a draft of the outbox; its key."""
    kept = draft_message(
        work,
        office_mails(work).write(f"escalations/correo-{STEMS[content.kind]}", paper_words(content)),
        purpose=f"escalation.{content.kind.value}",
        sender=sender,
        to=(to,),
        label=work.entities.by_id(one.entity_id).name,
        entity_id=one.entity_id,
        attachments=_attached(content, printed),
    )
    return kept.id


def sender_box(reading: Reading, one: Escalation, kind: PaperKind) -> Mailbox | None:
    """The advisor for a memo, the director for a letter; None where no address is known."""
    if kind is PaperKind.LETTER:
        return director_box(reading)
    advisor = _advisor(reading, one)
    return Mailbox(advisor.email, advisor.name) if advisor and advisor.email else None


def _attached(content: PaperContent, printed: PrintedPaper) -> tuple[Attachment, ...]:
    stem = f"{PAPERS[content.kind]} {content.number}"
    return (
        Attachment(f"{stem}.pdf", printed.pdf, "application/pdf"),
        Attachment(f"{stem}.docx", printed.docx, _WORD_TYPE),
    )


def _content(
    reading: Reading,
    one: Escalation,
    kind: PaperKind,
    number: str,
    day: date,
    *,
    to: tuple[str, str],
    by: tuple[str, str],
    why: str = "",
    earlier: tuple[str, ...] = (),
) -> PaperContent:
    entity, told = reading.entities.by_id(one.entity_id), one.obstacle
    return PaperContent(
        kind=kind,
        number=number,
        issued_on=day,
        to_name=to[0],
        to_post="" if to[1] == to[0] else to[1],
        from_name=by[0],
        from_post=by[1],
        entity=entity.full_name or entity.name,
        subject=told.subject,
        told=told.told,
        processes=told.processes,
        people=told.people,
        tools=told.tools,
        asked=told.asked,
        evidence=tuple(Evidence(capitalized(RECORDS[each.kind]), printable(each.said)) for each in told.records),
        why=why,
        earlier=earlier,
        demonstration=DEMONSTRATION if reading.facts.demonstration else "",
    )


def _earlier(one: Escalation) -> tuple[str, ...]:
    """What happened to it so far, a sentence each, in order."""
    told = []
    if one.submitted_on is not None:
        told.append(f"El {long_date(one.submitted_on)} se elevó a la dirección ({one.memo}).")
    for each in one.course:
        if isinstance(each, Raised):
            level, name = LEVELS[each.to.level], each.to.name
            told.append(f"El {long_date(each.on)} se elevó a {level}, {name} ({each.letter}).")
        else:
            answered, outcome = LEVELS[each.level], OUTCOMES[each.outcome]
            told.append(f"El {long_date(each.on)} respondió {answered}: {outcome}. {each.reason}")
    return tuple(told)


def _advisor(reading: Reading, one: Escalation) -> Advisor | None:
    return next((each for each in reading.advisors.all() if each.id == one.advisor_id), None)
