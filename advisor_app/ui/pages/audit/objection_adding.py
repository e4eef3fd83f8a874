"""What is objected to: a case of the sample, one of its questions, and the entity's argument, taken from its mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from advisor_app.office.scoring.marks import Mark
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.services.objections.list_objections import ShownObjection
    from advisor_app.ui.page import Surroundings


class AddPoint(QWidget):
    """`added` tells case, question and argument; `selection` gives what is selected in the mail."""

    added = Signal(str, str, str)

    def __init__(self, around: Surroundings, selection: Callable[[], str]) -> None:
        super().__init__()
        self._selection = selection
        self._shown: ShownObjection | None = None
        theme = around.theme
        self.case = Choice(theme, self.tr("Case"))
        self.case.currentIndexChanged.connect(lambda _at: self._list_questions())
        self.question = Choice(theme, self.tr("Question"))
        self.argument = QPlainTextEdit()
        self.argument.setAccessibleName(self.tr("The entity's argument"))
        self.argument.setPlaceholderText(self.tr("What the entity says of this case, in its words"))
        self.argument.setTabChangesFocus(True)
        self.argument.setFixedHeight(theme.px(64))
        self.argument.textChanged.connect(self._follow)
        self.take = Button(theme, self.tr("Take what is selected in the mail"), "link")
        self.take.clicked.connect(self._take)
        self.add = Button(theme, self.tr("Add the point"), "small")
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.case, 5)
        row.addWidget(self.question, 8)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.add)
        foot.addWidget(self.take)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label(self.tr("What is objected to"), "14"))
        column.addLayout(row)
        column.addWidget(self.argument)
        column.addLayout(foot)

    def show_objection(self, shown: ShownObjection) -> None:
        """The cases that the mail names stand first, then those that fail; what stands already is left out."""
        same = self._shown is not None and self._shown.line.objection.id == shown.line.objection.id
        self._shown = shown
        if not same:
            self.argument.clear()
        taken = {(one.number, one.question_id) for one in shown.line.objection.points}
        open_cases = [
            number
            for number, questions in shown.questions.items()
            if any((number, one.id) not in taken for one in questions)
        ]
        named = {number: at for at, number in enumerate(shown.named)}
        open_cases.sort(key=lambda number: (named.get(number, len(named)), not shown.scores[number].nonconforming))
        self.case.blockSignals(True)
        self.case.clear()
        for number in open_cases:
            said = self.tr("{number} (in the mail)").format(number=number) if number in named else number
            self.case.addItem(said, number)
        self.case.blockSignals(False)
        self._list_questions()
        self._follow()

    def _list_questions(self) -> None:
        shown, number = self._shown, self.case.currentData()
        self.question.clear()
        if shown is None or number is None:
            return
        taken = {one.question_id for one in shown.line.objection.points if one.number == number}
        for one in shown.questions[number]:
            if one.id not in taken:
                answer = shown.scores[number].answer_to(one.id)
                fails = answer is None or answer.mark is Mark.FAILS
                said = self.tr("{question} (fails)").format(question=one.text) if fails else one.text
                self.question.addItem(said, one.id)

    def _take(self) -> None:
        if words := self._selection():
            self.argument.setPlainText(words)
        self.argument.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        there = self.case.count() > 0 and bool(self.argument.toPlainText().strip())
        self.add.setEnabled(there)

    def _add(self) -> None:
        self.added.emit(self.case.currentData(), self.question.currentData(), self.argument.toPlainText())
        self.argument.clear()
