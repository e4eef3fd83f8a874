"""A chart with all that belongs to it: its finding as title, what is measured, its table behind a key, its copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.ui.charts.chart_view import ChartView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.charts.look import Chart
    from advisor_app.ui.memory import Memory
    from advisor_app.ui.theme import Theme

R = TypeVar("R")


class ChartPanel(QWidget, Generic[R]):
    """`name` is what the table's columns are remembered under; `height` is the chart's at 13 px text."""

    opened = Signal(object)
    """The row of a mark of the chart, or of a line of its table, that was chosen."""
    followed = Signal()
    """The link under the title was."""

    def __init__(self, theme: Theme, memory: Memory, name: str, columns: Sequence[Column[R]], height: int) -> None:
        super().__init__()
        self._theme, self._memory, self._name, self._high = theme, memory, name, height
        self._marked: tuple[R, ...] = ()
        self._table: TableView | None = None
        self.title = label("", "14", wrap=True)
        self.measure = label("", "12", "text2", wrap=True)
        self.chart = ChartView(theme, height)
        self.chart.chosen.connect(lambda mark: self.opened.emit(self._marked[mark]))
        self.model: ListModel[R] = ListModel(columns, lambda row: row, self)
        self.as_table = Button(theme, "", "icon", icon="columns", name=self.tr("Show as a table"))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._show_table)
        self.copy = Button(theme, "", "icon", icon="copy", name=self.tr("Copy"))
        self.copy.clicked.connect(self._copy)
        self.link = Button(theme, "", "link")
        self.link.clicked.connect(self.followed)
        self.link.hide()
        self._stack = QStackedWidget()
        self._stack.setFixedHeight(theme.px(height))
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._stack.addWidget(self.chart)
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        for button in (self.as_table, self.copy):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        under = QHBoxLayout()
        under.setSpacing(theme.px(8))
        under.addWidget(self.measure, 1, Qt.AlignmentFlag.AlignTop)
        under.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addLayout(head)
        column.addLayout(under)
        column.addStretch(1)  # charts beside each other stand on one line, however long their titles are
        column.addWidget(self._stack)

    @property
    def table(self) -> TableView:
        """Made when it is first wanted: a page of many charts opens sooner without."""
        if self._table is None:
            self._table = TableView(self._theme, self._memory, self._name, self.title.text(), self.model.columns)
            self._table.setModel(self.model)
            self._table.opened.connect(lambda row: self.opened.emit(self.model.row_at(row)))
            self._stack.addWidget(self._table)
        return self._table

    def show_finding(
        self,
        finding: str,
        measure: str,
        chart: Chart,
        rows: Sequence[R],
        marks: Sequence[tuple[R, str]] = (),
        link: str = "",
    ) -> None:
        """`measure` says what is measured, in which unit and of how many.

        marks   of each mark of the chart its row, and what it leads to in words, "" if to nothing
        link    words under the title that lead to all of it
        """
        self.title.setText(finding)
        self.measure.setText(measure)
        self._marked = tuple(row for row, _ in marks)
        self.chart.show_chart(chart, finding, [words for _, words in marks])
        self.link.say(link)
        self.link.setVisible(bool(link))
        if self._table is not None:
            self._table.setAccessibleName(finding)
        self.model.show_rows(rows)

    def _show_table(self, shown: bool) -> None:
        self._stack.setCurrentWidget(self.table if shown else self.chart)

    def _copy(self) -> None:
        """The picture, or the table's rows where the table is shown."""
        if self._stack.currentWidget() is self.chart:
            self.chart.copy_picture()
        else:
            self.table.selectAll()
            self.table.copy()
