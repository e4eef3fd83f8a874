"""Who works: where the server knows whose a role is, nobody works under another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.store import Store


def working_as(store: Store, told: str) -> Office:
    """The office as the person whose role is logged in, or as `told` in a file and for the owner of the tables."""
    if store.dialect == "sqlite":
        return Office(store, told)
    try:
        with store.reading() as reading:
            mine = reading.person_roles.mine()
    except BaseException:
        store.close()
        raise
    return Office(store, told if mine is None else mine.person)
