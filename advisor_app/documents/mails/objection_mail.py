"""The mail that takes the answer to an objection to the entity."""

from __future__ import annotations

from advisor_app.documents.letters.compose_letter import DEMONSTRATION
from advisor_app.documents.letters.objection_answer import ObjectionAnswer, opening, outcome, summary


def objection_words(of: ObjectionAnswer, entity: str) -> dict[str, object]:
    """What the templates `objections/respuesta` may place."""
    return {
        "referencia": of.objection.reference,
        "carta": of.letter,
        "entidad": entity,
        "inicio": opening(of),
        "puntos": list(summary(of)),
        "resultado": outcome(of),
        "firma": of.signer.name,
        "cargo": of.signer.post,
        "demostracion": DEMONSTRATION if of.demonstration else "",
    }
