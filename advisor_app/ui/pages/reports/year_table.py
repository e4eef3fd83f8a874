"""Every indicator beside what it was in the same period a year before, and whether the change is real."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.office.indicators.figures import ANSWERED
from advisor_app.ui.formats import number
from advisor_app.ui.pages.reports.explanation import SHARES, definition_of, hint_of
from advisor_app.ui.pages.reports.report_lines import NOTHING, share_said
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.office.indicators.figures import Figures
    from advisor_app.services.indicators.compute_dashboard import Dashboard
    from advisor_app.ui.page import Surroundings

_FOR_ALL = 1 - Fraction(5, 100) / len(SHARES)
"""Each share's confidence, so that all of them hold together at 95 % (Bonferroni)."""
_ROWS = (*ANSWERED[:-2], "operational_effectiveness", *ANSWERED[-2:])


@dataclass(frozen=True, slots=True)
class Compared:
    key: str
    name: str
    now: str
    before: str
    change: str
    sure: str


class YearTable(QWidget):
    """`asked` has the key of a row that was opened."""

    asked = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self.title = label("", "14", wrap=True)
        self.measure = label(
            self.tr(
                "The same days of the year before, as they stood then. A share differs for sure where its limits and "
                "those of a year before do not meet; they hold at 95 % for all {count} shares at once. Enter explains "
                "a figure."
            ).format(count=len(SHARES)),
            "12",
            "text2",
            wrap=True,
        )
        self.model: ListModel[Compared] = ListModel(self._columns(), lambda row: row.key, self)
        self.table = TableView(
            theme, around.memory, "report-year", self.tr("Against the year before"), self.model.columns
        )
        self.table.setModel(self.model)
        self.table.opened.connect(lambda row: self.asked.emit(self.model.row_at(row).key))
        self.table.setFixedHeight(theme.px(26 * (len(_ROWS) + 1) + 12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for part in (self.title, self.measure, self.table):
            column.addWidget(part)

    def show_report(self, told: Dashboard) -> None:
        rows = [self._compared(key, told.figures, told.year_ago) for key in _ROWS]
        sure = [row.name for row in rows if row.sure]
        if not sure:
            self.title.setText(self.tr("No share differs for sure from the year before"))
        else:
            self.title.setText(self.tr("They differ for sure: {names}").format(names=", ".join(sure)))
        self.model.show_rows(rows)

    def _compared(self, key: str, now: Figures, before: Figures) -> Compared:
        name, one, other = definition_of(key).name, getattr(now, key), getattr(before, key)
        if key not in SHARES:
            change = NOTHING if one is None or other is None else _signed(one - other)
            return Compared(key, name, _counted(one), _counted(other), change, "")
        change = NOTHING
        if one is not None and other is not None:
            points = self.tr("{change} points").format(change=_signed_points(one - other))
            change = points
        return Compared(key, name, share_said(one), share_said(other), change, self._sure(key, now, before))

    def _sure(self, key: str, now: Figures, before: Figures) -> str:
        from advisor_app.office.indicators.ranking import surely_changed

        part, whole = SHARES[key]
        pairs = [(getattr(one, part), getattr(one, whole)) for one in (now, before)]
        if any(taken > of or not of for taken, of in pairs):
            return ""
        return self.tr("for sure") if surely_changed(pairs[0], pairs[1], _FOR_ALL) else ""

    def _columns(self) -> Sequence[Column[Compared]]:
        def hint(row: Compared) -> str:
            return hint_of(row.key)

        return (
            Column("name", self.tr("Indicator"), lambda row: row.name, 240, stretches=True, hint=hint),
            Column("now", self.tr("Now"), lambda row: row.now, 100, right=True, heavy=True, hint=hint),
            Column("before", self.tr("A year before"), lambda row: row.before, 120, right=True, hint=hint),
            Column("change", self.tr("Change"), lambda row: row.change, 120, right=True, hint=hint),
            Column("sure", self.tr("Does it differ?"), lambda row: row.sure, 130, hint=hint),
        )


def _counted(value: int | None) -> str:
    return NOTHING if value is None else number(value)


def _signed(change: int) -> str:
    return f"{change:+,}" if change else "0"


def _signed_points(change: Fraction) -> str:
    return f"{float(change) * 100:+.1f}".replace("-0.0", "0.0").replace("+0.0", "0.0")
