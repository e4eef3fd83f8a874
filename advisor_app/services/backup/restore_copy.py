"""Make a copy the office again: in a new place, or in the office's own after a copy of what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from advisor_app import __version__
from advisor_app.errors import DecisionNeeded, EnvironmentFault, UserError
from advisor_app.office.backup.records import Copy, CopyFacts
from advisor_app.office.calendar import now_utc
from advisor_app.office.chosen_file import leave_own_file
from advisor_app.services.backup.copy_office import file_sha256
from advisor_app.services.backup.folder import usual_folder
from advisor_app.services.director import insist_on_director
from advisor_app.store import open_store
from advisor_app.store.backup.file_copy import copy_file
from advisor_app.store.backup.notes import read_note, write_note
from advisor_app.store.backup.opened_copy import examine_copy
from advisor_app.store.backup.restoring import facts_to_restore, restore_file
from advisor_app.store.location import parse_location


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What restoring would do: what the copy holds, and what stands in its place now (None: nothing, or no office).

    `age` is that of the copy, by the last entry of its history; `same_office` whether both are one office.
    """

    copy: Path
    target: Path
    facts: CopyFacts
    present: CopyFacts | None
    in_place: bool
    age: timedelta | None

    @property
    def same_office(self) -> bool:
        return self.present is None or self.present.office_id == self.facts.office_id

    @property
    def entries_lost(self) -> int:
        """How many entries of the history were written after the copy was made."""
        return max(self.present.entries - self.facts.entries, 0) if self.present else 0


@dataclass(frozen=True, slots=True)
class Restored:
    """`before` is the copy that was made of what stood there.

    `returned` are the cases whose data had been erased there, and are back by this copy: to be erased again.
    """

    target: Path
    facts: CopyFacts
    from_schema: str
    before: Path | None
    returned: tuple[str, ...] = ()


def foresee_restore(copy: Path, location: str) -> Foreseen:
    """Look at a copy and at the place that it would take; changes nothing.

    Raises `UserError`: "backup_not_whole", "restore_needs_a_file"; `EnvironmentFault`: "backup_missing",
    "schema_newer" and what opening a copy raises.
    """
    source, target = _places(copy, location)
    facts = facts_to_restore(source)
    there = target.exists() and target.stat().st_size > 0
    age = now_utc() - facts.last_at if facts.last_at else None
    return Foreseen(source, target, facts, _present(target) if there else None, there, age)


def restore_copy(copy: Path, location: str, who: str, *, agreed: bool = False) -> Restored:
    """Restore it; where something stands there, only once a person has `agreed` to its being replaced.

    What stands there is copied beside the other copies first. An older schema is brought up; a newer one is refused.
    The restored history says that it was restored, from what, and which head it had in place before.
    Raises `DecisionNeeded("restore_replaces")`, `UserError("only_the_director")` by the office that is there, and
    what `foresee_restore` raises.
    """
    foreseen = foresee_restore(copy, location)
    if foreseen.in_place and not agreed:
        raise DecisionNeeded(
            "restore_replaces",
            target=str(foreseen.target),
            entries=foreseen.entries_lost,
            file=str(foreseen.copy),
        )
    before, erased = None, frozenset[str]()
    if foreseen.present is not None:
        _insist(foreseen.target, who)
        erased = _erased(foreseen.target)
        before = _copy_aside(foreseen, who)
    facts = restore_file(foreseen.copy, foreseen.target)
    _note(foreseen, who, before)
    returned = tuple(sorted(erased - _erased(foreseen.target)))
    return Restored(foreseen.target, facts, foreseen.facts.schema, before, returned)


def restored_elsewhere(copy: Path, target: Path) -> CopyFacts:
    """A copy as an office at a place of its own, without a word in any history: for the drill."""
    return restore_file(copy, target)


def _places(copy: Path, location: str) -> tuple[Path, Path]:
    target = parse_location(location)
    if target.path is None:
        raise UserError("restore_needs_a_file", location=target.shown)
    source = copy.expanduser().absolute()
    if not source.is_file():
        raise EnvironmentFault("backup_missing", file=str(source))
    if source == target.path or (target.path.exists() and source.samefile(target.path)):
        raise UserError("restore_onto_itself", file=str(source))
    leave_own_file(source)
    return source, target.path


def _present(target: Path) -> CopyFacts | None:
    try:
        return examine_copy(target)
    except EnvironmentFault as fault:
        if fault.code in ("not_a_database", "database_damaged"):
            return None
        raise


def _insist(target: Path, who: str) -> None:
    try:
        store = open_store(target, create=False)
    except EnvironmentFault:  # what can't be opened names no director; the copy of it stays for one to look at
        return
    try:
        with store.reading() as reading:
            insist_on_director(reading, who)
    except EnvironmentFault:
        return
    finally:
        store.close()


def _erased(target: Path) -> frozenset[str]:
    """The cases whose data were erased in the office that stands there, as far as it can be opened."""
    try:
        store = open_store(target, create=False)
    except EnvironmentFault:
        return frozenset()
    try:
        with store.reading() as reading:
            return frozenset(reading.citizen_data.erased())
    except EnvironmentFault:
        return frozenset()
    finally:
        store.close()


def _copy_aside(foreseen: Foreseen, who: str) -> Path:
    from advisor_app.office.calendar import in_panama

    began = now_utc()
    folder = usual_folder(str(foreseen.target))
    path = folder / f"{foreseen.target.stem}-{in_panama(began):%Y-%m-%d-%H%M%S%f}-antes{foreseen.target.suffix}"
    folder.mkdir(parents=True, exist_ok=True)
    copy_file(foreseen.target, path)
    copy = Copy(
        path=path,
        began=began,
        ended=now_utc(),
        form="file",
        reason="before_restore",
        who=who,
        size=path.stat().st_size,
        sha256=file_sha256(path),
        facts=examine_copy(path),
        program=__version__,
    )
    write_note(copy)
    return path


def _note(foreseen: Foreseen, who: str, before: Path | None) -> None:
    noted = read_note(foreseen.copy)
    store = open_store(foreseen.target, create=False)
    try:
        with store.unit_of_work(who) as work:
            work.history.append(
                "office.restored",
                {
                    "file": foreseen.copy.name,
                    "made": noted.ended.isoformat() if noted else "",
                    "copied_head": foreseen.facts.head,
                    "replaced_head": foreseen.present.head if foreseen.present else "",
                    "kept_as": before.name if before else "",
                },
                subject=foreseen.copy.name,
            )
            work.commit()
    finally:
        store.close()
