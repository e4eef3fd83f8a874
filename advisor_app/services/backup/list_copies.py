"""The copies of an office, and how old the last good one is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from advisor_app.office.backup.keeping import KeepingRule, leaves_on, newest_good
from advisor_app.office.backup.records import Copy
from advisor_app.office.calendar import now_utc
from advisor_app.services.backup.folder import copies_folder, keeping_of
from advisor_app.services.office import Office
from advisor_app.store.backup.notes import copies_in


@dataclass(frozen=True, slots=True)
class CopyLine:
    """`leaves`: the day by which the rule lets it go at the latest; None for one that a person keeps."""

    copy: Copy
    leaves: date | None


@dataclass(frozen=True, slots=True)
class OfficeCopies:
    """The last made first. `last_good` is the newest that was whole when it was made or last looked at."""

    folder: Path
    rule: KeepingRule
    lines: tuple[CopyLine, ...]
    last_good: Copy | None
    now: datetime

    @property
    def age(self) -> timedelta | None:
        return None if self.last_good is None else self.now - self.last_good.ended

    @property
    def late(self) -> bool:
        """Whether the last good copy is older than the office allows, or there is none."""
        return self.age is None or self.age > timedelta(days=self.rule.warn_days)


def list_copies(office: Office) -> OfficeCopies:
    rule = keeping_of(office)
    folder = copies_folder(office, rule)
    copies = copies_in(folder)
    lines = tuple(CopyLine(one, leaves_on(one, rule)) for one in copies)
    return OfficeCopies(folder, rule, lines, newest_good(copies), now_utc())
