"""The restore drill: the last copy is made an office again in a temporary place, opened, counted, and removed."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from advisor_app.errors import UserError
from advisor_app.office.backup.keeping import newest_good
from advisor_app.office.backup.records import Copy, CopyFacts
from advisor_app.office.calendar import now_utc
from advisor_app.services.backup.folder import copies_folder, keeping_of
from advisor_app.services.backup.restore_copy import restored_elsewhere
from advisor_app.services.office import Office
from advisor_app.store.backup.notes import copies_in, write_note


@dataclass(frozen=True, slots=True)
class Drill:
    """How old the copy is and how whole what came of it; `missing` names tables that hold fewer rows than the note."""

    copy: Copy
    facts: CopyFacts
    missing: tuple[str, ...]
    age: timedelta
    seconds: float
    at: datetime

    @property
    def ok(self) -> bool:
        return self.facts.whole and not self.missing


def drill_last_copy(office: Office) -> Drill:
    """Raises `UserError("no_good_copy")`, and what restoring raises."""
    return drill_in(copies_folder(office, keeping_of(office)))


def drill_in(folder: Path) -> Drill:
    """The same by the folder alone, where the office can't be opened."""
    copy = newest_good(copies_in(folder))
    if copy is None or copy.facts is None:
        raise UserError("no_good_copy", folder=str(folder))
    began = time.monotonic()
    with TemporaryDirectory(prefix="advisor-app-") as temporary:
        facts = restored_elsewhere(copy.path, Path(temporary) / "office.db")
    noted = copy.facts.counts
    missing = tuple(name for name, rows in noted.items() if facts.counts.get(name, 0) < rows)
    now = now_utc()
    done = Drill(copy, facts, missing, now - copy.ended, time.monotonic() - began, now)
    if done.ok:
        with suppress(OSError):  # a folder that can't be written to: the drill was held all the same
            write_note(replace(copy, drilled_at=now))
    return done
