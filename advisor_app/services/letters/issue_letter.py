"""One entity's letter of findings, numbered and kept as it was issued, and the mail that takes it there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from advisor_app.documents.letters.compose_letter import personal_traces_in
from advisor_app.documents.letters.letter import LetterContent, letter_number
from advisor_app.documents.letters.letter_record import letter_as_json, letter_from_json
from advisor_app.documents.letters.letter_templates import LetterTemplates
from advisor_app.documents.letters.letter_words import letter_words
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.documents.printing import Printer, open_printer
from advisor_app.documents.word.template import WordTemplate
from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment, MailContent, compose
from advisor_app.mail.message import message_id_for
from advisor_app.office.calendar import panama_day
from advisor_app.office.mail.correspondence import IssuedLetter, KeptMessage
from advisor_app.office.people import Advisor, Liaison, LiaisonKind
from advisor_app.office.scoring.recommendations import PhraseBook, phrase_book_path, read_phrase_book
from advisor_app.services.audits.find_audit import ScoredAudit, history_subject
from advisor_app.services.letters.word_letter import MailedLetter, number_of, word_letter
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.written_with import note_template
from advisor_app.store import UnitOfWork, new_id

_NOT_IN_FILE_NAMES = re.compile(r"[^\w.,()-]+")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class LetterPress:
    """Templates, phrases and printer, opened once for many letters."""

    word: WordTemplate
    pages: LetterTemplates
    printer: Printer
    phrases: PhraseBook


def open_press() -> LetterPress:
    """From the files that staff edit; raises what reading them raises."""
    return LetterPress(WordTemplate(), LetterTemplates(), open_printer(), read_phrase_book(phrase_book_path()))


def file_stem(letter: IssuedLetter, entity: str) -> str:
    """ "AC-2026-0001 IDAAN": fit for any file system and for an attachment."""
    name = _NOT_IN_FILE_NAMES.sub(" ", entity).strip(" .")[:_LONGEST_NAME].strip(" .")
    return f"{number_of(letter)} {name}".strip()


def traces_in(letter: IssuedLetter) -> tuple[str, ...]:
    """What in it looks like a citizen's number or address; for a person to look at before the mail is approved."""
    return personal_traces_in(letter_from_json(letter.content))


def issue_letter(
    work: UnitOfWork, press: LetterPress, found: ScoredAudit, signer: str, earlier: Sequence[IssuedLetter]
) -> IssuedLetter:
    """Give the next number of the year and keep the letter; that of an amended audit replaces those of `earlier`.

    It names the last one that was mailed, and tells which were not. The number counts only if this unit of work
    commits, so that none is left out.
    """
    today = panama_day(work.moment)
    serial = work.letters.next_serial(today.year)
    content, recommendations = word_letter(
        work,
        press.phrases,
        found,
        signer=signer,
        earlier=earlier,
        number=letter_number(today.year, serial),
        day=today,
    )
    result = found.result()
    letter = _printed(press, found, content, today, serial)
    work.letters.add(letter, recommendations)
    work.history.append(
        "letter.issued",
        {
            "number": content.number,
            "entity": found.entity,
            "week": str(found.drawn.week),
            "revision": letter.revision,
            "errors": result.errors,
            "verdict": result.verdict,
            "docx": hashlib.sha256(letter.docx).hexdigest(),
            "pdf": hashlib.sha256(letter.pdf).hexdigest(),
        },
        entity_id=found.entity_id,
        subject=history_subject(found.audit),
    )
    return letter


def _printed(press: LetterPress, found: ScoredAudit, content: LetterContent, day: date, serial: int) -> IssuedLetter:
    return IssuedLetter(
        id=new_id(),
        entity_id=found.entity_id,
        audit_id=found.audit.id,
        revision=found.audit.revision,
        year=day.year,
        serial=serial,
        issued_on=day,
        content=letter_as_json(content),
        docx=press.word.letter(content),
        pdf=press.printer.letter(press.pages.paper(content)),
    )


def draft_mail(
    work: UnitOfWork,
    found: ScoredAudit,
    letter: IssuedLetter,
    mails: MailTemplates,
    *,
    sender: Mailbox | None,
    earlier: MailedLetter | None,
) -> KeptMessage:
    """A draft to the entity's liaisons: the operational ones, with the executive ones in copy.

    `earlier` is the letter that the entity has had of the same week, which this one corrects.
    Raises `UserError`: "letter_without_liaison", "letter_without_sender", and what `compose` raises.
    """
    entity = work.entities.by_id(found.entity_id)
    to, cc = addressees(work.liaisons.of(entity.id))
    if not to:
        raise UserError("letter_without_liaison", entity=entity.name, number=number_of(letter))
    if sender is None:
        raise UserError("letter_without_sender", entity=entity.name, number=number_of(letter))
    told = letter_words(letter_from_json(letter.content))
    written = mails.write("letters/carta", {**told, "corrige_a": number_of(earlier.letter) if earlier else ""})
    mail_id = new_id()
    message = compose(
        MailContent(
            message_id=message_id_for(work.facts.office_id, mail_id, sender.domain),
            sender=sender,
            to=to,
            cc=cc,
            subject=written.subject,
            text=written.text,
            html=written.html,
            pictures=written.pictures,
            attachments=(Attachment(f"{file_stem(letter, entity.name)}.pdf", letter.pdf, "application/pdf"),),
            written_at=work.moment,
            in_reply_to=earlier.message_id if earlier else "",
            label=entity.name,
        )
    )
    kept = work.outbox.add(kept_draft(mail_id, message, entity.id, letter.id, found.audit.id))
    note_template(work, kept, written)
    work.history.append(
        "mail.drafted",
        {
            "message_id": kept.message_id,
            "letter": number_of(letter),
            "to": list(kept.to),
            "cc": list(kept.cc),
            "digest": message.digest,
        },
        entity_id=entity.id,
        subject=kept.message_id,
    )
    return kept


def sender_of(advisor: Advisor | None, given: str) -> Mailbox | None:
    """The address that was given, else the advisor's; raises `UserError("email_unreadable")`."""
    address = given or (advisor.email if advisor else "")
    return Mailbox(address, advisor.name if advisor else "") if address else None


def addressees(liaisons: Sequence[Liaison]) -> tuple[tuple[Mailbox, ...], tuple[Mailbox, ...]]:
    """Who gets an entity's mail and who a copy: the operational liaisons with an address and the executive ones; the
    latter alone where there are no others.
    """
    reached = [one for one in liaisons if one.email]
    boxes = {kind: tuple(Mailbox(one.email, one.name) for one in reached if one.kind is kind) for kind in LiaisonKind}
    operational, executive = boxes[LiaisonKind.OPERATIONAL], boxes[LiaisonKind.EXECUTIVE]
    return (operational, executive) if operational else (executive, ())
