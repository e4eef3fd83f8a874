"""What the made-up citizens write and what they are answered."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from random import Random

from advisor_app.demonstration.made import MadeEntity

COMPLAINT = "Queja"
FOR_ALL = "cualquiera"
RESOLUTIONS = "resolutions"
CURT_SHARE = 0.15
"""Of the resolutions, those that say next to nothing: audits have something to find."""

SPANS = ("cuatro días", "una semana", "diez días", "dos semanas", "tres semanas", "un mes", "dos meses")


WordingTables = dict[str, dict[str, list[str]]]
"""Sentences by entity, sector or for all, then by type of case."""


def read_wording() -> WordingTables:
    text = files("advisor_app.demonstration").joinpath("wording.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@dataclass(frozen=True, slots=True)
class Wording:
    """One entity's sentences."""

    subjects: dict[str, list[str]]
    resolutions: list[str]
    curt: list[str]

    @classmethod
    def of(cls, tables: WordingTables, entity: MadeEntity) -> Wording:
        own = tables.get(entity.name) or tables[entity.sector]
        return cls({**tables[FOR_ALL], **own}, own[RESOLUTIONS], tables[FOR_ALL][RESOLUTIONS])

    def subject(self, rng: Random, kind: str, place: str) -> str:
        sentences = self.subjects.get(kind) or self.subjects[COMPLAINT]
        return rng.choice(sentences).format(lugar=place, plazo=rng.choice(SPANS))

    def resolution(self, rng: Random, place: str) -> str:
        sentences = self.curt if rng.random() < CURT_SHARE else self.resolutions
        return rng.choice(sentences).format(lugar=place)
