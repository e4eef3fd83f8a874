"""Recompute a week's draws from what is stored, and say what later exports changed about the week."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.round_verification import (
    RecordedFacts,
    StoredRound,
    StoredSeal,
    differences,
    public_seed_differences,
    seal_differences,
)
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import history_subject
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
    """`entities` is how many drawn rounds were recomputed, `sealed` how many seals still wait for their public draw.

    Drift is no failure: a sealed frame stays as it was.
    """

    week: IsoWeek
    entities: int
    failures: tuple[Failure, ...]
    drift: tuple[Drift, ...]
    sealed: int = 0

    @property
    def ok(self) -> bool:
        return not self.failures


def verify_round(office: Office, week: IsoWeek) -> Verification:
    """Check every drawn round and every seal of a week against itself and against the history."""
    with office.store.reading() as reading:
        names = {entity.id: entity.name for entity in reading.entities.all()}
        broken = {failure.entry for failure in reading.history.verify().failures}
        stored = reading.rounds.raw(week)
        seals = reading.seals.raw(week)
        closed = reading.cases.closed_in(week)
        drawn_ids = {one.round_id for one in stored.values()}
        in_force = {one.entity_id: one for one in seals}  # the last of an entity
        waiting = [one for one in in_force.values() if one.seal_id not in drawn_ids]
        of_drawn = {one.seal_id: one for one in seals if one.seal_id in drawn_ids}
        failures: list[Failure] = []
        for entity_id, one in sorted(stored.items(), key=lambda item: names.get(item[0], "?")):
            what = _differences(reading, week, one, of_drawn.get(one.round_id), broken)
            failures += [Failure(names.get(entity_id, "?"), told) for told in what]
        for seal in seals:
            if seal.seal_id not in drawn_ids:
                recorded, whole = _recorded(reading, seal.seal_id, broken)
                what = [*seal_differences(seal, recorded), *_altered(whole)]
                failures += [Failure(names.get(seal.entity_id, "?"), told) for told in what]
        failures += _vanished(reading, week, drawn_ids, {one.seal_id for one in seals})
        frames = {key: one.frame for key, one in stored.items()} | {one.entity_id: one.frame for one in waiting}
    return Verification(week, len(stored), tuple(failures), _drift(names, frames, closed), len(waiting))


def _differences(
    reading: Reading, week: IsoWeek, one: StoredRound, seal: StoredSeal | None, broken: Collection[int]
) -> list[str]:
    recorded, whole = _recorded(reading, one.round_id, broken)
    found = differences(one, recorded)
    if seal is not None:
        found += [*seal_differences(seal, recorded), *public_seed_differences(one, week, seal, recorded)]
    elif recorded.announced is not None:
        found.append("falta el sello del sorteo público que anotó la historia")
    return [*found, *_altered(whole)]


def _altered(whole: bool) -> list[str]:
    return [] if whole else ["la historia de este sorteo fue alterada"]


def _drift(
    names: Mapping[UUID, str], frames: Mapping[UUID, tuple[str, ...]], closed: Mapping[UUID, list[str]]
) -> tuple[Drift, ...]:
    """What the week's cases are today beside the lists that were sealed."""
    drift = []
    for entity_id, frame in sorted(frames.items(), key=lambda item: names.get(item[0], "?")):
        today, sealed = set(closed.get(entity_id, [])), set(frame)
        if today != sealed:
            entered, left = tuple(sorted(today - sealed)), tuple(sorted(sealed - today))
            drift.append(Drift(names.get(entity_id, "?"), entered, left))
    return tuple(drift)


def _vanished(reading: Reading, week: IsoWeek, drawn: Collection[UUID], seals: Collection[UUID]) -> list[Failure]:
    """Rounds and seals that the history has in this week and the tables no longer have there."""
    gone = []
    for action, there, said in (
        ("round.drawn", drawn, "el sorteo que anotó la historia ya no está en la semana"),
        ("round.sealed", seals, "el sello que anotó la historia ya no está en la semana"),
    ):
        subjects = {history_subject(key) for key in there}
        for entry in reading.history.entries(action=action, limit=None):
            facts = entry.payload or {}
            stands = entry.subject in subjects or (action == "round.sealed" and "public_draw" not in facts)
            if facts.get("week") == str(week) and not stands:
                gone.append(Failure(str(facts.get("entity", "?")), said))
    return gone


def _recorded(reading: Reading, round_id: UUID, broken: Collection[int]) -> tuple[RecordedFacts, bool]:
    """What the history says of a round or a seal, and whether its entries stand as they were written."""
    entries = reading.history.entries(subject=history_subject(round_id), limit=None)
    known: dict[str, object] = {}
    sealed_at, sealed_as = None, None
    for entry in reversed(entries):
        known |= entry.payload or {}
        if entry.action == "round.sealed":
            sealed_as = str(known.get("entity"))  # later entries have the name of their own day
            sealed_at = datetime.fromisoformat(entry.at).astimezone(UTC).replace(tzinfo=None)

    def text(name: str) -> str | None:
        found = known.get(name)
        return found if isinstance(found, str) else None

    name, day, cases = text("public_draw"), text("published"), known.get("cases")
    facts = RecordedFacts(
        text("frame_digest"),
        text("seed"),
        tuple(map(str, cases)) if isinstance(cases, list) else None,
        sealed_as,
        (name, day) if name is not None and day is not None else None,
        text("public_value"),
        sealed_at,
    )
    return facts, not any(entry.seq in broken for entry in entries)
