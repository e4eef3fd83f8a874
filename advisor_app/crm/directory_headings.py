"""The headings of a directory's sheets, as the program writes them and as people do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from advisor_app.crm.vocabulary import header_words
from advisor_app.office.directory.sheets import (
    ENTITY_HEADINGS,
    PEOPLE_HEADINGS,
    PLACE_HEADINGS,
    REQUIREMENT_HEADINGS,
    TERM_HEADINGS,
    SheetKind,
)

SHEET_NAMES: Mapping[str, SheetKind] = {
    "entidades": SheetKind.ENTITIES,
    "instituciones": SheetKind.ENTITIES,
    "entidades y asesores": SheetKind.ENTITIES,
    "asignacion": SheetKind.ENTITIES,
    "enlaces": SheetKind.PEOPLE,
    "enlaces y funcionarios": SheetKind.PEOPLE,
    "funcionarios": SheetKind.PEOPLE,
    "directorio": SheetKind.PEOPLE,
    "contactos": SheetKind.PEOPLE,
    "acuerdos": SheetKind.TERMS,
    "acuerdos de servicio": SheetKind.TERMS,
    "sla": SheetKind.TERMS,
    "territorio": SheetKind.PLACES,
    "division politica": SheetKind.PLACES,
    "corregimientos": SheetKind.PLACES,
}

_ENTITY = (
    "entidad", "institución", "organismo", "nombre de la entidad", "nombre de la institución", "entidad pública",
    "entidades", "dependencia", "entity",
)  # fmt: skip
_POST = ("cargo", "puesto", "posición", "cargo del enlace", "función")
_MAIL = ("correo", "correo del enlace")
_PHONE = ("teléfono", "extensión", "teléfono del enlace", "teléfono de oficina")

_VARIANTS: dict[SheetKind, dict[str, tuple[str, ...]]] = {
    SheetKind.ENTITIES: {
        "name": _ENTITY,
        "acronym": ("siglas", "sigla", "acrónimo", "abreviatura"),
        "full_name": ("nombre oficial", "denominación", "razón social", "nombre"),
        "kind": ("tipo de entidad", "clase", "clase de entidad", "naturaleza"),
        "sector": ("rubro", "área"),
        "parent": ("adscrita a", "pertenece a", "entidad superior", "ente rector"),
        "district": ("sede", "distrito de la sede", "distrito sede", "ubicación de la sede"),
        "address": ("domicilio", "ubicación", "dirección física"),
        "advisor": ("asesora", "asesor de calidad", "asesor asignado", "asesor responsable", "nombre del asesor"),
        "advisor_email": ("correo asesor",),
        "advisor_from": ("desde", "asignada desde", "fecha de asignación"),
        "confirmed_on": ("última confirmación", "fecha de confirmación", "confirmada"),
        "other_names": ("alias", "también conocida como", "otras siglas"),
        "operational": ("enlace", "nombre del enlace", "enlace operativo", "contacto"),
        "operational_email": (*_MAIL, "correo del enlace operativo", "correo operativo"),
        "operational_phone": (*_PHONE, "teléfono del enlace operativo"),
        "operational_post": (*_POST, "cargo del enlace operativo"),
        "executive": ("enlace ejecutivo", "nombre del enlace ejecutivo"),
        "executive_email": ("correo ejecutivo", "correo del enlace ejecutivo"),
        "executive_phone": ("teléfono ejecutivo", "teléfono del enlace ejecutivo"),
        "executive_post": ("cargo ejecutivo", "cargo del enlace ejecutivo"),
    },
    SheetKind.PEOPLE: {
        "entity": (*_ENTITY, "siglas"),
        "name": ("nombre completo", "enlace", "funcionario", "nombre y apellido", "contacto", "persona"),
        "kind": ("tipo", "tipo de enlace", "clase de enlace", "rol"),
        "post": _POST,
        "email": _MAIL,
        "telephone": _PHONE,
        "district": ("sede", "ubicación", "distrito donde trabaja"),
        "inside": ("distrito de Panamá", "en Panamá", "sede en Panamá"),
        "start": ("fecha de inicio", "inicio", "desde cuándo"),
        "end": ("fecha de salida", "fin", "hasta cuándo"),
        "replaced_by": ("lo reemplaza", "la reemplaza", "sustituido por", "sucesor"),
        "confirmed_on": ("última confirmación", "confirmado", "fecha de confirmación"),
    },
    SheetKind.TERMS: {
        "entity": (*_ENTITY, "siglas"),
        "type": ("tipo", "clase de caso", "servicio"),
        "region": ("provincia", "regional", "provincia o comarca"),
        "days": ("plazo", "término", "plazo en días", "días calendario", "término en días", "sla"),
        "from": ("vigente desde", "fecha", "rige desde"),
        "responsible": ("encargado", "responsable del acuerdo", "a cargo de"),
    },
    SheetKind.PLACES: {
        "province": ("provincia", "comarca", "provincia/comarca"),
        "district": ("nombre del distrito",),
        "corregimiento": ("nombre del corregimiento",),
        "source": ("fuente", "origen del dato"),
    },
}


_SAME = {"email": "correo", "mail": "correo", "telefonica": "telefono", "celular": "telefono", "tel": "telefono"}
_SAYS_NOTHING = frozenset({"electronico", "institucional", "e", "o", "s"})


def heading_key(heading: str) -> tuple[str, ...]:
    """The words of a heading that tell it from others: "Correos electrónicos del enlace" is ("correo", "enlace")."""
    singular = [word[:-1] if len(word) > 4 and word.endswith("s") else word for word in header_words(heading)]
    words = [_SAME.get(word, word) for word in singular]
    return tuple(word for word in words if word not in _SAYS_NOTHING) or tuple(words)


@cache
def headings_of(kind: SheetKind) -> Mapping[tuple[str, ...], str]:
    """From the words of a heading to its field; the program's own headings come before variants."""
    own: Iterable[tuple[str, str]] = {
        SheetKind.ENTITIES: {**ENTITY_HEADINGS, **REQUIREMENT_HEADINGS},
        SheetKind.PEOPLE: PEOPLE_HEADINGS,
        SheetKind.TERMS: TERM_HEADINGS,
        SheetKind.PLACES: PLACE_HEADINGS,
    }[kind].items()
    found = {heading_key(heading): field for field, heading in own}
    for field, variants in _VARIANTS[kind].items():
        for variant in variants:
            found.setdefault(heading_key(variant), field)
    return found
