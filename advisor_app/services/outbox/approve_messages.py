"""A person lets drafts go out, or takes that back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from advisor_app.errors import UserError
from advisor_app.mail import outbox
from advisor_app.mail.outbox import OutboxEntry, OutboxState
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.services.office import Office
from advisor_app.services.outbox.check_messages import CheckedMessage, check
from advisor_app.services.outbox.directors_mail import without_directors
from advisor_app.services.outbox.kept_messages import OutboxLine, entry_of, line_of, moved
from advisor_app.services.outbox.schedule_messages import set_due
from advisor_app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class Approved:
    """`lines` are approved now; `held` stay drafts, since something speaks against them."""

    lines: tuple[OutboxLine, ...]
    held: tuple[CheckedMessage, ...]

    def refusal(self) -> UserError:
        """What is told of those that are held: the one, or how many and why the first."""
        first = self.held[0].refusal()
        if len(self.held) == 1:
            return first
        return UserError("mails_held_back", count=len(self.held), label=self.held[0].entity)


def approve_messages(
    office: Office, message_ids: Sequence[str] | None = None, *, despite: str = "", due: datetime | None = None
) -> Approved:
    """Approve these messages, or every draft, but for those that the rules hold back; to go at `due` (naive UTC) and
    not before, where it is given.

    With `despite`, a person's reason, these go too; the history keeps the reason and what spoke against them. Letters
    to a level above are the director's to send: they are left out where another approves all, and refused where they
    are named. Raises `UserError`, and approves nothing then: "mail_message_unknown", "only_the_director",
    "mail_due_is_past", and "mail_is_…" for one that is no draft.
    """
    reason = despite.strip()
    with office.store.unit_of_work(office.who) as work:
        if message_ids is None:
            chosen = work.outbox.all([OutboxState.DRAFT.value])
        else:
            chosen = [work.outbox.by_message_id(one) for one in dict.fromkeys(message_ids)]
        chosen = without_directors(work, office.who, chosen, named=message_ids is not None)
        approved, held = [], []
        for kept, checked in zip(chosen, check(work, chosen), strict=True):
            entry = outbox.approve(entry_of(kept), by=office.who)
            if checked.held_back and not reason:
                held.append(checked)
                continue
            more: dict[str, object] = {}
            if checked.held_back:
                more = {"despite": reason, "concerns": _as_json(checked)}
            if due is not None:
                set_due(work, kept, due)
                more["due"] = f"{due.isoformat()}Z"
            approved.append(_decided(work, kept, entry, "mail.approved", more))
        work.commit()
    return Approved(tuple(map(line_of, approved)), tuple(held))


def withdraw_messages(office: Office, message_ids: Sequence[str]) -> list[OutboxLine]:
    """Make drafts again of messages that are approved or queued; raises as `approve_messages`."""
    return decide(office, message_ids, "mail.withdrawn", lambda entry: outbox.withdraw(entry, by=office.who))


def decide(
    office: Office, message_ids: Sequence[str], action: str, step: Callable[[OutboxEntry], OutboxEntry]
) -> list[OutboxLine]:
    """A person's step for these messages; all of them or none. An hour or a wait holds no more after it."""
    with office.store.unit_of_work(office.who) as work:
        chosen = [work.outbox.by_message_id(one) for one in dict.fromkeys(message_ids)]
        for plan in work.mail_plans.of([kept.id for kept in chosen]).values():
            if plan.due_at is not None or plan.retry_at is not None:
                work.mail_plans.put(replace(plan, due_at=None, retry_at=None))
        decided = [_decided(work, kept, step(entry_of(kept)), action) for kept in chosen]
        work.commit()
    return list(map(line_of, decided))


def _decided(
    work: UnitOfWork, kept: KeptMessage, entry: OutboxEntry, action: str, more: Mapping[str, object] | None = None
) -> KeptMessage:
    saved = work.outbox.save(moved(kept, entry))
    work.history.append(
        action,
        {"message_id": kept.message_id, "before": kept.state, "after": saved.state, **(more or {})},
        entity_id=kept.entity_id,
        subject=kept.message_id,
    )
    return saved


def _as_json(checked: CheckedMessage) -> list[dict[str, object]]:
    return [{"rule": one.rule.value, "found": list(one.found)} for one in checked.concerns]
