"""Registers with their entities' names, and what is still to be corrected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor_app.office.duties.registers import Kind, Register
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """`entity` is None for what is the office's."""

    register: Register
    entity: str | None


def list_registers(
    office: Office,
    *,
    kind: Kind | None = None,
    entity: str | None = None,
    since: date = date.min,
    unsettled: bool = False,
) -> list[RegisterLine]:
    """The newest first; `unsettled`: those that are open, or have something to correct.

    Raises `UserError("unknown_entity")`.
    """
    with office.store.reading() as reading:
        only = find_entity(reading, entity).id if entity else None
        found = reading.registers.all(since, kind, only)
        names = {one.id: one.name for one in reading.entities.all()}
    return [
        RegisterLine(one, names.get(one.entity_id) if one.entity_id else None)
        for one in found
        if not unsettled or not one.closed or one.to_correct
    ]
