"""The director excuses a period of a duty, with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.office.duties.records import EvidenceRecord, ExcuseRecord
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class ExcuseForm(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._duty: Duty | None = None
        self._entity: str | None = None
        theme = around.theme
        self.period = Choice(theme, self.tr("Period to excuse"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason of the excuse"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.returnPressed.connect(self._excuse)
        self.button = Button(theme, self.tr("Excuse"), "small")
        self.button.clicked.connect(self._excuse)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.period)
        row.addWidget(self.reason, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label(self.tr("It need not be done"), "13b"))
        column.addLayout(row)

    def begin(self, duty: Duty, entity: str | None) -> None:
        self._duty, self._entity = duty, entity
        self.period.clear()
        self.reason.clear()

    def offer_periods(self, labels: Sequence[str]) -> None:
        kept = self.period.currentText()
        self.period.clear()
        self.period.addItems(list(labels))
        if kept in labels:
            self.period.setCurrentText(kept)

    def _excuse(self) -> None:
        duty, entity, period, reason = self._duty, self._entity, self.period.currentText(), self.reason.text()
        if duty is None or not reason.strip():
            self.reason.setFocus()
            return

        def work(office: Office, _running: Running) -> list[ExcuseRecord]:
            from advisor_app.services.duties.excuse_duty import excuse_duty

            return excuse_duty(office, duty.id, reason, entity=entity, period=period)

        def done(made: list[ExcuseRecord]) -> None:
            self.reason.clear()
            self._around.notices.done(
                self.tr("{duty}, {period}: excused.").format(duty=duty.title, period=period),
                entity or "",
                offer=self.tr("Undo"),
                act=lambda: self._undo(made[0]),
            )

        self._around.jobs.change(self, work, done, things=frozenset({"duties"}))

    def _undo(self, record: ExcuseRecord) -> None:
        reason = self.tr("undone at once")

        def work(office: Office, _running: Running) -> EvidenceRecord | ExcuseRecord:
            from advisor_app.services.duties.record_duty import withdraw_record

            return withdraw_record(office, record.id, reason)

        self._around.jobs.change(self, work, lambda _gone: None, things=frozenset({"duties"}))
