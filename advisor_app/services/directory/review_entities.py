"""Entities that an import brought: shown as new until a person has looked; near-duplicates are offered for merging."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from uuid import UUID

from advisor_app.office.names import loose_key
from advisor_app.office.people import Entity
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity

LIKENESS = 0.9
"""From which share of common letters two names are shown as perhaps one; a person decides."""


@dataclass(frozen=True, slots=True)
class MergeSuggestion:
    """`keep` has more cases than `gone`; `reason` is "spelling" or "alike"."""

    keep: Entity
    gone: Entity
    reason: str


def suggest_merges(office: Office) -> list[MergeSuggestion]:
    """Pairs of entities whose names differ in points, hyphens and blanks alone, or in a letter or two."""
    with office.store.reading() as reading:
        entities = reading.entities.all()
        cases = reading.entities.case_counts()
    found = []
    for one, other in combinations(sorted(entities, key=lambda entity: entity.name), 2):
        reason = nearly_one(one.name, other.name)
        if reason:
            keep, gone = sorted((one, other), key=lambda entity: -cases.get(entity.id, 0))
            found.append(MergeSuggestion(keep, gone, reason))
    return found


def nearly_one(one: str, other: str) -> str:
    """ "spelling" or "alike" where two names of entities may be one; else ""."""
    a, b = loose_key(one), loose_key(other)
    if a == b:
        return "spelling"
    if min(len(a), len(b)) < 6 or _digits(a) != _digits(b):
        return ""  # acronyms differ by a letter and numbered offices by a digit without being one
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < LIKENESS or matcher.quick_ratio() < LIKENESS:
        return ""
    return "alike" if matcher.ratio() >= LIKENESS else ""


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def mark_reviewed(office: Office, entity_ids: Sequence[UUID]) -> int:
    """A person has looked at these; returns how many were new."""
    with office.store.unit_of_work(office.who) as work:
        waiting = [entity for entity in map(work.entities.by_id, entity_ids) if not entity.reviewed]
        for entity in waiting:
            work.entities.save(replace(entity, reviewed=True))
            work.history.append("entity.reviewed", {"entity": entity.name}, entity_id=entity.id, subject=entity.name)
        work.commit()
    return len(waiting)


def merge_entities(office: Office, keep_id: UUID, gone_id: UUID) -> Entity:
    """Make two entities one: cases, liaisons and spellings of `gone` become those of `keep`."""
    with office.store.unit_of_work(office.who) as work:
        keep, gone = work.entities.by_id(keep_id), work.entities.by_id(gone_id)
        work.entities.merge(keep_id, gone_id)
        work.history.append(
            "entity.merged", {"kept": keep.name, "merged": gone.name}, entity_id=keep.id, subject=keep.name
        )
        work.commit()
    return keep


def merge_named(office: Office, *, keep: str, gone: str) -> Entity:
    """`merge_entities` by any spelling of the two names; raises `UserError("unknown_entity")`."""
    with office.store.reading() as reading:
        kept, merged = find_entity(reading, keep), find_entity(reading, gone)
    return merge_entities(office, kept.id, merged.id)
