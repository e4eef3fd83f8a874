"""The note beside each copy: what it is, when it was made and what was found in it, as JSON that a person can read.

So a folder of copies tells of itself, also where the office that they were made of is gone.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

from advisor_app.office.backup.records import Copy, CopyFacts, CopyForm, CopyReason
from advisor_app.store.backup.file_copy import settle

NOTE = ".nota.json"
_FORMS: dict[str, CopyForm] = {form: form for form in get_args(CopyForm)}
_REASONS: dict[str, CopyReason] = {reason: reason for reason in get_args(CopyReason)}


def note_path(copy: Path) -> Path:
    return copy.with_name(copy.name + NOTE)


def write_note(copy: Copy) -> None:
    """The note is whole or as it was; raises `OSError`."""
    facts = None
    if copy.facts is not None:
        last_at = copy.facts.last_at
        facts = {**asdict(copy.facts), "last_at": last_at.isoformat() if last_at else None}
    content = {
        "file": copy.path.name,
        "began": copy.began.isoformat(),
        "ended": copy.ended.isoformat(),
        "form": copy.form,
        "reason": copy.reason,
        "who": copy.who,
        "bytes": copy.size,
        "sha256": copy.sha256,
        "program": copy.program,
        "whole": copy.good,
        "drilled_at": copy.drilled_at.isoformat() if copy.drilled_at else None,
        "facts": facts,
    }
    path = note_path(copy.path)
    unfinished = path.with_name(path.name + ".part")
    handle = os.open(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    settle(path.parent)


def read_note(copy: Path) -> Copy | None:
    """None where the note or the copy is missing, or the note can't be understood."""
    try:
        told = json.loads(note_path(copy).read_text(encoding="utf-8"))
        size = copy.stat().st_size
        return Copy(
            path=copy,
            began=_naive(told["began"]),
            ended=_naive(told["ended"]),
            form=_FORMS[told["form"]],
            reason=_REASONS[told["reason"]],
            who=str(told["who"]),
            size=size,
            sha256=str(told["sha256"]),
            facts=_facts(told["facts"]),
            program=str(told["program"]),
            drilled_at=_moment(told.get("drilled_at")),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def copies_in(folder: Path) -> list[Copy]:
    """The copies of a folder that have their note, the last made first; [] where there is no such folder."""
    found = [copy for path in _notes(folder) if (copy := read_note(path.with_name(path.name.removesuffix(NOTE))))]
    return sorted(found, key=lambda one: one.ended, reverse=True)


def remove_copy(copy: Path) -> None:
    """The copy and its note; raises `OSError`."""
    copy.unlink(missing_ok=True)
    note_path(copy).unlink(missing_ok=True)


def remove_unfinished(folder: Path, seconds: float) -> None:
    """What was begun longer ago and never became a copy; what can't be removed now goes another time."""
    for path in folder.glob("*.part*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > seconds:
                path.unlink()


def _notes(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from folder.glob("*" + NOTE)


def _facts(told: dict[str, Any] | None) -> CopyFacts | None:
    if told is None:
        return None
    return CopyFacts(
        schema=str(told["schema"]),
        office_id=str(told["office_id"]),
        counts={str(name): int(count) for name, count in told["counts"].items()},
        entries=int(told["entries"]),
        redacted=int(told["redacted"]),
        head=str(told["head"]),
        last_at=_moment(told["last_at"]),
        integrity=tuple(map(str, told["integrity"])),
        loose=int(told["loose"]),
        failures=tuple(map(str, told["failures"])),
    )


def _moment(text: str | None) -> datetime | None:
    return _naive(text) if text else None


def _naive(text: str) -> datetime:
    """Moments with a zone could not be put in an order with the others."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError(text)
    return moment
