"""The terms that entities agreed to, and what a new one may be about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from advisor_app.office.names import name_key

if TYPE_CHECKING:
    from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class TermLine:
    """`type` "" for every type, `region` "" for the whole country; `days` None where a term ends.

    in_force   whether it is the one that holds on the day asked about
    """

    entity: str
    type: str
    region: str
    days: int | None
    valid_from: date
    responsible: str
    in_force: bool


@dataclass(frozen=True, slots=True)
class AgreedTerms:
    """`types` are those that cases have, which a term may be for."""

    lines: tuple[TermLine, ...]
    entities: tuple[str, ...]
    types: tuple[str, ...]


def list_terms(office: Office, today: date) -> AgreedTerms:
    """Every term by entity, type and region, the latest first."""
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.entities.all()}
        terms = [one for one in reading.indicators.service_terms() if one.entity_id in names]
        types = reading.indicators.labels("type")
    newest: dict[tuple[object, str, str], int] = {}
    for place, one in enumerate(terms):
        if one.valid_from <= today:
            newest[one.entity_id, name_key(one.type), name_key(one.region)] = place
    holding = set(newest.values())
    lines = [
        TermLine(
            names[one.entity_id],
            one.type,
            one.region,
            one.days,
            one.valid_from,
            one.responsible,
            place in holding and one.days is not None,
        )
        for place, one in enumerate(terms)
    ]
    lines.sort(key=lambda one: one.valid_from, reverse=True)
    lines.sort(key=lambda one: (name_key(one.entity), name_key(one.type), name_key(one.region)))
    return AgreedTerms(tuple(lines), tuple(sorted(names.values(), key=name_key)), tuple(types))
