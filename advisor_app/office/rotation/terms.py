"""What a rotation is asked to keep and to balance: by names, as people write it, and by keys, as it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.people import ENTITIES_PER_ADVISOR
from advisor_app.office.rotation.problem import RotationRules

WEIGHTS: Mapping[str, int] = {"cases": 4, "audits": 2, "outside": 1, "below": 1}
"""How much each figure counts in an entity's load, unless the director says otherwise."""
YEARS_APART = 1


class RotationKind(StrEnum):
    YEAR = "year"
    """Every entity goes to another advisor."""
    CHANGE = "change"
    """A few are handed over in mid-year (leave, a new entity); all others stay."""


@dataclass(frozen=True, slots=True)
class AskedTerms:
    """By names.

    apart         (advisor, entity) that must not be
    together      groups of entities that stay with one advisor
    districts     the districts that an advisor serves; an advisor who is not named serves all
    advisors_out  get nothing
    entities_out  nobody looks after them from that day on
    only          the entities that move, in a mid-year change; where none is named, those of `advisors_out` and those
                  that nobody looks after
    """

    weights: Mapping[str, int] = field(default_factory=lambda: dict(WEIGHTS))
    years_apart: int = YEARS_APART
    capacity: int = ENTITIES_PER_ADVISOR
    apart: tuple[tuple[str, str], ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    districts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    advisors_out: tuple[str, ...] = ()
    entities_out: tuple[str, ...] = ()
    only: tuple[str, ...] = ()

    def check(self) -> None:
        """Raises `UserError`: "unknown_weight", "capacity_out_of_range", "years_apart_negative", "grouped_twice"."""
        unknown = sorted(set(self.weights) - set(WEIGHTS))
        values = list(self.weights.values())
        if unknown or not any(value > 0 for value in values) or min(values, default=0) < 0:
            raise UserError("unknown_weight", given=", ".join(unknown) or "-", known=", ".join(WEIGHTS))
        if not 1 <= self.capacity <= ENTITIES_PER_ADVISOR:
            raise UserError("capacity_out_of_range", given=self.capacity, most=ENTITIES_PER_ADVISOR)
        if self.years_apart < 0:
            raise UserError("years_apart_negative", given=self.years_apart)


@dataclass(frozen=True, slots=True)
class RotationTerms:
    """By keys; as `AskedTerms`."""

    weights: Mapping[str, int] = field(default_factory=lambda: dict(WEIGHTS))
    years_apart: int = YEARS_APART
    capacity: int = ENTITIES_PER_ADVISOR
    apart: frozenset[tuple[UUID, UUID]] = frozenset()
    together: tuple[frozenset[UUID], ...] = ()
    districts: Mapping[UUID, frozenset[str]] = field(default_factory=dict)
    advisors_out: frozenset[UUID] = frozenset()
    entities_out: frozenset[UUID] = frozenset()
    only: frozenset[UUID] = frozenset()

    @property
    def rules(self) -> RotationRules:
        return RotationRules(self.capacity, self.years_apart, self.apart, self.together)

    def named(self, entities: Mapping[UUID, str], advisors: Mapping[UUID, str]) -> AskedTerms:
        """The same by names, so that another proposal may start from it; what is no longer known is left out."""
        return AskedTerms(
            weights=dict(self.weights),
            years_apart=self.years_apart,
            capacity=self.capacity,
            apart=tuple(sorted((advisors[a], entities[e]) for a, e in self.apart if a in advisors and e in entities)),
            together=tuple(tuple(sorted(entities[one] for one in group if one in entities)) for group in self.together),
            districts={advisors[a]: tuple(sorted(of)) for a, of in self.districts.items() if a in advisors},
            advisors_out=tuple(sorted(advisors[one] for one in self.advisors_out if one in advisors)),
            entities_out=tuple(sorted(entities[one] for one in self.entities_out if one in entities)),
            only=tuple(sorted(entities[one] for one in self.only if one in entities)),
        )


def terms_as_plain(terms: RotationTerms) -> dict[str, Any]:
    """For JSON, in a fixed order."""
    return {
        "weights": dict(sorted(terms.weights.items())),
        "years_apart": terms.years_apart,
        "capacity": terms.capacity,
        "apart": sorted([str(a), str(e)] for a, e in terms.apart),
        "together": sorted(sorted(map(str, group)) for group in terms.together),
        "districts": {str(a): sorted(of) for a, of in sorted(terms.districts.items())},
        "advisors_out": sorted(map(str, terms.advisors_out)),
        "entities_out": sorted(map(str, terms.entities_out)),
        "only": sorted(map(str, terms.only)),
    }


def terms_from_plain(plain: Mapping[str, Any]) -> RotationTerms:
    """What `terms_as_plain` gave; what is missing is as it is where nobody says otherwise."""
    usual = RotationTerms()
    return RotationTerms(
        weights=dict(plain.get("weights", usual.weights)),
        years_apart=plain.get("years_apart", usual.years_apart),
        capacity=plain.get("capacity", usual.capacity),
        apart=frozenset((UUID(a), UUID(e)) for a, e in plain.get("apart", ())),
        together=tuple(frozenset(map(UUID, group)) for group in plain.get("together", ())),
        districts={UUID(a): frozenset(of) for a, of in plain.get("districts", {}).items()},
        advisors_out=frozenset(map(UUID, plain.get("advisors_out", ()))),
        entities_out=frozenset(map(UUID, plain.get("entities_out", ()))),
        only=frozenset(map(UUID, plain.get("only", ()))),
    )
