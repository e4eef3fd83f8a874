"""The terms that an entity agreed to by itself, by type of case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.office.case import Case
from advisor_app.office.names import name_key

EVERY_TYPE = ""
LONGEST_TERM = 3650
"""Calendar days."""


@dataclass(frozen=True, slots=True)
class ServiceTerm:
    """From a day on, an entity closes its cases of a type within so many calendar days.

    A `type` of "" means every type without a term of its own; `days` None ends a term. A `region` is a province or
    comarca whose cases have a term of their own; "" is the whole country. `responsible` answers for it.
    """

    entity_id: UUID
    type: str
    days: int | None
    valid_from: date
    region: str = ""
    responsible: str = ""


def agreed_days(case: Case, entity_id: UUID | None, terms: Iterable[ServiceTerm]) -> int | None:
    """The term in force on the day a case was created: its region's before the country's, and in either its type's
    before the one for every type.
    """
    found: dict[tuple[str, str], int | None] = {}
    for term in in_order(terms):
        if term.entity_id == entity_id and term.valid_from <= case.created_on:
            found[name_key(term.region), name_key(term.type)] = term.days
    for region in dict.fromkeys((name_key(case.province), "")):
        for kind in (name_key(case.type), EVERY_TYPE):
            own = found.get((region, kind))
            if own is not None:
                return own
    return None


def in_order(terms: Iterable[ServiceTerm]) -> list[ServiceTerm]:
    """By the day from which they hold; of one day's the last given is the one that holds."""
    return sorted(terms, key=lambda term: term.valid_from)


def in_force(terms: Iterable[ServiceTerm], day: date) -> list[ServiceTerm]:
    """Those of one entity that hold on a day, by region and type; what was ended is left out."""
    found: dict[tuple[str, str], ServiceTerm] = {}
    for term in in_order(terms):
        if term.valid_from <= day:
            found[name_key(term.region), name_key(term.type)] = term
    return [found[key] for key in sorted(found) if found[key].days is not None]
