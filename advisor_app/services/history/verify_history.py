"""The whole chain checked, against heads that were kept outside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.calendar import now_utc
from advisor_app.office.chosen_file import read_chosen
from advisor_app.office.history.heads import LastCheck, heads_in
from advisor_app.services.office import Office
from advisor_app.store import HistoryCheck


def verify_history(
    office: Office, heads: Sequence[str] = (), progress: Callable[[int, int], None] | None = None
) -> HistoryCheck:
    """Whether no entry was removed, changed or put in, and whether the chain still has each of the heads.

    heads: "SEQ:HASH", or the hash alone, as they were kept outside. What was found against the latest of them is noted,
    so that the window can say when that was last done. `progress` gets what is done and the whole, and may raise.
    """
    with office.store.reading() as reading:
        if reading.person_roles.entities() is not None:
            raise UserError("history_seen_in_part")
        check = reading.history.verify(heads=heads, progress=progress)
    if heads:
        _note(office, LastCheck(now_utc(), office.who, _latest(heads), check.entries, check.ok))
    return check


def heads_of_file(path: Path) -> list[str]:
    """Raises `UserError("heads_unreadable")`; a file without any head is unreadable too."""
    try:
        found = heads_in(read_chosen(path).decode("utf-8", "replace"))
    except OSError as error:
        raise UserError("heads_unreadable", file=str(path), reason=error.strerror) from error
    if not found:
        raise UserError("heads_unreadable", file=str(path), reason="no hay ninguna cabeza")
    return found


def _latest(heads: Sequence[str]) -> str:
    return max(heads, key=lambda head: int(head.partition(":")[0]) if head.partition(":")[0].isdecimal() else 0)


def _note(office: Office, check: LastCheck) -> None:
    """Whoever may not write it, or can't now, has checked all the same."""
    try:
        with office.store.unit_of_work(office.who) as work:
            work.facts.note_check(check)
            work.commit()
    except EnvironmentFault:
        return
