"""Recompute a week's draws from what is stored, and say what later exports changed about the week."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.round_verification import RecordedFacts, differences
from advisor_app.services.draw_round import history_subject
from advisor_app.services.office import Office
from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class Failure:
    entity: str
    what: str


@dataclass(frozen=True, slots=True)
class Drift:
    """Cases that the database counts in the week today but were not in the sealed frame, and the other way round."""

    entity: str
    entered: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """`entities` is how many drawn rounds were recomputed. Drift is no failure: a sealed frame stays as it was."""

    week: IsoWeek
    entities: int
    failures: tuple[Failure, ...]
    drift: tuple[Drift, ...]

    @property
    def ok(self) -> bool:
        return not self.failures


def verify_round(office: Office, week: IsoWeek) -> Verification:
    """Check every drawn round of a week against its own frame, seed and list, and against the history."""
    with office.store.reading() as reading:
        names = {entity.id: entity.name for entity in reading.entities.all()}
        broken = {failure.entry for failure in reading.history.verify().failures}
        stored = reading.rounds.raw(week)
        closed = reading.cases.closed_in(week)
        failures, drift = [], []
        for entity_id, one in sorted(stored.items(), key=lambda item: names.get(item[0], "?")):
            recorded, whole = _recorded(reading, one.round_id, broken)
            found = differences(one, recorded)
            if not whole:
                found.append("la historia de este sorteo fue alterada")
            failures += [Failure(names.get(entity_id, "?"), what) for what in found]
            today, sealed = set(closed.get(entity_id, [])), set(one.frame)
            if today != sealed:
                drift.append(
                    Drift(names.get(entity_id, "?"), tuple(sorted(today - sealed)), tuple(sorted(sealed - today)))
                )
        failures += _vanished(reading, week, {one.round_id for one in stored.values()})
    return Verification(week, len(stored), tuple(failures), tuple(drift))


def _vanished(reading: Reading, week: IsoWeek, there: Collection[UUID]) -> list[Failure]:
    """Rounds that the history drew in this week and the tables no longer have there."""
    subjects = {history_subject(round_id) for round_id in there}
    return [
        Failure(
            str((entry.payload or {}).get("entity", "?")), "el sorteo que anotó la historia ya no está en la semana"
        )
        for entry in reading.history.entries(action="round.drawn", limit=None)
        if (entry.payload or {}).get("week") == str(week) and entry.subject not in subjects
    ]


def _recorded(reading: Reading, round_id: UUID, broken: Collection[int]) -> tuple[RecordedFacts, bool]:
    """What the history says of a round, and whether its entries stand as they were written."""
    entries = reading.history.entries(subject=history_subject(round_id), limit=None)
    known: dict[str, object] = {}
    for entry in reversed(entries):
        known |= entry.payload or {}
    digest, seed, cases = known.get("frame_digest"), known.get("seed"), known.get("cases")
    facts = RecordedFacts(
        digest if isinstance(digest, str) else None,
        seed if isinstance(seed, str) else None,
        tuple(map(str, cases)) if isinstance(cases, list) else None,
    )
    return facts, not any(entry.seq in broken for entry in entries)
