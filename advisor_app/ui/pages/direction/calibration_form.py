"""Opens a calibration: who scores, and how many cases are drawn of which week, or which are picked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.fields import CountField
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.switches import Segments, WeekStepper
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from advisor_app.ui.theme import Theme

USUAL, MOST = 10, 200
DRAWN, PICKED = "drawn", "picked"
_BETWEEN = re.compile(r"[\s,;]+")


class CalibrationForm(QWidget):
    """`wanted` tells the advisors' names, the numbers picked, how many to draw, and the week they were closed in."""

    wanted = Signal(object, object, int, object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.advisors: list[Check] = []
        self._names = QVBoxLayout()
        self._names.setSpacing(theme.px(2))
        self.way = Segments(
            theme, self.tr("How the cases are chosen"), ((DRAWN, self.tr("Draw")), (PICKED, self.tr("Pick")))
        )
        self.way.choose(DRAWN)
        self.way.chosen.connect(self._choose)
        self.how_many = CountField(self.tr("Cases to draw"))
        self.how_many.show_count(USUAL, 1, MOST)
        self.how_many.setFixedWidth(theme.px(56))
        self.how_many.textChanged.connect(lambda _text: self._say())
        self.week = WeekStepper(theme, IsoWeek.of(panama_day(now_utc())).shifted(-1))
        self.numbers = QLineEdit()
        self.numbers.setPlaceholderText(self.tr("Case numbers, with blanks or commas between them"))
        self.numbers.setAccessibleName(self.tr("Case numbers"))
        self.numbers.textChanged.connect(lambda _text: self._say())
        self.open = Button(theme, self.tr("Open the calibration"), "plain")
        self.open.clicked.connect(self._open)
        self.leave = Button(theme, self.tr("Cancel"), "link")
        self.leave.clicked.connect(self.left)
        self._drawing = QWidget()
        self._hint = label("", "12", "text2", wrap=True)
        self._lay_out()
        self._choose(DRAWN)

    def show_advisors(self, names: Sequence[str]) -> None:
        emptied(self._names)
        self.advisors = [Check(self._theme, name) for name in names]
        for check in self.advisors:
            check.toggled.connect(lambda _on: self._say())
            self._names.addWidget(check)
        self._say()

    def take_focus(self) -> None:
        if self.advisors:
            self.advisors[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, way: str) -> None:
        self._drawing.setVisible(way == DRAWN)
        self.numbers.setVisible(way == PICKED)
        self._hint.setText(
            self.tr("Drawn by tickets, as the samples are: what they say reaches all cases closed in that week.")
            if way == DRAWN
            else self.tr("What picked cases say holds of them alone.")
        )
        self._way = way
        self._say()

    def _chosen(self) -> list[str]:
        return [check.text() for check in self.advisors if check.isChecked()]

    def _picked(self) -> list[str]:
        return [one for one in _BETWEEN.split(self.numbers.text()) if one]

    def _say(self) -> None:
        cases = self.how_many.count is not None if self._way == DRAWN else bool(self._picked())
        self.open.setEnabled(len(self._chosen()) >= 2 and cases)

    def _open(self) -> None:
        drawn = self._way == DRAWN
        self.wanted.emit(
            self._chosen(), [] if drawn else self._picked(), (self.how_many.count or 0) if drawn else 0, self.week.week
        )

    def _lay_out(self) -> None:
        theme = self._theme
        drawing = QHBoxLayout(self._drawing)
        drawing.setContentsMargins(0, 0, 0, 0)
        drawing.setSpacing(theme.px(8))
        drawing.addWidget(self.how_many)
        drawing.addWidget(label(self.tr("cases closed in"), "13"))
        drawing.addWidget(self.week)
        drawing.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(8))
        acts.addWidget(self.open)
        acts.addWidget(self.leave)
        acts.addStretch(1)
        way = QHBoxLayout()
        way.addWidget(self.way)
        way.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(label(self.tr("A new calibration"), "16"))
        column.addWidget(label(self.tr("Who scores; two or more"), "12b", "text2"))
        column.addLayout(self._names)
        column.addWidget(label(self.tr("Cases"), "12b", "text2"))
        column.addLayout(way)
        column.addWidget(self._drawing)
        column.addWidget(self.numbers)
        column.addWidget(self._hint)
        column.addLayout(acts)
        column.addStretch(1)
