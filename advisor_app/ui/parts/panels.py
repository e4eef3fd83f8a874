"""Pieces of pages: the empty page, a condition, details beside a list, the confirmation of what is final."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from advisor_app.ui.icons import paint_icon
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import Facts, label
from advisor_app.ui.theme import Theme


class Icon(QWidget):
    def __init__(self, theme: Theme, name: str, side: int, tone: str = "text2") -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._tone = tone
        self.setFixedSize(theme.px(side), theme.px(side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._name, QRectF(self.rect()), self._theme.colour(self._tone))


class EmptyPage(QWidget):
    """Says what belongs here and offers the first step."""

    def __init__(self, theme: Theme, icon: str, title: str, text: str, step: str, act: Callable[[], None]) -> None:
        super().__init__()
        self.button = Button(theme, step, "main")
        self.button.clicked.connect(act)
        words = QVBoxLayout()
        words.setSpacing(theme.px(10))
        words.addWidget(label(title, "16"))
        said = label(text, "13", "text2", wrap=True)
        said.setFixedWidth(theme.px(440))
        words.addWidget(said)
        words.addSpacing(theme.px(4))
        words.addWidget(self.button)
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(Icon(theme, icon, 28), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(40), theme.px(20), theme.px(20))
        column.addLayout(row)
        column.addStretch(1)


class Condition(QWidget):
    """A condition that narrows a list, as a word that can be taken away."""

    removed = Signal()

    def __init__(self, theme: Theme, take_away: str) -> None:
        super().__init__()
        self.setObjectName("condition")
        self._theme = theme
        self._words = label("", "12")
        cross = Button(theme, "", "icon", icon="close", name=take_away)
        cross.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), 0, theme.px(2), 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self._words)
        row.addWidget(cross)

    def say(self, text: str) -> None:
        self._words.setText(text)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_tint"))
        painter.drawRoundedRect(QRectF(self.rect()), self._theme.px(3), self._theme.px(3))


class SidePanel(QScrollArea):
    """Details beside a list: a column that scrolls on its own. Fill `column`."""

    def __init__(self, theme: Theme, name: str, most: int = 350, least: int = 290) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(theme.px(least))
        self.setMaximumWidth(theme.px(most))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(16))
        self.column.setSpacing(theme.px(8))
        self.setWidget(inside)


def emptied(layout: QLayout) -> None:
    """Take every widget and layout out of a layout, for good."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            emptied(inner)


class Confirmation(QDialog):
    """For what can't be taken back: says exactly what will happen, to whom and how many. Focus rests on Cancel."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        question: str,
        facts: Sequence[tuple[str, str]],
        final: str,
        action: str,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setMinimumWidth(theme.px(440))
        what = Facts(theme)
        what.show_facts(facts)
        self.cancel = Button(theme, self.tr("Cancel"), "plain")
        self.act = Button(theme, action, "main")
        self.cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self.accept)
        self.act.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.act)
        self.what = what
        self.final = label(final, "13b", wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        self.column.setSpacing(theme.px(14))
        self.question = label(question, "16", wrap=True)
        self.column.addWidget(self.question)
        self.column.addWidget(what)
        self.column.addWidget(self.final)
        self.column.addLayout(buttons)
        self.cancel.setFocus()
