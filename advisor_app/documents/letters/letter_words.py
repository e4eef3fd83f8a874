"""The words that a letter's templates may place, by the Spanish names that staff use in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from advisor_app.documents.letters.letter import Addressee, AuditedCase, LetterContent, LetterRecommendation
from advisor_app.documents.spanish import long_date, long_date_with_weekday, number_word, short_date, span_of
from advisor_app.office.scoring.marks import shown_score
from advisor_app.office.scoring.recommendations import joined

Words: TypeAlias = Mapping[str, object]
"""Texts, bools, lists of texts and lists of further words, by name."""

_KEPT_CONTROLS = "\n\t"
_DIRECTIONS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
"""Marks that turn the text after them around."""


def letter_words(content: LetterContent) -> Words:
    """What the templates place. Control characters, which no document format takes, are gone from every text."""
    days = content.objection_days
    words: Words = {
        "membrete": {
            "marca": content.letterhead.mark,
            "nombre": content.letterhead.name,
            "institucion": content.letterhead.institution,
            "pais": content.letterhead.country,
        },
        "numero": content.number,
        "fecha": long_date(content.issued_on),
        "entidad": content.entity,
        "destinatarios": [_addressee(one) for one in content.addressees],
        "corrige": _correction(content.amends, content.never_sent),
        "saludo": "Reciban un cordial saludo." if len(content.addressees) != 1 else "Reciba un cordial saludo.",
        "semana": str(content.week.number),
        "periodo": span_of(content.week),
        "veredicto": {
            "inicio": content.verdict.opening,
            "resultado": content.verdict.result,
            "afirmacion": content.verdict.claim,
            "cifras": content.verdict.figures,
        },
        "casos": [_case(order, one) for order, one in enumerate(content.cases, start=1)],
        "recomendaciones": [_recommendation(order, one) for order, one in enumerate(content.recommendations, start=1)],
        "objecion_hasta": long_date_with_weekday(content.objection_until),
        "objecion_plazo": "un día hábil" if days == 1 else f"{number_word(days)} días hábiles",
        "firma": {"nombre": content.signer, "cargo": content.signer_post},
        "sorteo": f"Sorteo verificable: marco {shortened(content.frame_digest)}, semilla {shortened(content.seed)}.",
        "demostracion": content.demonstration,
    }
    return printable_words(words)


def _correction(amends: str, never_sent: Sequence[str]) -> str:
    if not amends:
        return ""
    others = [one for one in never_sent if one != amends]
    several = len(never_sent) > 1
    unsent = f"que no se envi{'aron' if several else 'ó'} por correo"
    if len(others) < len(never_sent):
        return f"Esta carta corrige y reemplaza {'las' if several else 'la'} {joined(never_sent)}, {unsent}."
    if others:
        voided = f"deja sin efecto {'las' if several else 'la'} {joined(others)}"
        return f"Esta carta corrige y reemplaza la {amends}, y {voided}, {unsent}."
    return f"Esta carta corrige y reemplaza la {amends}."


def shortened(digest: str) -> str:
    """ "9f3c 71d2 … b08e" """
    return digest if len(digest) <= 12 else f"{digest[:4]} {digest[4:8]} … {digest[-4:]}"


def printable(text: str) -> str:
    """The text without control characters, marks of direction and lone surrogates; line ends are \\n."""
    if text.isprintable():
        return text
    plain = text.translate(_DIRECTIONS).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        " " if unicodedata.category(one) in ("Cc", "Cs", "Cn") and one not in _KEPT_CONTROLS else one for one in plain
    )


def _addressee(one: Addressee) -> Words:
    return {"nombre": one.name, "cargo": one.role}


def _case(order: int, case: AuditedCase) -> Words:
    worked = {None: "—", True: "Sí", False: "No"}[case.worked_in_24h]
    outcome = "No conforme" if case.nonconforming else "Conforme"
    return {
        "orden": str(order),
        "numero": case.number,
        "tipo": case.type or "—",
        "cerrado": "—" if case.closed_on is None else short_date(case.closed_on),
        "dias": "—" if case.days is None else str(case.days),
        "en_24_horas": worked,
        "resultado": "Sin expediente" if case.file_missing and case.nonconforming else outcome,
        "puntaje": shown_score(case.score),
        "no_conforme": case.nonconforming,
    }


def _recommendation(order: int, one: LetterRecommendation) -> Words:
    return {
        "orden": str(order),
        "hallazgo": one.finding,
        "detalles": list(one.remarks),
        "recomendacion": one.advice,
        "responsable": one.responsible,
        "fecha": short_date(one.due),
    }


def printable_words(words: Words) -> Words:
    """The words with every text in them `printable`."""
    return {name: _printable_value(value) for name, value in words.items()}


def _printable_value(value: object) -> object:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [_printable_value(one) for one in value]
    return printable_words(value) if isinstance(value, dict) else value
