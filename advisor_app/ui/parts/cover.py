"""A sheet that covers another part of the window, as large as it, until it is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class Cover(QWidget):
    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        over.installEventFilter(self)

    def cover(self) -> None:
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def uncover(self) -> None:
        """For good."""
        self._over.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False
