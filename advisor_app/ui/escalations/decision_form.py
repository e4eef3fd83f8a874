"""What the director says to an obstacle: a decision, why and what follows; or which level above is asked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.escalations.lifecycle import levels_above
from advisor_app.office.escalations.records import Addressee, Escalation, FollowKind, Level, Outcome, RecordKind
from advisor_app.office.escalations.records import State as EscalationState
from advisor_app.services.escalations.decide_escalation import AskedFollow
from advisor_app.ui.escalations.words import follow_said, level_said, outcome_said
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, DayField
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from advisor_app.ui.theme import Theme

USUAL_TERM = timedelta(days=14)


class DecisionForm(QWidget):
    """`decided` carries the outcome, the reason and what follows; `raised` whom to ask above, and why."""

    decided = Signal(object, str, object)
    raised = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("decision")
        self._plans: tuple[str, ...] = ()
        self._title = label("", "13b")
        self.outcome = Choice(theme, self.tr("Decision"))
        for outcome in Outcome:
            self.outcome.addItem(outcome_said(outcome), outcome)
        self.reason = self._text(self.tr("Reason"))
        self.follow = Choice(theme, self.tr("What follows"))
        self.what = self._line(self.tr("What is to be done, if anything"))
        self.due = DayField(self.tr("For when"), panama_day(now_utc()) + USUAL_TERM)
        self.due.setFixedWidth(theme.px(104))
        self.decide = Button(theme, self.tr("Decide"), "plain")
        self.decide.clicked.connect(self._decide)
        self.level = Choice(theme, self.tr("Level"))
        self.name = self._line(self.tr("Name"))
        self.post = self._line(self.tr("Post"))
        self.address = self._line(self.tr("Address; empty for a letter on paper"))
        self.why = self._text(self.tr("Why it is brought further up"))
        self.raise_it = Button(theme, self.tr("Prepare the letter"), "plain")
        self.raise_it.clicked.connect(self._raise)
        self._above = QWidget()
        self._below = QWidget()
        self._lay_out()

    def show_one(self, one: Escalation) -> None:
        """Empty fields for another escalation: its decision, the answer of a level above, or the way up."""
        answered = one.state is EscalationState.RAISED
        self._title.setText(
            self.tr("Answer of: {level}").format(level=level_said(one.level)) if answered else self.tr("Decision")
        )
        self.decide.say(self.tr("Note the answer") if answered else self.tr("Decide"))
        self._below.setVisible(one.state in (EscalationState.WAITING, EscalationState.RAISED))
        self._plans = tuple(each.key for each in one.obstacle.records if each.kind is RecordKind.PLAN)
        self.follow.clear()
        self.follow.addItem(follow_said(FollowKind.TASK), "")
        for number in self._plans:
            self.follow.addItem(f"{follow_said(FollowKind.PLAN_CHANGE)} {number}", number)
        self.level.clear()
        for level in levels_above(one):
            self.level.addItem(level_said(level), level)
        self._above.setVisible(self.level.count() > 0)
        for field in (self.reason, self.why):
            field.clear()
        for line in (self.what, self.name, self.post, self.address):
            line.clear()

    def _decide(self) -> None:
        reason, what, due = self.reason.toPlainText().strip(), self.what.text().strip(), self.due.day
        if not reason:
            self.reason.setFocus()
            return
        if what and due is None:
            self.due.setFocus()
            return
        plan = str(self.follow.currentData() or "")
        kind = FollowKind.PLAN_CHANGE if plan else FollowKind.TASK
        follows = (AskedFollow(kind, what, due, plan),) if what else ()
        self.decided.emit(Outcome(self.outcome.currentData()), reason, follows)

    def _raise(self) -> None:
        why = self.why.toPlainText().strip()
        for field, there in ((self.name, self.name.text().strip()), (self.why, why)):
            if not there:
                field.setFocus()
                return
        level = Level(self.level.currentData())
        to = Addressee(level, self.name.text().strip(), self.post.text().strip(), self.address.text().strip())
        self.raised.emit(to, why)

    def _line(self, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        return field

    def _text(self, words: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._theme.px(50))
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        return field

    def _lay_out(self) -> None:
        theme = self._theme
        follow = QHBoxLayout()
        follow.setSpacing(theme.px(6))
        for part, stretch in ((self.follow, 0), (self.what, 1), (self.due, 0)):
            follow.addWidget(part, stretch)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, theme.px(8))
        below.setSpacing(theme.px(6))
        for piece in (divider(), self._title, self.outcome, self.reason):
            below.addWidget(piece)
        below.addLayout(follow)
        below.addWidget(self.decide)
        person = QHBoxLayout()
        person.setSpacing(theme.px(6))
        person.addWidget(self.name, 1)
        person.addWidget(self.post, 1)
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(theme.px(6))
        for piece in (divider(), label(self.tr("Bring it before a level above"), "13b"), self.level):
            above.addWidget(piece)
        above.addLayout(person)
        for field in (self.address, self.why, self.raise_it):
            above.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._below)
        column.addWidget(self._above)
