"""Bring an office's schema to this program's, by an explicit word; no window ever does it to a server by itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from advisor_app.errors import EnvironmentFault
from advisor_app.store import open_store
from advisor_app.store.location import parse_location
from advisor_app.store.office_state import office_state
from advisor_app.store.opening import server_engine
from advisor_app.store.server_schema import SchemaStep, UpgradePlan, upgrade, words_of_steps

__all__ = ["SchemaStep", "UpgradePlan", "Upgraded", "foresee_upgrade", "upgrade_office"]


@dataclass(frozen=True, slots=True)
class Upgraded:
    """`copy` is the file's backup from before; a server's is its administrator's to make."""

    plan: UpgradePlan
    copy: Path | None


def foresee_upgrade(location: str) -> UpgradePlan:
    """What `upgrade_office` would do; nothing is changed.

    Raises `UsageError("database_location")` and `EnvironmentFault`: "schema_missing", "schema_newer",
    "not_our_database", "server_too_old" and those of opening.
    """
    state = office_state(location)
    if state.standing == "foreign":
        raise EnvironmentFault("not_our_database", location=state.location)
    if state.standing == "newer":
        raise EnvironmentFault("schema_newer", location=state.location, found=state.schema, known=state.needed)
    if state.schema is None:
        raise EnvironmentFault("schema_missing", location=state.location)
    return words_of_steps(state.location, state.schema)


def upgrade_office(location: str) -> Upgraded:
    """All of it or nothing. Whoever is at work is waited for, and nobody begins anything meanwhile.

    Raises as `foresee_upgrade`, and `EnvironmentFault`: "not_the_owner", "database_locked" where others go on working.
    """
    place = parse_location(location)
    if place.path is None:
        engine = server_engine(place)
        try:
            return Upgraded(upgrade(engine, place), None)
        finally:
            engine.dispose()
    planned = foresee_upgrade(location)
    before = set(place.path.parent.glob(f"{place.path.stem}.before-*"))
    open_store(place.path, create=False).close()  # an older file is copied beside itself, then upgraded
    copies = sorted(set(place.path.parent.glob(f"{place.path.stem}.before-*")) - before)
    return Upgraded(planned, copies[0] if copies else None)
