"""The window itself: it paints before anything else is loaded, and then is furnished with its frame.

Nothing may be imported here that the first paint does not need.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMainWindow, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPaintEvent

    from advisor_app.ui.frame import Frame
    from advisor_app.ui.memory import Memory
    from advisor_app.ui.notices import Notices
    from advisor_app.ui.page import Page
    from advisor_app.ui.status_line import StatusLine

_GROUND = {"light": ("#FFFFFF", "#F3F5F7", "#0B5CAD"), "dark": ("#171B20", "#111519", "#6CB2F7")}
"""Page, navigation and mark, as the theme has them: the theme itself is loaded after the first paint."""


class Window(QMainWindow):
    first_painted = Signal()
    furnished = Signal()

    def __init__(self, furnish: Callable[[Window], Frame], memory: Memory, scheme: str) -> None:
        super().__init__()
        self._furnish = furnish
        self._memory = memory
        self._scheme = scheme
        self._painted = False
        self._frame: Frame | None = None
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 400)
        geometry = memory.bytes("window/geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1366, 700)
        self._ground = self._lay_ground()

    def stay_on_screen(self) -> None:
        """Before it is shown: larger than what the screen has room for, it takes all of that."""
        room = self.screen().availableSize()
        if self.width() > room.width() or self.height() > room.height():
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    @property
    def frame(self) -> Frame:
        """The frame; raises RuntimeError before the first paint."""
        if self._frame is None:
            raise RuntimeError("the window is furnished after its first paint")
        return self._frame

    @property
    def ready(self) -> bool:
        """Whether the office is open and its first page is shown."""
        return self._frame is not None and self._frame.ready

    @property
    def idle(self) -> bool:
        """Whether nothing is under way in the worker."""
        return self._frame is not None and self._frame.idle

    @property
    def notices(self) -> Notices:
        return self.frame.notices

    @property
    def status(self) -> StatusLine:
        return self.frame.status

    def page(self, name: str) -> Page | None:
        """The page, if it was opened already."""
        return self.frame.page(name)

    def go_to(self, name: str, target: object = None) -> None:
        self.frame.go_to(name, target)

    def take_file(self, path: Path) -> None:
        self.frame.take_file(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()
            QTimer.singleShot(0, self, self._be_furnished)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._frame is not None and _files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _files(event.mimeData().urls())
        if paths:
            event.acceptProposedAction()
            self.activateWindow()
            self.frame.take_files(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.keep("window/geometry", self.saveGeometry())
        self._memory.save()
        self.hide()
        if self._frame is not None:
            self._frame.close_office()
        super().closeEvent(event)

    def _be_furnished(self) -> None:
        if self._frame is None:
            self._frame = self._furnish(self)
            self.setCentralWidget(self._frame)
            for area in self._ground:
                area.deleteLater()
            self._ground = []
            self.setPalette(QPalette())  # from here on the theme's
            self.furnished.emit()

    def _lay_ground(self) -> list[QWidget]:
        """What is painted first: the page, the navigation, the foot and the mark, as plain coloured areas.

        Areas with a palette of their own, because a QPainter's `fillRect` alone would load every enum of Qt.
        """
        scheme = self._scheme
        if scheme == "system":
            scheme = "dark" if self.palette().window().color().lightness() < 128 else "light"
        wide, high = self.width(), self.height()
        page, navigation, mark = _GROUND[scheme]
        _colour(self, page)
        areas = (
            (navigation, 0, 0, 176, high),
            (navigation, 0, high - 26, wide, 26),
            (mark, 16, 16, 30, 28),
        )
        laid = []
        for colour, *place in areas:
            area = QWidget(self)
            area.setGeometry(*place)
            area.setAutoFillBackground(True)
            _colour(area, colour)
            laid.append(area)
        return laid


def _colour(area: QWidget, colour: str) -> None:
    palette = area.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    area.setPalette(palette)


def _files(urls: list[QUrl]) -> list[Path]:
    """The local files of a drop, whatever they are called, since reading judges them; none where a folder is among."""
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return paths if len(paths) == len(urls) and all(path.is_file() for path in paths) else []
