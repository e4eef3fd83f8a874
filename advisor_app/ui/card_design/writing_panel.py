"""The middle of the designer: what is chosen in the tree, to be written; above it what is wrong or doubtful."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from advisor_app import messages
from advisor_app.office.cards.editing import find_group, find_question
from advisor_app.office.cards.editions import Edition
from advisor_app.ui.card_design.card_words import remark_words
from advisor_app.ui.card_design.design import Design
from advisor_app.ui.card_design.question_form import GroupForm, QuestionForm
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme


class WritingPanel(SidePanel):
    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(theme, self.tr("What is chosen"), 700, 320)
        self._theme = theme
        self._language = language
        self._fault = label("", "12b", "late", wrap=True)
        self._remarks = QVBoxLayout()
        self._remarks.setSpacing(theme.px(2))
        self._told: tuple[str, ...] = ()
        self.question = QuestionForm(theme)
        self.group = GroupForm(theme)
        self.forms = QStackedWidget()
        self.forms.addWidget(self.question)
        self.forms.addWidget(self.group)
        self._fault.hide()
        self.column.addWidget(self._fault)
        self.column.addLayout(self._remarks)
        self.column.addWidget(self.forms, 1)

    def show_item(self, design: Design, key: str, published: Sequence[Edition]) -> None:
        """`published` are the editions that audits may know the card's questions by."""
        question, group = find_question(design.card, key), find_group(design.card, key)
        form: QWidget = self.group if question is None else self.question
        form.setEnabled(design.editable)
        if question is not None:
            own = [one for each in design.card.groups for one in each.questions]
            earlier = own[: own.index(question)]
            new = all(find_question(one.card, key) is None for one in published)
            self.question.show_question(question, earlier, new=new)
        elif group is not None:
            self.group.show_group(group, design.card.title)
        self.forms.setCurrentWidget(form)

    def begin_text(self) -> None:
        """The keyboard into the text of what was just added, to be typed over."""
        field = self.question.text if self.forms.currentWidget() is self.question else self.group.title
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def show_faults(self, design: Design | None) -> None:
        fault = design.fault if design is not None else None
        self._fault.setVisible(fault is not None)
        if fault is not None:
            said = messages.words(fault.code, fault.values, self._language)
            self._fault.setText(f"{said.what} {said.to_do}")
        told = tuple(remark_words(one, design.card) for one in design.remarks()) if design is not None else ()
        if told != self._told:
            self._told = told
            emptied(self._remarks)
            for words in told:
                self._remarks.addWidget(label(words, "12", "warn", wrap=True))
