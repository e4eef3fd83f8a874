"""A figure of the report explains itself: formula, denominator, clock, period, source, and the cases behind it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.indicators.definitions import DEFINITIONS, OTHER_DEFINITIONS, Definition
from advisor_app.office.indicators.figures import COUNTS
from advisor_app.ui.formats import number, percent
from advisor_app.ui.pages.reports.report_lines import Lead
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import Facts, label

if TYPE_CHECKING:
    from advisor_app.services.indicators.compute_dashboard import Dashboard
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.pages.reports.leads import Leads

BEHIND: Mapping[str, tuple[str, ...]] = {
    "received": ("received",),
    "closed": ("closed",),
    "rate_30": ("due", "due_in_30", "not_in_30"),
    "closed_rate_30": ("closed", "closed_in_30"),
    "rate_24h": ("with_first_work", "worked_in_24h"),
    "expired": ("expired",),
    "effectiveness": ("received", "received_closed"),
    "operational_effectiveness": ("backlog", "closed"),
    "on_time_sla": ("with_term", "on_time"),
    "median_days": ("closed",),
    "p90_days": ("closed",),
    "reopened": ("reopened",),
    "open": ("open",),
    "backlog": ("backlog",),
}
"""The counts whose cases stand behind each figure."""
SHARES: Mapping[str, tuple[str, str]] = {
    "rate_30": ("due_in_30", "due"),
    "closed_rate_30": ("closed_in_30", "closed"),
    "rate_24h": ("worked_in_24h", "with_first_work"),
    "effectiveness": ("received_closed", "received"),
    "operational_effectiveness": ("closed", "active"),
    "on_time_sla": ("on_time", "with_term"),
}
"""Of each share its part and its whole, as `Figures` has them."""


def definition_of(key: str) -> Definition:
    return DEFINITIONS[key] if key in DEFINITIONS else OTHER_DEFINITIONS[key]


def hint_of(key: str) -> str:
    """An indicator's definition as the hint of its figure."""
    one = definition_of(key)
    lines = [one.name, one.formula, one.clock, one.period, one.source]
    return "\n".join(_sentence(line) for line in lines if line)


class Explanation(QWidget):
    """What stands behind the figure that was chosen; choosing it again closes it, and so does Escape."""

    def __init__(self, around: Surroundings, leads: Leads) -> None:
        super().__init__()
        self._theme = theme = around.theme
        self._leads = leads
        self._key = ""
        self._told: Dashboard | None = None
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("", "13b")
        self._facts = Facts(theme)
        self._close = Button(theme, "", "icon", icon="close", name=self.tr("Close"))
        self._close.clicked.connect(self.close_it)
        self.cases = Flow(theme.px(10), 0)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(3))
        column.addLayout(head)
        column.addWidget(self._facts)
        column.addLayout(self.cases)
        self.hide()

    def show_report(self, told: Dashboard) -> None:
        self._told = told
        if self._key:
            key, self._key = self._key, ""
            self.explain(key)

    def explain(self, key: str) -> None:
        told = self._told
        if told is None or key == self._key:
            self.close_it()
            return
        self._key = key
        one = definition_of(key)
        self.title.setText(one.name)
        facts = [(self.tr("How it is counted"), one.formula)]
        if one.denominator:
            facts += [(self.tr("Above the line"), one.numerator), (self.tr("Below the line"), one.denominator)]
        facts += [
            (self.tr("Clock"), one.clock),
            (self.tr("Period"), one.period),
            (self.tr("Source"), one.source),
            *self._certainty(key, told),
        ]
        self._facts.show_facts([(name, _sentence(text)) for name, text in facts])
        emptied(self.cases)
        for count in BEHIND.get(key, (key,) if key in COUNTS else ()):
            self._offer(count, told)
        self.show()

    def close_it(self) -> None:
        self._key = ""
        self.hide()

    def _offer(self, count: str, told: Dashboard) -> None:
        from advisor_app.office.indicators.tallying import NOT_IN_30

        figures = told.figures
        cases = figures.due - figures.due_in_30 if count == NOT_IN_30 else getattr(figures, count)
        name = {
            NOT_IN_30: self.tr("Due and not concluded in time"),
            "received_closed": self.tr("Received and closed"),
            "with_term": self.tr("Closed, with a term"),
            "on_time": self.tr("Closed within their term"),
        }.get(count) or definition_of(count).name
        link = Button(self._theme, self.tr("{name}: see {cases}").format(name=name, cases=number(cases)), "link")
        link.setEnabled(cases > 0)
        link.clicked.connect(partial(self._leads.open, Lead(name, cases, told.asked, count)))
        self.cases.addWidget(link)

    def _certainty(self, key: str, told: Dashboard) -> list[tuple[str, str]]:
        from advisor_app.office.indicators.ranking import rate_limits

        if key not in SHARES:
            return []
        part, whole = (getattr(told.figures, name) for name in SHARES[key])
        limits = rate_limits(part, whole) if part <= whole else None
        if limits is None:
            return []
        said = self.tr("{lower} to {upper}: where the share of a long run of such months would lie").format(
            lower=percent(limits.lower, 1), upper=percent(limits.upper, 1)
        )
        return [(self.tr("Limits at 95 %"), said)]


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
