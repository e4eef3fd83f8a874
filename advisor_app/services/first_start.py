"""What a first start needs to know, and the demonstration office for who wants to look around first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from advisor_app.services.access.who_works import working_as
from advisor_app.services.office import Office
from advisor_app.store import open_store

_SEED = 311
_STEPS = 6
"""Lines that the demonstration tells while it is made."""


@dataclass(frozen=True, slots=True)
class FirstFacts:
    """`empty`: nothing was imported and nobody entered; `by_role`: a server says who works, not the window."""

    empty: bool
    imported: bool
    by_role: bool
    who: str
    location: str
    advisors: tuple[str, ...]


def first_facts(office: Office) -> FirstFacts:
    with office.store.reading() as reading:
        advisors = tuple(one.name for one in reading.advisors.all())
        imported = reading.imports.last() is not None
        return FirstFacts(
            empty=not advisors and not imported,
            imported=imported,
            by_role=office.store.dialect != "sqlite",
            who=office.who,
            location=office.store.location,
            advisors=advisors,
        )


def open_demonstration(folder: Path, who: str, progress: Callable[[int, int], None]) -> Path:
    """The file of the demonstration office in a folder, made where it is not there yet; half of one is made anew."""
    from advisor_app.services.demonstration.build_demonstration import build_demonstration

    folder.mkdir(parents=True, exist_ok=True)
    database = folder / "demostracion.db"
    made = folder / "demostracion.hecha"
    if database.is_file() and made.is_file():
        return database
    for suffix in ("", "-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    done = 0

    def say(_line: str) -> None:
        nonlocal done
        done = min(done + 1, _STEPS - 1)
        progress(done, _STEPS)

    progress(0, _STEPS)
    office = working_as(open_store(database), who)
    try:
        build_demonstration(office, folder, _SEED, say)
    finally:
        office.store.close()
    made.touch()
    return database
