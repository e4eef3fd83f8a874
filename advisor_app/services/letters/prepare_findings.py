"""A letter and a mail for each entity of a week whose audit is scored to the end."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.addresses import checked_address
from advisor_app.mail.folder import try_writing, write_durably
from advisor_app.mail.server_words import system_words
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.mail.correspondence import IssuedLetter, KeptMessage
from advisor_app.services.audits.find_audit import ScoredAudit, audits_of_week
from advisor_app.services.audits.finish_audit import finish
from advisor_app.services.letters.issue_letter import (
    LetterPress,
    draft_mail,
    file_stem,
    issue_letter,
    open_press,
    sender_of,
    traces_in,
)
from advisor_app.services.letters.word_letter import advisor_of, last_mailed, number_of
from advisor_app.services.office import Office
from advisor_app.services.rounds.evaluate_round import WaitingEntity
from advisor_app.services.templates.office_mails import office_mails

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PreparedLetter:
    """One entity's letter with its files. Where no mail could be drafted, `message_id` is None and `problem` says why.

    `traces` look like a citizen's number or address in what the advisor wrote.
    """

    entity: str
    number: str
    docx: Path
    pdf: Path
    message_id: str | None
    made_now: bool
    problem: UserError | None = None
    traces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PreparedFindings:
    """`waiting` are the audits that are not scored to the end: they get no letter yet."""

    week: IsoWeek
    letters: tuple[PreparedLetter, ...]
    waiting: tuple[WaitingEntity, ...]


def prepare_findings(
    office: Office,
    week: IsoWeek,
    folder: Path,
    advisor: str | None = None,
    *,
    entities: Collection[UUID] | None = None,
    sender: str = "",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PreparedFindings:
    """Finish each audit that is scored to the end, issue its letter, draft its mail, and write the files to a folder.

    One transaction an entity; what was made before is not made again. `entities` narrows it to some; `sender` is the
    address mails come from where it is not the advisor's own. `progress` hears of the letters done of all; where
    `cancelled` says so the rest is left, and what was made stays.

    Raises, before anything is made, `UserError`: "unknown_advisor", "email_unreadable", and
    `EnvironmentFault("letter_folder_unwritable")`, and what reading the templates raises; at a letter,
    `EnvironmentFault("letter_files_not_written")`.
    """
    if sender:
        checked_address(sender)
    with office.store.reading() as reading:
        audits = audits_of_week(reading, week, advisor)
    audits = [one for one in audits if entities is None or one.entity_id in entities]
    open_cases = {one.entity_id: sum(not score.complete for score in one.scores) for one in audits}
    ready = [one for one in audits if not open_cases[one.entity_id]]
    waiting = [
        WaitingEntity(one.entity, open_cases[one.entity_id], len(one.drawn.sample))
        for one in audits
        if open_cases[one.entity_id]
    ]
    if not ready:
        return PreparedFindings(week, (), tuple(waiting))
    try:
        try_writing(folder)
    except OSError as error:
        raise EnvironmentFault("letter_folder_unwritable", folder=str(folder), reason=system_words(error)) from error
    press = open_press()
    with office.store.reading() as reading:
        mails = office_mails(reading)
    made: list[PreparedLetter] = []
    for one in ready:
        if cancelled is not None and cancelled():
            break
        made.append(_prepared(office, (press, mails), one, folder, sender))
        if progress is not None:
            progress(len(made), len(ready))
    return PreparedFindings(week, tuple(made), tuple(waiting))


def _prepared(
    office: Office, by: tuple[LetterPress, MailTemplates], found: ScoredAudit, folder: Path, sender: str
) -> PreparedLetter:
    press, mails = by
    mail: KeptMessage | None = None
    problem: UserError | None = None
    with office.store.unit_of_work(office.who) as work:
        found = finish(work, found)
        advisor = advisor_of(work, found)
        letters = work.letters.of_audits([found.audit.id]).get(found.audit.id, [])
        made_now = not letters or letters[-1].revision != found.audit.revision
        if made_now:
            letters = [*letters, issue_letter(work, press, found, advisor.name if advisor else office.who, letters)]
        letter = letters[-1]
        mail = work.outbox.of_letters([letter.id]).get(letter.id)
        if mail is None:
            earlier = last_mailed(work, letters[:-1])
            try:
                mail = draft_mail(work, found, letter, mails, sender=sender_of(advisor, sender), earlier=earlier)
            except UserError as missing:
                problem = missing
        work.commit()
    docx, pdf = write_files(folder, letter, found.entity, made_now=made_now)
    message_id = mail.message_id if mail else None
    return PreparedLetter(found.entity, number_of(letter), docx, pdf, message_id, made_now, problem, traces_in(letter))


def write_files(folder: Path, letter: IssuedLetter, entity: str, *, made_now: bool) -> tuple[Path, Path]:
    """The letter's files; of an earlier letter only what is missing, for a person may have edited or signed it."""
    stem = file_stem(letter, entity)
    docx, pdf = folder / f"{stem}.docx", folder / f"{stem}.pdf"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in ((docx, letter.docx), (pdf, letter.pdf)):
            if made_now or not path.exists():
                write_durably(path, content)
    except OSError as error:
        raise EnvironmentFault(
            "letter_files_not_written",
            number=number_of(letter),
            folder=str(folder),
            reason=system_words(error),
        ) from error
    return docx, pdf
