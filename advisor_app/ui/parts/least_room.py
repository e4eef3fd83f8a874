"""Room that is never less than what lies in it needs: in a smaller window, as on a screen at 200 %, it is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


class LeastRoom(QScrollArea):
    def __init__(self, content: QWidget, least: QSize) -> None:
        super().__init__()
        self.setObjectName("room")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        content.setMinimumSize(least)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What the keyboard is at is in sight, whichever way it came there."""
        scrolls = self.horizontalScrollBar().maximum() or self.verticalScrollBar().maximum()
        if scrolls and now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 0)
