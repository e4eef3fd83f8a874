"""Each indicator in words, once: what the window, the command and the manual show of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from advisor_app.office.indicators.figures import ANSWERED

Measure = Literal["cases", "share", "days"]


@dataclass(frozen=True, slots=True)
class Definition:
    """An indicator as people read it, in Spanish.

    denominator   "" where nothing is divided
    clock   by which clock or calendar it is measured
    period  which day of a case puts it into the period
    source  where the rule comes from
    """

    key: str
    name: str
    measure: Measure
    formula: str
    numerator: str
    denominator: str
    clock: str
    period: str
    source: str


_LAW = "Constitución, artículo 41; guía del CAC 3-1-1"
_GUIDE = "guía del CAC 3-1-1, funciones del asesor de calidad"
_DECK = "tablero del 3-1-1"
_DAYS = "días calendario de Panamá (UTC-5 todo el año)"
_CREATED = "el día en que se creó el caso"
_CLOSED = "el día en que se cerró el caso"
_STANDING = "no depende del período: es la situación al comienzo del día de corte"


def _count(key: str, name: str, counted: str, period: str, source: str) -> Definition:
    return Definition(key, name, "cases", counted, counted, "", _DAYS, period, source)


def _share(
    key: str, name: str, *, formula: str, of: str, among: str, period: str, source: str, clock: str = _DAYS
) -> Definition:
    return Definition(key, name, "share", formula, of, among, clock, period, source)


def _days(key: str, name: str, formula: str) -> Definition:
    counted = "días del cierre menos el de la creación, de los casos cerrados en el período"
    return Definition(
        key, name, "days", formula, counted, "", _DAYS, _CLOSED, "no la pide la guía; describe cuánto tarda la atención"
    )


_24_HOURS = (
    "horas de reloj, 24 como máximo; si alguna de las dos columnas trae fechas sin hora, un día calendario como "
    "máximo, y así se dice junto a la cifra"
)

_LISTED = (
    _count("received", "Recibidos", "casos creados en el período", _CREATED, _DECK),
    _count("closed", "Cerrados", "casos cerrados en el período, sin importar cuándo se crearon", _CLOSED, _DECK),
    _count(
        "open",
        "Abiertos",
        "casos creados antes del día de corte que no estaban cerrados al comenzar ese día",
        _STANDING,
        _DECK,
    ),
    _count(
        "expired",
        "Vencidos",
        "casos abiertos cuyo último día (el vencimiento del CRM o, si no trae, 30 días después de la creación) es "
        "anterior al día de corte",
        _STANDING,
        _GUIDE,
    ),
    _count(
        "backlog",
        "Pendientes al inicio",
        "casos creados antes del primer día del período que seguían abiertos al comenzar ese día",
        "la situación al comienzo del primer día del período",
        _DECK,
    ),
    _count(
        "due",
        "Con plazo cumplido",
        "casos cuyo día 30 después de la creación cae en el período y antes del día de corte",
        "el día 30 después de la creación",
        _LAW,
    ),
    _count(
        "due_in_30",
        "Concluidos en plazo",
        "de los casos con plazo cumplido, los cerrados a más tardar el día 30",
        "el día 30 después de la creación",
        _LAW,
    ),
    _share(
        "rate_30",
        "Concluidos en 30 días, por plazo",
        formula="concluidos en plazo ÷ con plazo cumplido",
        of="de los casos con plazo cumplido, los cerrados a más tardar el día 30",
        among=(
            "casos cuyo día 30 cae en el período; uno que sigue abierto cuenta en contra, y uno cuyo día 30 no ha "
            "pasado no cuenta todavía"
        ),
        period="el día 30 después de la creación",
        source=_LAW + "; meta: más del 70 %",
    ),
    _count(
        "closed_in_30",
        "Cerrados en 30 días o menos",
        "de los cerrados en el período, los que tomaron 30 días o menos; también los que traen el cierre antes de la "
        "creación",
        _CLOSED,
        _LAW,
    ),
    _share(
        "closed_rate_30",
        "Concluidos en 30 días, por cierre",
        formula="cerrados en 30 días o menos ÷ cerrados",
        of="de los cerrados en el período, los que tomaron 30 días o menos",
        among=(
            "casos cerrados en el período; no ve los que siguen abiertos, y por eso favorece a quien deja sin cerrar "
            "los difíciles"
        ),
        period=_CLOSED,
        source=_LAW,
    ),
    _count(
        "with_first_work",
        "Con primera acción",
        "de los recibidos, los que tienen una primera acción de la entidad anterior al día de corte",
        _CREATED,
        _GUIDE,
    ),
    Definition(
        "worked_in_24h",
        "Trabajados en 24 horas",
        "cases",
        "de los que tienen primera acción, los que la tuvieron dentro de las 24 horas de creados",
        "de los que tienen primera acción, los que la tuvieron dentro de las 24 horas de creados",
        "",
        _24_HOURS,
        _CREATED,
        _GUIDE,
    ),
    _share(
        "rate_24h",
        "Trabajados en 24 horas (%)",
        formula="trabajados en 24 horas ÷ con primera acción",
        of="de los que tienen primera acción, los que la tuvieron dentro de las 24 horas de creados",
        among="de los recibidos en el período, los que tienen primera acción; los que no la tienen no entran aquí",
        period=_CREATED,
        source=_GUIDE + "; meta: todos",
        clock=_24_HOURS,
    ),
    _count(
        "reopened",
        "Reabiertos",
        "casos que una importación trajo abiertos después de que otra los había traído cerrados, cada uno una vez por "
        "período",
        "el día de la fecha más reciente entre los casos nuevos o cambiados de esa importación: no antes del cierre "
        "que deshizo ni después del día en que se importó",
        "lo que cada importación cambió; lo que el CRM reabrió y volvió a cerrar entre dos exportaciones no se ve",
    ),
    _share(
        "effectiveness",
        "Efectividad",
        formula="de los recibidos, los ya cerrados ÷ recibidos",
        of="de los casos creados en el período, los cerrados antes del día de corte",
        among="casos creados en el período, también los que aún tienen plazo",
        period=_CREATED,
        source=_DECK + " («% de efectividad»)",
    ),
    _share(
        "on_time_sla",
        "Dentro del acuerdo de servicio",
        formula="cerrados dentro de su término ÷ cerrados que tienen término",
        of=(
            "de los cerrados en el período, los cerrados a más tardar el último día de su término: el que la entidad "
            "acordó para ese tipo de caso y regía al crearse o, si no hay, el vencimiento del CRM"
        ),
        among="casos cerrados en el período con un término acordado o un vencimiento del CRM",
        period=_CLOSED,
        source=_DECK + " («dentro del SLA»); términos acordados por cada entidad",
    ),
    _days(
        "median_days",
        "Mediana de días hasta el cierre",
        "los días que la mitad de los cerrados no superó; entre dos valores centrales, el menor",
    ),
    _days("p90_days", "Percentil 90 de días hasta el cierre", "los días que 9 de cada 10 cerrados no superaron"),
)

DEFINITIONS: Mapping[str, Definition] = {one.key: one for one in _LISTED}
"""By key, in the order in which figures are shown."""

OTHER_DEFINITIONS: Mapping[str, Definition] = {
    one.key: one
    for one in (
        Definition(
            "time_to_close",
            "Tiempo hasta el cierre, con los abiertos",
            "days",
            "estimación de Kaplan y Meier: los días en que se cierra la mitad (o el 90 %) de los recibidos, contando "
            "que los abiertos tardarán más de lo que llevan; con su intervalo de 95 %",
            "casos creados en el período: los cerrados con sus días, los abiertos con los que llevan",
            "",
            _DAYS + "; un cierre anterior a la creación cuenta como 0 días",
            _CREATED,
            "Kaplan y Meier 1958; intervalo de Greenwood en escala log(-log)",
        ),
        _share(
            "operational_effectiveness",
            "Efectividad operativa",
            formula="cerrados ÷ activos (pendientes al inicio + recibidos)",
            of="casos cerrados en el período",
            among="los que había para cerrar: los pendientes al inicio del período y los recibidos en él",
            period=_CLOSED,
            source=_DECK + " (activos frente a cerrados, mes a mes)",
        ),
        Definition(
            "expired_by_age",
            "Vencidos por antigüedad",
            "cases",
            "casos vencidos según los días pasados desde su último día: 1 a 7, 8 a 30, 31 a 90, 91 a 180, 181 a 365, "
            "366 o más",
            "casos vencidos",
            "",
            _DAYS,
            _STANDING,
            _GUIDE,
        ),
        Definition(
            "will_expire",
            "Por vencer",
            "cases",
            "casos abiertos que aún tienen plazo y cuyo último día cae en los 30 días que comienzan el día de corte",
            "casos abiertos que vencerán si no se cierran",
            "",
            _DAYS,
            _STANDING,
            _GUIDE,
        ),
    )
}

AS_OF = (
    "Las cifras son las que se tenían al comenzar el día de corte, que es el siguiente al último del período si no se "
    "indica otro. Lo que ocurrió ese día o después no se conoce: un caso que se cerró más tarde cuenta como abierto."
)

LIMITS = (
    "Se cuentan todos los casos del período: el porcentaje es exacto para ese período y no tiene error de muestreo. "
    "Los límites responden a otra pregunta: qué porcentaje tendría la entidad a la larga si siguiera trabajando igual. "
    "Con pocos casos son anchos, y entonces una diferencia entre dos entidades puede no significar nada. En la "
    "clasificación, una entidad está por encima de otra solo si sus límites, calculados para todas a la vez con 95 % "
    "de confianza, no se tocan."
)

if tuple(DEFINITIONS) != ANSWERED:
    raise RuntimeError("every figure has its definition, in the same order")
