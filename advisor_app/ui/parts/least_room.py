"""Room that is never less than what lies in it needs: in a smaller window, as on a screen at 200 %, it is scrolled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


class LeastRoom(QScrollArea):
    def __init__(self, content: QWidget, least_height: int) -> None:
        super().__init__()
        self._content = content
        self.setObjectName("room")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        content.setMinimumHeight(least_height)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def need_width(self, least: int) -> None:
        self._content.setMinimumWidth(least)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What the keyboard is at is in sight, whichever way it came there."""
        scrolls = self.horizontalScrollBar().maximum() or self.verticalScrollBar().maximum()
        if scrolls and now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 0)
