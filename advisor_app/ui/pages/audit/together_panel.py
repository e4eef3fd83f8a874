"""An entity's month, quarter or year up to the week: what its weeks say together, as sentence, verdict and chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.charts.week_marks import Labels, Span, WeekMark, chart_of_weeks
from advisor_app.office.rounds.accumulated import PeriodKind
from advisor_app.ui.charts.chart_panel import ChartPanel
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.questions_table import QuestionsTable
from advisor_app.ui.pages.audit.result_words import verdict_said, verdict_state
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.tables.columns import Column
from sampling.wording import percent, setting

if TYPE_CHECKING:
    from advisor_app.charts.look import Chart
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.office.rounds.accumulated import Accumulation, Estimate, WeekPoint
    from advisor_app.office.scoring.questions_over_weeks import QuestionsOverWeeks
    from advisor_app.services.office import Office
    from advisor_app.services.rounds.accumulate_rounds import AccumulatedRounds

    _Found = tuple[Mapping[PeriodKind, AccumulatedRounds], Mapping[PeriodKind, QuestionsOverWeeks]]

CHART_HEIGHT = 236
_REMEMBERED = "audit/period"


class TogetherPanel(QWidget):
    quarter_known = Signal(str)
    """What the quarter decides: meets, fails, inconclusive, or "" where nothing of it is audited."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._found: Mapping[PeriodKind, AccumulatedRounds] = {}
        self._questions: Mapping[PeriodKind, QuestionsOverWeeks] = {}
        theme = around.theme
        self.periods = Segments(
            theme,
            self.tr("Period"),
            (
                (PeriodKind.MONTH.value, self.tr("Month")),
                (PeriodKind.QUARTER.value, self.tr("Quarter")),
                (PeriodKind.YEAR.value, self.tr("Year")),
            ),
        )
        kept = around.memory.text(_REMEMBERED, PeriodKind.QUARTER.value)
        self.periods.choose(kept if kept in {kind.value for kind in PeriodKind} else PeriodKind.QUARTER.value)
        self.periods.chosen.connect(self._chosen)
        self.panel: ChartPanel[WeekPoint] = ChartPanel(theme, around.memory, "weeks", week_columns(), CHART_HEIGHT)
        self.questions = QuestionsTable(around)
        self._glyph = StateGlyph(theme)
        self.statement = label("", "13", wrap=True)
        self.beside = label("", "12", "text2", wrap=True)
        self._nothing = label("", "13", "text2", wrap=True)
        said = QHBoxLayout()
        said.setSpacing(theme.px(8))
        said.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.statement, 1)
        self._whole = QWidget()
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(6))
        inside.addWidget(self.panel)
        inside.addLayout(said)
        inside.addWidget(self.beside)
        inside.addSpacing(theme.px(6))
        inside.addWidget(self.questions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.periods)
        column.addWidget(self._nothing)
        column.addWidget(self._whole)
        self._whole.hide()

    def ask(self, week: IsoWeek, entity: str) -> None:
        def look(office: Office) -> _Found:
            from advisor_app.services.audits.questions_over_weeks import questions_of_periods
            from advisor_app.services.rounds.accumulate_rounds import accumulate_periods

            kinds = tuple(PeriodKind)
            return accumulate_periods(office, week, entity, kinds), questions_of_periods(office, week, entity, kinds)

        self._around.jobs.ask(self, look, self._show, purpose="together", title=self.tr("Adding up the weeks"))

    def show_nothing(self) -> None:
        self._found, self._questions = {}, {}
        self._whole.hide()
        self._nothing.setText("")

    def _show(self, both: _Found) -> None:
        found, self._questions = both
        self._found = found
        quarter = found[PeriodKind.QUARTER].accumulation
        self.quarter_known.emit(quarter.verdict if quarter else "")
        self._show_period()

    def _chosen(self, kind: str) -> None:
        self._around.memory.keep(_REMEMBERED, kind)
        self._show_period()

    def _show_period(self) -> None:
        kind = PeriodKind(self.periods.current or PeriodKind.QUARTER.value)
        found = self._found.get(kind)
        together = found.accumulation if found else None
        self._whole.setVisible(together is not None)
        self._nothing.setVisible(together is None)
        if found is None or together is None:
            self._nothing.setText(self.tr("No audit of this period is scored to the end yet."))
            return
        self.panel.show_finding(
            finding(kind, together), self._measure(together), self._chart(together), together.points
        )
        self._glyph.show_state(verdict_state(together.verdict))
        self.statement.setText(together.statement)
        self.beside.setText(" ".join(self._beside(found, together)))
        self.questions.show_questions(self._questions[kind])

    def _measure(self, together: Accumulation) -> str:
        first, last, total = together.points[0].week, together.points[-1].week, together.total
        if first == last:
            said = self.tr("Nonconforming cases, % of those closed; week {last}: ").format(last=last.number)
        else:
            said = self.tr("Nonconforming cases, % of those closed; weeks {first} to {last}: ").format(
                first=first.number, last=last.number
            )
        if total.size == total.population:
            return said + self.tr("all {population} audited").format(population=number(total.population))
        return said + self.tr("{size} audited of {population}, with the interval at {trust}").format(
            size=number(total.size), population=number(total.population), trust=setting(together.confidence)
        )

    def _chart(self, together: Accumulation) -> Chart:
        total, last = together.total, together.points[-1].alone
        single = len(together.points) == 1 and (last.lower, last.upper) == (total.lower, total.upper)
        labels = Labels(
            alone="" if single else self.tr("each week alone"),
            so_far=self.tr("{rate} accumulated").format(rate=percent(total.rate)),
            range_=self.tr("exact") if total.size == total.population else _ends(total),
            tolerable=self.tr("{rate} tolerable").format(rate=setting(together.tolerable_rate)),
            week=self.tr("week"),
        )
        marks = _marks(together.points)
        return chart_of_weeks(marks, float(together.tolerable_rate), labels)

    def _beside(self, found: AccumulatedRounds, together: Accumulation) -> list[str]:
        said = []
        if together.approximate is not None:
            lower, upper = together.approximate
            said.append(
                self.tr("The usual interval of surveys, approximate and without a claim: {lower} to {upper}.").format(
                    lower=percent(lower), upper=percent(upper)
                )
            )
        if together.shortened:
            weeks = _weeks_said(together.shortened)
            said.append(
                self.tr("Of week {weeks}, enlarged while it was scored, only the cases first drawn count.").format(
                    weeks=weeks
                )
            )
        if found.provisional:
            weeks = _weeks_said(found.provisional)
            said.append(self.tr("Week {weeks} is in it and can still change.").format(weeks=weeks))
        if found.unfinished:
            weeks = _weeks_said([one.week for one in found.unfinished])
            said.append(self.tr("Without week {weeks}, whose audit is not finished.").format(weeks=weeks))
        return said


