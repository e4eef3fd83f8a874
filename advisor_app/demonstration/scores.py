"""Made-up scores: most cases conform, some were closed with a wrong reason, here and there something is missing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from random import Random

from advisor_app.office.case import Case
from advisor_app.office.scoring.score_rows import ScoreRow
from advisor_app.office.scoring.scorecard import Question, Scorecard

_CRITICAL_FAILS, _OTHER_FAILS, _NOT_APPLICABLE, _FILE_MISSING = 0.04, 0.05, 0.15, 0.008
_COMMENTS = {
    "motivo-cierre": (
        "se cerró como resuelto y el pedido seguía pendiente",
        "el motivo dice «duplicado» y no hay otro caso",
        "se cerró por falta de datos que sí estaban",
    ),
    "respuesta-atiende": (
        "respondieron uno de los dos pedidos",
        "la respuesta remite a otra oficina sin decir a cuál",
        "no explica por qué se negó",
    ),
    "resolucion-escrita": ("el caso no tiene texto de respuesta",),
}
_OTHERWISE = ("no consta en el expediente", "se revisó y no está completo")


def made_up_scores(
    card: Scorecard, cases: Sequence[Case], answered: Collection[tuple[str, str]], seed: int
) -> list[ScoreRow]:
    """A row for each question that is asked of a case and that the data does not answer (`answered`: number, question).

    The same for the same seed, card and cases; each case has its own chance, whatever the others are.
    """
    rows: list[ScoreRow] = []
    for case in cases:
        rng = Random(f"{seed} {case.number}")  # noqa: S311 (made up, and to be made up again)
        if rng.random() < _FILE_MISSING:
            rows.append(ScoreRow(len(rows) + 1, case.number, "expediente", "no cumple"))
            continue
        for question in card.asked_of(case):
            chance = rng.random(), rng.random(), rng.random()
            if (case.number, question.id) not in answered:
                rows.append(_row(len(rows) + 1, case.number, question, chance))
    return rows


def _row(row: int, number: str, question: Question, chance: tuple[float, float, float]) -> ScoreRow:
    if chance[0] < (_CRITICAL_FAILS if question.critical else _OTHER_FAILS):
        words = _COMMENTS.get(question.id, _OTHERWISE)
        worst = min(question.grades, key=lambda grade: grade.share).text if question.grades else "no cumple"
        return ScoreRow(row, number, question.id, worst, words[int(chance[1] * len(words))])
    if question.not_applicable_allowed and chance[2] < _NOT_APPLICABLE:
        return ScoreRow(row, number, question.id, "no aplica")
    best = max(question.grades, key=lambda grade: grade.share).text if question.grades else "cumple"
    return ScoreRow(row, number, question.id, best)
