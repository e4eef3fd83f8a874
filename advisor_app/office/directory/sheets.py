"""The sheets of a directory's workbook: their headings, and what was read from one before anything is judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias

from advisor_app.office.directory.requirements import SHOWN, Requirement
from advisor_app.office.people import LiaisonKind

RawCell: TypeAlias = str | float | bool | date | datetime | time | timedelta
"""As a workbook's reader gives it."""


class SheetKind(StrEnum):
    ENTITIES = "Entidades"
    PEOPLE = "Enlaces"
    TERMS = "Acuerdos"
    PLACES = "Territorio"


ENTITY_HEADINGS: Mapping[str, str] = {
    "name": "Entidad",
    "full_name": "Nombre completo",
    "kind": "Tipo",
    "sector": "Sector",
    "parent": "Depende de",
    "district": "Distrito",
    "address": "Dirección",
    "advisor": "Asesor",
    "advisor_email": "Correo del asesor",
    "advisor_from": "Asesor desde",
    "confirmed_on": "Confirmada el",
    "other_names": "Otros nombres",
}
PEOPLE_HEADINGS: Mapping[str, str] = {
    "entity": "Entidad",
    "name": "Nombre",
    "kind": "Clase",
    "post": "Cargo",
    "email": "Correo",
    "telephone": "Teléfono",
    "district": "Distrito",
    "inside": "En el distrito de Panamá",
    "start": "Desde",
    "end": "Hasta",
    "replaced_by": "Reemplazado por",
    "confirmed_on": "Confirmado el",
}
TERM_HEADINGS: Mapping[str, str] = {
    "entity": "Entidad",
    "type": "Tipo de caso",
    "region": "Región",
    "days": "Días",
    "from": "Desde",
    "responsible": "Responsable",
}
PLACE_HEADINGS: Mapping[str, str] = {
    "province": "Provincia o comarca",
    "district": "Distrito",
    "corregimiento": "Corregimiento",
    "source": "Origen",
}

REQUIREMENT_WORDS: Mapping[Requirement, str] = {
    Requirement.OPERATIONAL_LIAISON: "Enlace operativo",
    Requirement.EXECUTIVE_LIAISON: "Enlace ejecutivo",
    Requirement.OFFICIALS: "Directorio de funcionarios",
    Requirement.AGREEMENTS: "Acuerdos de servicio con responsable",
    Requirement.REGIONAL_AGREEMENTS: "Acuerdos regionales",
    Requirement.TRAINING: "Capacitación sobre el 3-1-1",
    Requirement.CAMPAIGN: "Campaña interna",
    Requirement.SERVICE_TRAINING: "Formación en atención y liderazgo",
    Requirement.PRESS: "Quejas en la prensa y comunicación interna",
    Requirement.EQUIPMENT: "Computadora, internet y correo",
    Requirement.LAUNCH: "Planificación del lanzamiento",
    Requirement.ESCALATION: "Niveles de escalamiento",
}
"""The deck's list in short, for documents and sheets."""

REQUIREMENT_HEADINGS: Mapping[str, str] = {
    f"requirement:{item}": words
    for item, words in REQUIREMENT_WORDS.items()
    if item not in SHOWN or item is Requirement.REGIONAL_AGREEMENTS
}
"""What a person notes: a day with a note, or that it does not apply."""

KIND_WORDS: Mapping[LiaisonKind, str] = {
    LiaisonKind.OPERATIONAL: "enlace operativo",
    LiaisonKind.EXECUTIVE: "enlace ejecutivo",
    LiaisonKind.OFFICIAL: "funcionario",
}


@dataclass(frozen=True, slots=True)
class RawRow:
    """`number` is the sheet's own; `cells` has the fields that the sheet has, blank ones as ""."""

    number: int
    cells: Mapping[str, RawCell]


@dataclass(frozen=True, slots=True)
class RawSheet:
    """`headings` are the sheet's own, by field; `left_out` those that no field was found for."""

    kind: SheetKind
    name: str
    headings: Mapping[str, str]
    rows: tuple[RawRow, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """A fault in one cell; `code` names its words, which are filled with the value and `more`."""

    sheet: str
    row: int
    column: str
    code: str
    value: str
    more: str = ""
