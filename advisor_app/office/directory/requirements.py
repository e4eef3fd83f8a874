"""What an entity needs when it joins the centre, and what of it the directory already shows.

The list is the deck's ("Requisitos para las agencias", ten items), with the levels of escalation that it draws beside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from advisor_app.office.indicators.service_terms import ServiceTerm, in_force
from advisor_app.office.people import Liaison, LiaisonKind


class Requirement(StrEnum):
    OPERATIONAL_LIAISON = "operational_liaison"
    EXECUTIVE_LIAISON = "executive_liaison"
    OFFICIALS = "officials"
    AGREEMENTS = "agreements"
    REGIONAL_AGREEMENTS = "regional_agreements"
    TRAINING = "training"
    CAMPAIGN = "campaign"
    SERVICE_TRAINING = "service_training"
    PRESS = "press"
    EQUIPMENT = "equipment"
    LAUNCH = "launch"
    ESCALATION = "escalation"


class Standing(StrEnum):
    MET = "met"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


SHOWN = frozenset(
    {
        Requirement.OPERATIONAL_LIAISON,
        Requirement.EXECUTIVE_LIAISON,
        Requirement.OFFICIALS,
        Requirement.AGREEMENTS,
        Requirement.REGIONAL_AGREEMENTS,
    }
)
"""What the directory itself shows; nobody has to note that it is there."""


@dataclass(frozen=True, slots=True)
class RequirementNote:
    """What a person noted of one item: met on a day, or that it does not apply to this entity."""

    id: UUID
    entity_id: UUID
    item: Requirement
    applies: bool = True
    met_on: date | None = None
    note: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """Where one item stands. `shown` says that it is read from the directory, and `words` what was found or noted."""

    item: Requirement
    standing: Standing
    on: date | None = None
    words: str = ""
    shown: bool = False


def checklist(
    people: Sequence[Liaison],
    terms: Iterable[ServiceTerm],
    notes: Mapping[Requirement, RequirementNote],
    day: date,
    trained_on: date | None = None,
) -> tuple[RequirementLine, ...]:
    """Of one entity, in the list's order; `trained_on` is the last training that proves the duty to train."""
    serving = [one for one in people if one.serves_on(day)]
    found = {
        Requirement.OPERATIONAL_LIAISON: _named(serving, LiaisonKind.OPERATIONAL),
        Requirement.EXECUTIVE_LIAISON: _named(serving, LiaisonKind.EXECUTIVE),
        Requirement.OFFICIALS: _named(serving, LiaisonKind.OFFICIAL),
        **_agreements(terms, day),
    }
    return tuple(_line(item, found.get(item, ""), notes.get(item), trained_on) for item in Requirement)


def missing(lines: Iterable[RequirementLine]) -> tuple[Requirement, ...]:
    return tuple(one.item for one in lines if one.standing is Standing.MISSING)


def _line(item: Requirement, found: str, note: RequirementNote | None, trained_on: date | None) -> RequirementLine:
    if found:
        return RequirementLine(item, Standing.MET, None, found, shown=True)
    if note is not None and not note.applies:
        return RequirementLine(item, Standing.NOT_APPLICABLE, None, note.note)
    met_on = note.met_on if note else None
    if item is Requirement.TRAINING and trained_on is not None and (met_on is None or trained_on > met_on):
        return RequirementLine(item, Standing.MET, trained_on, note.note if note else "", shown=True)
    if met_on is not None:
        return RequirementLine(item, Standing.MET, met_on, note.note if note else "")
    return RequirementLine(item, Standing.MISSING, None, note.note if note else "")


def _named(people: Sequence[Liaison], kind: LiaisonKind) -> str:
    return ", ".join(one.name for one in people if one.kind is kind)


def _agreements(terms: Iterable[ServiceTerm], day: date) -> dict[Requirement, str]:
    """Those in force on the day for which somebody answers: of the whole country, and of a region."""
    kept = [one for one in in_force(terms, day) if one.responsible]
    told = {
        Requirement.AGREEMENTS: [one for one in kept if not one.region],
        Requirement.REGIONAL_AGREEMENTS: [one for one in kept if one.region],
    }
    return {item: ", ".join(dict.fromkeys(one.responsible for one in of_item)) for item, of_item in told.items()}
