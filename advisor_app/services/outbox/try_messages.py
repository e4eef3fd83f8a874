"""Look before anything goes: what a sending would do, or each message to the person's own address alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.mail.addresses import checked_address
from advisor_app.mail.message import MailMessage, message_id_for
from advisor_app.mail.outbox import OutboxState
from advisor_app.mail.outcome import Fate, Outcome
from advisor_app.mail.sending import Sending, send_all
from advisor_app.mail.transport import MailTransport
from advisor_app.mail.trial_copy import trial_copy
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.services.director import may_direct
from advisor_app.services.office import Office
from advisor_app.services.outbox.check_messages import CheckedMessage, check
from advisor_app.services.outbox.kept_messages import OutboxLine, line_of, mail_of
from advisor_app.services.outbox.send_messages import LeftWaiting, what_keeps
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import Reading

_NOT_GONE = (OutboxState.DRAFT, OutboxState.APPROVED, OutboxState.QUEUED)


@dataclass(frozen=True, slots=True)
class DryRun:
    """`going` would go now; `left` are approved and something keeps them; `drafts` still need a person's approval,
    with what speaks against it.
    """

    going: tuple[OutboxLine, ...]
    left: tuple[LeftWaiting, ...]
    drafts: tuple[CheckedMessage, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """`lines` are the messages that were tried, in the states that they keep; `to` got a copy of each."""

    to: str
    lines: tuple[OutboxLine, ...]
    sending: Sending


def dry_run(office: Office, transport: MailTransport | None = None, message_ids: Sequence[str] | None = None) -> DryRun:
    """What sending these, or all that has not gone, would do. With a transport its way is opened and closed again, so
    that name, certificate and login are known to be good; nothing is handed over.

    Raises `UserError("mail_message_unknown")`, and what opening the way raises.
    """
    now = now_utc()
    with office.store.reading() as reading:
        chosen = _chosen(reading, message_ids)
        plans = reading.mail_plans.of([one.id for one in chosen])
        drafts = [one for one in chosen if one.state == OutboxState.DRAFT.value]
        checked = check(reading, drafts)
    approved = [one for one in chosen if one.state != OutboxState.DRAFT.value]
    kept = {one.id: what_keeps(one, plans.get(one.id), now, named=message_ids is not None) for one in approved}
    if transport is not None:
        with transport.session():
            pass
    _note_trial(office, drafts, "")
    return DryRun(
        tuple(line_of(one) for one in approved if kept[one.id] is None),
        tuple(left for left in kept.values() if left is not None),
        tuple(checked),
    )


def send_all_to_me(
    office: Office,
    transport: MailTransport,
    message_ids: Sequence[str] | None = None,
    *,
    me: str = "",
    asked_to_stop: Callable[[], bool] = lambda: False,
) -> Trial:
    """A copy of each of these, or of all that has not gone, to the address of whoever works here; no state changes.

    Raises `UserError`: "mail_no_address_of_mine", "mail_message_unknown"; and what opening the transport raises.
    """
    with office.store.reading() as reading:
        to = checked_address(me) if me else _own_address(reading, office.who)
        chosen = _chosen(reading, message_ids)
        office_id = reading.facts.office_id
    copies = [
        trial_copy(mail_of(one), to, message_id_for(office_id, new_id(), one.sender.rpartition("@")[2]))
        for one in chosen
    ]
    sending = send_all(transport, copies, _NothingKept(), asked_to_stop=asked_to_stop)
    taken = {copy.message_id for copy, outcome in sending.outcomes if outcome.fate is Fate.ACCEPTED}
    tried = [one for one, copy in zip(chosen, copies, strict=True) if copy.message_id in taken]
    _note_trial(office, tried, to)
    return Trial(to, tuple(map(line_of, tried)), sending)


def _chosen(reading: Reading, message_ids: Sequence[str] | None) -> list[KeptMessage]:
    if message_ids is None:
        return reading.outbox.all([state.value for state in _NOT_GONE])
    return [reading.outbox.by_message_id(one) for one in dict.fromkeys(message_ids)]


def _own_address(reading: Reading, who: str) -> str:
    known = {one.name.casefold(): one.email for one in reading.advisors.all() if one.email}
    if address := known.get(who.casefold()):
        return address
    today = panama_day(now_utc())
    director = reading.settings.values_on(today).get("director_email", "") if may_direct(reading, who) else ""
    if not director:
        raise UserError("mail_no_address_of_mine", who=who)
    return director


def _note_trial(office: Office, tried: Sequence[KeptMessage], to: str) -> None:
    """So that what was written with a changed template may be approved."""
    if not tried:
        return
    with office.store.unit_of_work(office.who) as work:
        plans = work.mail_plans.of([one.id for one in tried])
        for template, digest in {(one.template, one.template_digest) for one in plans.values() if one.template}:
            work.templates.note_trial(template, digest)
        if to:
            said = {"to": to, "messages": [one.message_id for one in tried]}
            work.history.append("mail.tried", said, subject="outbox")
        work.commit()


class _NothingKept:
    """The record of a trial: what becomes of a copy changes no message."""

    def before_handing_over(self, message: MailMessage, /) -> None:
        pass

    def after_answer(self, message: MailMessage, outcome: Outcome, /) -> None:
        pass
