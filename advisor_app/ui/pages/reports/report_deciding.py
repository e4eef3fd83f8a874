"""What a person decides about a period's reports: prepared, approved, taken back, undone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from advisor_app.ui.jobs import Telling

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.errors import AppError
    from advisor_app.office.reports.said import Said
    from advisor_app.services.office import Office
    from advisor_app.services.outbox.approve_messages import Approved
    from advisor_app.services.reports.foresee_reports import ForeseenReports
    from advisor_app.services.reports.prepare_reports import PreparedReports
    from advisor_app.services.reports.undo_reports import UndoneReports
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings

_CHANGES = frozenset({"mails", "duties"})


class ReportDeciding(QObject):
    """`busy_changed` follows `busy`: whether reports are being prepared."""

    busy_changed = Signal()

    def __init__(self, around: Surroundings, owner: QObject) -> None:
        super().__init__(owner)
        self._around = around
        self._owner = owner
        self._preparing: Running | None = None
        around.jobs.ended.connect(self._ended)

    @property
    def busy(self) -> bool:
        return self._preparing is not None

    def prepare(self, told: ForeseenReports, entity_ids: Collection[UUID], said: Said) -> None:
        """Draft the mails of these entities; the notice undoes them."""
        if self.busy:
            return
        name, period, wanted = told.kept.definition.name, told.period, frozenset(entity_ids)
        holders = {one.holder.name for one in told.lines if one.holder is not None}
        advisor = next(iter(holders)) if len(holders) == 1 else None

        def work(office: Office, running: Running) -> PreparedReports:
            from advisor_app.services.reports.prepare_reports import prepare_reports

            return prepare_reports(
                office,
                name,
                period,
                advisor,
                entities=wanted,
                said=said,
                progress=running.progress,
                cancelled=running.cancelled,
            )

        def done(made: PreparedReports | None) -> None:
            if made is not None:  # it was cancelled before it began
                self._tell(told, made)

        self._preparing = self._around.jobs.change(
            self._owner,
            work,
            done,
            things=_CHANGES,
            failed=self._failed,
            title=self.tr("Preparing reports"),
            cancellable=True,
            beside=True,
            telling=Telling(self._how_far, self.tr("Cancelling; what is drafted stands…")),
        )
        self.busy_changed.emit()

    def approve(self, message_ids: Sequence[str]) -> None:
        """Let drafts go out with the next sending; the notice takes it back."""
        chosen = [one for one in message_ids if one]
        if not chosen:
            return

        def work(office: Office, _running: Running) -> Approved:
            from advisor_app.services.outbox.approve_messages import approve_messages

            return approve_messages(office, chosen)

        def done(approved: Approved) -> None:
            if going := [line.message_id for line in approved.lines]:
                self._around.notices.done(
                    self.tr("%Ln report(s) approved.", "", len(going)),
                    self.tr("They go out with the next sending; approving sends nothing."),
                    offer=self.tr("Undo"),
                    act=lambda: self.withdraw(going),
                )
            if approved.held:
                self._around.notices.refused(approved.refusal())

        self._around.jobs.change(self._owner, work, done, things=_CHANGES)

    def withdraw(self, message_ids: Sequence[str]) -> None:
        """Make drafts again of what was approved."""
        chosen = list(message_ids)

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.outbox.approve_messages import withdraw_messages

            return withdraw_messages(office, chosen)

        self._around.jobs.change(self._owner, work, None, things=_CHANGES)

    def undo(self, told: ForeseenReports, entity_ids: Collection[UUID]) -> None:
        """Take back what has not gone."""
        name, period, wanted = told.kept.definition.name, told.period, frozenset(entity_ids)

        def work(office: Office, _running: Running) -> UndoneReports:
            from advisor_app.services.reports.undo_reports import undo_reports

            return undo_reports(office, name, period, entities=wanted)

        def done(undone: UndoneReports) -> None:
            more = ""
            if undone.gone:
                entities = ", ".join(entity for entity, _ in undone.gone)
                more = self.tr("These went already and stay: {entities}.").format(entities=entities)
            self._around.notices.done(self.tr("%Ln draft(s) undone.", "", len(undone.undone)), more)

        self._around.jobs.change(self._owner, work, done, things=_CHANGES)

    def _tell(self, told: ForeseenReports, made: PreparedReports) -> None:
        drafted = [one.entity_id for one in made.drafts]
        more = []
        if stood := made.standing:
            entities = ", ".join(one.entity.name for one in stood)
            more.append(self.tr("These stood already: {entities}.").format(entities=entities))
        if made.left:
            more.append(self.tr("%Ln were left when it was cancelled.", "", len(made.left)))
        if not drafted:
            self._around.notices.done(self.tr("No report was prepared."), " ".join(more), doubt=True)
            return
        self._around.notices.done(
            self.tr("%Ln report(s) prepared, each a draft with PDF and workbook.", "", len(drafted)),
            " ".join(more),
            offer=self.tr("Undo"),
            act=lambda: self.undo(told, drafted),
            doubt=bool(made.left),
        )

    def _failed(self, error: AppError) -> None:
        self._around.notices.refused(error)
        self._around.jobs.changed.emit(_CHANGES, self._owner)  # those before it were drafted

    def _how_far(self, done: int, total: int) -> str:
        return self.tr("{done} of {total} reports").format(done=done, total=total)

    def _ended(self, running: Running) -> None:
        if running is self._preparing:
            self._preparing = None
            self.busy_changed.emit()
