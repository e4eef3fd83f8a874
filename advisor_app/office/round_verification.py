"""Recompute a drawn round from what is stored, and say where it differs."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import sampling
from advisor_app.office.weekly_round import Replacement


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
class RecordedFacts:
    """What the history says was sealed, drawn, and last in the sample; None where it says nothing."""

    frame_digest: str | None
    seed: str | None
    cases: tuple[str, ...] | None


def differences(stored: StoredRound, recorded: RecordedFacts) -> list[str]:
    """What differs, each in a Spanish phrase; empty if the round is as it was drawn."""
    return [*_recomputed(stored), *_counted(stored), *_compared(stored, recorded)]


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
