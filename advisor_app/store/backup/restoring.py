"""A copy made an office again: in a new place, or in that of an office, which is copied first."""

from __future__ import annotations

from pathlib import Path

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.backup.records import CopyFacts
from advisor_app.store.backup.examine import examine_file
from advisor_app.store.backup.file_copy import copy_file, put_in_place, remove_database, settle
from advisor_app.store.backup.opened_copy import copy_as_file, examine_copy
from advisor_app.store.drives import refuse_network_drive
from advisor_app.store.sqlite_file import upgrade_file

_NO_OFFICE = frozenset({"not_a_database", "database_damaged"})


def facts_to_restore(copy: Path) -> CopyFacts:
    """What a copy holds; raises `UserError("backup_not_whole")` for one that would restore a damaged office."""
    facts = examine_copy(copy)
    if not facts.whole:
        raise UserError("backup_not_whole", file=str(copy), found="; ".join(facts.said))
    return facts


def restore_file(copy: Path, target: Path) -> CopyFacts:
    """Make `target` the office that `copy` holds, brought up to the present schema; the copy stays as it is.

    What stands at `target` is replaced in one transaction, so that other windows see one office or the other; a file
    there that is no office any more is set aside as FILE.dañada. Returns the facts of the office that now stands there.
    """
    refuse_network_drive(target)
    facts_to_restore(copy)
    beside = target.with_name(target.name + ".restoring")
    target.parent.mkdir(parents=True, exist_ok=True)
    remove_database(beside)
    try:
        with copy_as_file(copy) as file:
            copy_file(file, beside)
        upgrade_file(beside)
        if _holds_an_office(target):
            put_in_place(beside, target)
        else:
            if target.exists():
                _set_aside(target)
            settle(beside)
            beside.replace(target)
            settle(target.parent)
    finally:
        remove_database(beside)
    return examine_file(target)


def _holds_an_office(path: Path) -> bool:
    """Raises `EnvironmentFault`: "not_our_database" for another program's file, which is nobody's to replace."""
    if not path.exists() or path.stat().st_size == 0:
        return False
    try:
        examine_file(path)
    except EnvironmentFault as fault:
        if fault.code in _NO_OFFICE:
            return False
        if fault.code == "schema_newer":
            return True
        raise
    return True


def _set_aside(path: Path) -> None:
    number = 1
    while (aside := path.with_name(f"{path.name}.dañada{number if number > 1 else ''}")).exists():
        number += 1
    for end in ("-wal", "-shm", ""):
        one = path.with_name(path.name + end)
        if one.exists():
            one.replace(aside.with_name(aside.name + end))
