"""Where the parts of the rotation's view stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from advisor_app.ui.parts.list_beside import ListBeside
from advisor_app.ui.parts.text import divider

if TYPE_CHECKING:
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.pages.direction.rotation_view import RotationView
    from advisor_app.ui.theme import Theme

SHARES = (17, 11)


def laid_out(around: Surroundings, view: RotationView) -> QWidget:
    """The state over all; proposals and loads at the left, rules and entities at the right."""
    theme = around.theme
    below = QHBoxLayout()
    below.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(10))
    below.addWidget(view.entities)
    right = QWidget()
    rows = QVBoxLayout(right)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(_scrolling(theme, view.rules, area=_NoMoreThanItHolds()), 2)
    rows.addWidget(divider())
    rows.addLayout(below, 3)
    left = _scrolling(theme, view.comparison, divider(), view.loads)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(view.state_line)
    column.addWidget(divider())
    column.addWidget(ListBeside(around.memory, "rotation", left, right, SHARES), 1)
    return whole


class _NoMoreThanItHolds(QScrollArea):
    """Takes the room that its content needs at most, and leaves the rest to what stands below."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        content: QWidget | None = self.widget()
        if content is None:
            return super().sizeHint()
        wide = self.viewport().width()
        high = content.heightForWidth(wide) if content.hasHeightForWidth() else content.sizeHint().height()
        return QSize(wide, high + 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _scrolling(theme: Theme, *parts: QWidget, area: QScrollArea | None = None) -> QScrollArea:
    inside = QWidget()
    inside.setObjectName("scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12))
    column.setSpacing(theme.px(10))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    area = area or QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