def finding(kind: PeriodKind, together: Accumulation) -> str:
    """The chart's title: what the period says, and since which week where it says it for a while."""

    period = {
        PeriodKind.MONTH: QCoreApplication.translate("Together", "The month"),
        PeriodKind.QUARTER: QCoreApplication.translate("Together", "The quarter"),
        PeriodKind.YEAR: QCoreApplication.translate("Together", "The year"),
    }[kind]
    tolerable = setting(together.tolerable_rate)
    if together.verdict == "inconclusive":
        words = QCoreApplication.translate("Together", "{period} can't yet tell whether it is below {tolerable}")
        return words.format(period=period, tolerable=tolerable)
    since, first, last = together.same_since, together.points[0].week, together.points[-1].week
    if together.verdict == "meets":
        words = QCoreApplication.translate("Together", "{period} is below the {tolerable} limit")
        if first < since < last:
            words = QCoreApplication.translate("Together", "{period} is below the {tolerable} limit since week {week}")
    else:
        words = QCoreApplication.translate("Together", "{period} is not below the {tolerable} limit")
        if first < since < last:
            words = QCoreApplication.translate(
                "Together", "{period} is not below the {tolerable} limit, since week {week}"
            )
    return words.format(period=period, tolerable=tolerable, week=since.number)


def _weeks_said(weeks: Sequence[IsoWeek]) -> str:
    return ", ".join(str(week.number) for week in sorted(set(weeks)))


def _marks(points: Sequence[WeekPoint]) -> list[WeekMark]:
    begin = points[0].week.monday
    return [
        WeekMark(
            at=(point.week.monday - begin).days // 7,
            label=str(point.week.number),
            alone=_span(point.alone),
            so_far=_span(point.so_far),
        )
        for point in points
    ]


def _span(estimate: Estimate) -> Span:
    return Span(float(estimate.rate), float(estimate.lower), float(estimate.upper))


def _ends(estimate: Estimate) -> str:
    words = QCoreApplication.translate("WeekColumns", "{lower} to {upper}")
    return words.format(lower=percent(estimate.lower), upper=percent(estimate.upper))


def week_columns() -> tuple[Column[WeekPoint], ...]:
    return (
        Column(
            "week",
            QCoreApplication.translate("WeekColumns", "Week"),
            lambda one: str(one.week.number),
            56,
            order=lambda one: one.week,
            right=True,
        ),
        Column(
            "alone",
            QCoreApplication.translate("WeekColumns", "Alone"),
            lambda one: f"{number(one.alone.errors)}/{number(one.alone.size)}",
            64,
            right=True,
        ),
        Column(
            "alone_interval",
            QCoreApplication.translate("WeekColumns", "Its interval"),
            lambda one: _ends(one.alone),
            122,
            right=True,
        ),
        Column(
            "so_far",
            QCoreApplication.translate("WeekColumns", "Accumulated"),
            lambda one: percent(one.so_far.rate),
            94,
            right=True,
            heavy=True,
        ),
        Column(
            "so_far_interval",
            QCoreApplication.translate("WeekColumns", "Interval"),
            lambda one: _ends(one.so_far),
            122,
            right=True,
        ),
        Column(
            "verdict",
            QCoreApplication.translate("WeekColumns", "Verdict"),
            lambda one: verdict_said(one.verdict),
            124,
            state=lambda one: verdict_state(one.verdict),
            stretches=True,
        ),
    )
