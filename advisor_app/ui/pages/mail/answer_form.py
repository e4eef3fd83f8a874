"""What an entity answered on the chosen cases: its words, and the day by which it promises to close them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.ui.formats import day
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.optional_day import OptionalDay
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.office.followups.records import CaseAnswer
    from advisor_app.ui.pages.mail.follow_up_columns import AnsweredCase


class AnswerForm(QWidget):
    """`noted` tells the `CaseWords` of every chosen case and the day of the answer, None for today; `corrected` the
    answer that is changed, its words, the promised day and its own.
    """

    noted = Signal(object, object)
    corrected = Signal(object, str, object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._cases: tuple[AnsweredCase, ...] = ()
        self._title = label("", "12b", "text2")
        self._before = label("", "12", "text2", wrap=True)
        self.words = QLineEdit()
        self.words.setAccessibleName(self.tr("What the entity answered"))
        self.words.setPlaceholderText(self.tr("what it answered"))
        self.promised = OptionalDay(self.tr("Promised for"))
        self.promised.setPlaceholderText(self.tr("promised for"))
        self.promised.setFixedWidth(theme.px(104))
        self.answered = OptionalDay(self.tr("Answered on"))
        self.answered.setPlaceholderText(self.tr("answered today"))
        self.answered.setToolTip(self.tr("The day on which it answered; blank for today."))
        self.answered.setFixedWidth(theme.px(116))
        self.note = Button(theme, self.tr("Note it"), "small")
        self.note.clicked.connect(self._note)
        self.correct = Button(theme, self.tr("Correct it"), "link")
        self.correct.clicked.connect(self._begin_correcting)
        self._correcting: CaseAnswer | None = None
        for field in (self.words, self.promised, self.answered):
            field.setFixedHeight(theme.px(28))
            field.returnPressed.connect(self._note)
            field.textChanged.connect(lambda _text: self._offer())
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.promised)
        row.addWidget(self.note)
        before = QHBoxLayout()
        before.setSpacing(theme.px(8))
        before.addWidget(self._before, 1)
        before.addWidget(self.correct)
        before.addWidget(self.answered)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(10))
        column.setSpacing(theme.px(4))
        column.addWidget(self._title)
        column.addLayout(before)
        column.addLayout(row)
        self.show_cases(())

    def take_focus(self) -> None:
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        self._correcting = None
        for field in (self.words, self.promised, self.answered):
            field.clear()
        self._offer()

    def show_cases(self, cases: Sequence[AnsweredCase]) -> None:
        if self._correcting is not None and [one.case.number for one in cases] != [self._correcting.number]:
            self.clear()  # what was to be corrected is another case's; one that another changed stays as it was seen
        self._cases = tuple(cases)
        one = cases[0] if len(cases) == 1 else None
        if one is not None:
            self._title.setText(self.tr("Answer on case {number}").format(number=one.case.number))
        else:
            self._title.setText(self.tr("Answer on %Ln case(s)", "", len(cases)) if cases else "")
        said = [one.case.subject] if one is not None and one.case.subject else []
        if one is not None and one.answer is not None:
            told = self.tr("{day}: {words}").format(day=day(one.answer.answered_on), words=one.answer.words)
            said.append(
                told if one.answer.words else self.tr("{day}: a day alone").format(day=day(one.answer.answered_on))
            )
        self._before.setText("\n".join(said))
        self._before.setVisible(bool(said))
        self._offer()

    def _offer(self) -> None:
        readable = self.promised.readable() and self.answered.readable()
        fits = readable and bool(self.words.text().strip() or self.promised.day)
        self.note.setEnabled(bool(self._cases) and fits)
        self.note.say(self.tr("Save the correction") if self._correcting is not None else self.tr("Note it"))
        one = self._cases[0] if len(self._cases) == 1 else None
        self.correct.setVisible(one is not None and one.answer is not None and self._correcting is None)

    def _begin_correcting(self) -> None:
        answer = self._cases[0].answer
        if answer is None:
            return
        self._correcting = answer
        self.words.setText(answer.words)
        self.promised.show_day(answer.promised_on)
        self.answered.show_day(answer.answered_on)
        self._offer()
        self.take_focus()

    def _note(self) -> None:
        from advisor_app.services.followups.answer_follow_up import CaseWords

        if self.note.isEnabled():
            said, by, on = self.words.text(), self.promised.day, self.answered.day
            if self._correcting is not None:
                self.corrected.emit(self._correcting, said, by, on)
            else:
                self.noted.emit(tuple(CaseWords(one.case.number, said, by) for one in self._cases), on)
