"""Recompute a drawn round, and a seal that waits for its seed, from what is stored, and say where it differs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sampling
from advisor_app.office.calendar import IsoWeek, panama_day
from advisor_app.office.rounds.public_seed import seed_of
from advisor_app.office.rounds.weekly_round import PublicDraw, PublicSeed, Replacement


@dataclass(frozen=True, slots=True)
class StoredRound:
    """A round exactly as it stands in the tables; nothing here is trusted.

    `sample` has position, case number and ticket of each of its rows.
    """

    round_id: UUID
    frame: tuple[str, ...]
    population: int
    frame_digest: str
    seed: str
    sample_size: int
    sample: tuple[tuple[int, str, str], ...]
    replacements: tuple[Replacement, ...]


@dataclass(frozen=True, slots=True)
class StoredSeal:
    """A seal for a public seed exactly as it stands in the table; nothing here is trusted. A draw has its seal's id."""

    seal_id: UUID
    entity_id: UUID
    entity: str
    serial: int
    frame: tuple[str, ...]
    frame_digest: str
    announced: PublicDraw
    sealed_at: datetime
    value: str


@dataclass(frozen=True, slots=True)
class RecordedFacts:
    """What the history says was sealed, drawn, and last in the sample; None where it says nothing.

    `entity`, `announced`, `value` and `sealed_at` (naive UTC, when the entry was written) are a public seed's.
    """

    frame_digest: str | None
    seed: str | None
    cases: tuple[str, ...] | None
    entity: str | None = None
    announced: tuple[str, str] | None = None
    """The public draw's name and its day, ISO."""
    value: str | None = None
    sealed_at: datetime | None = None


def differences(stored: StoredRound, recorded: RecordedFacts) -> list[str]:
    """What differs, each in a Spanish phrase; empty if the round is as it was drawn."""
    return [*_recomputed(stored), *_counted(stored), *_compared(stored, recorded)]


def seal_differences(seal: StoredSeal, recorded: RecordedFacts) -> list[str]:
    """What differs in a seal, drawn since or not, each in a Spanish phrase; empty if it is as it was sealed."""
    found = []
    try:
        in_order = sampling.sealed(seal.frame)
    except sampling.SamplingError:
        found.append("la lista sellada no es una lista ordenada de casos distintos")
    else:
        if in_order != seal.frame:
            found.append("la lista sellada no está en su orden")
        if sampling.frame_digest(in_order) != seal.frame_digest:
            found.append("el sello no corresponde a la lista sellada")
    if recorded.frame_digest is None:
        return [*found, "la historia no tiene el sello de esta semana"]
    if recorded.frame_digest != seal.frame_digest:
        found.append("el sello guardado no es el que anotó la historia")
    if recorded.announced != (seal.announced.name, seal.announced.day.isoformat()):
        found.append("el sorteo público guardado no es el que se anunció según la historia")
    if recorded.entity != seal.entity:
        found.append("el nombre de la entidad en el sello no es el que anotó la historia")
    for sealed_at in (seal.sealed_at, recorded.sealed_at):
        if sealed_at is None or panama_day(sealed_at) >= seal.announced.day:
            found.append("la lista no se selló antes del día del sorteo público")
            break
    return found


def public_seed_differences(stored: StoredRound, week: IsoWeek, seal: StoredSeal, recorded: RecordedFacts) -> list[str]:
    """What differs between a draw and the announced result that its seed must come from."""
    found = []
    if stored.frame_digest != seal.frame_digest or stored.frame != seal.frame:
        found.append("la lista sorteada no es la que se selló antes del sorteo público")
    if recorded.value != seal.value:
        found.append("el valor publicado no es el que anotó la historia")
    try:
        seed = seed_of(PublicSeed(seal.announced, seal.entity, seal.value), week, seal.frame_digest)
    except sampling.UnusableKey:
        return [*found, "falta el valor publicado del que sale la semilla"]
    if seed != stored.seed:
        found.append("la semilla guardada no es la que da el valor publicado")
    return found


def _recomputed(stored: StoredRound) -> list[str]:
    failures = sampling.verify_draw(
        frame=stored.frame,
        digest=stored.frame_digest,
        seed=stored.seed,
        size=len(stored.sample),
        sample=[number for _, number, _ in stored.sample],
        replaced=[sampling.Replaced(one.number, one.reason) for one in stored.replacements],
    )
    found = [failure.what for failure in failures]
    if any(ticket != sampling.ticket(number, stored.seed) for _, number, ticket in stored.sample):
        found.append("hay un boleto guardado que no corresponde a su caso y a la semilla")
    return found


def _counted(stored: StoredRound) -> list[str]:
    found = []
    if stored.population != len(stored.frame):
        found.append("la población anotada no es el número de casos del marco guardado")
    if stored.sample_size != len(stored.sample):
        found.append("el tamaño anotado no es el número de casos de la muestra guardada")
    if [position for position, _, _ in stored.sample] != list(range(1, len(stored.sample) + 1)):
        found.append("los puestos de la muestra guardada no son consecutivos")
    return found


def _compared(stored: StoredRound, recorded: RecordedFacts) -> list[str]:
    if recorded.frame_digest is None or recorded.seed is None or recorded.cases is None:
        return ["la historia no tiene el sello o el sorteo de esta semana"]
    found = []
    if recorded.frame_digest != stored.frame_digest:
        found.append("la huella guardada no es la que se selló según la historia")
    if recorded.seed != stored.seed:
        found.append("la semilla guardada no es la que se sorteó según la historia")
    if recorded.cases != tuple(number for _, number, _ in stored.sample):
        found.append("la muestra guardada no es la última que anotó la historia")
    return found
