"""Two objections of the made-up office: one answered, with its corrected letter, and one that waits."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from advisor_app.mail.folder import DraftFolder
from advisor_app.office.calendar import IsoWeek, in_panama, now_utc
from advisor_app.office.objections.objection import Decision
from advisor_app.office.people import Liaison
from advisor_app.office.scoring.findings import MISSING_FILE, Finding, find
from advisor_app.services.audits.find_audit import ScoredAudit, audits_of_week
from advisor_app.services.objections.answer_objection import answer_objection
from advisor_app.services.objections.decide_objection import add_point, decide_objection
from advisor_app.services.objections.list_objections import list_objections
from advisor_app.services.objections.record_objection import record_objection
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.send_messages import send_messages

OBJECTING = 2
_ARGUMENT = "El caso {number} sí se atendió: la visita se hizo y consta en nuestro sistema."
_REASON = "La constancia que enviaron muestra que la visita se hizo antes del cierre."


def demonstrate_objections(office: Office, week: IsoWeek, folder: Path) -> int:
    """Let two entities object to their letters of a week, which are left in `folder` as sent; returns how many: none
    where there are any.
    """
    if list_objections(office):
        return 0
    made = 0
    for found, finding, writer, message_id in _objecting(office, week):
        approved = approve_messages(office, [message_id])
        if approved.held:
            continue
        send_messages(office, DraftFolder(folder), [message_id])
        argument = _ARGUMENT.format(number=finding.cases[0].number)
        mail = _mail(folder / f"objecion-{made + 1}.eml", writer, message_id, found.entity, argument)
        reference = record_objection(office, mail).objection.reference
        number, question = finding.cases[0].number, finding.question_id
        add_point(office, reference, number, question, argument)
        if not made:
            decide_objection(office, reference, number, question, decision=Decision.ACCEPTED, reason=_REASON)
            answer_objection(office, reference, folder=folder)
        made += 1
        if made == OBJECTING:
            break
    return made


def _objecting(office: Office, week: IsoWeek) -> list[tuple[ScoredAudit, Finding, Liaison, str]]:
    """Entities with a finding, a draft of their letter and an operational liaison, by name."""
    with office.store.reading() as reading:
        found = []
        for one in audits_of_week(reading, week):
            findings = [item for item in find(one.card, one.scores) if item.question_id != MISSING_FILE]
            findings.sort(key=lambda item: not item.cases[0].comment)  # what a person saw before what the data said
            letters = reading.letters.of_audits([one.audit.id]).get(one.audit.id, [])
            mails = reading.outbox.of_letters([letter.id for letter in letters])
            writers = [liaison for liaison in reading.liaisons.of(one.entity_id) if liaison.email]
            if findings and mails and writers and not any(mail.state != "draft" for mail in mails.values()):
                found.append((one, findings[0], writers[0], next(iter(mails.values())).message_id))
    return found


def _mail(path: Path, writer: Liaison, answers: str, entity: str, argument: str) -> Path:
    mail = EmailMessage()
    mail["From"] = f"{writer.name} <{writer.email}>"
    mail["To"] = "calidad@cac311.example"
    mail["Subject"] = "RE: Auditoría de la semana"
    mail["Date"] = format_datetime(in_panama(now_utc()))
    mail["Message-ID"] = f"<{path.stem}@demostracion.example>"
    mail["In-Reply-To"] = answers
    mail.set_content(
        "Estimados señores:\n\nNo estamos de acuerdo con un punto de la carta.\n\n"
        f"{argument}\n\nSaludos cordiales,\n{writer.name}\n{entity}\n\n(Correo inventado para la demostración.)\n"
    )
    path.write_bytes(mail.as_bytes())
    return path
