"""The letters of a week: of each audited entity its state, its addressees, and what a person must look at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from advisor_app.documents.letters.compose_letter import personal_traces_in
from advisor_app.documents.letters.letter import letter_number
from advisor_app.documents.letters.letter_record import letter_from_json
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.mail.correspondence import LetterDoubt, LetterText
from advisor_app.office.people import Liaison
from advisor_app.office.rounds.week_progress import DRAFT, EntityWeek
from advisor_app.services.letters.issue_letter import addressees
from advisor_app.services.office import Office
from advisor_app.services.rounds.describe_week import describe_week
from advisor_app.store import MailLine


@dataclass(frozen=True, slots=True)
class WeekLetter:
    """One audited entity. `earlier` are the numbers of letters of the same week that this one replaces."""

    week: EntityWeek
    to: tuple[str, ...]
    cc: tuple[str, ...]
    doubts: tuple[LetterDoubt, ...]
    traces: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()

    @property
    def entity_id(self) -> UUID:
        return self.week.entity_id

    @property
    def to_prepare(self) -> bool:
        """Whether its audit is scored to the end and no letter with a mail tells it as it stands."""
        return self.week.complete and (not self.week.letter_current or not self.week.message_id)

    @property
    def to_approve(self) -> bool:
        return self.week.letter_current and self.week.mail_state == DRAFT


@dataclass(frozen=True, slots=True)
class WeekLetters:
    week: IsoWeek
    letters: tuple[WeekLetter, ...]
    """By the entity's name."""

    @property
    def approvable(self) -> tuple[WeekLetter, ...]:
        """The drafts that nothing speaks against."""
        return tuple(one for one in self.letters if one.to_approve and not one.doubts)


def week_letters(office: Office, week: IsoWeek) -> WeekLetters:
    """Of every entity whose week has a sample."""
    rows = [row for row in describe_week(office, week).progress.entities if row.audited]
    with office.store.reading() as reading:
        issued = reading.letters.of_week(week)
        mails = {one.message_id: one for one in reading.mail_lines.all()} if issued else {}
        senders = {one.id for one in reading.advisors.all() if one.email}
        liaisons: dict[UUID, list[Liaison]] = {}
        for liaison in reading.liaisons.all():
            liaisons.setdefault(liaison.entity_id, []).append(liaison)
    found = [
        _letter(
            row,
            issued.get(row.entity_id, []),
            mails.get(row.message_id),
            liaisons.get(row.entity_id, []),
            has_sender=row.advisor_id in senders,
        )
        for row in rows
    ]
    return WeekLetters(week, tuple(sorted(found, key=lambda one: one.week.entity)))


def _letter(
    row: EntityWeek,
    issued: Sequence[LetterText],
    mail: MailLine | None,
    liaisons: Sequence[Liaison],
    *,
    has_sender: bool,
) -> WeekLetter:
    to, cc = (mail.to, mail.cc) if mail and row.letter_current else _addresses(liaisons)
    traces = personal_traces_in(letter_from_json(issued[-1].content)) if issued and row.letter_current else ()
    numbers = [letter_number(one.year, one.serial) for one in issued]
    waiting = not row.message_id or not row.letter_current
    doubts = {
        LetterDoubt.NO_LIAISON: waiting and not to,
        LetterDoubt.NO_SENDER: waiting and not has_sender,
        LetterDoubt.NOT_DRAFTED: row.letter_current and not row.message_id,
        LetterDoubt.OUTDATED: bool(row.letter) and not row.letter_current,
        LetterDoubt.TRACES: bool(traces) and row.mail_state in ("", DRAFT),
        LetterDoubt.REFUSED: row.letter_current and row.mail_state in ("failed", "perhaps_sent"),
    }
    return WeekLetter(
        week=row,
        to=to,
        cc=cc,
        doubts=tuple(doubt for doubt, there in doubts.items() if there),
        traces=traces,
        earlier=tuple(numbers[:-1] if row.letter_current else numbers),
    )


def _addresses(liaisons: Sequence[Liaison]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    to, cc = addressees(liaisons)
    return tuple(one.address for one in to), tuple(one.address for one in cc)
