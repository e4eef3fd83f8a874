"""Puts the demonstration's directory into the office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.demonstration.directory import MadeDirectory, make_directory
from advisor_app.office.calendar import panama_day
from advisor_app.office.directory.requirements import RequirementNote
from advisor_app.office.indicators.service_terms import ServiceTerm
from advisor_app.office.people import Liaison
from advisor_app.store import UnitOfWork, new_id

if TYPE_CHECKING:
    from advisor_app.demonstration import Demonstration


def add_directory(work: UnitOfWork, made: Demonstration, ids: Mapping[str, UUID]) -> int:
    """People with their successors, agreements, notes and confirmations; returns how many people there are."""
    found = make_directory(made.seed, made.entities, made.liaisons, panama_day(work.moment))
    _add_people(work, found, ids)
    for term in found.terms:
        work.indicators.agree_term(
            ServiceTerm(ids[term.entity], term.type, term.days, term.start, term.region, term.responsible)
        )
    for note in found.notes:
        work.directory.put_note(
            RequirementNote(new_id(), ids[note.entity], note.item, note.applies, note.met_on, note.note)
        )
    parents = dict(found.parts)
    for name, key in ids.items():
        known = work.entities.by_id(key)
        parent = parents.get(name)
        work.entities.save(
            replace(
                known,
                address=found.addresses.get(name, ""),
                confirmed_on=found.confirmed.get(name),
                parent_id=ids[parent] if parent else None,
            )
        )
    return len(found.people)


def _add_people(work: UnitOfWork, found: MadeDirectory, ids: Mapping[str, UUID]) -> None:
    before: dict[tuple[str, str], Liaison] = {}
    for one in found.people:
        made = one.liaison
        kept = work.liaisons.add(
            Liaison(
                new_id(),
                ids[made.entity],
                made.name,
                made.kind,
                made.post,
                made.email,
                made.in_panama_district,
                one.telephone,
                one.district,
                one.start,
                one.end,
                confirmed_on=found.confirmed.get(made.entity) if one.end is None else None,
            )
        )
        before[made.entity, made.name] = kept
        if one.replaces:
            work.liaisons.save(replace(before[made.entity, one.replaces], replaced_by=kept.id))
