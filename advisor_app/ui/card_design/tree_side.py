"""The card's tree with what can be done to it, and whether it is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.cards.checks import USUAL_SUM
from advisor_app.ui.card_design.card_tree import CardTree
from advisor_app.ui.card_design.design import Design
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.text import divider, label, retone
from advisor_app.ui.theme import Theme


class TreeSide(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.which = Choice(theme, self.tr("Scorecard"))
        self.begin = Button(theme, self.tr("Begin a draft"), "main")
        self.tree = CardTree(theme)
        self.add_question = Button(theme, self.tr("Question"), "small", icon="plus")
        self.add_question.setToolTip(self.tr("Insert: a question after the one that is chosen"))
        self.add_group = Button(theme, self.tr("Group"), "small", icon="plus")
        self.remove = Button(theme, self.tr("Take out"), "quiet")
        self.remove.setToolTip(self.tr("Delete: takes out what is chosen"))
        self.undo = Button(theme, self.tr("Undo"), "quiet")
        self.undo.setToolTip("Ctrl+Z")
        self.from_file = Button(theme, self.tr("From a file…"), "link")
        self.to_file = Button(theme, self.tr("To a file…"), "link")
        self._kept = label("", "12", "text2", wrap=True)
        self._sum = label("", "12", "text2")
        self.setMinimumWidth(theme.px(250))
        tools = Flow(theme.px(6), theme.px(4))
        for part in (self.add_question, self.add_group, self.remove, self.undo):
            tools.addWidget(part)
        files = QHBoxLayout()
        files.setSpacing(theme.px(8))
        for part in (self.from_file, self.to_file):
            files.addWidget(part)
        files.addStretch(1)
        files.addWidget(self._sum)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme.px(2))
        foot.addLayout(files)
        foot.addWidget(self._kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(8), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(6))
        chosen = QHBoxLayout()
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.setSpacing(theme.px(8))
        chosen.addWidget(self.which, 1)
        chosen.addWidget(self.begin)
        column.addLayout(chosen)
        column.addLayout(tools)
        column.addWidget(self.tree, 1)
        column.addWidget(divider())
        column.addLayout(foot)

    def show_state(self, design: Design | None, *, undecided: bool = False) -> None:
        """`undecided` while two versions of the draft stand side by side."""
        editable = design is not None and design.editable
        for part in (self.add_question, self.add_group, self.remove, self.undo):
            part.setVisible(editable)
        self.undo.setEnabled(design is not None and design.can_undo)
        self.begin.setVisible(not editable)
        self.to_file.setEnabled(design is not None)
        if design is None:
            return
        total = sum(one.weight for one in design.card.questions)
        self._sum.setText(self.tr("weights: {sum}").format(sum=total))
        retone(self._sum, "text2" if total == USUAL_SUM else "warn")
        if not editable:
            said = self.tr("To change it, begin a draft: what holds stays as it is until you publish.")
        elif design.fault is not None:
            said = self.tr("Not kept until what is wrong is mended.")
        elif undecided:
            said = self.tr("Not kept until you choose what is to stand.")
        elif design.to_be_kept:
            said = self.tr("Keeping…")
        else:
            said = self.tr("The draft is kept. Alt with the arrows moves; Insert and Delete add and take out.")
        self._kept.setText(said)
        retone(self._kept, "late" if design.fault is not None else "text2")
