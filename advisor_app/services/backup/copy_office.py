"""Copy the office while it is worked in: one moment of it, opened and counted before it is called a copy."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from advisor_app import __version__
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.backup.records import Copy, CopyReason
from advisor_app.office.calendar import in_panama, now_utc
from advisor_app.office.chosen_file import leave_own_file
from advisor_app.services.backup.folder import copies_folder, keeping_of
from advisor_app.services.office import Office
from advisor_app.store.backup.notes import remove_copy, write_note
from advisor_app.store.backup.opened_copy import examine_copy

Progress = Callable[[int, int], None]
_DISK = {"disk_full": "backup_disk_full", "database_read_only": "backup_folder_refuses"}
_PIECE = 1 << 20


def copy_office(office: Office, path: Path, *, replace: bool = False, progress: Progress | None = None) -> Copy:
    """A copy that a person asked for, at `path` or, where that is a folder, in it under a name of its own.

    `progress` gets what is done and the whole, and may raise to stop it; nothing is left then. The history says that
    the copy was made and by whom. Raises `UserError`: "backup_exists", "backup_not_whole" (the office itself is not);
    `EnvironmentFault`: "backup_disk_full", "backup_folder_refuses", "backup_not_written".
    """
    target = path.expanduser().absolute()
    if target.is_dir():
        target = copy_path(office, target)
    if target.exists() and not replace:
        raise UserError("backup_exists", file=str(target))
    copy = make_copy(office, target, "asked", progress)
    note_in_history(office, copy)
    return copy


def copy_now(office: Office, progress: Progress | None = None) -> Copy:
    """The same in the folder of copies; raises the same."""
    folder = copies_folder(office, keeping_of(office))
    copy = make_copy(office, copy_path(office, folder), "asked", progress)
    note_in_history(office, copy)
    return copy


def make_copy(office: Office, target: Path, reason: CopyReason, progress: Progress | None = None) -> Copy:
    """Copy, open, count, and write the note; a copy that is not whole does not stay. Not over the open office."""
    began = now_utc()
    leave_own_file(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        form = office.store.copy_to(target, progress)
        ended = now_utc()
        facts = examine_copy(target)
        copy = Copy(
            path=target,
            began=began,
            ended=ended,
            form=form,
            reason=reason,
            who=office.who,
            size=target.stat().st_size,
            sha256=file_sha256(target),
            facts=facts,
            program=__version__,
        )
        if not facts.whole:
            remove_copy(target)
            raise UserError("backup_not_whole", file=office.store.location, found="; ".join(facts.said))
        write_note(copy)
    except EnvironmentFault as fault:
        raise _of_the_copy(fault, target) from fault
    except OSError as error:
        raise _written(error, target) from error
    return copy


def copy_path(office: Office, folder: Path) -> Path:
    """A free name by the clock of Panama, so that names sort as the copies were made."""
    name, end = f"{_stem(office)}-{in_panama(now_utc()):%Y-%m-%d-%H%M%S}", office.store.copy_ending
    path, number = folder / f"{name}{end}", 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}{end}"
    return path


def note_in_history(office: Office, copy: Copy) -> None:
    with office.store.unit_of_work(office.who) as work:
        work.history.append(
            "backup.made",
            {"file": copy.path.name, "folder": str(copy.path.parent), "sha256": copy.sha256, "bytes": copy.size},
            subject=copy.path.name,
        )
        work.commit()


def file_sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _stem(office: Office) -> str:
    location = office.store.location
    return Path(location).stem if "://" not in location else location.rpartition("/")[2].partition("?")[0]


def _of_the_copy(fault: EnvironmentFault, target: Path) -> EnvironmentFault:
    """What the disk of the copies did, in words of copies; what befell the office is told as it is."""
    if fault.values.get("location") != str(target):
        return fault
    if fault.code in _DISK:
        return EnvironmentFault(_DISK[fault.code], folder=str(target.parent))
    return EnvironmentFault("backup_not_written", file=str(target), reason=fault.values.get("detail", fault.code))


def _written(error: OSError, target: Path) -> EnvironmentFault:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return EnvironmentFault("backup_disk_full", folder=str(target.parent))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return EnvironmentFault("backup_folder_refuses", folder=str(target.parent))
    return EnvironmentFault("backup_not_written", file=str(target), reason=error.strerror or str(error))
