"""The outbox to look at: every message as a line, one of them whole, and how many have not gone yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from advisor_app.mail.folder import draft_file_name
from advisor_app.mail.outbox import OutboxState
from advisor_app.mail.reading import ReadMessage, read_message
from advisor_app.office.calendar import now_utc
from advisor_app.office.mail.correspondence import KeptMessage, SendingAttempt
from advisor_app.office.mail.outgoing import Concern, Rule
from advisor_app.office.mail.sending_plan import MailNote, OutboxPause, SendingPlan
from advisor_app.services.letters.issue_letter import traces_in
from advisor_app.services.office import Office
from advisor_app.services.outbox.check_messages import check
from advisor_app.services.outbox.kept_messages import mail_of
from advisor_app.services.outbox.list_outbox import settle_interrupted
from advisor_app.store import MailLine, Reading

DONE_SHOWN = timedelta(weeks=12)
"""A year of an office's messages is more than a list should hold that is looked at each Monday."""


@dataclass(frozen=True, slots=True)
class MailList:
    """In the order of writing. `older` are done and left out; `pause` is set while all sending is stopped."""

    lines: tuple[MailLine, ...]
    older: int
    pause: OutboxPause | None = None


@dataclass(frozen=True, slots=True)
class ShownMessage:
    """`traces` look like a citizen's number or address: in what an advisor wrote for the letter, else in all of it.
    `held_by` speaks against letting a draft out.
    """

    kept: KeptMessage
    read: ReadMessage = field(repr=False)
    attempts: tuple[SendingAttempt, ...]
    traces: tuple[str, ...]
    held_by: tuple[Concern, ...] = ()
    plan: SendingPlan | None = None
    note: MailNote | None = None
    first_subject: str = ""
    """Of the message in whose place it goes."""

    @property
    def file_name(self) -> str:
        """What its bytes are called as a file; the same wherever it is written."""
        return draft_file_name(mail_of(self.kept))


def list_mails(office: Office, *, whole: bool = False) -> MailList:
    """Messages without their bytes; of those that are done, the last weeks' alone unless the `whole` is asked for.

    What a program that is gone was sending is perhaps sent; while another program sends, nothing is touched.
    """
    settle_interrupted(office)
    since = None if whole else now_utc() - DONE_SHOWN
    with office.store.reading() as reading:
        lines = _with_director(reading, reading.mail_lines.all(done_since=since))
        older = 0 if whole else sum(reading.mail_lines.counts().values()) - len(lines)
        pause = reading.mail_plans.pause()
    return MailList(tuple(lines), older, pause)


def _with_director(reading: Reading, lines: Sequence[MailLine]) -> list[MailLine]:
    """Which drafts only the director lets out."""
    drafts = [line.mail_id for line in lines if line.mail_id and line.state == OutboxState.DRAFT.value]
    above = reading.escalations.of_levels_above(drafts) if drafts else frozenset()
    return [replace(line, for_director=True) if line.mail_id in above else line for line in lines]


def show_message(office: Office, message_id: str) -> ShownMessage:
    """Raises `UserError("mail_message_unknown")`."""
    with office.store.reading() as reading:
        kept = reading.outbox.by_message_id(message_id)
        attempts = tuple(reading.outbox.attempts_of(kept.id))
        letters = reading.letters.of_audits([kept.audit_id]).get(kept.audit_id, []) if kept.audit_id else []
        concerns = check(reading, [kept])[0].concerns if kept.state == OutboxState.DRAFT.value else ()
        plan = reading.mail_plans.of([kept.id]).get(kept.id)
        note = reading.mail_plans.notes([kept.id]).get(kept.id)
        first = reading.outbox.of_keys([plan.first_id]) if plan and plan.first_id else {}
    letter = next((one for one in letters if one.id == kept.letter_id), None)
    marked = next((one.found for one in concerns if one.rule is Rule.PERSONAL_DATA), ())
    return ShownMessage(
        kept,
        read_message(kept.raw),
        attempts,
        traces_in(letter) if letter else marked,
        tuple(one for one in concerns if one.rule.holds_back),
        plan,
        note,
        next((one.subject for one in first.values()), ""),
    )
