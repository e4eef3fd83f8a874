"""Above the table: the filter as one types, the conditions as words, by what is grouped, which columns are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.store import CaseQuery, CaseView
from advisor_app.store.cases.case_query import GROUP_FIELDS
from advisor_app.ui.case_words import field_name
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.cases.condition_words import conditions_of
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.panels import Condition, emptied

if TYPE_CHECKING:
    from advisor_app.services.cases.browse_cases import Browsing
    from advisor_app.store.cases.case_query import GroupField
    from advisor_app.ui.pages.cases.condition_strip import ConditionStrip

PAUSE_MS = 40
"""Answers are that quick; and an outdated question is not asked any more."""
_MONTHS = {
    "created_month": str(QT_TRANSLATE_NOOP("CaseGroups", "Month of creation")),
    "closed_month": str(QT_TRANSLATE_NOOP("CaseGroups", "Month of closing")),
}


class CaseTools(QWidget):
    changed = Signal(object)
    """A `CaseView`: what is asked for now."""
    columns_wanted = Signal()

    def __init__(self, around: Surroundings, browsing: Browsing) -> None:
        super().__init__()
        theme = around.theme
        self._theme = theme
        self._view = CaseView()
        self._title = ""
        self._names: Mapping[UUID, str] = {}
        self.filter = FilterField(theme, self.tr("Filter cases"), pause_ms=PAUSE_MS)
        self.filter.setFixedWidth(theme.px(200))
        self.filter.typed.connect(self._typed)
        self._around, self._browsing = around, browsing
        self._strip: ConditionStrip | None = None
        self.add = Button(theme, self.tr("Filter"), "link", icon="plus", name=self.tr("Add a condition"))
        self.add.clicked.connect(self._open_strip)
        self.group = Choice(theme, self.tr("Group"), quiet=True)
        self.group.addItem(self.tr("Not grouped"), None)
        for field in GROUP_FIELDS:
            self.group.addItem(self.tr("By {field}").format(field=group_name(field).lower()), field)
        self.group.setFixedWidth(theme.px(150))
        self.group.activated.connect(self._grouped)
        self.columns = Button(theme, self.tr("Columns"), "small", icon="columns")
        self.columns.clicked.connect(self.columns_wanted)
        self._beside, self._below = Flow(theme.px(6), theme.px(4)), Flow(theme.px(6), theme.px(4))
        told, self._second = QWidget(), QWidget()
        told.setLayout(self._beside)
        self._second.setLayout(self._below)
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(10))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.filter, 0, top)
        row.addWidget(told, 1)
        row.addWidget(self.group, 0, top)
        row.addWidget(self.columns, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        second = QHBoxLayout()
        second.setContentsMargins(theme.px(20), 0, theme.px(12), 0)
        second.addWidget(self._second)
        column.addLayout(second)
        self._column = column
        self._say()

    @property
    def view(self) -> CaseView:
        return self._view

    @property
    def strip(self) -> ConditionStrip:
        """Where a condition is added; made when someone first wants to."""
        if self._strip is None:
            from advisor_app.ui.pages.cases.condition_strip import ConditionStrip

            self._strip = ConditionStrip(self._around, self._browsing)
            self._strip.chosen.connect(self._add)
            self._strip.left.connect(self._leave_strip)
            self._column.addWidget(self._strip)
        return self._strip

    @property
    def title(self) -> str:
        """What a set of given cases is."""
        return self._title

    def show_view(self, view: CaseView, title: str = "") -> None:
        """Show what is asked for, without telling that a person changed it."""
        self._view, self._title = view, title
        self._hide_strip()
        self.filter.blockSignals(True)
        self.filter.setText(view.query.text)
        self.filter.blockSignals(False)
        self.group.setCurrentIndex(max(0, self.group.findData(view.group)))
        self._say()

    def know_names(self, names: Mapping[UUID, str]) -> None:
        self._names = names
        self._say()

    def words(self) -> list[str]:
        """The conditions as they are told."""
        return [one.words for one in conditions_of(self._view.query, self._title, self._names)]

    def _typed(self, text: str) -> None:
        if text.strip() != self._view.query.text:
            self._change(replace(self._view, query=replace(self._view.query, text=text.strip())))

    def _grouped(self) -> None:
        self._change(replace(self._view, group=cast("GroupField | None", self.group.currentData())))

    def _open_strip(self) -> None:
        self.strip.open_for(self._view.query)

    def _hide_strip(self) -> None:
        if self._strip is not None:
            self._strip.hide()

    def _add(self, query: CaseQuery) -> None:
        self._hide_strip()
        self._change(replace(self._view, query=query))
        self.add.setFocus()

    def _leave_strip(self) -> None:
        self._hide_strip()
        self.add.setFocus()

    def _change(self, view: CaseView) -> None:
        self._view = view
        self._say()
        self.changed.emit(view)

    def _say(self) -> None:
        """One condition stands beside the filter; several have a row of their own."""
        self._beside.removeWidget(self.add)
        emptied(self._beside)
        emptied(self._below)
        conditions = conditions_of(self._view.query, self._title, self._names)
        place = self._below if len(conditions) > 1 else self._beside
        for told in conditions:
            shown = Condition(self._theme, self.tr("Take away: {condition}").format(condition=told.words))
            shown.removed.connect(lambda told=told: self._change(replace(self._view, query=told.without)))
            place.addWidget(shown)
            shown.say(told.words)
        self._beside.addWidget(self.add)
        self._second.setVisible(len(conditions) > 1)
        self._second.setContentsMargins(0, 0, 0, self._theme.px(6))


def group_name(field: str) -> str:
    return QCoreApplication.translate("CaseGroups", _MONTHS[field]) if field in _MONTHS else field_name(field)
