"""Where a condition is added: a field, then one of its values or two days. Everything by the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.store import CaseQuery, DaySpan
from advisor_app.store.cases.case_query import DATE_CONDITIONS, LABEL_FIELDS
from advisor_app.ui.case_words import field_name
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.cases.condition_words import state_name, value_name
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, CountField, DayField
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.services.cases.browse_cases import Browsing, FieldValue
    from advisor_app.services.office import Office
    from advisor_app.store.cases.case_query import DateField, LabelField

_STATE, _LONGER = "state", "longer_than"
_STATES = ("open", "closed", "expired")


class ConditionStrip(QWidget):
    chosen = Signal(object)
    """The `CaseQuery` with the condition added."""
    left = Signal()

    def __init__(self, around: Surroundings, browsing: Browsing) -> None:
        super().__init__()
        theme = around.theme
        self._around = around
        self._browsing = browsing
        self._query = CaseQuery()
        self._values: list[FieldValue] = []
        today = panama_day(now_utc())
        self.field = Choice(theme, self.tr("What the condition is about"))
        self.value = Choice(theme, self.tr("Value"))
        self.first = DayField(self.tr("From"), today - timedelta(days=30))
        self.last = DayField(self.tr("To"), today)
        self.days = CountField(self.tr("Days"))
        self.days.show_count(DAYS_BY_LAW, 0, 36_500)
        self._to = label(self.tr("to"), "13", "text2")
        self._days_said = label(self.tr("days"), "13", "text2")
        self.add = Button(theme, self.tr("Add"), "small")
        close = Button(theme, "", "icon", icon="close", name=self.tr("Add no condition"))
        self._names = {_STATE: self.tr("State"), "entity": field_name("entity"), _LONGER: self.tr("More days than")}
        self._names |= {name: field_name(name) for name in (*LABEL_FIELDS, *DATE_CONDITIONS)}
        for key, name in self._names.items():
            self.field.addItem(name, key)
        for part in (self.first, self.last):
            part.setFixedWidth(theme.px(110))
        self.days.setFixedWidth(theme.px(70))
        self.field.setFixedWidth(theme.px(170))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), 0, theme.px(12), theme.px(6))
        row.setSpacing(theme.px(8))
        for widget in (self.field, self.value, self.first, self._to, self.last, self.days, self._days_said, self.add):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(close)
        self.field.currentIndexChanged.connect(self._field_chosen)
        self.add.clicked.connect(self._add)
        close.clicked.connect(self.left)
        for field in (self.first, self.last, self.days):
            field.returnPressed.connect(self._add)

    def open_for(self, query: CaseQuery) -> None:
        """Offer what narrows this query further."""
        self._query = query
        self._field_chosen()
        self.show()
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add()
        else:
            super().keyPressEvent(event)

    def _field_chosen(self) -> None:
        key = self.field.currentData()
        by_days = key in DATE_CONDITIONS
        for part in (self.first, self._to, self.last):
            part.setVisible(by_days)
        self.days.setVisible(key == _LONGER)
        self._days_said.setVisible(key == _LONGER)
        self.value.setVisible(not by_days and key != _LONGER)
        self.add.setEnabled(by_days or key in (_LONGER, _STATE))
        self.value.clear()
        if key == _STATE:
            for state in _STATES:
                self.value.addItem(state_name(state), state)
        elif not by_days and key != _LONGER:
            self._ask_values(key)

    def _ask_values(self, key: str) -> None:
        query, browsing = _without_field(self._query, key), self._browsing

        def look(office: Office) -> list[FieldValue]:
            from advisor_app.services.cases.browse_cases import field_values

            return field_values(office, cast("LabelField", key), query, browsing)

        def show(values: list[FieldValue]) -> None:
            if self.field.currentData() == key:  # else another field was chosen meanwhile
                self._show_values(values)

        self._around.jobs.ask(self, look, show, purpose="values")

    def _show_values(self, values: list[FieldValue]) -> None:
        self._values = values
        self.value.clear()
        for one in values:
            said = value_name(one.text)
            self.value.addItem(said if one.count is None else f"{said} ({number(one.count)})")
        self.value.updateGeometry()
        self.add.setEnabled(bool(values))

    def _add(self) -> None:
        key = self.field.currentData()
        query = self._query
        if key in DATE_CONDITIONS:
            if self.first.day is None and self.last.day is None:
                return
            span = DaySpan(self.first.day, self.last.day)
            query = replace(query, spans={**query.spans, cast("DateField", key): span})
        elif key == _LONGER:
            if self.days.count is None:
                return
            query = replace(query, longer_than=self.days.count)
        elif key == _STATE:
            query = replace(query, state=self.value.currentData())
        elif 0 <= self.value.currentIndex() < len(self._values):
            query = _with_value(query, key, self._values[self.value.currentIndex()])
        else:
            return
        self.chosen.emit(query)


def _with_value(query: CaseQuery, key: str, value: FieldValue) -> CaseQuery:
    """One value more of the field: cases may have either."""
    if key == "entity":
        if value.entity_id is None:
            return query
        return replace(query, entity_ids=tuple(dict.fromkeys([*(query.entity_ids or ()), value.entity_id])))
    field = cast("LabelField", key)
    texts = tuple(dict.fromkeys([*query.having.get(field, ()), value.text]))
    return replace(query, having={**query.having, field: texts})


def _without_field(query: CaseQuery, key: str) -> CaseQuery:
    if key == "entity":
        return replace(query, entity_ids=None)
    return replace(query, having={name: texts for name, texts in query.having.items() if name != key})
