"""A draft as it is written: the problem, why, what is to change by when, and who does what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from action_plans.plan import Action, Content, Goal, Risk
from action_plans.progress import due_in_working_days
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.working_days import is_working_day
from advisor_app.ui.formats import day
from advisor_app.ui.pages.plans.cause_fields import CauseFields, text_field
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, DayField
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.ui.theme import Theme

USUAL_TERM = timedelta(days=30)
USUAL_GOAL = timedelta(days=180)
LONGEST_TERM = 250
"""Working days, about a year."""
HEAVIEST = 99


class PlanForm(QWidget):
    """`saved` carries the content that was written."""

    saved = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plan = ""
        self._content = self._begun = Content("")
        self._actions: list[Action] = []
        self.problem = text_field(theme, self.tr("Problem"), 3)
        self.cause = CauseFields(theme)
        self.indicator = Choice(theme, self.tr("Indicator"))
        for key, words in (("rate_30", self.tr("concluded in 30 days")), ("rate_24h", self.tr("worked in 24 hours"))):
            self.indicator.addItem(words, key)
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("At least, in percent"))
        self.target.setFixedWidth(theme.px(64))
        today = panama_day(now_utc())
        self.by = DayField(self.tr("By"), today + USUAL_GOAL)
        self.by.setFixedWidth(theme.px(104))
        self.what = self._line(self.tr("What is to be done"))
        self.who = self._line(self.tr("Who does it"))
        self.due = DayField(self.tr("Due"), today + USUAL_TERM)
        self.due.setFixedWidth(theme.px(104))
        self.days = self._line(self.tr("Working days"))
        self.days.setFixedWidth(theme.px(96))
        self.days.setValidator(QIntValidator(1, LONGEST_TERM, self))
        self.days.textEdited.connect(self._count_days)
        self.weight = self._line(self.tr("Weight"))
        self.weight.setFixedWidth(theme.px(64))
        self.weight.setValidator(QIntValidator(1, HEAVIEST, self))
        self.wanted = self._line(self.tr("What will show it"))
        self.risks = text_field(theme, self.tr("Risks: what may go wrong, a colon, what is done then"), 2)
        self.simplifications = text_field(theme, self.tr("What could be simpler (Law 83), one a line"), 2)
        self.add = Button(theme, self.tr("Add the action"), "small", icon="plus")
        self.add.clicked.connect(self._add)
        self.save = Button(theme, self.tr("Keep the draft"), "plain")
        self.save.clicked.connect(lambda: self.saved.emit(self.content()))
        self._listed = QVBoxLayout()
        self._listed.setSpacing(theme.px(4))
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label(self.tr("Problem"), "13b"))
        column.addWidget(self.problem)
        column.addWidget(label(self.tr("Root cause"), "13b"))
        column.addWidget(self.cause)
        column.addWidget(label(self.tr("Goal"), "13b"))
        goal = QHBoxLayout()
        goal.setSpacing(theme.px(8))
        column.addWidget(self.indicator)
        for part in (label(self.tr("at least"), "12", "text2"), self.target, label("%", "12", "text2")):
            goal.addWidget(part)
        goal.addWidget(label(self.tr("by"), "12", "text2"))
        goal.addWidget(self.by)
        goal.addStretch(1)
        column.addLayout(goal)
        column.addWidget(label(self.tr("Actions"), "13b"))
        column.addLayout(self._listed)
        grid = QGridLayout()
        grid.setSpacing(theme.px(6))
        grid.addWidget(self.what, 0, 0, 1, 3)
        grid.addWidget(self.who, 1, 0)
        grid.addWidget(self.days, 1, 1)
        grid.addWidget(self.due, 1, 2)
        grid.addWidget(self.wanted, 2, 0)
        grid.addWidget(self.weight, 2, 1)
        grid.addWidget(self.add, 2, 2)
        column.addLayout(grid)
        for words, field in (
            (self.tr("Risks: what may go wrong, a colon, what is done then"), self.risks),
            (self.tr("What could be simpler (Law 83), one a line"), self.simplifications),
        ):
            column.addWidget(label(words, "13b", wrap=True))
            column.addWidget(field)
        keeping = QHBoxLayout()
        keeping.addStretch(1)
        keeping.addWidget(self.save)
        column.addLayout(keeping)

    @property
    def base(self) -> Content:
        """As it was kept when what stands in the fields was begun."""
        return self._content

    def show_content(self, content: Content, plan: str) -> None:
        """What stands in the fields is put away, unless it is of the same plan and was not kept yet."""
        if plan == self._plan and self.content() not in (self._begun, content):
            return
        self._plan = plan
        self._fill(content)
        self._begun = self.content()

    def take(self, content: Content, base: Content) -> None:
        """What was chosen of two versions, written over the other's."""
        self._fill(content)
        self._begun, self._content = self.content(), base

    def was_kept(self, content: Content) -> None:
        """The fields go on from what was just kept of them."""
        self._content = content

    def _fill(self, content: Content) -> None:
        self._content = content
        self._actions = list(content.actions)
        self.problem.setPlainText(content.problem)
        self.cause.show_cause(content.cause)
        self.risks.setPlainText("\n".join(f"{one.what}: {one.answer}" for one in content.risks))
        self.simplifications.setPlainText("\n".join(content.simplifications))
        if content.goal is not None:
            self.indicator.setCurrentIndex(max(0, self.indicator.findData(content.goal.indicator)))
            self.target.setText(f"{float(100 * content.goal.target):g}")
            self.by.setText(day(content.goal.by))
        else:
            self.target.setText("70")
        self._list_actions()

    def content(self) -> Content:
        """As the fields stand; an action half written is not in it, a goal that can't be read is none."""
        return replace(
            self._content,
            problem=self.problem.toPlainText().strip(),
            cause=self.cause.cause(),
            goal=self._goal(),
            actions=tuple(self._actions),
            risks=_risks(self.risks.toPlainText()),
            simplifications=_lines(self.simplifications.toPlainText()),
        )

    def _goal(self) -> Goal | None:
        try:
            target = Fraction(self.target.text().strip().replace(",", ".")) / 100
        except (ValueError, ZeroDivisionError):
            return None
        by = self.by.day
        if by is None or not 0 < target <= 1:
            return None
        return Goal(str(self.indicator.currentData()), target, by)

    def _add(self) -> None:
        due, what, who = self.due.day, self.what.text().strip(), self.who.text().strip()
        missing = self.what if not what else self.who if not who else self.due if due is None else None
        if missing is not None or due is None:
            (missing or self.due).setFocus()
            return
        key = str(max((int(one.key) for one in self._actions if one.key.isdigit()), default=0) + 1)
        begins = min(panama_day(now_utc()), due)
        wanted = self.wanted.text().strip() or self.tr("a note")
        self._actions.append(Action(key, what, who, begins, due, wanted, int(self.weight.text() or 1)))
        for field in (self.what, self.who, self.wanted, self.days, self.weight):
            field.clear()
        self._list_actions()
        self.what.setFocus()

    def _count_days(self, typed: str) -> None:
        """The day on which so many working days from today are over."""
        if typed:
            self.due.setText(day(due_in_working_days(panama_day(now_utc()), int(typed), is_working_day)))

    def _remove(self, key: str) -> None:
        self._actions = [one for one in self._actions if one.key != key]
        self._list_actions()

    def _list_actions(self) -> None:
        emptied(self._listed)
        for one in self._actions:
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(6))
            row.addWidget(label(f"{one.what}: {one.who}, {day(one.due)}", "13", wrap=True), 1)
            gone = Button(
                self._theme, "", "icon", icon="close", name=self.tr("Remove {action}").format(action=one.what)
            )
            gone.clicked.connect(lambda _checked=False, key=one.key: self._remove(key))
            row.addWidget(gone)
            self._listed.addLayout(row)

    def _line(self, words: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(words)
        made.setAccessibleName(words)
        return made


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _risks(text: str) -> tuple[Risk, ...]:
    """ "That the new system comes late: go on with the sheet" on a line each."""
    parts = (line.partition(":") for line in _lines(text))
    return tuple(Risk(what.strip(), answer.strip()) for what, _, answer in parts)
