"""From whom an entity's report comes, who gets it and who a copy; and what is odd about that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox
from advisor_app.office.people import Advisor, Entity, Liaison, LiaisonKind
from advisor_app.office.reports.definition import ReportDefinition
from advisor_app.office.reports.oddities import Odd, Oddity
from advisor_app.services.letters.issue_letter import sender_of

if TYPE_CHECKING:
    from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class Addressed:
    """`to` is empty where nobody can be written to; `problem` says what stands in the way of a mail."""

    sender: Mailbox | None
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    oddities: tuple[Oddity, ...]
    problem: UserError | None


def address_report(
    reading: Reading,
    definition: ReportDefinition,
    entity: Entity,
    holder: Advisor | None,
    *,
    sender: str,
    director: str,
) -> Addressed:
    """`sender` is the address where it is not the advisor's own, `director` that of the director or "".

    Raises `UserError("email_unreadable")`.
    """
    liaisons = reading.liaisons.of(entity.id)
    to, cc = _boxes(liaisons, definition.to), _boxes(liaisons, definition.copy)
    odd: list[Odd] = []
    problem: UserError | None = None
    if not to:
        asked = [one for one in liaisons if one.kind in (*definition.to, *definition.copy)]
        if cc:
            odd.append(Odd.ONLY_COPIES)
            to, cc = cc, ()
        else:
            odd.append(Odd.NO_ADDRESS if asked else Odd.NO_LIAISON)
            problem = UserError(f"report_{odd[-1].value}", entity=entity.name)
    elif any(one.kind in definition.to and not one.email for one in liaisons):
        odd.append(Odd.SOME_UNREACHED)
    if definition.director_copy:
        if director:
            cc = (*cc, Mailbox(director, ""))
        else:
            odd.append(Odd.NO_DIRECTOR)
    box = sender_of(holder, sender)
    if box is None:
        odd.append(Odd.NO_SENDER)
        problem = problem or UserError("report_no_sender", entity=entity.name)
    return Addressed(box, to, cc, tuple(Oddity(one) for one in odd), problem)


def _boxes(liaisons: Sequence[Liaison], kinds: Sequence[LiaisonKind]) -> tuple[Mailbox, ...]:
    return tuple(Mailbox(one.email, one.name) for kind in kinds for one in liaisons if one.kind is kind and one.email)
