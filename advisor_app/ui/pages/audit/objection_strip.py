"""The objections to an entity's letters of a week, each a link; a mail becomes one by its button or by a drop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.objections.objection_words import line_state, line_words
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph
from advisor_app.ui.targets import AuditAt

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.objections.list_objections import ObjectionLine
    from advisor_app.services.objections.record_objection import RecordedObjection
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

OBJECTIONS = frozenset({"objections"})


class ObjectionStrip(QWidget):
    """`opened` tells the reference of the objection that a person wants to see."""

    opened = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._week: IsoWeek | None = None
        self._entity = ""
        theme = around.theme
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(2))
        self.record = Button(theme, self.tr("Record an objection…"), "link")
        self.record.setToolTip(self.tr("A mail saved as .eml or .msg; it can also be dropped here."))
        self.record.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(self._lines)
        column.addWidget(self.record)

    def ask(self, week: IsoWeek, entity: str, *, letter: bool) -> None:
        """Those of one entity's week; nothing can be recorded before there is a letter."""
        self._week, self._entity = week, entity
        self.record.setVisible(letter)

        def look(office: Office) -> list[ObjectionLine]:
            from advisor_app.services.objections.list_objections import objections_of

            return objections_of(office, week, entity)

        self._around.jobs.ask(self, look, self._show, purpose="objections")

    def take(self, path: Path) -> None:
        """Record a mail; the letter it answers is its own, else the one in front."""
        week, entity = self._week, self._entity

        def work(office: Office, _running: Running) -> RecordedObjection:
            from advisor_app.errors import UserError
            from advisor_app.services.objections.record_objection import record_objection

            try:
                return record_objection(office, path)
            except UserError as error:
                if error.code != "objection_letter_unknown" or week is None or not entity:
                    raise
                return record_objection(office, path, entity=entity, week=week)

        title = self.tr("Recording {file}").format(file=path.name)
        self._around.jobs.change(self, work, self._recorded, things=OBJECTIONS, title=title)

    def _recorded(self, made: RecordedObjection) -> None:
        reference = made.objection.reference
        self._around.notices.done(
            self.tr("{reference}: the objection of {entity} is recorded with its mail.").format(
                reference=reference, entity=made.entity
            ),
            offer=self.tr("Undo"),
            act=lambda: self._undo(reference),
        )
        # its letter may be another entity's, or another week's, than the one in front
        self._around.go_to("audit", AuditAt(made.week, "results", made.entity, objection=reference))

    def _undo(self, reference: str) -> None:
        reason = self.tr("Recorded by mistake")

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.objections.record_objection import withdraw_objection

            withdraw_objection(office, reference, reason)

        self._around.jobs.change(self, work, things=OBJECTIONS)

    def _choose(self) -> None:
        start = self._around.memory.text("window/folder")
        chosen, _ = FileDialog.getOpenFileName(
            self.window(), self.tr("Choose the mail that objects"), start, self.tr("Mail") + " (*.eml *.msg)"
        )
        if chosen:
            self.take(Path(chosen))

    def _show(self, lines: list[ObjectionLine]) -> None:
        emptied(self._lines)
        theme = self._around.theme
        for line in lines:
            reference = line.objection.reference
            link = Button(theme, self.tr("Objection {reference}").format(reference=reference), "link")
            link.clicked.connect(lambda _=False, reference=reference: self.opened.emit(reference))
            row = QHBoxLayout()
            row.setSpacing(theme.px(6))
            row.addWidget(StateGlyph(theme, line_state(line)))
            row.addWidget(link)
            row.addWidget(ElidedLabel(line_words(line), "12", "text2"), 1)
            self._lines.addLayout(row)
