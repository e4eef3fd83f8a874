"""A meeting's files: photographs of the signed sheet and others, with what they show in words."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from advisor_app.documents.photographs import fit_for_paper
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.chosen_file import read_chosen
from advisor_app.office.meetings.records import PICTURE_TYPES, MeetingFile
from advisor_app.office.names import tidy
from advisor_app.services.meetings.hold_meeting import unfinished
from advisor_app.services.office import Office
from advisor_app.store import new_id

LARGEST_FILE = 20_000_000


def attach_file(office: Office, meeting_id: UUID, path: Path, caption: str = "") -> MeetingFile:
    """A photograph of the signed sheet, or another file; a picture becomes an annex of the documents.

    Pictures are kept as paper takes them, with the digest of the file that was given.
    Raises `UserError`: "meeting_file_too_large", "photograph_unreadable";
    `EnvironmentFault("meeting_file_unreadable")`.
    """
    try:
        content = read_chosen(path)
    except OSError as error:
        raise EnvironmentFault(
            "meeting_file_unreadable", file=path.name, detail=error.strerror or str(error)
        ) from error
    if len(content) > LARGEST_FILE:
        raise UserError("meeting_file_too_large", file=path.name, megabytes=LARGEST_FILE // 1_000_000)
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    digest = hashlib.sha256(content).hexdigest()
    if media_type in PICTURE_TYPES:
        content = fit_for_paper(content, path.name)
    with office.store.unit_of_work(office.who) as work:
        one = unfinished(work, meeting_id)
        kept = work.meetings.add_file(
            MeetingFile(
                id=new_id(),
                meeting_id=one.id,
                entity_id=one.entity_id,
                name=path.name,
                media_type=media_type,
                sha256=digest,
                caption=tidy(caption) or path.stem,
                content=content,
            )
        )
        work.commit()
    return kept


def describe_file(office: Office, file: MeetingFile, caption: str) -> MeetingFile:
    """What it shows, in words: its title among the annexes, and what those hear who can't see it.

    Raises `UserError`: "name_missing", "minutes_are_final", "changed_by_another".
    """
    if not tidy(caption):
        raise UserError("name_missing")
    with office.store.unit_of_work(office.who) as work:
        unfinished(work, file.meeting_id)
        kept = work.meetings.describe_file(replace(file, caption=tidy(caption)))
        work.commit()
    return kept


def file_as_described(office: Office, file: MeetingFile) -> MeetingFile:
    """As another left it, without its content; raises `UserError("record_gone")`."""
    with office.store.reading() as reading:
        found = reading.meetings.files_of(file.meeting_id, content=False)
    kept = next((one for one in found if one.id == file.id), None)
    if kept is None:
        raise UserError("record_gone", kind="meeting_file")
    return kept


def remove_file(office: Office, file: MeetingFile) -> None:
    """Take away what was attached by mistake. Raises `UserError("minutes_are_final")`."""
    with office.store.unit_of_work(office.who) as work:
        one = unfinished(work, file.meeting_id)
        work.meetings.remove_file(file)
        work.history.append(
            "meeting.file_removed",
            {"name": file.name, "sha256": file.sha256},
            entity_id=one.entity_id,
            subject=str(one.id),
        )
        work.commit()
