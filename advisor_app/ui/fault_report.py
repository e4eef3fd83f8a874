"""A report of an error of ours that a person can copy and send: where it happened, and no case data."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.errors import AppError
from advisor_app.ui.parts.file_dialog import FileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FILE = re.compile(r'File "([^"]*)"')


@dataclass(frozen=True, slots=True)
class FaultReport:
    """`kind` is the exception's class; `text` the whole report."""

    kind: str
    text: str


def report_of(error: BaseException) -> FaultReport:
    """The chain of calls by file, line and function.

    An exception's own message may quote a row of the database, so it stays out, but for errors of our own kinds,
    whose code is a constant.
    """
    import traceback

    kind = type(error).__name__
    lines = _heading()
    current: BaseException | None = error
    while current is not None:
        code = f" ({current.code})" if isinstance(current, AppError) else ""
        lines.append("")
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}{code}")
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
        current = current.__cause__ or current.__context__
    return FaultReport(kind, "\n".join(lines) + "\n")


def report_of_calls(told: str) -> FaultReport:
    """What a window that ended by itself had told until then, the calls that the interpreter wrote last included."""
    said = _FILE.sub(lambda found: f'File "{_short(found[1])}"', told.strip())
    return FaultReport("crash", "\n".join([*_heading(), "", said or "-"]) + "\n")


def save_report(window: QWidget, report: FaultReport) -> None:
    """Ask where to put it; nothing happens where no place is chosen or it cannot be written there."""
    from contextlib import suppress

    from PySide6.QtCore import QCoreApplication

    from advisor_app.errors import UserError
    from advisor_app.office.chosen_file import leave_own_file

    title = QCoreApplication.translate("Notices", "Save report…")
    chosen, _ = FileDialog.getSaveFileName(window, title, "advisor-app.txt", "*.txt")
    if chosen:
        with suppress(OSError, UserError):
            leave_own_file(Path(chosen))
            Path(chosen).write_text(report.text, encoding="utf-8")


def _heading() -> list[str]:
    import platform

    import PySide6

    from advisor_app.office.calendar import now_utc

    return [
        f"advisor-app · {now_utc():%Y-%m-%d %H:%M} UTC",
        f"Python {platform.python_version()} · Qt {PySide6.__version__} · {platform.system()} {platform.release()}",
    ]


def _short(filename: str) -> str:
    """The file's name from its package on: the folders above it may name a person."""
    path = Path(filename)
    for entry in sys.path:
        if entry and path.is_relative_to(entry):
            return path.relative_to(entry).as_posix()
    return path.name
