"""A mail for each entity that changes hands, to its liaisons and both advisors: drafts, made once a rotation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.documents.spanish import long_date, short_date
from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox, checked_address
from advisor_app.mail.composing import MailContent, compose
from advisor_app.mail.message import message_id_for
from advisor_app.office.calendar import panama_day
from advisor_app.office.people import Advisor, Entity
from advisor_app.office.rotation.decision import Handover, Rotation, RotationState
from advisor_app.office.rotation.terms import RotationKind
from advisor_app.services.director import insist_on_director
from advisor_app.services.letters.issue_letter import addressees
from advisor_app.services.letters.prepare_findings import Progress
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.written_with import note_template
from advisor_app.services.rotation.rotate_entities import find_rotation
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import UnitOfWork, new_id


@dataclass(frozen=True, slots=True)
class HandoverMails:
    """`made` now; `known` were made before; of those `without` no liaison and no advisor has an address."""

    made: int
    known: int
    without: tuple[str, ...]


def mail_handover(
    office: Office,
    year: int,
    *,
    kind: RotationKind = RotationKind.YEAR,
    sender: str = "",
    progress: Progress | None = None,
) -> HandoverMails:
    """Draft what is still to be drafted, all of it or nothing; nothing goes out before somebody approves it.

    The sender is the address that was given, else that of the advisor who hands over, else of the one who receives.
    Raises `UserError`: "no_rotation", "rotation_not_applied", "only_the_director", "email_unreadable", and what the
    template raises.
    """
    if sender:
        checked_address(sender)
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        rotation = find_rotation(work, year, kind=kind)
        if rotation.state is not RotationState.APPLIED:
            raise UserError("rotation_not_applied", year=year)
        told = work.rotations.mailed(rotation.id)
        entities = {one.id: one for one in work.entities.all()}
        waiting = [one for one in rotation.moved if one.entity_id not in told and one.entity_id in entities]
        writer = _Writer(work, office_mails(work), rotation, {one.id: one for one in work.advisors.all()}, sender)
        without = []
        for done, one in enumerate(waiting, 1):
            if not _draft(writer, one, entities[one.entity_id]):
                without.append(entities[one.entity_id].name)
            if progress is not None:
                progress(done, len(waiting))
        work.commit()
    return HandoverMails(len(waiting) - len(without), len(told), tuple(without))


@dataclass(frozen=True, slots=True)
class _Writer:
    work: UnitOfWork
    mails: MailTemplates
    rotation: Rotation
    advisors: Mapping[UUID, Advisor]
    sender: str


def _draft(writer: _Writer, handover: Handover, entity: Entity) -> bool:
    """Whether there is anybody to write to."""
    work, rotation, advisors, sender = writer.work, writer.rotation, writer.advisors, writer.sender
    giver = advisors.get(handover.from_advisor) if handover.from_advisor else None
    receiver = advisors[handover.to_advisor]
    both = [one for one in (giver, receiver) if one is not None]
    author = next((one for one in both if one.email), None)
    today = panama_day(work.moment)
    to, cc = addressees([one for one in work.liaisons.of(entity.id) if one.serves_on(today)])
    copies = _boxes(both, leave_out={one.address for one in (*to, *cc)})
    if not to:
        to, copies = copies, ()
    address = sender or (author.email if author else "")
    if not to or not address:
        return False
    words = writer.mails.write(
        "rotation/correo-traspaso",
        {
            "entidad": entity.full_name or entity.name,
            "fecha": short_date(rotation.start),
            "fecha_larga": long_date(rotation.start),
            "entrega": giver.name if giver else "",
            "anual": rotation.kind is RotationKind.YEAR,
            "recibe": receiver.name,
            "correo_recibe": receiver.email,
            "firma": author.name if author and not sender else "CAC 3-1-1",
        },
    )
    mail_id = new_id()
    box = Mailbox(address, author.name if author and not sender else "")
    message = compose(
        MailContent(
            message_id=message_id_for(work.facts.office_id, mail_id, box.domain),
            sender=box,
            to=to,
            cc=(*cc, *copies),
            subject=words.subject,
            text=words.text,
            html=words.html,
            pictures=words.pictures,
            written_at=work.moment,
            label=entity.name,
        )
    )
    kept = work.outbox.add(kept_draft(mail_id, message, entity.id, None, None))
    note_template(work, kept, words)
    work.rotations.keep_mail(rotation.id, entity.id, kept.id)
    told = {"message_id": kept.message_id, "rotation": str(rotation.id), "to": list(kept.to), "cc": list(kept.cc)}
    work.history.append("mail.drafted", told, entity_id=entity.id, subject=kept.message_id)
    return True


def _boxes(people: Sequence[Advisor], leave_out: set[str]) -> tuple[Mailbox, ...]:
    boxes = {one.email: Mailbox(one.email, one.name) for one in people if one.email and one.email not in leave_out}
    return tuple(boxes.values())
