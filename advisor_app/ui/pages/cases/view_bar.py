"""The views of the cases with their counts: those everyone has, those a person saved; and how one is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.calendar import IsoWeek
from advisor_app.store import CaseQuery, CaseView, DaySpan
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.cases.scrolled import ScrolledRow
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.store.cases.case_views import SavedView


def ready_views(today: date) -> dict[str, CaseView]:
    week = IsoWeek.of(today)

    def closed_in(one: IsoWeek) -> CaseView:
        return CaseView(CaseQuery(spans={"closed": DaySpan.of_week(one)}, sort="closed", as_of=today))

    return {
        "all": CaseView(CaseQuery(as_of=today)),
        "open": CaseView(CaseQuery(state="open", as_of=today)),
        "expired": CaseView(CaseQuery(state="expired", sort="days", as_of=today)),
        "closed_this_week": closed_in(week),
        "closed_last_week": closed_in(week.shifted(-1)),
    }


class ViewBar(QWidget):
    chosen = Signal(str)
    """A view's key, among `views`."""
    save_wanted = Signal(str)
    """The name under which to keep what is shown."""
    removal_wanted = Signal(str)

    def __init__(self, around: Surroundings, today: date) -> None:
        super().__init__()
        self._around = around
        self._today = today
        self._saved: Sequence[SavedView] = ()
        self._counts: Mapping[str, int] = {}
        self._current: str | None = "all"
        theme = around.theme
        held = QWidget()
        self._views_row = QHBoxLayout(held)
        self._views_row.setContentsMargins(0, 0, 0, 0)
        self._area = ScrolledRow(held)
        self._views: Views | None = None
        self.save = Button(theme, self.tr("Save this view"), "link", icon="plus")
        self.save.clicked.connect(self._ask_name)
        self.remove = Button(theme, self.tr("Forget this view"), "quiet")
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(self._current or ""))
        self.name = _NameField(self.tr("Name of the view"))
        self.name.setFixedWidth(theme.px(190))
        self.name.returnPressed.connect(self._name_given)
        self.name.left.connect(self._leave_naming)
        self._buttons = QWidget()
        two = QHBoxLayout(self._buttons)
        two.setContentsMargins(0, 0, 0, 0)
        two.addWidget(self.save)
        two.addWidget(self.remove)
        self._naming = QWidget()
        asked = QHBoxLayout(self._naming)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.addWidget(label(self.tr("Save as"), "13", "text2"))
        asked.addWidget(self.name)
        self._naming.hide()
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(16), 0, theme.px(12), 0)
        row.addWidget(self._area, 1)
        row.addWidget(self._buttons)
        row.addWidget(self._naming)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self._make()

    @property
    def views(self) -> dict[str, CaseView]:
        """Every view by its key; a saved one's is its store's."""
        ready = ready_views(self._today)
        for saved in self._saved:
            ready[str(saved.id)] = replace(saved.view, query=replace(saved.view.query, as_of=self._today))
        return ready

    @property
    def saved(self) -> Sequence[SavedView]:
        return self._saved

    def button(self, key: str) -> QWidget:
        return self._shown.button(key)

    def choose(self, key: str | None) -> None:
        """Show which view stands, or that none does."""
        self._current = key
        self._shown.choose(key)
        if key is not None:
            self._area.ensureWidgetVisible(self._shown.button(key))
        self.remove.setVisible(key is not None and any(str(saved.id) == key for saved in self._saved))
        self.save.setVisible(key is None)

    def show_saved(self, saved: Sequence[SavedView], choose: str | None = None) -> None:
        self._saved = saved
        if choose is not None or self._current not in self.views:
            self._current = choose
        self._make()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        for key in self.views:
            self._shown.show_count(key, counts.get(key))

    @property
    def _shown(self) -> Views:
        if self._views is None:
            raise RuntimeError("the views are made with the bar")
        return self._views

    def _make(self) -> None:
        if self._views is not None:
            self._views_row.removeWidget(self._views)
            self._views.hide()
            self._views.deleteLater()
        words = {
            "all": self.tr("All"),
            "open": self.tr("Open"),
            "expired": self.tr("Expired"),
            "closed_this_week": self.tr("Closed this week"),
            "closed_last_week": self.tr("Closed last week"),
            **{str(saved.id): saved.name for saved in self._saved},
        }
        self._views = Views(self._around.theme, self.tr("Views"), tuple(words.items()))
        self._views.chosen.connect(self._chosen)
        self._views_row.addWidget(self._views)
        self.show_counts(self._counts)
        self.choose(self._current)

    def _chosen(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def _ask_name(self) -> None:
        self.name.clear()
        self._buttons.hide()
        self._naming.show()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_given(self) -> None:
        if self.name.text().strip():
            self.save_wanted.emit(self.name.text())
            self._leave_naming()

    def _leave_naming(self) -> None:
        self._naming.hide()
        self._buttons.show()
        self.save.setFocus(Qt.FocusReason.TabFocusReason)


class _NameField(QLineEdit):
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setMaxLength(60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
