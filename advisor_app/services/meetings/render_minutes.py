"""Minutes as files, and again with the template that they were made with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.folder import write_durably
from advisor_app.mail.server_words import system_words
from advisor_app.office.meetings.records import IssuedMinutes, Meeting
from advisor_app.services.meetings.minutes_press import MinutesPress, open_minutes_press, template_set
from advisor_app.services.meetings.word_minutes import word_minutes
from advisor_app.services.office import Office
from advisor_app.settings import default_database
from advisor_app.store import Reading
from minutes import from_json, minutes_number

_NOT_IN_FILE_NAMES = re.compile(r"[^\w.,()-]+")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class RenderedMinutes:
    """Files of a meeting's minutes. `number` is "" for a draft; `problem`: why the last good template was used."""

    number: str
    docx: Path
    pdf: Path
    problem: UserError | None = None


def render_minutes(office: Office, meeting: str, folder: Path | None = None) -> RenderedMinutes:
    """Write docx and PDF: the bytes that were issued, or the draft as it stands.

    `meeting` is a number ("VE-2026-0187"), a meeting's key, or the beginning of one.
    Raises `UserError`: "unknown_meeting", "meeting_key_unclear", and what the press raises;
    `EnvironmentFault("minutes_files_not_written")`.
    """
    with office.store.reading() as reading:
        one, issued = find_meeting(reading, meeting)
        if issued is not None:
            docx, pdf, number, problem = issued.docx, issued.pdf, issued.number, None
        else:
            press = open_minutes_press(reading)
            content = word_minutes(reading, one)
            docx, pdf, number, problem = press.docx(content), press.pdf(content), "", press.problem
    where = folder or minutes_folder(office)
    stem = file_stem(number, one.title)
    paths = where / f"{stem}.docx", where / f"{stem}.pdf"
    try:
        where.mkdir(parents=True, exist_ok=True)
        for path, content_bytes in zip(paths, (docx, pdf), strict=True):
            if not (issued is not None and path.exists()):  # a person may have edited or signed what was issued
                write_durably(path, content_bytes)
    except OSError as error:
        raise EnvironmentFault("minutes_files_not_written", folder=str(where), reason=system_words(error)) from error
    return RenderedMinutes(number, *paths, problem)


def paper_of_minutes(office: Office, press: MinutesPress, meeting_id: UUID) -> PaperParts:
    """The page as it is, for a preview: what was issued last with its own template, else the draft."""
    with office.store.reading() as reading:
        known = reading.minutes.of_meeting(meeting_id)
        meeting = reading.meetings.by_id(meeting_id)
        if known and meeting.stage.value == "final":
            pages = template_set(reading.minutes.template(known[-1].template_id)).pages.render(
                from_json(known[-1].content)
            )
            return PaperParts(pages.title, pages.author, pages.style, pages.head, pages.body, pages.foot)
        return press.paper(word_minutes(reading, meeting))


def find_meeting(reading: Reading, named: str) -> tuple[Meeting, IssuedMinutes | None]:
    """By the number of its minutes or by its key; with the last minutes issued, or those of the number."""
    wanted = named.strip()
    for line in reading.minutes.lines():
        if minutes_number(line.kind, line.year, line.serial) == wanted.upper():
            issued = next(one for one in reading.minutes.of_meeting(line.meeting_id) if one.id == line.id)
            return reading.meetings.by_id(line.meeting_id), issued
    keys = [key for key in reading.meetings.all_keys() if str(key).startswith(wanted.lower())] if wanted else []
    if not keys:
        raise UserError("unknown_meeting", meeting=named)
    if len(keys) > 1:
        raise UserError("meeting_key_unclear", meeting=named, count=len(keys))
    known = reading.minutes.of_meeting(keys[0])
    return reading.meetings.by_id(keys[0]), known[-1] if known else None


def file_stem(number: str, title: str) -> str:
    """ "VE-2026-0187 Visita a entidad MINSA": fit for any file system and for an attachment."""
    name = _NOT_IN_FILE_NAMES.sub(" ", title).strip(" .")[:_LONGEST_NAME].strip(" .")
    return f"{number or 'borrador'} {name}".strip()


def minutes_folder(office: Office) -> Path:
    """Beside the office's file; for a server's office, where this person's own data lies."""
    path = Path(office.store.location)
    home = path.parent if office.store.dialect == "sqlite" else default_database().parent
    return home / "minutas"
