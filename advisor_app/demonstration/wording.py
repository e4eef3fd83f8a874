"""What the made-up citizens write and what they are answered."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from random import Random

from advisor_app.demonstration.made import MadeEntity

COMPLAINT = "Queja"
FOR_ALL = "cualquiera"

CURT_ANSWERS = (
    "Se atendió.",
    "Se brindó la información solicitada.",
    "Se llamó dos veces al ciudadano y no contestó.",
    "Remitido a la unidad correspondiente.",
)
CURT_SHARE = 0.15
"""Of the answers, those that say next to nothing: audits have something to find."""

SPANS = ("cuatro días", "una semana", "diez días", "dos semanas", "tres semanas", "un mes", "dos meses")

Sentences = list[tuple[str, str]]
WordingTables = dict[str, dict[str, Sentences]]
"""What is asked and how it is answered, by entity, sector or for all, then by type of case."""


def read_wording() -> WordingTables:
    text = files("advisor_app.demonstration").joinpath("wording.toml").read_text(encoding="utf-8")
    return {
        table: {kind: [(asked, answered) for asked, answered in pairs] for kind, pairs in kinds.items()}
        for table, kinds in tomllib.loads(text).items()
    }


@dataclass(frozen=True, slots=True)
class Wording:
    """One entity's sentences by type of case."""

    sentences: dict[str, Sentences]

    @classmethod
    def of(cls, tables: WordingTables, entity: MadeEntity) -> Wording:
        own = tables.get(entity.name) or tables[entity.sector]
        return cls({**tables[FOR_ALL], **own})

    def say(self, rng: Random, kind: str, place: str) -> tuple[str, str]:
        """What the citizen asks, and the answer that closes the case."""
        asked, answered = rng.choice(self.sentences.get(kind) or self.sentences[COMPLAINT])
        if rng.random() < CURT_SHARE:
            answered = rng.choice(CURT_ANSWERS)
        return asked.format(lugar=place, plazo=rng.choice(SPANS)), answered
