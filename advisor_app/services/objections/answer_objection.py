"""Answer an objection: the audit amended by what was decided, the letter that says so, the mail in reply."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.documents.letters.compose_letter import Signer
from advisor_app.documents.letters.objection_answer import AnsweredPoint, ObjectionAnswer, objection_answer
from advisor_app.documents.mails.objection_mail import objection_words
from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox, checked_address
from advisor_app.mail.composing import Attachment, MailContent, compose
from advisor_app.mail.message import checked_message_id, message_id_for
from advisor_app.office.calendar import panama_day
from advisor_app.office.mail.correspondence import IssuedLetter
from advisor_app.office.objections.deciding import corrections_of, insist_open
from advisor_app.office.objections.objection import (
    AnswerPapers,
    Objection,
    ObjectionPoint,
    ObjectionState,
    Scored,
)
from advisor_app.office.scoring.findings import MISSING_FILE
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_within
from advisor_app.services.audits.find_audit import ScoredAudit
from advisor_app.services.letters.issue_letter import LetterPress, addressees, issue_letter, open_press, sender_of
from advisor_app.services.letters.letter_files import letter_folder
from advisor_app.services.letters.prepare_findings import write_files
from advisor_app.services.letters.word_letter import advisor_of, last_mailed, number_of
from advisor_app.services.objections.find_objection import FoundObjection, asked, find_objection, standing
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.written_with import note_template
from advisor_app.services.rotation.write_dossiers import ReportPress, open_report_press
from advisor_app.services.save_file import save_file
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import UnitOfWork

_MARKS = {Mark.COMPLIES: "cumple", Mark.FAILS: "no cumple", Mark.NOT_APPLICABLE: "no aplica"}


@dataclass(frozen=True, slots=True)
class AnsweredObjection:
    """`corrected` is the number of the letter that replaces the one objected to, "" where nothing changes."""

    objection: Objection
    entity: str
    letter: str
    corrected: str
    message_id: str
    docx: Path
    pdf: Path


def answer_objection(
    office: Office, reference: str, *, folder: Path | None = None, sender: str = ""
) -> AnsweredObjection:
    """Amend the audit by what was decided, issue the corrected letter, and draft the answer in reply to the mail.

    All of it in one transaction; a decided objection changes nothing before. `sender` is the address the answer comes
    from where it is not the advisor's own.

    Raises `UserError`: "objection_unknown", "objection_without_points", "objection_not_ready",
    "objection_changed_since", "objection_file_missing", "letter_without_liaison", "objection_without_sender",
    "email_unreadable", and what `insist_open`, `amend_within` and the templates raise;
    `EnvironmentFault("file_not_saved")`, after all was kept.
    """
    if sender:
        checked_address(sender)
    press, reports = open_press(), open_report_press()
    with office.store.unit_of_work(office.who) as work:
        found = find_objection(work, reference)
        answered, papers, corrected_now = _answered(work, found, press, reports, sender)
        work.commit()
    target = folder or letter_folder(office, found.week)
    stem = f"{answered.objection.reference} respuesta {found.audit.entity}"
    if corrected_now is not None:
        write_files(target, corrected_now, found.audit.entity, made_now=True)
    docx, pdf = write_papers(papers, target, stem)
    return replace(answered, docx=docx, pdf=pdf)


def write_papers(papers: AnswerPapers, folder: Path, stem: str) -> tuple[Path, Path]:
    """An answer's two files; raises `EnvironmentFault("file_not_saved")`."""
    name = "".join(one if one.isalnum() or one in " .,()-" else " " for one in stem)[:80].strip(" .")
    docx, pdf = folder / f"{name}.docx", folder / f"{name}.pdf"
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in ((docx, papers.docx), (pdf, papers.pdf)):
        save_file(path, content)
    return docx, pdf


