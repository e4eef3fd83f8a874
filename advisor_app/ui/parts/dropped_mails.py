"""Mails among what is dropped on a page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl

_SUFFIXES = (".eml", ".msg")


def dropped_mails(urls: Sequence[QUrl]) -> list[Path]:
    """The local files among what is dropped that mail programs save."""
    paths = [Path(one.toLocalFile()) for one in urls if one.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _SUFFIXES]
