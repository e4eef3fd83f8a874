"""What another size of the sample would show: its sentence, its limits for what may be found, what it lets pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from advisor_app.charts.curve_marks import CurveLabels, CurvePoint, operating_chart
from advisor_app.ui.charts.chart_panel import ChartPanel
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.result_words import verdict_said, verdict_state
from advisor_app.ui.parts.fields import CountField
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, label
from advisor_app.ui.tables.columns import Column
from sampling.wording import percent, setting

if TYPE_CHECKING:
    from advisor_app.office.rounds.plan_exploration import Chance, Exploration, Outcome
    from advisor_app.office.rounds.weekly_round import RoundRules
    from advisor_app.services.office import Office
    from advisor_app.services.rounds.plan_round import EntityPlan

CHART_HEIGHT = 200
WHOLE_SLIDER = 150
"""Populations up to this many are on the slider whole; of larger ones the sizes that a plan may need."""


@dataclass(frozen=True, slots=True)
class _Explored:
    population: int
    rules: RoundRules
    statement: str
    """What stands above already, for the plan's own size."""


class PlanExplorer(QWidget):
    """The slider and the field move together; what they say is worked out in the worker, the newest size alone."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._of: _Explored | None = None
        theme = around.theme
        self.size_field = CountField(self.tr("Cases in the sample"))
        self.size_field.setFixedWidth(theme.px(72))
        self.size_field.textChanged.connect(lambda _text: self._typed())
        self._of_all = ElidedLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Cases in the sample"))
        self.slider.valueChanged.connect(self._slid)
        self.statement = label("", "13", wrap=True)
        self._outcomes = QGridLayout()
        self._outcomes.setHorizontalSpacing(theme.px(20))
        self._outcomes.setVerticalSpacing(theme.px(3))
        self._outcomes.setColumnStretch(2, 1)
        self.curve: ChartPanel[Chance] = ChartPanel(theme, around.memory, "curve", curve_columns(), CHART_HEIGHT)
        asked = QHBoxLayout()
        asked.setSpacing(theme.px(8))
        asked.addWidget(label(self.tr("A sample of"), "13"))
        asked.addWidget(self.size_field)
        asked.addWidget(self._of_all, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(asked)
        column.addWidget(self.slider)
        column.addWidget(self.statement)
        column.addLayout(self._outcomes)
        column.addSpacing(theme.px(6))
        column.addWidget(self.curve)

    def explore(self, plan: EntityPlan) -> None:
        """Begin at the size that the plan has; the same entity's size stays where a person has put it."""
        of = _Explored(plan.population, plan.rules, plan.statement)
        if of == self._of:
            return
        self._of = of
        most = of.population if of.population <= WHOLE_SLIDER else min(of.population, 4 * plan.planned_size)
        with QSignalBlocker(self.slider):
            self.slider.setRange(1, max(WHOLE_SLIDER if of.population > WHOLE_SLIDER else 1, most))
            self.slider.setPageStep(max(1, most // 10))
        self._of_all.setText(
            self.tr("of {population} closed cases would show:").format(population=number(of.population))
        )
        self.size_field.show_count(max(1, plan.sample_size), 1, of.population)

    def _slid(self, size: int) -> None:
        if size != self.size_field.count:
            self.size_field.setText(str(size))

    def _typed(self) -> None:
        of, size = self._of, self.size_field.count
        if of is None or size is None:
            return
        with QSignalBlocker(self.slider):
            self.slider.setValue(size)

        def look(_office: Office) -> Exploration:
            from advisor_app.office.rounds.plan_exploration import explore

            return explore(of.population, size, of.rules)

        self._around.jobs.ask(self, look, self._show, purpose="explore")

    def _show(self, found: Exploration) -> None:
        of = self._of
        if of is None or (found.population, found.size) != (of.population, self.size_field.count):
            return
        self.statement.setText(found.statement)
        self.statement.setVisible(found.statement != of.statement)
        self._tell(found.outcomes, found.population)
        self.curve.setVisible(found.claim != "census")
        if found.claim == "census":
            return
        tolerable, half = of.rules.tolerable_rate, found.at_half
        finding = self.tr("If {rate} of the cases fail, {chance} of such samples pass").format(
            rate=percent(half.rate), chance=chance_said(half.probability)
        )
        labels = CurveLabels(
            self.tr("{rate} tolerable").format(rate=setting(tolerable)),
            chance_said(half.probability),
            self.tr("share of the closed cases that truly fails"),
        )
        points = [CurvePoint(float(one.rate), one.probability) for one in found.curve]
        told = CurvePoint(float(half.rate), half.probability)
        self.curve.show_finding(
            finding, self._measure(found), operating_chart(points, float(tolerable), told, labels), found.curve
        )

    def _measure(self, found: Exploration) -> str:
        if found.acceptance == 0:
            return self.tr("Samples of {size} without one that fails, % of all").format(size=number(found.size))
        return self.tr("Samples of {size} with at most {errors} that fail, % of all").format(
            size=number(found.size), errors=number(found.acceptance)
        )

    def _tell(self, outcomes: Sequence[Outcome], population: int) -> None:
        """A line for each number that may be found: the most that may then fail of all, and the verdict."""
        emptied(self._outcomes)
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        heads = (
            (self.tr("If in it fail"), right),
            (self.tr("then of {population} at most").format(population=number(population)), right),
            (self.tr("and the week"), left),
        )
        for column, (head, side) in enumerate(heads):
            self._outcomes.addWidget(label(head, "11"), 0, column, side)
        for row, outcome in enumerate(outcomes, start=1):
            most = label(f"{number(outcome.most)} ({percent(outcome.rate)})", "13")
            most.setToolTip(outcome.statement)
            verdict = QHBoxLayout()
            verdict.setSpacing(self._around.theme.px(6))
            verdict.addWidget(StateGlyph(self._around.theme, verdict_state(outcome.verdict)))
            verdict.addWidget(label(verdict_said(outcome.verdict), "13"), 1)
            self._outcomes.addWidget(label(number(outcome.errors), "13"), row, 0, right)
            self._outcomes.addWidget(most, row, 1, right)
            self._outcomes.addLayout(verdict, row, 2)


def chance_said(probability: float) -> str:
    """A percentage; what is nearly never or nearly always is not told as never or always."""
    if 0 < probability < 0.001:
        return QCoreApplication.translate("Curve", "under {share}").format(share=percent(0.001))
    if 0.999 < probability < 1:
        return QCoreApplication.translate("Curve", "over {share}").format(share=percent(0.999))
    return percent(probability)


def curve_columns() -> tuple[Column[Chance], ...]:
    return (
        Column(
            "count",
            QCoreApplication.translate("Curve", "Cases that fail"),
            lambda one: number(one.count),
            110,
            order=lambda one: one.count,
            right=True,
        ),
        Column(
            "rate",
            QCoreApplication.translate("Curve", "Share"),
            lambda one: percent(one.rate),
            80,
            order=lambda one: one.count,
            right=True,
        ),
        Column(
            "chance",
            QCoreApplication.translate("Curve", "The sample passes"),
            lambda one: chance_said(one.probability),
            130,
            order=lambda one: one.probability,
            right=True,
            heavy=True,
        ),
    )
