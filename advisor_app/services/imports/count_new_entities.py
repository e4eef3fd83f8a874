"""How many entities came with an export and wait to be looked at."""

from __future__ import annotations

from advisor_app.services.office import Office


def count_new_entities(office: Office) -> int:
    with office.store.reading() as reading:
        return sum(not entity.reviewed for entity in reading.entities.all())
