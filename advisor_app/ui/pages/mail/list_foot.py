"""Under the outbox's list: how many messages it shows, and what can be done with all that have not gone."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import ElidedLabel
from advisor_app.ui.theme import Theme


class ListFoot(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sum = ElidedLabel("", "12b")
        self.older = Button(theme, "", "link")
        self.older.hide()
        self.menu = QMenu(self)
        self.look = QAction(self.tr("Try without sending"), self)
        self.stop = QAction(self.tr("Pause all sending…"), self)
        self.menu.addActions([self.look, self.stop])
        self.more = Button(theme, self.tr("More…"), "link")
        self.more.clicked.connect(self._open)
        self.to_me = Button(theme, self.tr("Send all to me first"), "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self._sum, 1)
        for link in (self.older, self.to_me, self.more):
            row.addWidget(link)

    def say(self, text: str) -> None:
        self._sum.setText(text)

    def offer(self, *, not_gone: bool, paused: bool) -> None:
        self.to_me.setVisible(not_gone)
        self.look.setVisible(not_gone)
        self.stop.setVisible(not paused)
        self.more.setVisible(not_gone or not paused)

    def say_older(self, count: int) -> None:
        self.older.say(self.tr("See %Ln older one(s)", "", count))
        self.older.setVisible(count > 0)

    def _open(self) -> None:
        """Above the link, which stands at the window's foot."""
        place = self.more.mapToGlobal(QPoint(0, 0))
        self.menu.popup(QPoint(place.x(), place.y() - self.menu.sizeHint().height()))
