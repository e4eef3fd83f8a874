"""The line in which an escalation is begun: of which entity, and about what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from advisor_app.ui.escalations.panel import ESCALATIONS
from advisor_app.ui.parts.buttons import Button

if TYPE_CHECKING:
    from advisor_app.office.escalations.records import Escalation, RecordKind
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings


class NewEscalationLine(QWidget):
    """`made` tells the reference of the draft that was begun."""

    made = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._around = around
        theme = around.theme
        self._told = ""
        self._records: tuple[tuple[RecordKind, str], ...] = ()
        self.entity, self.subject = QLineEdit(), QLineEdit()
        for field, words in ((self.entity, self.tr("Entity")), (self.subject, self.tr("Subject of the obstacle"))):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.subject.returnPressed.connect(self._begin)
        self.start = Button(theme, self.tr("Begin the draft"), "small")
        self.start.clicked.connect(self._begin)
        self.leave = Button(theme, self.tr("Cancel"), "link")
        self.leave.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self.entity, 2)
        row.addWidget(self.subject, 4)
        row.addWidget(self.start)
        row.addWidget(self.leave)

    def open(
        self, entity: str = "", subject: str = "", told: str = "", records: tuple[tuple[RecordKind, str], ...] = ()
    ) -> None:
        """Show the line, perhaps with what another page knows already."""
        self._told, self._records = told, records
        self.entity.setText(entity)
        self.subject.setText(subject)
        self.show()
        (self.subject if entity else self.entity).setFocus(Qt.FocusReason.OtherFocusReason)

        def names(office: Office) -> list[str]:
            with office.store.reading() as reading:
                return [one.name for one in reading.entities.all()]

        self._around.jobs.ask(self, names, self._offer, purpose="entities")

    def _offer(self, names: list[str]) -> None:
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.entity.setCompleter(completer)

    def _begin(self) -> None:
        entity, subject = self.entity.text().strip(), self.subject.text().strip()
        for field, text in ((self.entity, entity), (self.subject, subject)):
            if not text:
                field.setFocus()
                return
        told, records = self._told, self._records

        def work(office: Office, _running: Running) -> Escalation:
            from advisor_app.services.escalations.open_escalation import Telling, open_escalation

            return open_escalation(office, entity, Telling(subject, told, records=records))

        def begun(kept: Escalation) -> None:
            self.hide()
            self.made.emit(kept.reference)

        self._around.jobs.change(self, work, begun, things=ESCALATIONS)
