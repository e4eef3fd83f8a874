"""What one entity's sample says: the sentence, the verdict with its shape, the interval, and each figure explained."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.formats import day, moment, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.figure_explained import Figure, FigureExplained
from advisor_app.ui.pages.audit.result_words import verdict_said, verdict_state
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.interval_bar import Gauge, IntervalBar
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import StateGlyph, label, retone
from sampling.wording import percent, setting

if TYPE_CHECKING:
    from advisor_app.office.scoring.entity_result import EntityResult
    from advisor_app.services.audits.show_result import ShownResult

_TONES = {"meets": "done", "fails": "late", "inconclusive": "warn"}


class ResultPanel(QWidget):
    def __init__(self, around: Surroundings, open_case: Callable[[str], None]) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._said = ""
        self._undecided = False
        self.sentence = label("", "16", wrap=True)
        self._glyph = StateGlyph(theme)
        self.verdict = label("", "13b")
        self.reason = label("", "13", wrap=True)
        self.bar = IntervalBar(theme)
        self.figures: dict[str, Button] = {}
        self._figure_row = Flow(theme.px(14), theme.px(2))
        self.explained = FigureExplained(around, open_case)
        verdict = QHBoxLayout()
        verdict.setSpacing(theme.px(8))
        for part in (self._glyph, self.verdict):
            verdict.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self.reason, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.sentence)
        column.addLayout(verdict)
        column.addSpacing(theme.px(2))
        column.addWidget(self.bar)
        column.addLayout(self._figure_row)
        column.addWidget(self.explained)

    def show_result(self, shown: ShownResult) -> None:
        result = shown.result
        self.sentence.setText(f"{self._found(result)} {self._claim(result)}")
        self._glyph.show_state(verdict_state(result.verdict))
        self.verdict.setText(verdict_said(result.verdict))
        retone(self.verdict, _TONES[result.verdict])
        self._said, self._undecided = self._reason(result), result.verdict == "inconclusive"
        self.reason.setText(self._said)
        self.bar.show_gauge(self._gauge(result), result.statement)
        self._show_figures(self._figures(shown))

    def tell_quarter(self, verdict: str) -> None:
        """Where the week alone can't tell, whether the quarter up to it does."""
        said = {"meets": self.tr("The quarter can: it meets."), "fails": self.tr("The quarter can: it fails.")}
        self.reason.setText(f"{self._said} {said.get(verdict, '')}".strip() if self._undecided else self._said)

    def _found(self, result: EntityResult) -> str:
        if result.errors == 0:
            return self.tr("Of the %Ln audited case(s), none fails.", "", result.sample_size)
        if result.sample_size == 1:
            return self.tr("The only audited case fails.")
        return self.tr("%Ln of the {size} audited fail(s).", "", result.errors).format(size=number(result.sample_size))

    def _claim(self, result: EntityResult) -> str:
        closed = number(result.population)
        if result.population == 1:
            return self.tr("It is the only case that the entity closed.")
        if result.census:
            return self.tr("They are all the cases that the entity closed.")
        upper, lower = result.upper_limit.count, result.lower_limit.count
        trust = setting(result.confidence)
        if result.enlarged_while_scoring:
            words = self.tr("With {trust} confidence, from {lower} to {upper} of the {closed} closed cases fail.")
        elif result.verdict == "fails":
            words = self.tr("With {trust} confidence, at least %Ln of the {closed} closed cases fail(s).", "", lower)
        elif upper == 0:
            words = self.tr("With {trust} confidence, none of the {closed} closed cases fails.")
        else:
            words = self.tr("With {trust} confidence, at most %Ln of the {closed} closed cases fail(s).", "", upper)
        return words.format(trust=trust, lower=number(lower), upper=number(upper), closed=closed)

    def _reason(self, result: EntityResult) -> str:
        tolerable = setting(result.tolerable_rate)
        if result.census:
            return self.tr(
                "Every closed case was audited: the rate is exact. Less than {tolerable} is tolerable."
            ).format(tolerable=tolerable)
        upper, lower = percent(result.upper_limit.rate), percent(result.lower_limit.rate)
        words = {
            "meets": self.tr("The limit ({upper}) lies below the {tolerable} that is tolerable."),
            "fails": self.tr("At least {lower} fail, and less than {tolerable} is tolerable."),
            "inconclusive": self.tr(
                "The week alone can't tell: the limit ({upper}) is not below the {tolerable} tolerable."
            ),
        }[result.verdict]
        said = words.format(upper=upper, lower=lower, tolerable=tolerable)
        if result.enlarged_while_scoring:
            said += " " + self.tr("The sample was enlarged while it was scored; these limits allow for that.")
        return said

    def _gauge(self, result: EntityResult) -> Gauge:
        fails = result.verdict == "fails" and not result.census
        limit = result.lower_limit if fails else result.upper_limit
        words = (
            self.tr("{rate}: at least {count} of {population}")
            if fails
            else self.tr("{rate}: at most {count} of {population}")
        )
        if result.census:
            words = ""
        return Gauge(
            rate=float(result.rate),
            rate_words=percent(result.rate),
            lower=float(result.lower_limit.rate),
            upper=float(result.upper_limit.rate),
            end_words=words.format(
                rate=percent(limit.rate), count=number(limit.count), population=number(result.population)
            ),
            mark=float(result.tolerable_rate),
            mark_words=self.tr("{rate} tolerable").format(rate=setting(result.tolerable_rate)),
            fails=fails,
            exact=result.census,
        )

    def _figures(self, shown: ShownResult) -> tuple[Figure, ...]:
        result = shown.result
        period = self.tr("Cases closed from {monday} to {sunday}").format(
            monday=day(shown.week.monday), sunday=day(shown.week.sunday)
        )
        frame = self.tr("{population} cases of the sealed list; {size} drawn and audited").format(
            population=number(result.population), size=number(result.sample_size)
        )
        if shown.replaced:
            frame += "; " + self.tr("%Ln that did not belong to it left out", "", shown.replaced)
        common = ((self.tr("Period"), period), (self.tr("Of how many"), frame))
        stands = self._stands(shown)
        made = [
            Figure(
                "rate",
                self.tr("Nonconforming"),
                percent(result.rate),
                (
                    (
                        self.tr("Formula"),
                        self.tr("{errors} nonconforming ÷ {size} audited").format(
                            errors=number(result.errors), size=number(result.sample_size)
                        ),
                    ),
                    *common,
                    *stands,
                ),
                shown.nonconforming,
            )
        ]
        if not result.census:
            made.append(
                Figure("interval", self.tr("Interval"), self._ends(result), (*self._limits(result), *common, *stands))
            )
        if result.mean_score is not None:
            made.append(
                Figure("score", self.tr("Mean score"), self._score(shown), (*self._score_facts(shown), *common))
            )
        return tuple(made)

    def _stands(self, shown: ShownResult) -> tuple[tuple[str, str], ...]:
        if shown.finished_at is None:
            return ((self.tr("Audit"), self.tr("Scored to the end, not finished yet")),)
        said = self.tr("Finished on {when}").format(when=moment(shown.finished_at))
        if shown.revision > 1:
            said += "; " + self.tr("amended, version {version}").format(version=shown.revision)
        return ((self.tr("Audit"), said),)

    def _ends(self, result: EntityResult) -> str:
        both = result.interval
        return self.tr("{lower} to {upper}").format(lower=percent(both.lower), upper=percent(both.upper))

    def _limits(self, result: EntityResult) -> tuple[tuple[str, str], ...]:
        both, trust = result.interval, setting(result.confidence)
        if result.enlarged_while_scoring:
            formula = self.tr("Valid at every size together (prior and posterior ratio), at {trust}").format(
                trust=trust
            )
        else:
            formula = self.tr("Exact hypergeometric limits at {trust}: those of the interval share the risk").format(
                trust=trust
            )
        counts = self.tr("From {lower} to {upper} of the {population} closed cases").format(
            lower=number(both.lower_count), upper=number(both.upper_count), population=number(result.population)
        )
        one = self.tr("At most {upper} ({upper_rate}), at least {lower} ({lower_rate})").format(
            upper=number(result.upper_limit.count),
            upper_rate=percent(result.upper_limit.rate),
            lower=number(result.lower_limit.count),
            lower_rate=percent(result.lower_limit.rate),
        )
        return ((self.tr("Formula"), formula), (self.tr("Interval"), counts), (self.tr("One-sided"), one))

    def _score(self, shown: ShownResult) -> str:
        mean = _mean(shown)
        if shown.mean is None or shown.result.census:
            return mean
        words = self.tr("{mean} ({lower} to {upper})")
        return words.format(mean=mean, lower=f"{shown.mean.lower:.1f}", upper=f"{shown.mean.upper:.1f}")

    def _score_facts(self, shown: ShownResult) -> tuple[tuple[str, str], ...]:
        formula = self.tr("Mean of the scores, 0 to 100, each the points won ÷ the points possible")
        if shown.mean is None:
            inside = self.tr("None: a case without a file has no score, so nothing can be said of the rest")
        else:
            inside = self.tr("{lower} to {upper}, at {trust}; no shape of the scores is assumed").format(
                lower=f"{shown.mean.lower:.1f}",
                upper=f"{shown.mean.upper:.1f}",
                trust=setting(shown.result.confidence),
            )
        return ((self.tr("Formula"), formula), (self.tr("Interval"), inside))

    def _show_figures(self, figures: Sequence[Figure]) -> None:
        emptied(self._figure_row)
        self.figures = {}
        for one in figures:
            button = Button(self._around.theme, f"{one.name}: {one.value}", "quiet", icon="info")
            button.setToolTip("\n".join(f"{name}: {text}" for name, text in one.explained))
            button.clicked.connect(lambda _=False, one=one: self.explained.explain(one))
            self.figures[one.key] = button
            self._figure_row.addWidget(button)
        self.explained.close_it()


def _mean(shown: ShownResult) -> str:
    score = shown.result.mean_score
    tenths = 0 if score is None else round(score * 10)
    if score is not None and tenths == 1000 and score < 100:
        tenths = 999
    return f"{tenths // 10}.{tenths % 10}"
