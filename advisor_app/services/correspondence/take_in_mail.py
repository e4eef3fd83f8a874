"""Keep a received mail byte for byte, with the message that it answers or reports on and the entity that it is of."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.mail.received.delivery_report import read_delivery_report
from advisor_app.mail.received.message import ReceivedMail
from advisor_app.mail.received.reading import read_received, received_bytes
from advisor_app.office.mail.correspondence import KeptMessage, Received, ReceivedKind
from advisor_app.services.office import Office
from advisor_app.services.outbox.match_answer import find_answered
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import Reading, UnitOfWork


@dataclass(frozen=True, slots=True)
class TakenIn:
    """`subject_answered` is that of the office's message, "" where none was found; `new` False where it was kept
    before.
    """

    received: Received
    entity: str
    subject_answered: str
    new: bool


def take_in_mail(office: Office, file: Path, *, entity: str = "") -> TakenIn:
    """Of a file that a mail program saved. Where it answers nothing of the office's and its sender is in no directory,
    `entity` says whose it is.

    Raises what `received_bytes` and `read_received` raise; `UserError`: "received_mail_of_nobody", "unknown_entity".
    """
    raw = received_bytes(file)
    read = read_received(raw, file.name)
    with office.store.unit_of_work(office.who) as work:
        named = find_entity(work, entity).id if entity else None
        taken = keep_received(work, raw, read, named)
        if taken is None:
            raise UserError("received_mail_of_nobody", file=file.name, sender=read.sender)
        work.commit()
    return taken


def keep_received(work: UnitOfWork, raw: bytes, read: ReceivedMail, named: UUID | None = None) -> TakenIn | None:
    """Within the caller's unit of work; None for a mail that is nobody's: nothing of it is kept."""
    digest = hashlib.sha256(raw).hexdigest()
    before = work.received.by_digest(digest)
    answered = find_answered(work, read)
    if before is not None:
        return TakenIn(before, _name(work, before.entity_id), answered.subject if answered else "", new=False)
    entity_id = named or (answered.entity_id if answered is not None else _of_directory(work, read.address))
    if entity_id is None and answered is None:
        return None
    kept = work.received.add(_record(work, read, raw, digest, entity_id=entity_id, answers=answered), raw)
    work.history.append(
        "mail.received",
        {"digest": digest, "kind": kept.kind.value, "answers": answered.message_id if answered else None},
        entity_id=entity_id,
        subject=answered.message_id if answered else str(kept.id),
    )
    return TakenIn(kept, _name(work, entity_id), answered.subject if answered else "", new=True)


def _record(
    work: UnitOfWork,
    read: ReceivedMail,
    raw: bytes,
    digest: str,
    *,
    entity_id: UUID | None,
    answers: KeptMessage | None,
) -> Received:
    kind = ReceivedKind.AUTOMATIC if read.automatic else ReceivedKind.ANSWER
    return Received(
        id=new_id(),
        entity_id=entity_id,
        mail_id=answers.id if answers is not None else None,
        kind=ReceivedKind.REPORT if read.report else kind,
        message_id=read.message_id,
        sender_name=read.name,
        sender=read.address,
        subject=read.subject,
        words=read.text,
        files=tuple(one.name for one in read.attachments),
        reports=read_delivery_report(raw),
        sent_at=read.sent_at,
        digest=digest,
        kept_at=work.moment,
    )


def _of_directory(reading: Reading, address: str) -> UUID | None:
    """The one entity in whose directory an address stands; None where it stands in none, or in several."""
    wanted = address.casefold()
    found: Collection[UUID] = {one.entity_id for one in reading.liaisons.all() if one.email.casefold() == wanted}
    return next(iter(found)) if wanted and len(found) == 1 else None


def _name(reading: Reading, entity_id: UUID | None) -> str:
    return reading.entities.by_id(entity_id).name if entity_id is not None else ""
