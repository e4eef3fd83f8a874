"""The copies that make themselves: one when it is due, and those that no day, week or month keeps any more go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from advisor_app.errors import EnvironmentFault
from advisor_app.office.backup.keeping import copies_to_remove, is_due
from advisor_app.office.backup.records import Copy
from advisor_app.office.calendar import now_utc
from advisor_app.services.backup.copy_office import copy_path, make_copy
from advisor_app.services.backup.folder import copies_folder, keeping_of
from advisor_app.services.office import Office
from advisor_app.store.backup.notes import copies_in, remove_copy, remove_unfinished

UNFINISHED_FOR = 24 * 3600
"""Seconds after which what a killed process left unfinished is nobody's any more."""


@dataclass(frozen=True, slots=True)
class DatedCopy:
    """`made` is None where none was due; `removed` are the copies that the rule let go."""

    folder: Path
    made: Copy | None
    removed: tuple[Copy, ...]


def make_dated_copy(office: Office, *, closing: bool = False) -> DatedCopy:
    """Nothing goes before the new copy was opened and found whole. Raises what `make_copy` raises."""
    rule = keeping_of(office)
    folder = copies_folder(office, rule)
    copies = copies_in(folder)
    with office.store.reading() as reading:
        last = reading.history.entries(limit=1)
    head = f"{last[0].seq}:{last[0].hash}" if last else ""
    if not is_due(copies, rule, now_utc(), head, closing=closing):
        return DatedCopy(folder, None, ())
    remove_unfinished(folder, UNFINISHED_FOR)
    made = make_copy(office, copy_path(office, folder), "dated")
    removed = copies_to_remove([*copies, made], rule)
    for one in removed:
        _remove(one)
    return DatedCopy(folder, made, tuple(removed))


def _remove(copy: Copy) -> None:
    try:
        remove_copy(copy.path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentFault("backup_not_removed", file=str(copy.path), reason=reason) from error
