"""Everything that went to an entity and came from it, in the order of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from advisor_app.mail.reading import read_message
from advisor_app.office.mail.correspondence import KeptMessage, Received
from advisor_app.office.names import without_accents
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One message. `at` is naive UTC; `who` are the addresses that it went to, or its sender. `state` is the outbox's
    word for what went out, and `ReceivedKind`'s for what came in. `answered` and `came_back` tell what became of what
    went out; `answers` is the Message-ID that something that came in answers; `files` are its attachments' names.
    """

    at: datetime
    incoming: bool
    who: tuple[str, ...]
    subject: str
    state: str
    message_id: str
    answered: bool = False
    came_back: tuple[str, ...] = ()
    answers: str = ""
    words: str = ""
    key: UUID | None = None
    """Of what came in."""
    files: tuple[str, ...] = ()


def list_correspondence(office: Office, entity: str, *, text: str = "") -> list[LetterLine]:
    """The latest first; with a `text`, the messages that hold all its words, accents aside.

    Raises `UserError("unknown_entity")`.
    """
    with office.store.reading() as reading:
        found = find_entity(reading, entity)
        sent = reading.outbox.of_entity(found.id)
        received = reading.received.of_entity(found.id)
    answers: dict[object, list[Received]] = {}
    for one in received:
        answers.setdefault(one.mail_id, []).append(one)
    ids = {one.id: one.message_id for one in sent}
    lines = [_outgoing(one, answers.get(one.id, [])) for one in sent]
    lines += [_incoming(one, ids.get(one.mail_id, "") if one.mail_id else "") for one in received]
    wanted = without_accents(text).casefold().split()
    kept = [line for line in lines if _holds(line, wanted)]
    return sorted(kept, key=lambda line: (line.at, line.message_id), reverse=True)


def _outgoing(one: KeptMessage, back: list[Received]) -> LetterLine:
    failed = [report.address for each in back for report in each.reports if report.action == "failed"]
    read = read_message(one.raw)
    return LetterLine(
        at=one.written_at,
        incoming=False,
        who=(*one.to, *one.cc),
        subject=one.subject,
        state=one.state,
        message_id=one.message_id,
        answered=any(each.kind.value == "answer" for each in back),
        came_back=tuple(dict.fromkeys(failed)),
        words=read.text,
        files=tuple(each.file_name for each in read.attachments),
    )


def _incoming(one: Received, answers: str) -> LetterLine:
    return LetterLine(
        at=one.sent_at or one.kept_at,
        incoming=True,
        who=(one.sender,),
        subject=one.subject,
        state=one.kind.value,
        message_id=one.message_id,
        answers=answers,
        words=one.words,
        key=one.id,
        files=one.files,
    )


def _holds(line: LetterLine, wanted: list[str]) -> bool:
    if not wanted:
        return True
    text = without_accents(" ".join((line.subject, *line.who, *line.files, line.words))).casefold()
    return all(word in text for word in wanted)
