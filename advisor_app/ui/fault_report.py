"""A report of an error of ours that a person can copy and send: where it happened, and no case data."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from advisor_app.errors import AppError


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
    import platform
    import traceback

    from PySide6.QtCore import qVersion

    from advisor_app.office.calendar import now_utc

    kind = type(error).__name__
    lines = [
        f"advisor-app · {now_utc():%Y-%m-%d %H:%M} UTC",
        f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.release()}",
    ]
    current: BaseException | None = error
    while current is not None:
        code = f" ({current.code})" if isinstance(current, AppError) else ""
        lines.append("")
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}{code}")
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
        current = current.__cause__ or current.__context__
    return FaultReport(kind, "\n".join(lines) + "\n")


def _short(filename: str) -> str:
    """The file's name from its package on: the folders above it may name a person."""
    path = Path(filename)
    for entry in sys.path:
        if entry and path.is_relative_to(entry):
            return path.relative_to(entry).as_posix()
    return path.name
