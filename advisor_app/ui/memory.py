"""What the window remembers between two runs: its place, columns, the last page, and what the first one showed."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

if TYPE_CHECKING:
    from advisor_app.ui.last_seen import LastSeen


WHO, LOCATION = "office/who", "office/location"
"""Who works here and where the office is, as chosen in the window."""
FIRST_DONE, FIRST_AT, FIRST_ADVISOR = "first/done", "first/at", "first/advisor"
"""Whether the first start is over, at which step it goes on in a window that was opened anew, and who is to be an
advisor there."""


class Memory:
    """Keys are paths like `window/geometry`. What can't be read back counts as not remembered.

    `location` says of which database it is, where that matters.
    """

    def __init__(self, file: Path | None = None, location: str = "") -> None:
        if file is None:
            folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
            file = Path(folder) / "window.ini"
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        self.folder = file.parent
        """Where what is remembered lies."""
        self._last_seen_file = file.with_name("last-seen.json")
        self._location = location

    @cached_property
    def last_seen(self) -> LastSeen:
        """What the first page told of this database; loaded after the first paint."""
        from advisor_app.ui.last_seen import LastSeen

        return LastSeen(self._last_seen_file, self._location)

    def everything(self) -> list[str]:
        """Everything that is remembered."""
        return self._settings.allKeys()

    def text(self, key: str, default: str = "") -> str:
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def texts(self, key: str) -> list[str] | None:
        value = self._settings.value(key)
        if value is None:
            return None
        if isinstance(value, str):
            return [value] if value else []
        return [str(one) for one in value] if isinstance(value, list) else None

    def bytes(self, key: str) -> QByteArray | None:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else None

    def keep(self, key: str, value: str | list[str] | QByteArray) -> None:
        self._settings.setValue(key, value)

    def save(self) -> None:
        self._settings.sync()
