"""Whom a person is to stand in for: of everything or of some entities, and until which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.checks import Ticks
from advisor_app.ui.parts.fields import Choice, DayField
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.services.access.list_people import PersonLine

_USUAL_DAYS = 14
"""For how long somebody stands in while no other day is written."""
_LINES = 5
"""Entities that are seen at once; the list goes on."""
ALL, SOME = "all", "some"


class StandingIn(QWidget):
    """`wanted` tells whose place is to be taken, of which entities (none: of all), and the last day."""

    wanted = Signal(str, tuple, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._held: dict[str, tuple[str, ...]] = {}
        self._shown: tuple[str, ...] | None = None
        self.other = Choice(theme, self.tr("In place of"))
        self.other.currentTextChanged.connect(lambda _name: self._show_entities())
        self.about = Choice(theme, self.tr("Of which entities"))
        self.about.addItem(self.tr("Of everything that they may do"), ALL)
        self.about.addItem(self.tr("Only of some entities"), SOME)
        self.about.currentIndexChanged.connect(lambda _place: self._show_entities())
        self.ticks: Ticks[str] = Ticks(theme, {})
        self.entities = QScrollArea()
        self.entities.setAccessibleName(self.tr("The entities"))
        self.entities.setWidgetResizable(True)
        self.entities.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.until = DayField(self.tr("Until, that day included"), panama_day(now_utc()) + timedelta(days=_USUAL_DAYS))
        self.until.setFixedWidth(theme.px(120))
        self.let = Button(theme, self.tr("Let them stand in"), "plain")
        self.let.clicked.connect(self._let)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for part in (label(self.tr("until"), "12", "text2"), self.until, self.let):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(label(self.tr("Stands in for a colleague"), "14"))
        for field in (self.other, self.about, self.entities):
            column.addWidget(field)
        column.addLayout(row)

    def show_others(self, others: Sequence[PersonLine]) -> None:
        """Whose place may be taken, with the entities that each looks after."""
        self._held = {one.role.person: one.entities for one in others}
        names = sorted(self._held)
        if [self.other.itemText(at) for at in range(self.other.count())] != names:
            self.other.clear()
            self.other.addItems(names)
        self.let.setEnabled(bool(names))
        self._show_entities()

    def _show_entities(self) -> None:
        found = self._held.get(self.other.currentText(), ())
        if not found:
            self.about.setCurrentIndex(0)
        self.about.setEnabled(bool(found))
        self.entities.setVisible(self.about.currentData() == SOME)
        if found != self._shown:
            self._shown = found
            self.ticks = Ticks(self._theme, {name: name for name in found})
            self.ticks.setObjectName("scrolled")
            self.ticks.changed.connect(self._say)
            self.entities.setWidget(self.ticks)
            self.entities.setFixedHeight(self._theme.px(28 * min(max(len(found), 1), _LINES)))
        self._say()

    def _say(self) -> None:
        nothing = self.about.currentData() == SOME and not self.ticks.ticked()
        self.let.setEnabled(bool(self._held) and not nothing)

    def _let(self) -> None:
        last: date | None = self.until.day
        if not self.other.currentText() or last is None:
            self.until.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        entities = self.ticks.ticked() if self.about.currentData() == SOME else ()
        self.wanted.emit(self.other.currentText(), entities, last)
