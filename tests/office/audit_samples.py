"""A small scorecard and cases that the tests of scoring share."""

from __future__ import annotations

from datetime import datetime, timedelta

from advisor_app.office.case import Case
from advisor_app.office.scoring.scorecard import Condition, DataRule, Question, QuestionGroup, Scorecard

CREATED = datetime(2026, 10, 15, 13, 42)


def question(question_id: str, weight: int = 10, **values: object) -> Question:
    return Question(question_id, question_id.capitalize(), "Guía V.c", "352-360", weight, **values)  # type: ignore[arg-type]


CARD = Scorecard(
    "prueba",
    "Ficha de prueba",
    1,
    (
        QuestionGroup(
            "plazos",
            "Plazos",
            (
                question("en-24-horas", 30, data_rule=DataRule.WORKED_IN_24H, not_applicable_allowed=True),
                question("en-30-dias", 20, data_rule=DataRule.CLOSED_IN_30_DAYS),
            ),
        ),
        QuestionGroup(
            "respuesta",
            "Respuesta",
            (
                question("motivo", 40, critical=True),
                question("lenguaje", 7, not_applicable_allowed=True),
                question("denuncia", 3, condition=Condition(types=("Denuncia",))),
            ),
        ),
    ),
)


def case(number: str = "2026-000001", **values: object) -> Case:
    defaults: dict[str, object] = {
        "type": "Queja",
        "channel": "Teléfono 3-1-1",
        "first_worked": CREATED + timedelta(hours=5, minutes=12),
        "closed": CREATED + timedelta(days=12),
        "resolution": "Se reparó la fuga.",
    }
    return Case(number, "IDAAN", CREATED, **{**defaults, **values})  # type: ignore[arg-type]
