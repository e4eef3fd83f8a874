"""The scorecard of one case: its groups and questions, one of them open, and the points so far at its foot."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from advisor_app.office.scoring.marks import Answer, shown_points, shown_score
from advisor_app.office.scoring.scorecard import Question
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.open_audit import OpenAudit
from advisor_app.ui.pages.audit.open_question import OpenQuestion
from advisor_app.ui.pages.audit.question_row import QuestionRow
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, divider, label, retone

NARROW = 330


class _Scrolled(QScrollArea):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the arrows walk the questions


class ScorecardPanel(QWidget):
    """Shows an `OpenAudit`'s case; what a person does comes out as signals, and comes back by `show_case`.

    `question_wanted` names the question to be opened; `marked` and `commented` are of the open one.
    """

    question_wanted = Signal(str)
    marked = Signal(object)
    caused = Signal(str)
    commented = Signal(str, bool)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._theme = theme = around.theme
        self._card_key: object = None
        self._rows: dict[str, QuestionRow] = {}
        self._heads: dict[str, QWidget] = {}
        self._groups: dict[str, tuple[str, ...]] = {}
        self._title = ElidedLabel("", "14")
        self._answered = label("", "12b")
        self.open = OpenQuestion(theme)
        self.open.marked.connect(self.marked)
        self.open.caused.connect(self.caused)
        self.open.commented.connect(self.commented)
        self.points = label("", "13b", wrap=True)
        self.conforms = label("", "12", "text2", wrap=True)
        self.go_on = Button(theme, self.tr("Save and go on"), "main")
        self.go_on.setAutoDefault(False)
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._questions = QVBoxLayout(self._inside)
        self._questions.setContentsMargins(theme.px(20), 0, theme.px(8), theme.px(8))
        self._questions.setSpacing(0)
        self._scroll = _Scrolled()
        self._scroll.setAccessibleName(self.tr("Questions of the scorecard"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self.above_foot = QVBoxLayout()
        """What else stands between the questions and the points."""
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The action stands below the points where they have no room side by side."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def show_case(self, audit: OpenAudit, number: str, question_id: str) -> None:
        """The card as it is answered for the case, open at the question."""
        card = audit.scored.card
        key = (audit.scored.audit.card_key, card.version)
        if key != self._card_key:
            self._card_key = key
            self._build(audit)
        self._title.setText(self.tr("{card}, version {version}").format(card=card.title, version=card.version))
        score = audit.score(number)
        asked = audit.questions(number)
        self._answered.setText(self.tr("{answered} of {asked}").format(answered=len(score.answers), asked=len(asked)))
        ids = {question.id for question in asked}
        for head, of_it in self._groups.items():
            self._heads[head].setVisible(bool(ids & set(of_it)))
        for question in card.questions:
            row = self._rows[question.id]
            row.setVisible(question.id in ids and question.id != question_id)
            if question.id in ids:
                self._show_row(row, audit, number)
        self.open.setVisible(bool(question_id))
        if question_id:
            self._show_open(audit, number, question_id)
        self._show_points(audit, number)
        self.go_on.say(self.tr("Save and go on") if audit.editable else self.tr("Go on"))

    def take_focus(self) -> None:
        (self.open if self.open.isVisibleTo(self) else self.go_on).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_comment(self) -> bool:
        """Put the keyboard into the comment; False where there is no answer to comment yet."""
        if not self.open.comment.isVisible() or self.open.comment.isReadOnly():
            return False
        self.open.comment.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def keep_comment(self) -> None:
        """A comment that is still typed counts as left."""
        self.open.comment.settle()

    def _show_row(self, row: QuestionRow, audit: OpenAudit, number: str) -> None:
        question = row.question
        answer = audit.in_force(number, question.id)
        row.show_answer(
            answer,
            self._under(question, answer, audit.from_data(number, question.id), audit.entity),
            owes_comment=audit.needs_comment(number, question),
            unsaved=(number, question.id) in audit.unsaved,
        )

    def _under(self, question: Question, answer: Answer | None, from_data: Answer | None, entity: str) -> str:
        said = self.tr("data: {detail}").format(detail=from_data.detail) if from_data is not None else ""
        cause = question.cause(answer.cause) if answer is not None else None
        comment = answer.comment if answer is not None else ""
        return " · ".join(part for part in (said, cause.told_to(entity) if cause else "", comment) if part)

    def _show_open(self, audit: OpenAudit, number: str, question_id: str) -> None:
        row = self._rows[question_id]
        question = row.question
        place = self._questions.indexOf(row)
        if self._questions.indexOf(self.open) != place - 1:
            self._questions.removeWidget(self.open)
            self._questions.insertWidget(self._questions.indexOf(row), self.open)
        answer = audit.in_force(number, question_id)
        self.open.show_question(
            question,
            answer,
            audit.from_data(number, question_id),
            self._owed(audit, number, question),
            given=audit.given(number, question_id) is not None,
            editable=audit.editable,
            entity=audit.entity,
        )
        self.open.comment.suggest = partial(audit.suggestions, number, question_id)
        QTimer.singleShot(0, self, self._bring_into_sight)

    def show_owed(self, audit: OpenAudit, number: str, question_id: str) -> None:
        """While a comment is typed, only what follows from it changes."""
        self.open.show_owed(self._owed(audit, number, self._rows[question_id].question))
        self._show_row(self._rows[question_id], audit, number)
        self._show_points(audit, number)

    def _owed(self, audit: OpenAudit, number: str, question: Question) -> str:
        if (number, question.id) in audit.unsaved:
            return self.tr("This answer was not saved.")
        if not audit.needs_comment(number, question):
            return ""
        if audit.differs_from_data(number, question.id):
            return self.tr("C: say why you see it otherwise than the data.")
        return self.tr("C: say why it fails.")

    def _show_points(self, audit: OpenAudit, number: str) -> None:
        score = audit.score(number)
        if score.file_missing and score.nonconforming and not score.answers:
            self.points.setText(self.tr("No score: what was not seen is not scored"))
            self._say_conforms(self.tr("Nonconforming: its file can't be found."), fails=True)
            return
        if score.score is not None:
            self.points.setText(
                self.tr("Score {score} · {points} of {possible} points").format(
                    score=shown_score(score.score), points=shown_points(score.points), possible=score.possible
                )
            )
        else:
            self.points.setText(
                self.tr("{points} of {possible} points").format(
                    points=shown_points(score.points), possible=score.possible
                )
            )
        if score.critical_failed:
            self._say_conforms(self.tr("Nonconforming: a critical question fails."), fails=True)
        elif score.complete:
            self._say_conforms(self.tr("Conforming."), fails=False)
        elif score.open_questions:
            self._say_conforms(self.tr("Conforming as long as no critical one fails."), fails=False)
        else:
            self._say_conforms(self.tr("A comment is still owed."), fails=False)

    def _say_conforms(self, words: str, *, fails: bool) -> None:
        self.conforms.setText(words)
        tone = "late" if fails else "text2"
        if self.conforms.property("tone") != tone:
            retone(self.conforms, tone)

    def _bring_into_sight(self) -> None:
        room = self._scroll.viewport().height()
        if self.open.height() < room:
            self._scroll.ensureWidgetVisible(self.open, 0, min(self._theme.px(24), (room - self.open.height()) // 2))
        else:  # its text goes before its foot
            self._scroll.verticalScrollBar().setValue(self.open.y() - self._theme.px(4))

    def _build(self, audit: OpenAudit) -> None:
        theme = self._theme
        self._questions.removeWidget(self.open)
        self.open.setParent(self._inside)
        emptied(self._questions)
        self._rows, self._heads, self._groups = {}, {}, {}
        for group in audit.scored.card.groups:
            head = label(group.title, "12b", "text2")
            head.setContentsMargins(0, theme.px(8), 0, theme.px(2))
            self._heads[group.id] = head
            self._groups[group.id] = tuple(question.id for question in group.questions)
            self._questions.addWidget(head)
            for question in group.questions:
                row = QuestionRow(theme, question)
                row.clicked.connect(lambda _=False, one=question.id: self.question_wanted.emit(one))
                self._rows[question.id] = row
                self._questions.addWidget(row)
        self._questions.addStretch(1)

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(2))
        head.addWidget(self._title, 1)
        head.addWidget(self._answered)
        said = QVBoxLayout()
        said.setSpacing(theme.px(1))
        said.addWidget(self.points)
        said.addWidget(self.conforms)
        self._foot.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        self._foot.setSpacing(theme.px(8))
        self._foot.addLayout(said, 1)
        self._foot.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(divider())
        column.addLayout(self.above_foot)
        column.addLayout(self._foot)
