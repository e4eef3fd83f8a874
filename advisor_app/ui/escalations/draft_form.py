"""An obstacle as it is written: what it is, what is involved, what is asked for, and the records that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from advisor_app.office.escalations.lifecycle import Missing, unwritten
from advisor_app.office.escalations.records import Obstacle, RecordKind
from advisor_app.services.escalations.open_escalation import Telling
from advisor_app.ui.escalations.words import missing_said, record_said
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.ui.theme import Theme

PAUSE_MS = 400


class DraftForm(QWidget):
    """`typed` follows the fields after a pause; `submitted` comes when all is there and a person wants it to go."""

    typed = Signal(object)
    submitted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._showing = False
        self._records: list[tuple[RecordKind, str]] = []
        self._said: dict[tuple[RecordKind, str], str] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.typed.emit(self.telling()))
        self.subject = QLineEdit()
        self.subject.textEdited.connect(lambda _text: self._changed())
        self.told = self._text(4)
        self.processes, self.people, self.tools = self._text(2), self._text(2), self._text(2)
        self.asked = self._text(2)
        self.kind = Choice(theme, self.tr("Kind of record"))
        for kind in RecordKind:
            self.kind.addItem(record_said(kind), kind)
        self.record = QLineEdit()
        self.kind.currentIndexChanged.connect(lambda _index: self._hint())
        self._hint()
        self.record.setAccessibleName(self.tr("Number of the record"))
        self.record.returnPressed.connect(self._add)
        self.add = Button(theme, self.tr("Add as evidence"), "small", icon="plus")
        self.add.clicked.connect(self._add)
        self.submit = Button(theme, self.tr("Bring before the director"), "plain")
        self.submit.clicked.connect(self._submit)
        self._missing = label("", "12", "text2", wrap=True)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(theme.px(2))
        self._lay_out()

    @property
    def waits(self) -> bool:
        """Whether something was typed that nobody was told of yet."""
        return self._pause.isActive()

    def telling(self) -> Telling:
        return Telling(
            self.subject.text(),
            self.told.toPlainText(),
            _lines(self.processes),
            _lines(self.people),
            _lines(self.tools),
            self.asked.toPlainText(),
            tuple(self._records),
        )

    def show_obstacle(self, obstacle: Obstacle) -> None:
        """Fill the fields with a draft as it is kept."""
        self._fill(obstacle)
        self.show_records(obstacle)
        self._say_missing()

    def show_telling(self, telling: Telling) -> None:
        """Fill the fields with what was chosen of two versions."""
        self._fill(telling)
        self._records = list(telling.records)
        self._list()
        self._say_missing()

    def _fill(self, told: Obstacle | Telling) -> None:
        self._pause.stop()
        self._showing = True
        self.subject.setText(told.subject)
        self.told.setPlainText(told.told)
        for field, names in ((self.processes, told.processes), (self.people, told.people), (self.tools, told.tools)):
            field.setPlainText("\n".join(names))
        self.asked.setPlainText(told.asked)
        self._showing = False

    def show_records(self, obstacle: Obstacle) -> None:
        """The evidence as it is kept; the fields stay as they are typed."""
        self._records = [(each.kind, each.key) for each in obstacle.records]
        self._said = {(each.kind, each.key): each.said for each in obstacle.records}
        self._list()

    def drop_unknown(self) -> None:
        """Take away what was added and is not known; its number goes back into the field."""
        unknown = [one for one in self._records if one not in self._said]
        self._records = [one for one in self._records if one in self._said]
        if unknown:
            self.record.setText(unknown[-1][1])
            self.record.setFocus()

    def flush(self) -> None:
        """Tell at once what waits for a pause."""
        if self._pause.isActive():
            self._pause.stop()
            self.typed.emit(self.telling())

    def _changed(self) -> None:
        if not self._showing:
            self._say_missing()
            self._pause.start()

    def _hint(self) -> None:
        numbered = self.kind.currentData() in (RecordKind.CASE, RecordKind.PLAN)
        self.record.setPlaceholderText(self.tr("Its number") if numbered else self.tr("Words of its subject"))

    def _add(self) -> None:
        key = self.record.text().strip()
        if not key:
            self.record.setFocus()
            return
        self._records.append((RecordKind(self.kind.currentData()), key))
        self.record.clear()
        self._pause.start()
        self.flush()

    def _take_away(self, one: tuple[RecordKind, str]) -> None:
        self._records.remove(one)
        self._list()
        self._pause.start()
        self.flush()

    def _submit(self) -> None:
        if lacks := self._lacks():
            fields = {"subject": self.subject, "told": self.told, "processes": self.processes, "people": self.people,
                      "tools": self.tools, "asked": self.asked}  # fmt: skip
            fields[lacks[0].value].setFocus()
            return
        self.flush()
        self.submitted.emit()

    def _lacks(self) -> list[Missing]:
        told = self.telling()
        return unwritten(Obstacle(told.subject, told.told, told.processes, told.people, told.tools, told.asked))

    def _say_missing(self) -> None:
        lacks = ", ".join(missing_said(one) for one in self._lacks())
        self._missing.setText(self.tr("Missing: {what}.").format(what=lacks) if lacks else "")
        self._missing.setVisible(bool(lacks))

    def _list(self) -> None:
        emptied(self._listed)
        for one in self._records:
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(6))
            said = self._said.get(one, one[1])
            row.addWidget(label(f"{record_said(one[0])} {said}", "12", wrap=True), 1)
            gone = Button(self._theme, "", "icon", icon="close", name=self.tr("Take away: {what}").format(what=said))
            gone.clicked.connect(lambda _checked=False, one=one: self._take_away(one))
            row.addWidget(gone)
            self._listed.addLayout(row)

    def _text(self, lines: int) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._theme.px(18 * lines + 14))
        field.textChanged.connect(self._changed)
        return field

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for words, field in (
            (self.tr("Subject"), self.subject),
            (self.tr("The obstacle"), self.told),
            (self.tr("Processes involved, one a line"), self.processes),
            (self.tr("People involved, one a line"), self.people),
            (self.tr("Tools involved, one a line"), self.tools),
            (self.tr("What is asked for"), self.asked),
        ):
            field.setAccessibleName(words)
            column.addWidget(label(words, "13b"))
            column.addWidget(field)
            column.addSpacing(theme.px(2))
        column.addWidget(label(self.tr("Evidence"), "13b"))
        column.addLayout(self._listed)
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self.kind)
        row.addWidget(self.record, 1)
        row.addWidget(self.add)
        column.addLayout(row)
        column.addSpacing(theme.px(6))
        column.addWidget(self.submit)
        column.addWidget(self._missing)


def _lines(field: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in field.toPlainText().splitlines() if line.strip())
