"""The definitions of recurring reports: those that were kept, and those every office begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.office.names import name_key
from advisor_app.office.reports.definition import KeptDefinition
from advisor_app.office.reports.standard import STANDARD
from advisor_app.office.strict_table import nearest_word
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.store import Reading
    from advisor_app.store.reports.repository import KeptEdition


def list_definitions(office: Office, *, retired: bool = False) -> list[KeptDefinition]:
    """By name; with `retired` those that are no longer used too."""
    with office.store.reading() as reading:
        return [one for one in definitions(reading) if retired or not one.retired]


def definitions(reading: Reading) -> list[KeptDefinition]:
    """Every one, by name; a standard one that nobody has used has edition 0."""
    kept = reading.reports.definitions()
    names = {name_key(one.definition.name) for one in kept}
    fresh = [KeptDefinition(None, 0, one) for one in STANDARD if name_key(one.name) not in names]
    return sorted([*kept, *fresh], key=lambda one: name_key(one.definition.name))


def find_definition(reading: Reading, name: str) -> KeptDefinition:
    """Raises `UserError("unknown_report_definition")`."""
    known = definitions(reading)
    found = next((one for one in known if name_key(one.definition.name) == name_key(name)), None)
    if found is None:
        names = [one.definition.name for one in known]
        raise UserError(
            "unknown_report_definition", name=name, nearest=nearest_word(name, names), known=", ".join(names)
        )
    return found


def definition_as_it_is(office: Office, seen: KeptDefinition) -> KeptDefinition:
    """As another left it; raises `UserError("unknown_report_definition")`."""
    with office.store.reading() as reading:
        found = next((one for one in reading.reports.definitions() if one.id == seen.id), None)
        return found or find_definition(reading, seen.definition.name)


def show_definition(
    office: Office, name: str
) -> tuple[KeptDefinition, tuple[KeptEdition, ...], tuple[tuple[str, int], ...]]:
    """A definition, its editions, and the periods that reports were prepared for with how many, the latest first.

    Raises `UserError("unknown_report_definition")`.
    """
    with office.store.reading() as reading:
        found = find_definition(reading, name)
        if found.id is None:
            return found, (), ()
        return found, tuple(reading.reports.editions(found.id)), tuple(reading.reports.periods(found.id))
