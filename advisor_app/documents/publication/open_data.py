"""A month's open data: a CSV that machines read, and its dictionary, once as CSV and once as a Frictionless package."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor_app.documents.publication.publication_columns import GROUP_NAMES, figure_value, published_figures
from advisor_app.documents.publication.publication_report import month_name, rule_told
from advisor_app.documents.table_columns import Kind
from advisor_app.office.publication.month import BREAKDOWNS, PublishedMonth

TOTAL = "total"
_PUBLISHER = "Centro de Atención Ciudadana 3-1-1, Autoridad Nacional para la Innovación Gubernamental"


@dataclass(frozen=True, slots=True)
class Field:
    """A column of the open data. `type` and `constraints` as Frictionless has them."""

    name: str
    type: str
    meaning: str
    constraints: Mapping[str, object]


def open_data_csv(told: PublishedMonth) -> bytes:
    """UTF-8 without a mark, by RFC 4180: commas, lines ending with CR LF. What is not told is empty."""
    figures = published_figures()
    names = {one.key: one.name for one in figures}
    month, as_of = str(told.month), told.as_of.isoformat()
    totals = {**told.totals, **told.shares, **told.days}
    hidden = "|".join(names[key] for key in told.withheld_wholly)
    rows: list[Sequence[str]] = [
        (month, as_of, TOTAL, "", *(_value(totals[one.key]) for one in figures), "", "", hidden)
    ]
    for breakdown in BREAKDOWNS:
        for group in told.groups[breakdown]:
            limits = ("", "") if group.limits is None else (_value(group.limits.lower), _value(group.limits.upper))
            values = (_value(figure_value(group, one.key)) for one in figures)
            held = "|".join(names[key] for key in group.withheld)
            rows.append((month, as_of, GROUP_NAMES[breakdown], group.name, *values, *limits, held))
    return _csv([one.name for one in _fields()], rows)


def dictionary_csv(told: PublishedMonth) -> bytes:
    """One line a column, and below them what holds for the whole file."""
    rows: list[Sequence[str]] = [(one.name, _TYPES[one.type], one.meaning) for one in _fields()]
    rows += [
        ("(archivo)", "", f"Casos ciudadanos del 3-1-1, {month_name(told.month)}. Edición y huellas: vea el informe."),
        ("(corte)", "", f"Cifras al comenzar el {told.as_of.isoformat()}; lo posterior no se conoce."),
        ("(lo reservado)", "", rule_told(told.small_limit)),
        ("(vacío)", "", "La cifra está reservada, y entonces «reservado» la nombra, o no hay entre qué dividir."),
        ("(formato)", "", "UTF-8 sin marca de orden de bytes, RFC 4180, fechas ISO 8601, punto decimal."),
        ("(licencia)", "", told.license),
    ]
    if told.demonstration:
        rows.append(("(demostración)", "", told.demonstration))
    return _csv(("columna", "tipo", "explicacion"), rows)


def data_package(told: PublishedMonth, data_name: str, data_sha256: str, size: int) -> bytes:
    """The Frictionless data package (version 1) that describes the CSV."""
    package = {
        "profile": "tabular-data-package",
        "name": f"casos-311-{told.month}",
        "title": f"Casos ciudadanos del 3-1-1, {month_name(told.month)}",
        "description": " ".join(filter(None, (rule_told(told.small_limit), told.demonstration))),
        "version": str(told.month),
        "licenses": [{"name": "licencia", "title": told.license}],
        "contributors": [{"title": _PUBLISHER, "role": "publisher"}],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": f"casos-{told.month}",
                "path": data_name,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": size,
                "hash": f"sha256:{data_sha256}",
                "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
                "schema": {
                    "fields": [
                        {
                            "name": one.name,
                            "type": one.type,
                            "description": one.meaning,
                            **({"constraints": dict(one.constraints)} if one.constraints else {}),
                        }
                        for one in _fields()
                    ],
                    "missingValues": [""],
                    "primaryKey": ["mes", "desglose", "grupo"],
                },
            }
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


_TYPES = {"string": "texto", "date": "fecha", "yearmonth": "mes", "integer": "entero", "number": "número"}


def _fields() -> list[Field]:
    breakdowns = [TOTAL, *GROUP_NAMES.values()]
    share = {"minimum": 0, "maximum": 1}
    fields = [
        Field("mes", "yearmonth", "El mes de las cifras.", {"required": True}),
        Field("corte", "date", "Las cifras son las que se tenían al comenzar este día.", {"required": True}),
        Field("desglose", "string", "De qué son los grupos.", {"required": True, "enum": breakdowns}),
        Field("grupo", "string", "El nombre del grupo; vacío en el total. «(otros)» reúne los muy pequeños.", {}),
    ]
    fields += [
        Field(one.name, "number", f"{one.meaning} Fracción de 1.", share)
        if one.kind is Kind.SHARE
        else Field(one.name, "integer", one.meaning, {} if one.name.endswith("_dias") else {"minimum": 0})
        for one in published_figures()
    ]
    limits = "límite de 95 % de «en_30_dias_por_plazo» a la larga, donde los casos son menos de 30."
    return [
        *fields,
        Field("en_30_dias_por_plazo_inferior", "number", f"Inferior: {limits}", share),
        Field("en_30_dias_por_plazo_superior", "number", f"Superior: {limits}", share),
        Field("reservado", "string", "Las columnas de la fila que no se publican, separadas por «|».", {}),
    ]


def _value(value: int | Fraction | None) -> str:
    if value is None:
        return ""
    return f"{float(round(value, 4)):.4g}" if isinstance(value, Fraction) else str(value)


def _csv(header: Iterable[str], rows: Iterable[Sequence[str]]) -> bytes:
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return held.getvalue().encode()
