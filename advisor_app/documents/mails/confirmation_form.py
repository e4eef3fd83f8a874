"""The mail that asks an entity whether what the directory holds of it is right, from the office's templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from advisor_app.documents.letters.letter_words import printable_words
from advisor_app.documents.mails.written_mail import TemplatedMail
from advisor_app.documents.spanish import long_date
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.office.directory.sheets import KIND_WORDS
from advisor_app.office.indicators.service_terms import ServiceTerm
from advisor_app.office.people import PANAMA_DISTRICT, Entity, Liaison
from advisor_app.office.template_folder import template_folder

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


class ConfirmationForms:
    """The templates of one folder, compiled once.

    A broken one raises `UserError`: letter_template_unknown_tag, letter_template_broken, letter_template_not_opened.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._environment = template_environment(folder or template_folder() / "directory", autoescape=False)

    def mail(self, content: FormContent) -> TemplatedMail:
        words = printable_words(form_words(content))
        rendered = {}
        for name in ("confirmacion.txt", "confirmacion.html"):
            with told_plainly(name, words):
                rendered[name] = self._environment.get_template(name).render(words)
        subject, _, text = rendered["confirmacion.txt"].partition("\n")
        return TemplatedMail(" ".join(subject.split()), text.lstrip("\n"), rendered["confirmacion.html"])


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
