"""The mail that asks an entity's liaisons whether its part of the knowledge base still holds."""

from __future__ import annotations

from datetime import date

from advisor_app.documents.spanish import long_date
from advisor_app.office.duties.registers import Register


def review_words(register: Register, entity: str, answer_by: date, signed_by: str) -> dict[str, object]:
    """What the templates `registers/revision` may place."""
    return {
        "anio": str(register.held_on.year),
        "entidad": entity,
        "referencia": register.reference,
        "tema": register.subject,
        "responder_hasta": long_date(answer_by),
        "responder_hasta_corto": f"{answer_by:%d/%m/%Y}",
        "puntos": [{"orden": str(at), "texto": item.text} for at, item in enumerate(register.items, start=1)],
        "firma": signed_by,
    }
