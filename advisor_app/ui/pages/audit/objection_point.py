"""One point of an objection: what the entity says, what was scored, and what is decided with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from advisor_app.office.objections.objection import Decision
from advisor_app.office.scoring.marks import Mark
from advisor_app.ui.objections.objection_words import (
    answer_words,
    decision_state,
    decision_words,
    scored_words,
)
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.text import StateGlyph, label

if TYPE_CHECKING:
    from advisor_app.office.objections.objection import ObjectionPoint
    from advisor_app.office.scoring.scorecard import Question
    from advisor_app.ui.page import Surroundings

KEEP = ""
"""The answer stays what it was."""


class PointCard(QWidget):
    """`decided` tells the decision, its reason, the answer as it should be and the comment that stays (None: unsaid);
    `removed` that the point is to go; `case_wanted` that its case is to be looked at.
    """

    decided = Signal(object, str, str, object)
    removed = Signal()
    case_wanted = Signal(str)

    def __init__(self, around: Surroundings, point: ObjectionPoint, question: Question | None, *, open_: bool) -> None:
        super().__init__()
        theme = around.theme
        self.point = point
        self._question = question
        case = Button(theme, point.number, "link")
        case.clicked.connect(lambda: self.case_wanted.emit(point.number))
        decision = point.decided.decision if point.decided else None
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(StateGlyph(theme, decision_state(decision)), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(case)
        head.addWidget(label(decision_words(decision), "13b"), 1)
        self.decide = Button(theme, self.tr("Change the decision") if decision else self.tr("Decide"), "small")
        self.decide.setAccessibleName(f"{self.decide.text()}: {point.number}, {point.question}")
        self.decide.clicked.connect(self.begin)
        self.remove = Button(theme, self.tr("Take out"), "quiet")
        self.remove.clicked.connect(self.removed)
        self.remove.setVisible(open_ and decision is None)
        self.decide.setVisible(open_)
        head.addWidget(self.remove)
        head.addWidget(self.decide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(6))
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(label(point.question, wrap=True))
        column.addWidget(label(self.tr("The entity says: {argument}").format(argument=point.argument), wrap=True))
        column.addWidget(label(self._scored(), "12", "text2", wrap=True))
        if point.decided is not None:
            told = self.tr("{who}: {reason}").format(who=point.decided.by, reason=point.decided.reason)
            column.addWidget(label(told, "12", "text2", wrap=True))
        self.form = _DecisionForm(around, point, question)
        self.form.hide()
        self.form.done.connect(self.decided)
        self.form.left.connect(self._leave)
        column.addWidget(self.form)

    def begin(self) -> None:
        self.form.show()
        self.decide.setEnabled(False)
        self.form.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.form.hide()
        self.decide.setEnabled(True)
        self.decide.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scored(self) -> str:
        before = scored_words(self._question, self.point.before)
        noted = f" ({self.point.before.comment})" if self.point.before.comment else ""
        said = self.tr("Scored: {before}").format(before=before + noted)
        if self.point.decided is not None and self.point.decided.after != self.point.before:
            after = scored_words(self._question, self.point.decided.after)
            said += " → " + after
            if after == before:
                said += f" ({self.point.decided.after.comment})"
        return said


class _DecisionForm(QWidget):
    done = Signal(object, str, str, object)
    left = Signal()

    def __init__(self, around: Surroundings, point: ObjectionPoint, question: Question | None) -> None:
        super().__init__()
        theme = around.theme
        self._point = point
        self.choice = Choice(theme, self.tr("Decision"))
        for decision in Decision:
            self.choice.addItem(decision_words(decision), decision)
        self.answer = Choice(theme, self.tr("Answer as it should be"))
        for words, written in _answers(question, self.tr("As scored: {answer}"), point):
            self.answer.addItem(words, written)
        self.comment = QLineEdit()
        self.comment.setAccessibleName(self.tr("Comment that stays in the audit"))
        self.comment.setPlaceholderText(self.tr("Comment that stays in the audit; empty: the reason"))
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why. It goes into the answer to the entity, word for word."))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(theme.px(64))
        self.keep = Button(theme, self.tr("Keep the decision"), "small")
        self.keep.clicked.connect(self._keep)
        cancel = Button(theme, self.tr("Cancel"), "link")
        cancel.clicked.connect(self.left)
        self.choice.currentIndexChanged.connect(lambda _at: self._follow())
        self.reason.textChanged.connect(self._follow)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.choice, 1)
        row.addWidget(self.answer, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.keep)
        foot.addWidget(cancel)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(2), 0, theme.px(4))
        column.setSpacing(theme.px(6))
        column.addLayout(row)
        column.addWidget(self.reason)
        column.addWidget(self.comment)
        column.addLayout(foot)
        if point.decided is not None:
            self.choice.setCurrentIndex(list(Decision).index(point.decided.decision))
            self.reason.setPlainText(point.decided.reason)
        self._follow()

    def _follow(self) -> None:
        """A rejected point changes nothing; an accepted one must change the answer."""
        decision = Decision(self.choice.currentData())
        changes = decision is not Decision.REJECTED
        self.answer.setEnabled(changes)
        self.comment.setEnabled(changes)
        if not changes:
            self.answer.setCurrentIndex(0)
        elif decision is Decision.ACCEPTED and self.answer.currentIndex() == 0:
            self.answer.setCurrentIndex(1)
        elif decision is Decision.PARTLY and self.sender() is self.choice:
            self.answer.setCurrentIndex(0)
        self.keep.setEnabled(bool(self.reason.toPlainText().strip()))

    def _keep(self) -> None:
        decision = Decision(self.choice.currentData())
        comment = self.comment.text().strip() or None
        if decision is Decision.PARTLY and self.answer.currentData() == KEEP and comment is None:
            comment = self.reason.toPlainText().strip()
        if decision is Decision.REJECTED:
            comment = None
        self.done.emit(decision, self.reason.toPlainText(), str(self.answer.currentData()), comment)


def _answers(question: Question | None, as_scored: str, point: ObjectionPoint) -> list[tuple[str, str]]:
    """The answers that a point may end with, the one that was scored first; as words and as the office reads them."""
    found = [(as_scored.format(answer=scored_words(question, point.before)), KEEP)]
    if question is not None and question.grades:
        ordered = sorted(enumerate(question.grades, start=1), key=lambda one: -one[1].share)
        return found + [(grade.text, str(place)) for place, grade in ordered if place != point.before.grade]
    marks = [Mark.COMPLIES, Mark.FAILS]
    if question is not None and question.not_applicable_allowed:
        marks.append(Mark.NOT_APPLICABLE)
    return found + [(answer_words(one), one.value.replace("_", " ")) for one in marks if one is not point.before.mark]
