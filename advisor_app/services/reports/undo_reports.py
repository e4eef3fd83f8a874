"""Reports whose mail has not gone are taken back, so that they may be prepared anew."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.mail.outbox import OutboxState
from advisor_app.office.reports.period import ReportPeriod
from advisor_app.services.office import Office
from advisor_app.services.outbox.cancel_outdated import cancel_message
from advisor_app.services.reports.list_definitions import find_definition

_TAKEN_BACK = frozenset((OutboxState.DRAFT.value, OutboxState.APPROVED.value, OutboxState.QUEUED.value))


@dataclass(frozen=True, slots=True)
class UndoneReports:
    """`gone` are the entities whose mail a server has, may have or refused, with its state: theirs stays."""

    undone: tuple[str, ...]
    gone: tuple[tuple[str, str], ...]


def undo_reports(
    office: Office, name: str, period: ReportPeriod, *, entities: Collection[UUID] | None = None
) -> UndoneReports:
    """Cancel the mails of a definition's reports of a period, or of some entities', in one transaction.

    Raises `UserError`: "unknown_report_definition"; "report_nothing_to_undo" where no mail waits.
    """
    with office.store.unit_of_work(office.who) as work:
        kept = find_definition(work, name)
        found = work.reports.of_period(kept.id, period.label) if kept.id is not None else {}
        some = {key: one for key, one in found.items() if entities is None or key in entities}
        mails = work.outbox.of_keys([one.mail_id for one in some.values() if one.mail_id is not None])
        names = {one.id: one.name for one in work.entities.all()}
        undone: list[str] = []
        gone: list[tuple[str, str]] = []
        for entity_id, one in some.items():
            message = mails.get(one.mail_id) if one.mail_id is not None else None
            if message is None or message.state == OutboxState.CANCELLED.value:
                continue
            if message.state not in _TAKEN_BACK:
                gone.append((names[entity_id], message.state))
                continue
            cancel_message(work, message, office.who, why="undone")
            work.reports.take_mail_away(one)
            work.history.append(
                "report.undone",
                {"definition": kept.definition.name, "period": period.label, "message_id": message.message_id},
                entity_id=entity_id,
                subject=f"{kept.definition.name} {period.label}",
            )
            undone.append(names[entity_id])
        if not undone:
            raise UserError("report_nothing_to_undo", name=kept.definition.name, period=period.label)
        work.commit()
    return UndoneReports(tuple(sorted(undone)), tuple(sorted(gone)))
