"""The fields of a proof: of which period, on what day it was done, a note, a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day as day_text
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, DayField
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.text import ElidedLabel, label

if TYPE_CHECKING:
    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.office.duties.records import EvidenceRecord, ExcuseRecord
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

FOLDER = "duties/folder"


class EvidenceForm(QWidget):
    """The day of the fact is typed; the day of entry is today's, and is told beside it."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._duty: Duty | None = None
        self._entity: str | None = None
        self._file: Path | None = None
        theme = around.theme
        self.setAcceptDrops(True)
        self.period = Choice(theme, self.tr("Period"))
        self.on = DayField(self.tr("Day of the fact"), panama_day(now_utc()))
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.returnPressed.connect(self._save)
        self._file_said = ElidedLabel("", "12", "text2")
        self.choose = Button(theme, self.tr("Choose a file…"), "link")
        self.choose.clicked.connect(self._choose)
        self.drop = Button(theme, "", "icon", icon="close", name=self.tr("Leave the file out"))
        self.drop.clicked.connect(lambda: self._take(None))
        self._entered = label("", "12", "text2", wrap=True)
        self.save = Button(theme, self.tr("Record the proof"), "small")
        self.save.clicked.connect(self._save)
        fields = QGridLayout()
        fields.setHorizontalSpacing(theme.px(10))
        fields.setVerticalSpacing(theme.px(6))
        fields.setColumnStretch(1, 1)
        file_row = QHBoxLayout()
        file_row.addWidget(self._file_said, 1)
        file_row.addWidget(self.choose)
        file_row.addWidget(self.drop)
        named = (
            (self.tr("Period"), self.period), (self.tr("Day of the fact"), self.on), (self.tr("Note"), self.note),
        )  # fmt: skip
        for row, (said, field) in enumerate(named):
            fields.addWidget(label(said, "12", "text2"), row, 0)
            fields.addWidget(field, row, 1)
        fields.addWidget(label(self.tr("File"), "12", "text2"), len(named), 0)
        fields.addLayout(file_row, len(named), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(label(self.tr("It was done"), "13b"))
        column.addLayout(fields)
        column.addWidget(self._entered)
        column.addWidget(self.save)
        self._take(None)

    @property
    def periods(self) -> list[str]:
        return [self.period.itemText(at) for at in range(self.period.count())]

    def begin(self, duty: Duty, entity: str | None) -> None:
        """Empty, for a duty of an entity or of the office."""
        self._duty, self._entity = duty, entity
        self.period.clear()
        self.note.clear()
        today = panama_day(now_utc())
        self.on.setText(day_text(today))
        self._entered.setText(self.tr("Entered today, {day}; the file stays where it is.").format(day=day_text(today)))
        self._take(None)

    def offer_periods(self, labels: Sequence[str]) -> None:
        """The most pressing first; what was chosen stays chosen while it is still there."""
        kept = self.period.currentText()
        self.period.clear()
        self.period.addItems(list(labels))
        if kept in labels:
            self.period.setCurrentText(kept)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take(Path(event.mimeData().urls()[0].toLocalFile()))

    def _choose(self) -> None:
        chosen, _ = FileDialog.getOpenFileName(
            self, self.tr("Choose the file that proves it"), self._around.memory.text(FOLDER)
        )
        if chosen:
            self._around.memory.keep(FOLDER, str(Path(chosen).parent))
            self._take(Path(chosen))

    def _take(self, file: Path | None) -> None:
        self._file = file
        self._file_said.setText(file.name if file else self.tr("none"))
        self.drop.setVisible(file is not None)

    def _save(self) -> None:
        duty, entity, on, file = self._duty, self._entity, self.on.day, self._file
        period, note = self.period.currentText(), self.note.text()
        if duty is None or on is None or not period:
            self.on.setFocus()
            return

        def work(office: Office, _running: Running) -> EvidenceRecord:
            from advisor_app.services.duties.record_duty import record_evidence

            return record_evidence(office, duty.id, entity=entity, on=on, period=period, note=note, file=file)

        def done(record: EvidenceRecord) -> None:
            self.note.clear()
            self._take(None)
            said = self.tr("{duty}, {period}: recorded as done on {day}.")
            self._around.notices.done(
                said.format(duty=duty.title, period=record.period, day=day_text(record.fact_on)),
                entity or "",
                offer=self.tr("Undo"),
                act=lambda: self._undo(record),
            )

        self._around.jobs.change(self, work, done, things=frozenset({"duties"}))

    def _undo(self, record: EvidenceRecord) -> None:
        reason = self.tr("undone at once")

        def work(office: Office, _running: Running) -> EvidenceRecord | ExcuseRecord:
            from advisor_app.services.duties.record_duty import withdraw_record

            return withdraw_record(office, record.id, reason)

        self._around.jobs.change(self, work, lambda _gone: None, things=frozenset({"duties"}))
