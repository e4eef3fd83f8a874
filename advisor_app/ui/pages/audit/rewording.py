"""What was seen in several cases is worded once; where another worded it meanwhile, both stand side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.ui.conflicts.by_case import CasesOfTwo
from advisor_app.ui.conflicts.settling import ANOTHER, Settling
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

Words = Mapping[str, str]
"""By case number."""


@dataclass(frozen=True, slots=True)
class Begun:
    """`seen` is what stood in each case when it was begun, `words` what is typed for all of them."""

    week: IsoWeek
    entity: str
    question: str
    text: str
    seen: Words
    words: str


class Rewordings(QObject):
    """Outlives the lines of the findings, which are made anew when something changes: what is typed goes on.

    `began` names the one line that is written in, None: no line is.
    """

    began = Signal(object)

    def __init__(self, around: Surroundings, instead_of: Sequence[QWidget]) -> None:
        super().__init__()
        self._around = around
        self.begun: Begun | None = None
        self.settling = Settling(around, (), instead_of)

    def begin(self, begun: Begun, line: RewordingLine) -> None:
        self.begun = begun
        self.began.emit(line)

    def typed(self, words: str) -> None:
        if self.begun is not None:
            self.begun = replace(self.begun, words=words)

    def forget(self) -> None:
        self.begun = None
        self.began.emit(None)

    def leave(self) -> None:
        """Another audit is in front."""
        self.forget()
        self.settling.leave()

    def keep(self, words: str) -> None:
        if self.begun is not None:
            self._save(replace(self.begun, words=words.strip()))

    def _save(self, one: Begun) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.audits.reword_finding import reword_finding

            reword_finding(
                office, one.week, one.entity, one.question, numbers=list(one.seen), comment=one.words, seen=one.seen
            )

        def done(_kept: None) -> None:
            self.forget()
            self._around.notices.done(self.tr("%Ln case(s) say the same now.", "", len(one.seen)))

        def failed(error: AppError) -> None:
            if error.code == ANOTHER:
                self._ask_theirs(one, error)
            else:
                self._around.notices.refused(error)

        self._around.jobs.change(self, work, done, things=frozenset({"scores"}), failed=failed)

    def _ask_theirs(self, one: Begun, error: AppError) -> None:
        def read(office: Office) -> dict[str, str]:
            from advisor_app.services.audits.reword_finding import wording_as_it_is

            return wording_as_it_is(office, one.week, one.entity, one.question, list(one.seen))

        def show(theirs: dict[str, str]) -> None:
            who, at = str(error.values.get("who", "?")), str(error.values.get("at", ""))
            self._offer(one, theirs, who, at)

        self._around.jobs.ask(self, read, show, purpose="the other's words")

    def _offer(self, one: Begun, theirs: Words, who: str, at: str) -> None:
        both = CasesOfTwo(one.seen, one.words, theirs)

        def save(chosen: Words, _other: Words) -> None:
            if seen := both.to_be_said(chosen):
                self._save(replace(one, seen=seen))
            else:
                self.forget()

        self.settling.name(one.text, both.fields)
        self.settling.offer(*both.versions, who, at, save)


class RewordingLine(QWidget):
    """What was seen, in one line; Enter keeps it, Escape leaves it."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self.words = QLineEdit()
        self.words.setAccessibleName(self.tr("What was seen, as the letter tells it"))
        self.done = Button(theme, self.tr("Keep"), "small")
        self.done.clicked.connect(lambda: self.kept.emit(self.words.text()))
        self.words.returnPressed.connect(self.done.click)
        self.words.textChanged.connect(lambda text: self.done.setEnabled(bool(text.strip())))
        cancel = Button(theme, self.tr("Cancel"), "link")
        cancel.clicked.connect(self._leave)
        self._amends = label(
            self.tr("The audit is finished: this amends it, and its letter is to be corrected."),
            "12",
            "warn",
            wrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.done)
        row.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(self._amends)
        self.hide()

    def begin(self, words: str, *, finished: bool) -> None:
        self.words.setText(words)
        self._amends.setVisible(finished)
        self.show()

    def take_focus(self) -> None:
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
