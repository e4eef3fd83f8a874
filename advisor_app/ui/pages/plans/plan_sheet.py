"""One plan over the whole page: its road, what it says, what its figures say week by week, its actions over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from action_plans.plan import CauseAndEffect, FiveWhys
from action_plans.plan import State as PlanState
from action_plans.verdict import Verdict
from advisor_app.charts.plan_marks import PlanLabels, PlanLevels, chart_of_plan, plan_points
from advisor_app.office.plans.chart_weeks import ChartWeek, Phase
from advisor_app.ui.charts.chart_panel import ChartPanel
from advisor_app.ui.charts.chart_view import ChartView
from advisor_app.ui.formats import NO_BREAK, day
from advisor_app.ui.pages.plans.action_table import ActionTable
from advisor_app.ui.pages.plans.cause_fields import DIAGRAM_HEIGHT, cause_chart
from advisor_app.ui.pages.plans.next_step import NextStep
from advisor_app.ui.pages.plans.plan_facts import PlanFacts
from advisor_app.ui.pages.plans.state_line import StateLine
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, divider, label, upright
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.services.plans.chart_plan import ChartedPlan
    from advisor_app.services.plans.list_plans import ShownPlan
    from advisor_app.ui.page import Surroundings

CHART_HEIGHT = 290
WEEKS_BEFORE = 26
"""Weeks before the plan that are drawn; the limits are taken from all of them."""
_GLYPHS = {
    Verdict.EFFECTIVE: State.DONE,
    Verdict.NOT_EFFECTIVE: State.BELOW_GOAL,
    Verdict.INCONCLUSIVE: State.DOUBT,
}


class PlanSheet(QWidget):
    left = Signal()
    moved = Signal(object, str)
    documents = Signal()
    reminded = Signal()
    file_wanted = Signal(str)
    """The key of an action whose file is to be saved."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._theme = theme
        self.number = ""
        self.back = Button(theme, self.tr("All plans"), "link", icon="left")
        self.back.clicked.connect(self.left)
        self.title = label("", "16")
        self.beside = ElidedLabel("", "12", "text2")
        self.print = Button(theme, self.tr("Write its documents"), "link")
        self.print.clicked.connect(self.documents)
        self.escalate = Button(theme, self.tr("Escalate an obstacle"), "link")
        self.remind = Button(theme, self.tr("Draft a reminder"), "link")
        self.remind.clicked.connect(self.reminded)
        self.step = NextStep(theme, "main")
        self.step.moved.connect(self.moved)
        self.road = StateLine(theme)
        self.facts = PlanFacts(theme)
        self.glyph = StateGlyph(theme)
        self.chart: ChartPanel[ChartWeek] = ChartPanel(
            theme, around.memory, "plan_weeks", self._columns(), CHART_HEIGHT
        )
        self._cause_title = label(self.tr("Cause and effect"), "14")
        self.diagram = ChartView(theme, DIAGRAM_HEIGHT)
        self.said = label("", "13", wrap=True)
        self.action_table = ActionTable(theme, around.memory)
        self.action_table.opened.connect(self.file_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(divider())
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.facts, 4)
        body.addWidget(upright())
        body.addWidget(self._figures(), 9)
        column.addLayout(body, 1)

    def _head(self) -> QVBoxLayout:
        px = self._theme.px(8)
        first = QHBoxLayout()
        first.setSpacing(px)
        for part in (self.back, self.title):
            first.addWidget(part)
        first.addWidget(self.beside, 1)
        first.addWidget(self.step)
        links = Flow(2 * px, 0)
        for link in (self.print, self.remind, self.escalate):
            links.addWidget(link)
        head = QVBoxLayout()
        head.setContentsMargins(self._theme.px(20), px, self._theme.px(20), px)
        head.setSpacing(px)
        head.addLayout(first)
        head.addWidget(self.road)
        head.addLayout(links)
        return head

    def _figures(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        px = self._theme.px(8)
        column.setContentsMargins(self._theme.px(20), px, self._theme.px(20), px)
        column.setSpacing(px)
        row = QHBoxLayout()
        row.setSpacing(px)
        row.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.said, 1)
        column.addWidget(self.chart)
        column.addLayout(row)
        column.addWidget(divider())
        column.addWidget(self.action_table)
        column.addWidget(self._cause_title)
        column.addWidget(self.diagram)
        column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(self.tr("Figures and actions"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def show_plan(self, shown: ShownPlan, today: date) -> None:
        line = shown.line
        plan = line.kept.plan
        if plan.key != self.number:
            self.chart.hide()
            self.said.hide()
            self.glyph.hide()
            self.facts.say_watch("")
        self.number = plan.key
        self.title.setText(f"{plan.key} · {line.entity}")
        holder = self.tr("looked after by {advisor}").format(advisor=line.advisor) if line.advisor else ""
        self.beside.setText(holder)
        self.step.show_plan(plan)
        self.remind.setVisible(plan.state is PlanState.LIVE)
        self.road.show_plan(plan, line.kept.opened_on)
        self.facts.show_plan(plan)
        self.action_table.show_plan(shown, today)
        self._show_cause(plan.content.cause)

    def _show_cause(self, cause: FiveWhys | CauseAndEffect | None) -> None:
        drawn = isinstance(cause, CauseAndEffect) and bool(cause.branches)
        self._cause_title.setVisible(drawn)
        self.diagram.setVisible(drawn)
        if isinstance(cause, CauseAndEffect):
            told = "; ".join(f"{one.category}: {', '.join(one.causes)}" for one in cause.branches)
            self.diagram.show_chart(cause_chart(cause), told)

    def say_watch(self, said: str) -> None:
        self.facts.say_watch(said)

    def show_chart(self, charted: ChartedPlan) -> None:
        weeks = charted.weeks
        before = weeks.of(Phase.BEFORE)[-WEEKS_BEFORE:]
        shown = [*before, *weeks.of(Phase.UNDER_WAY), *weeks.of(Phase.AFTER)]
        self.said.setText("\n".join(charted.lines))
        judged = charted.judged
        self.glyph.show_state(_GLYPHS[judged.evaluation.verdict] if judged else State.UNDER_WAY)
        for part in (self.said, self.glyph):
            part.show()
        self.chart.setVisible(bool(shown))
        if not shown:
            return
        usual, after = (float(one.share) if one.share is not None else None for one in (weeks.usual, weeks.after))
        if judged is not None:  # the months that are compared; their weeks may differ by a few days
            compared = judged.evaluation.after
            usual, after = judged.evaluation.usual_before, compared.met / compared.cases
        goal = charted.kept.plan.content.goal
        target = float(goal.target) if goal else None
        chart = chart_of_plan(plan_points(shown), PlanLevels(usual, after, target), self._labels(usual, after, target))
        self.chart.show_finding(charted.finding, self._measure(charted, shown), chart, shown)

    def _measure(self, charted: ChartedPlan, shown: list[ChartWeek]) -> str:
        fewest, most = (end(one.count.cases for one in shown) for end in (min, max))
        named = {
            "rate_30": self.tr("Concluded in 30 days, of the cases that fell due in each week ({fewest} to {most})"),
            "rate_24h": self.tr("Worked in 24 hours, of the cases received in each week ({fewest} to {most})"),
        }[charted.indicator.value]
        said = named.format(fewest=fewest, most=most)
        limits = sum(one.phase is Phase.BEFORE and not one.chosen for one in charted.weeks.weeks)
        if any(one.was for one in shown):
            told = self.tr("limits at 3 sigmas from the %Ln week(s) before that did not set the plan off", "", limits)
            return f"{said}; {told}."
        few = self.tr("too few weeks before for limits")
        return f"{said}; {few}."

    def _labels(self, usual: float | None, after: float | None, goal: float | None) -> PlanLabels:
        def level(words: str, share: float | None) -> str:
            return words if share is None else f"{words} {_short(share)}"

        return PlanLabels(
            before=level(self.tr("before: mean"), usual) if usual is not None else self.tr("before"),
            under_way=self.tr("under way"),
            after=level(self.tr("after: mean"), after),
            goal=level(self.tr("goal"), goal),
            mean=level(self.tr("mean"), after),
            was=self.tr("limit before"),
            now=self.tr("limits now"),
            week=self.tr("week"),
        )

    def _columns(self) -> tuple[Column[ChartWeek], ...]:
        names = {
            Phase.BEFORE: self.tr("before"),
            Phase.UNDER_WAY: self.tr("under way"),
            Phase.AFTER: self.tr("after"),
        }
        return (
            Column("week", self.tr("Week of"), lambda one: day(one.span.start), 100, order=lambda one: one.span.start),
            Column("phase", self.tr("Phase"), lambda one: names[one.phase], 90, quiet=True),
            Column("met", self.tr("In time"), lambda one: str(one.count.met), 80, right=True),
            Column("cases", self.tr("Cases"), lambda one: str(one.count.cases), 70, right=True),
            Column("share", self.tr("Share"), lambda one: _short(one.share), 70, right=True, heavy=True),
            Column(
                "limits",
                self.tr("Limits of before"),
                lambda one: f"{_short(one.was.lower)} – {_short(one.was.upper)}" if one.was else "",
                120,
                right=True,
                quiet=True,
            ),
            Column("signal", self.tr("Not by chance"), self._signal, 120, stretches=True),
        )

    def _signal(self, one: ChartWeek) -> str:
        if one.chosen:
            return self.tr("set the plan off")
        if one.signal is None:
            return ""
        return {
            "above": self.tr("above the limit"),
            "below": self.tr("below the limit"),
            "run above": self.tr("eight in a row above"),
            "run below": self.tr("eight in a row below"),
        }[one.signal.value]


def _short(share: float) -> str:
    return f"{100 * share:.0f}{NO_BREAK}%"
