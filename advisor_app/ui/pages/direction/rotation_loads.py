"""The loads of a rotation as dumbbells around the even band; a row is chosen by a click, and takes what is dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.charts.load_marks import DumbbellWords, LoadMark, height_of
from advisor_app.ui.charts.chart_view import ChartView, look_of
from advisor_app.ui.formats import NO_BREAK, number
from advisor_app.ui.pages.direction.rotation_words import up_to, weights_words
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.pages.direction.rotation_front import Front
    from advisor_app.ui.theme import Theme

BANDS = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 25.0)


class LoadChart(ChartView):
    """An advisor's row is chosen as any mark; while something is carried over it, the row under it is framed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 200)

    def show_rows(self, rows: int) -> None:
        self.setFixedHeight(round(height_of(rows, look_of(self._theme).body)))

    def row_under(self, at: QPoint) -> int | None:
        found = self._mark_at(at.toPointF()) if self.rect().contains(at) else -1
        return found if found >= 0 else None

    def carry_over(self, row: int | None) -> None:
        self._go_to(-1 if row is None else row)


class Loads(QWidget):
    """The chart with its finding, and the same figures as a table."""

    picked = Signal(object)
    """The advisor whose row was chosen."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._theme = theme
        self._advisors: tuple[UUID, ...] = ()
        self.title = label("", "14", wrap=True)
        self.measure = label("", "12", "text2", wrap=True)
        self.chart = LoadChart(theme)
        self.chart.chosen.connect(lambda row: self.picked.emit(self._advisors[row]))
        self.model: ListModel[LoadMark] = ListModel(self._columns(), lambda row: row.name, self)
        self.table = TableView(theme, around.memory, "rotation_loads", self.tr("Loads"), self.model.columns)
        self.table.setModel(self.model)
        self.table.row_changed.connect(self._row_changed)
        self.as_table = Button(theme, "", "icon", icon="columns", name=self.tr("Show as a table"))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._show_table)
        self.copy = Button(theme, "", "icon", icon="copy", name=self.tr("Copy"))
        self.copy.clicked.connect(self._copy)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.title)
        words.addWidget(self.measure)
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        head.addLayout(words, 1)
        for button in (self.as_table, self.copy):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self._stack)

    def show_front(self, front: Front, chosen: UUID | None) -> None:
        from advisor_app.charts.load_dumbbells import load_dumbbells

        self._advisors = front.advisors
        marks = [self._mark(front, one) for one in front.advisors]
        shares = [front.share(front.place, one) for one in front.advisors]
        apart = max((abs(one - 100) for one in shares if one is not None), default=0.0)
        band = next((one for one in BANDS if apart <= one), BANDS[-1])
        said = self.tr("In {proposal} nobody is more than {apart} off the even load")
        finding = said.format(proposal=front.label, apart=up_to(front.proposal.judgement.apart))
        self.title.setText(finding)
        measured = self.tr("Weighted load, the even one = 100. Weights: {weights}")
        self.measure.setText(measured.format(weights=weights_words(front, front.place)))
        words = DumbbellWords(
            self.tr("Advisor"),
            self.tr("even load ± {band}").format(band=f"{band:g}{NO_BREAK}%"),
            self.tr("Entities"),
            self.tr("Below goal"),
        )
        self.chart.show_rows(len(marks))
        place = front.advisors.index(chosen) if chosen in front.advisors else None
        self.chart.show_chart(load_dumbbells(marks, band, words, place), finding, [one.name for one in marks])
        self.model.show_rows(marks)
        self.table.setFixedHeight(self.chart.height())

    def advisor_at(self, row: int | None) -> UUID | None:
        return self._advisors[row] if row is not None and row < len(self._advisors) else None

    def _mark(self, front: Front, advisor: UUID) -> LoadMark:
        counts, below = front.held(advisor), front.held(advisor, "below")
        return LoadMark(
            front.desk.advisors[advisor],
            front.share(0, advisor),
            front.share(1, advisor) if len(front.labels) > 1 else None,
            "–" if counts is None else number(counts),
            "–" if below is None else number(below),
        )

    def _row_changed(self, row: int) -> None:
        if self.table.isVisible() and 0 <= row < self.model.rowCount():
            names = [one.name for one in self.model.rows()]
            self.picked.emit(self._advisors[row] if len(names) == len(self._advisors) else None)

    def _columns(self) -> tuple[Column[LoadMark], ...]:
        def load(value: float | None) -> str:
            return "" if value is None else f"{value:.2f}"

        return (
            Column("advisor", self.tr("Advisor"), lambda row: row.name, 160, heavy=True, stretches=True),
            Column("first", self.tr("Load"), lambda row: load(row.load), 80, right=True),
            Column("other", self.tr("In the other"), lambda row: load(row.other), 90, right=True),
            Column("entities", self.tr("Entities"), lambda row: row.counts, 80, right=True),
            Column("below", self.tr("Below goal"), lambda row: row.below, 80, right=True),
        )

    def _show_table(self, shown: bool) -> None:
        self._stack.setCurrentWidget(self.table if shown else self.chart)

    def _copy(self) -> None:
        if self._stack.currentWidget() is self.chart:
            self.chart.copy_picture()
        else:
            self.table.selectAll()
            self.table.copy()
