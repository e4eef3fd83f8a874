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
    from advisor_app.ui.pages.mail.follow_up_columns import AnsweredCase


class AnswerForm(QWidget):
    """`noted` tells the `CaseWords` of every chosen case."""

    noted = Signal(object)

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
        self.note = Button(theme, self.tr("Note it"), "small")
        self.note.clicked.connect(self._note)
        for field in (self.words, self.promised):
            field.setFixedHeight(theme.px(28))
            field.returnPressed.connect(self._note)
            field.textChanged.connect(lambda _text: self._offer())
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.promised)
        row.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(10))
        column.setSpacing(theme.px(4))
        column.addWidget(self._title)
        column.addWidget(self._before)
        column.addLayout(row)
        self.show_cases(())

    def take_focus(self) -> None:
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        self.words.clear()
        self.promised.clear()

    def show_cases(self, cases: Sequence[AnsweredCase]) -> None:
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
        fits = self.promised.readable() and bool(self.words.text().strip() or self.promised.day)
        self.note.setEnabled(bool(self._cases) and fits)

    def _note(self) -> None:
        from advisor_app.services.followups.answer_follow_up import CaseWords

        if self.note.isEnabled():
            said, by = self.words.text(), self.promised.day
            self.noted.emit(tuple(CaseWords(one.case.number, said, by) for one in self._cases))