def _answered(
    work: UnitOfWork, found: FoundObjection, press: LetterPress, reports: ReportPress, sender: str
) -> tuple[AnsweredObjection, AnswerPapers, IssuedLetter | None]:
    objection = found.objection
    _insist_ready(found)
    before = found.audit.result()
    amended = _amended(work, found)
    advisor = advisor_of(work, amended)
    signer = advisor.name if advisor else work.who
    letters = work.letters.of_audits([objection.audit_id])[objection.audit_id]
    issued = None
    if letters[-1].revision != amended.audit.revision:
        issued = issue_letter(work, press, amended, signer, letters)
        letters = [*letters, issued]
    corrected = letters[-1] if letters[-1].id != objection.letter_id else None
    entity = work.entities.by_id(objection.entity_id)
    liaisons = work.liaisons.of(entity.id)
    answer = ObjectionAnswer(
        objection=objection,
        entity=entity.full_name or entity.name,
        addressees=tuple(f"{one.name}, {one.post}" if one.post else one.name for one in liaisons),
        week=found.week,
        letter=number_of(found.letter),
        corrected=number_of(corrected) if corrected else "",
        points=tuple(_told(found.audit, one) for one in objection.points),
        errors_before=before.errors,
        errors_after=amended.result().errors,
        sample_size=before.sample_size,
        signer=Signer(signer),
        day=panama_day(work.moment),
        demonstration=work.facts.demonstration,
    )
    papers = AnswerPapers(*reports.both(objection_answer(answer)))
    to, cc = _recipients(objection, *addressees(liaisons))
    if not to:
        raise UserError("letter_without_liaison", entity=entity.name, number=objection.reference)
    box = sender_of(advisor, sender)
    if box is None:
        raise UserError("objection_without_sender", entity=entity.name)
    mail_id = new_id()
    written = office_mails(work).write("objections/respuesta", objection_words(answer, entity.name))
    earlier = last_mailed(work, [found.letter])
    files = [Attachment(f"{objection.reference} respuesta.pdf", papers.pdf, "application/pdf")]
    if corrected is not None:
        files.append(Attachment(f"{number_of(corrected)}.pdf", corrected.pdf, "application/pdf"))
    message = compose(
        MailContent(
            message_id=message_id_for(work.facts.office_id, mail_id, box.domain),
            sender=box,
            to=to,
            cc=cc,
            subject=written.subject,
            text=written.text,
            html=written.html,
            pictures=written.pictures,
            attachments=tuple(files),
            written_at=work.moment,
            in_reply_to=_fit(objection.mail_message_id),
            references=(earlier.message_id,) if earlier else (),
            label=entity.name,
        )
    )
    carried = issued or (corrected if corrected and not work.outbox.of_letters([corrected.id]) else None)
    kept = work.outbox.add(
        kept_draft(mail_id, message, entity.id, carried.id if carried else None, amended.audit.id if carried else None)
    )
    note_template(work, kept, written)
    saved = work.objections.save(
        replace(
            objection,
            state=ObjectionState.ANSWERED,
            closed_on=panama_day(work.moment),
            closed_by=work.who,
            corrected_letter_id=corrected.id if corrected else None,
            mail_id=kept.id,
        ),
        papers,
    )
    work.history.append(
        "mail.drafted",
        {
            "message_id": kept.message_id,
            "objection": saved.reference,
            "to": list(kept.to),
            "cc": list(kept.cc),
            "digest": message.digest,
        },
        entity_id=entity.id,
        subject=kept.message_id,
    )
    work.history.append(
        "objection.answered",
        {
            "reference": saved.reference,
            "letter": answer.letter,
            "corrected": answer.corrected,
            "revision": amended.audit.revision,
            "errors": [answer.errors_before, answer.errors_after],
            "docx": hashlib.sha256(papers.docx).hexdigest(),
            "pdf": hashlib.sha256(papers.pdf).hexdigest(),
        },
        entity_id=entity.id,
        subject=saved.reference,
    )
    nowhere = Path()
    return (
        AnsweredObjection(saved, entity.name, answer.letter, answer.corrected, kept.message_id, nowhere, nowhere),
        papers,
        issued,
    )


def _insist_ready(found: FoundObjection) -> None:
    objection = found.objection
    insist_open(objection)
    if not objection.points:
        raise UserError("objection_without_points", reference=objection.reference)
    if not objection.ready:
        raise UserError("objection_not_ready", reference=objection.reference, waiting=objection.waiting)
    for point in objection.points:
        now = standing(found.audit, point.number, asked(found.audit, point.question_id))
        if point.question_id == MISSING_FILE:
            if point.decided is not None and point.decided.decision.upholds and now.mark is Mark.FAILS:
                raise UserError("objection_file_missing", number=point.number)
        elif now != point.before:
            raise UserError("objection_changed_since", number=point.number, question=point.question)


def _amended(work: UnitOfWork, found: FoundObjection) -> ScoredAudit:
    """The audit with the points that change, as its next revision; as it is where none does."""
    changing = [one for one in corrections_of(found.objection) if one.question_id != MISSING_FILE]
    if not changing:
        return found.audit
    corrections = [_correction(one.number, one.question_id, one.decided.after) for one in changing if one.decided]
    reason = f"Objeción {found.objection.reference}"
    return amend_within(work, found.week, found.audit.entity, Amendment(reason, corrections))


def _correction(number: str, question: str, after: Scored) -> Correction:
    return Correction(number, question, after.mark, after.comment, after.grade, after.cause)


def _told(audit: ScoredAudit, point: ObjectionPoint) -> AnsweredPoint:
    after = point.decided.after if point.decided else point.before
    return AnsweredPoint(point, _words(audit, point, point.before), _words(audit, point, after))


def _words(audit: ScoredAudit, point: ObjectionPoint, said: Scored) -> str:
    grades = asked(audit, point.question_id).grades
    return grades[said.grade - 1].text if 0 < said.grade <= len(grades) else _MARKS[said.mark]


def _recipients(
    objection: Objection, to: Sequence[Mailbox], cc: Sequence[Mailbox]
) -> tuple[tuple[Mailbox, ...], tuple[Mailbox, ...]]:
    """Whoever objected, with the others in copy; an address that the directory does not know gets no mail."""
    address = objection.sender.rpartition("<")[2].rstrip(">").casefold()
    writer = [one for one in (*to, *cc) if one.address.casefold() == address]
    if not objection.known_sender or not writer:
        return tuple(to), tuple(cc)
    return (writer[0],), tuple(one for one in (*to, *cc) if one.address.casefold() != address)


def _fit(message_id: str) -> str:
    """The Message-ID as a header of ours can hold it; "" for one that can't be."""
    try:
        return checked_message_id(message_id)
    except UserError:
        return ""
