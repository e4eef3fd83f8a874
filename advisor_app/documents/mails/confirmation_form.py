"""The mail that asks an entity whether what the directory holds of it is right, as words for its templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from advisor_app.documents.spanish import long_date
from advisor_app.office.directory.sheets import KIND_WORDS
from advisor_app.office.indicators.service_terms import ServiceTerm
from advisor_app.office.people import PANAMA_DISTRICT, Entity, Liaison

_NOT_KNOWN = "—"


@dataclass(frozen=True, slots=True)
class FormContent:
    """What the directory holds of an entity; `people` and `terms` are those of the day."""

    year: int
    answer_by: date
    entity: Entity
    parent: str
    people: Sequence[Liaison]
    terms: Sequence[ServiceTerm]
    signed_by: str


def form_words(content: FormContent) -> dict[str, object]:
    """The fields that the templates may use; what is not known is a dash."""
    entity = content.entity
    return {
        "anio": str(content.year),
        "responder_hasta": long_date(content.answer_by),
        "entidad": {
            "siglas": entity.name,
            "nombre": entity.full_name or entity.name,
            "tipo": entity.kind or _NOT_KNOWN,
            "sector": entity.sector or _NOT_KNOWN,
            "distrito": entity.seat_district or _NOT_KNOWN,
            "direccion": entity.address or _NOT_KNOWN,
            "depende_de": content.parent or _NOT_KNOWN,
        },
        "personas": [
            {
                "orden": str(order),
                "nombre": one.name,
                "clase": KIND_WORDS[one.kind],
                "cargo": one.post or _NOT_KNOWN,
                "correo": one.email or _NOT_KNOWN,
                "telefono": one.telephone or _NOT_KNOWN,
                "distrito": one.district or (PANAMA_DISTRICT if one.in_panama_district else "fuera de Panamá"),
            }
            for order, one in enumerate(content.people, start=1)
        ],
        "acuerdos": [
            {
                "casos": " · ".join((one.type or "todos los casos", one.region or "todo el país")),
                "dias": str(one.days),
                "responsable": one.responsible or _NOT_KNOWN,
            }
            for one in content.terms
        ],
        "firma": {"nombre": content.signed_by},
    }
