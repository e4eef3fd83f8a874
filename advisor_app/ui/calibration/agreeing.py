"""Records what was agreed of a case's question, or what to change in the card, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.scoring.marks import Answer, Mark, graded
from advisor_app.ui.calibration.calibration_words import mark_word
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice

if TYPE_CHECKING:
    from advisor_app.office.scoring.scorecard import Question
    from advisor_app.ui.theme import Theme


class Agreeing(QWidget):
    """`kept` tells the case's number, the question's id, the answer and the reason; without a number no answer."""

    kept = Signal(str, str, object, str)

    def __init__(self, theme: Theme, question: Question, number: str) -> None:
        super().__init__()
        self._question = question
        self._number = number
        self.answer = Choice(theme, self.tr("What should have been answered"))
        for words, answer in _answers(question):
            self.answer.addItem(words, answer)
        self.answer.setVisible(bool(number))
        self.reason = QLineEdit()
        hint = self.tr("Why, in a sentence") if number else self.tr("What to change, and why")
        self.reason.setPlaceholderText(hint)
        self.reason.setAccessibleName(hint)
        self.reason.textChanged.connect(lambda _text: self._say())
        self.reason.returnPressed.connect(self._keep)
        self.keep = Button(theme, self.tr("Keep"), "small")
        self.keep.clicked.connect(self._keep)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.reason, 1)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(4))
        column.setSpacing(theme.px(4))
        column.addWidget(self.answer)
        column.addLayout(row)
        self._say()

    def take_focus(self) -> None:
        (self.answer if self._number else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self.keep.setEnabled(bool(self.reason.text().strip()))

    def _keep(self) -> None:
        if self.reason.text().strip():
            answer = self.answer.currentData() if self._number else None
            self.kept.emit(self._number, self._question.id, answer, self.reason.text().strip())


def _answers(question: Question) -> list[tuple[str, Answer]]:
    """What the question admits, in its words."""
    if question.grades:
        found = [(one.text, graded(question, place)) for place, one in enumerate(question.grades, start=1)]
    else:
        found = [(mark_word(mark), Answer(question.id, mark)) for mark in (Mark.COMPLIES, Mark.FAILS)]
    if question.not_applicable_allowed:
        found.append((mark_word(Mark.NOT_APPLICABLE), Answer(question.id, Mark.NOT_APPLICABLE)))
    return found
