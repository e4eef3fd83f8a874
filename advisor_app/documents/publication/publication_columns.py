"""The figures that a month's publication tells of each group: how they are called, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from advisor_app.documents.table_columns import Kind
from advisor_app.office.indicators.definitions import DEFINITIONS
from advisor_app.office.publication.month import COUNTS, DAYS, SHARES, Breakdown, PublishedGroup

GROUP_NAMES: dict[Breakdown, str] = {
    "entity": "entidad",
    "type": "tipo",
    "channel": "canal",
    "province": "provincia",
}
"""As the open data name them."""
GROUP_HEADINGS: dict[Breakdown, tuple[str, str]] = {
    "entity": ("Entidad", "Entidades"),
    "type": ("Tipo", "Tipos de caso"),
    "channel": ("Canal", "Canales"),
    "province": ("Provincia", "Provincias y comarcas"),
}
"""Of the column with the groups' names, and of their table."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of each group.

    key    as the office knows it
    name   of its column in the open data: small letters, no accents
    """

    key: str
    name: str
    heading: str
    kind: Kind
    meaning: str


_NAMES = {
    "received": ("recibidos", "Recibidos"),
    "closed": ("cerrados", "Cerrados"),
    "due": ("con_plazo_cumplido", "Con plazo cumplido"),
    "with_first_work": ("con_primera_accion", "Con primera acción"),
    "expired": ("vencidos", "Vencidos"),
    "effectiveness": ("efectividad", "Efectividad"),
    "closed_rate_30": ("en_30_dias_por_cierre", "En 30 días, por cierre"),
    "rate_30": ("en_30_dias_por_plazo", "En 30 días, por plazo"),
    "rate_24h": ("trabajados_en_24_horas", "Trabajados en 24 horas"),
    "median_days": ("mediana_dias", "Mediana de días"),
    "p90_days": ("percentil_90_dias", "Percentil 90 de días"),
}
_SHOWN_ORDER = (
    "received", "closed", "expired", "due", "rate_30", "closed_rate_30", "with_first_work", "rate_24h",
    "effectiveness", "median_days", "p90_days",
)  # fmt: skip


def published_figures(breakdown: Breakdown | None = None) -> tuple[Figure, ...]:
    """In the order in which they are told: all that are, or those of one breakdown."""
    days_too = breakdown in (None, "entity")
    return tuple(_figure(key) for key in _SHOWN_ORDER if days_too or key not in DAYS)


def figure_value(group: PublishedGroup, key: str) -> int | Fraction | None:
    """A group's figure; None where it is withheld, or there is none."""
    if key in COUNTS:
        return group.counts[key]
    return group.shares[key] if key in SHARES else group.days[key]


def _figure(key: str) -> Figure:
    name, heading = _NAMES[key]
    defined = DEFINITIONS[key]
    if key in SHARES:
        meaning = f"{_sentence(defined.numerator)} Dividido entre: {defined.denominator}. Redondeado al centésimo."
        return Figure(key, name, heading, Kind.SHARE, meaning)
    unit = " En días calendario; solo en el total y por entidad." if key in DAYS else ""
    return Figure(key, name, heading, Kind.WHOLE, _sentence(defined.formula) + unit)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
