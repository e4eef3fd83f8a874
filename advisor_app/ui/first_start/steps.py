"""The three steps of a first start, each a panel of its own: who, where, the first export."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.services.first_start import FirstFacts
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import ElidedLabel, label
from advisor_app.ui.theme import Theme

WHO_STEP, PLACE_STEP, EXPORT_STEP = range(3)
HERE, SERVER, DEMONSTRATION = "here", "server", "demonstration"


class Step(QWidget):
    """A title, a few words, and below them what is asked; Enter in a field goes on."""

    go_on = Signal()

    def __init__(self, theme: Theme, title: str, words: str) -> None:
        super().__init__()
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(10))
        self.column.addWidget(label(title, "20"))
        self.column.addWidget(label(words, "13", "text2", wrap=True))
        self.column.addSpacing(theme.px(6))

        self._wrong = label("", "12", "late", wrap=True)
        self._wrong.hide()
        self.column.addWidget(self._wrong)

    def take_focus(self) -> None:
        """Put the keyboard on what is asked first."""

    def say_wrong(self, text: str) -> None:
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))

    def line(self, name: str, into: QVBoxLayout | None = None) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.returnPressed.connect(self.go_on)
        column = into or self.column
        column.addWidget(label(name, "12", "text2"))
        column.addWidget(field)
        return field


class WhoStep(Step):
    def __init__(self, theme: Theme, facts: FirstFacts) -> None:
        super().__init__(
            theme,
            self.tr("Who are you?"),
            self.tr("What you do in the program is noted under this name, and your letters and mails carry it."),
        )
        self.name = self.line(self.tr("Name and surname"))
        self.name.setText(facts.who if " " in facts.who else "")
        self.name.setEnabled(not facts.by_role)
        self.email = self.line(self.tr("E-mail"))
        self.advisor = Check(theme, self.tr("I am an advisor: entities are in my care"))
        self.advisor.setChecked(True)
        self.column.addWidget(self.advisor)
        if facts.by_role:
            self.column.addWidget(label(self.tr("On a server, the server knows who you are."), "12", "text2"))

    def take_focus(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)


class PlaceStep(Step):
    """`try_wanted` carries an address of a server."""

    try_wanted = Signal(str)

    def __init__(self, theme: Theme, facts: FirstFacts) -> None:
        super().__init__(
            theme,
            self.tr("Where is the office?"),
            self.tr("Its cases, audits and letters lie in one place. You can choose another later, in the settings."),
        )
        self.path = facts.location
        self.way = Segments(
            theme,
            self.tr("Where the office is"),
            (
                (HERE, self.tr("On this computer")),
                (SERVER, self.tr("On the office's server")),
                (DEMONSTRATION, self.tr("Demonstration")),
            ),
        )
        self.column.addWidget(self.way)
        self._ways = QStackedWidget()
        self.column.addWidget(self._ways)
        self._add_here()
        self._add_server()
        demonstration = self._panel()
        demonstration.addWidget(
            label(
                self.tr(
                    "Three advisors, 75 entities and two years of made-up cases, to learn the program without risk. "
                    "Making it takes about a minute."
                ),
                "13",
                wrap=True,
            )
        )
        demonstration.addStretch(1)
        self.way.chosen.connect(self.show_way)
        self.show_way(HERE)

    def take_focus(self) -> None:
        self.way.take_focus()

    def show_way(self, key: str) -> None:
        self.way.choose(key)
        self._ways.setCurrentIndex((HERE, SERVER, DEMONSTRATION).index(key))

    def say_of_server(self, text: str, *, wrong: bool = False) -> None:
        self._said.setText(text)
        self._said.setProperty("tone", "late" if wrong else "text2")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)

    def _panel(self) -> QVBoxLayout:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, self.theme.px(8), 0, 0)
        column.setSpacing(self.theme.px(6))
        self._ways.addWidget(panel)
        return column

    def _add_here(self) -> None:
        column = self._panel()
        column.addWidget(label(self.tr("In a file that only you work in:"), "13", wrap=True))
        row = QHBoxLayout()
        self._path = ElidedLabel(self.path, "13b")
        other = Button(self.theme, self.tr("Another file…"), "link")
        other.clicked.connect(self._choose_file)
        row.addWidget(self._path, 1)
        row.addWidget(other)
        column.addLayout(row)
        column.addStretch(1)

    def _add_server(self) -> None:
        column = self._panel()
        self.address = self.line(self.tr("Address that the computer people gave you"), column)
        self.address.setPlaceholderText("postgresql://usuario@servidor/oficina")
        row = QHBoxLayout()
        test = Button(self.theme, self.tr("Try it"), "small")
        test.clicked.connect(lambda: self.try_wanted.emit(self.address.text().strip()))
        self._said = label("", "12", "text2", wrap=True)
        row.addWidget(test)
        row.addWidget(self._said, 1)
        column.addLayout(row)
        column.addWidget(
            label(
                self.tr("A password is not kept here: the computer's keyring or PostgreSQL's pgpass holds it."),
                "12",
                "text2",
                wrap=True,
            )
        )
        column.addStretch(1)

    def _choose_file(self) -> None:
        chosen, _ = FileDialog.getSaveFileName(
            self.window(),
            self.tr("The office's file, there already or new"),
            self.path,
            "*.db *.sqlite3",
            options=FileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.path = chosen
            self._path.setText(chosen)


class ExportStep(Step):
    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("The first export"),
            self.tr(
                "In the CRM, open the view of the cases and choose Export to Excel. Then choose the file here, or drop "
                "it anywhere in the window. You will see what comes in before anything is stored."
            ),
        )
        self.column.addStretch(1)
