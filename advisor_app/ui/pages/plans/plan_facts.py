"""What a plan says, to be read: problem, goal, cause, agreement, risks, what changed since it was agreed, its watch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from action_plans.plan import Action, CauseAndEffect, FiveWhys, Goal, Side
from advisor_app.office.plans.versions import Change, Part, Value, changes, last_agreed
from advisor_app.ui.formats import day, percent
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import StateGlyph, divider, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from action_plans.plan import ActionPlan
    from advisor_app.ui.theme import Theme


class PlanFacts(SidePanel):
    """`idea_wanted` carries an opportunity of Law 83 that is to be noted among the ideas."""

    idea_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", 420, 300)
        self.setAccessibleName(self.tr("What the plan says"))
        self._theme = theme
        self._read = QVBoxLayout()
        self._read.setSpacing(theme.px(6))
        self.watch = label("", "13", wrap=True)
        self._watch_title = label(self.tr("After the closing"), "13b")
        self.column.addLayout(self._read)
        self.column.addWidget(self._watch_title)
        self.column.addWidget(self.watch)
        self.column.addStretch(1)
        self.say_watch("")

    def say_watch(self, said: str) -> None:
        self.watch.setText(said)
        self.watch.setVisible(bool(said))
        self._watch_title.setVisible(bool(said))

    def show_plan(self, plan: ActionPlan) -> None:
        emptied(self._read)
        content = plan.content
        self._part(self.tr("Problem"), content.problem)
        if content.goal is not None:
            self._title(self.tr("Goal"))
            self._read.addWidget(label(self._goal(content.goal), "16", wrap=True))
            self._line(self._indicator(content.goal.indicator), "text2")
        self._cause(content.cause)
        self._agreements(plan)
        if content.risks:
            self._title(self.tr("Risks"))
            for risk in content.risks:
                self._line(f"{risk.what}: {risk.answer}" if risk.answer else risk.what)
        if content.simplifications:
            self._title(self.tr("What could be simpler (Law 83)"))
            for one in content.simplifications:
                self._opportunity(one)
        self._versions(plan)

    def _title(self, words: str, beside: str = "") -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, self._theme.px(6), 0, 0)
        row.addWidget(label(words, "13b"))
        row.addStretch(1)
        if beside:
            row.addWidget(label(beside, "12", "text2"))
        self._read.addLayout(row)

    def _line(self, words: str, tone: str = "text") -> None:
        self._read.addWidget(label(words, "13" if tone == "text" else "12", tone, wrap=True))

    def _opportunity(self, words: str) -> None:
        note = Button(self._theme, self.tr("Note as an idea"), "link")
        note.setAccessibleName(self.tr("Note as an idea: {what}").format(what=words))
        note.clicked.connect(lambda: self.idea_wanted.emit(words))
        self._line(words)
        self._read.addWidget(note)

    def _part(self, title: str, words: str) -> None:
        self._title(title)
        self._line(words)

    def _goal(self, goal: Goal) -> str:
        said = self.tr("at most {target} by {day}") if goal.less_is_better else self.tr("at least {target} by {day}")
        return said.format(target=percent(goal.target), day=day(goal.by))

    def _indicator(self, key: str) -> str:
        named = {"rate_30": self.tr("concluded in 30 days"), "rate_24h": self.tr("worked in 24 hours")}
        return named.get(key, key)

    def _cause(self, cause: FiveWhys | CauseAndEffect | None) -> None:
        if isinstance(cause, FiveWhys):
            self._title(self.tr("Root cause"), self.tr("%Ln why(s)", "", len(cause.answers)))
            for at, answer in enumerate(cause.answers):
                last = at == len(cause.answers) - 1
                row = QHBoxLayout()
                row.setSpacing(self._theme.px(8))
                row.addWidget(label("•" if last else "◦", "13", "accent" if last else "text2"))
                row.addWidget(label(answer, "13b" if last else "13", "text" if last else "text2", wrap=True), 1)
                self._read.addLayout(row)
        elif cause is not None:
            self._title(self.tr("Root cause"), self.tr("cause and effect"))
            for branch in cause.branches:
                self._line(f"{branch.category}: {'; '.join(branch.causes)}", "text2")
            self._read.addWidget(label(cause.root, "13b", wrap=True))

    def _agreements(self, plan: ActionPlan) -> None:
        self._read.addWidget(divider())
        self._title(self.tr("Agreement of both sides"), self.tr("version {version}").format(version=plan.version))
        for side, words in ((Side.CENTRE, self.tr("The centre")), (Side.ENTITY, self.tr("The entity"))):
            yes = next((one for one in plan.agreements if (one.side, one.version) == (side, plan.version)), None)
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(8))
            row.addWidget(StateGlyph(self._theme, State.DONE if yes else State.DUE))
            given = f"{yes.who}, {day(yes.on)}, {yes.reference}" if yes else self.tr("not yet")
            said = f"{words}: {given}"
            row.addWidget(label(said, "13", "text" if yes else "text2", wrap=True), 1)
            self._read.addLayout(row)

    def _versions(self, plan: ActionPlan) -> None:
        agreed = last_agreed(plan)
        if agreed is None:
            return
        number, before = agreed
        self._read.addWidget(divider())
        self._title(self.tr("What changed since version {version}").format(version=number))
        found = changes(before, plan.content)
        for one in found:
            self._changed(one)
        if not found:
            self._line(self.tr("Nothing: it stands as it was agreed."), "text2")

    def _changed(self, one: Change) -> None:
        name = self._part_name(one.part) + (f" {one.key}" if one.key else "")
        was, now = self._value(one.before), self._value(one.now)
        self._read.addWidget(label(name, "12b", "text2"))
        self._line(self.tr("before: {what}").format(what=was), "text2")
        self._line(self.tr("now: {what}").format(what=now))

    def _part_name(self, part: Part) -> str:
        return {
            Part.PROBLEM: self.tr("Problem"),
            Part.CAUSE: self.tr("Root cause"),
            Part.GOAL: self.tr("Goal"),
            Part.ACTION: self.tr("Action"),
            Part.RISKS: self.tr("Risks"),
            Part.SIMPLIFICATIONS: self.tr("What could be simpler (Law 83)"),
        }[part]

    def _value(self, value: Value | None) -> str:
        if value is None:
            return self.tr("nothing")
        if isinstance(value, Goal):
            return f"{self._indicator(value.indicator)}, {self._goal(value)}"
        if isinstance(value, FiveWhys | CauseAndEffect):
            return value.root
        if isinstance(value, Action):
            return f"{value.what}: {value.who}, {day(value.due)}"
        return value
