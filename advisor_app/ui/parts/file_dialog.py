"""Asks for a file or a folder without opening what lies there.

Qt's own dialog looks into each file for its kind, to draw an icon. The end of such a look takes every lock that the
process has on that file (POSIX), so that a look at the open database let another program take it for unused and remove
its log, with what had been saved. Here icons come from the name alone.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle, QWidget

OF_THE_SYSTEM = sys.platform in ("win32", "darwin")
"""Windows keeps locks by handle, and the dialog of macOS is another process; on Linux a desktop's dialog may look."""


class FileDialog(QFileDialog):
    """The questions of QFileDialog, with its words and answers."""

    @staticmethod
    def getOpenFileName(  # type: ignore[override]
        parent: QWidget | None = None, caption: str = "", start: str = "", kinds: str = "", **more: Any
    ) -> tuple[str, str]:
        if OF_THE_SYSTEM:
            return QFileDialog.getOpenFileName(parent, caption, start, kinds, **more)
        chosen, kind = _ask(parent, caption, start, kinds, QFileDialog.FileMode.ExistingFile, **more)
        return (chosen[0] if chosen else ""), kind

    @staticmethod
    def getOpenFileNames(  # type: ignore[override]
        parent: QWidget | None = None, caption: str = "", start: str = "", kinds: str = "", **more: Any
    ) -> tuple[list[str], str]:
        if OF_THE_SYSTEM:
            return QFileDialog.getOpenFileNames(parent, caption, start, kinds, **more)
        return _ask(parent, caption, start, kinds, QFileDialog.FileMode.ExistingFiles, **more)

    @staticmethod
    def getSaveFileName(  # type: ignore[override]
        parent: QWidget | None = None, caption: str = "", start: str = "", kinds: str = "", **more: Any
    ) -> tuple[str, str]:
        if OF_THE_SYSTEM:
            return QFileDialog.getSaveFileName(parent, caption, start, kinds, **more)
        chosen, kind = _ask(parent, caption, start, kinds, QFileDialog.FileMode.AnyFile, **more)
        return (chosen[0] if chosen else ""), kind

    @staticmethod
    def getExistingDirectory(  # type: ignore[override]
        parent: QWidget | None = None, caption: str = "", start: str = "", **more: Any
    ) -> str:
        if OF_THE_SYSTEM:
            return QFileDialog.getExistingDirectory(parent, caption, start, **more)
        more.setdefault("options", QFileDialog.Option.ShowDirsOnly)
        chosen, _kind = _ask(parent, caption, start, "", QFileDialog.FileMode.Directory, **more)
        return chosen[0] if chosen else ""


class PlainIcons(QAbstractFileIconProvider):
    """A folder's or a sheet's icon, by what the file system says; nothing is opened."""

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)

    def icon(self, asked: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        if isinstance(asked, QFileInfo):
            return self._folder if asked.isDir() else self._file
        return self._file if asked is QAbstractFileIconProvider.IconType.File else self._folder

    def type(self, info: QFileInfo) -> str:
        return "" if info.isDir() else info.suffix().upper()


def dialog(
    parent: QWidget | None,
    caption: str,
    start: str,
    kinds: str,
    mode: QFileDialog.FileMode,
    options: QFileDialog.Option | None = None,
) -> QFileDialog:
    """The question, not yet asked. `start` is a folder, or a file in one."""
    place = Path(start)
    of_folder = not start or place.is_dir()
    asked = QFileDialog(parent, caption, start if of_folder else str(place.parent), kinds)
    if options is not None:
        asked.setOptions(options)
    asked.setOption(QFileDialog.Option.DontUseNativeDialog)
    asked.icons = icons = PlainIcons()  # type: ignore[attr-defined]  # Qt does not keep it
    asked.setIconProvider(icons)
    asked.setFileMode(mode)
    if mode is QFileDialog.FileMode.AnyFile:
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if not of_folder:
        asked.selectFile(place.name)
    return asked


def _ask(
    parent: QWidget | None, caption: str, start: str, kinds: str, mode: QFileDialog.FileMode, **more: Any
) -> tuple[list[str], str]:
    asked = dialog(parent, caption, start, kinds, mode, more.get("options"))
    try:
        if not asked.exec():
            return [], ""
        return list(asked.selectedFiles()), asked.selectedNameFilter()
    finally:
        asked.deleteLater()
