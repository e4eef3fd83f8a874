"""A figure of a result, and what explains it: how it is made, of how many, and the cases behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import Facts, label


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its name, and what explains it: pairs of a name and a text, and the cases behind it."""

    key: str
    name: str
    value: str
    explained: tuple[tuple[str, str], ...]
    cases: tuple[str, ...] = ()


class FigureExplained(QWidget):
    """Formula, period, denominator and cases of the figure that was clicked; a second click closes it."""

    def __init__(self, around: Surroundings, open_case: Callable[[str], None]) -> None:
        super().__init__()
        self._theme = theme = around.theme
        self._open_case = open_case
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._key = ""
        self._title = label("", "13b")
        self._facts = Facts(theme)
        close = Button(theme, "", "icon", icon="close", name=self.tr("Close"))
        close.clicked.connect(self.close_it)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        column.addWidget(self._facts)
        self._cases = Flow(theme.px(8), 0)
        column.addLayout(self._cases)
        self.hide()

    def explain(self, figure: Figure) -> None:
        if self._key == figure.key:
            self.close_it()
            return
        self._key = figure.key
        self._title.setText(f"{figure.name}: {figure.value}")
        self._facts.show_facts(figure.explained)
        emptied(self._cases)
        for case in figure.cases:
            link = Button(self._theme, case, "link")
            link.clicked.connect(lambda _=False, case=case: self._open_case(case))
            self._cases.addWidget(link)
        self.show()

    def close_it(self) -> None:
        self._key = ""
        self.hide()
