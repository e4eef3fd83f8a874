"""The definitions that every office begins with. They may be changed; the first edition is theirs once it is used."""

from __future__ import annotations

from advisor_app.office.indicators.told_period import ReportPart
from advisor_app.office.people import LiaisonKind
from advisor_app.office.reports.definition import CaseList, ReportDefinition, Scope, Variant
from advisor_app.office.reports.period import Frequency

STANDARD: tuple[ReportDefinition, ...] = (
    ReportDefinition(
        name="informe-mensual",
        title="Informe mensual de gestión de casos",
        variant=Variant.OPERATIONAL,
        frequency=Frequency.MONTH,
        parts=(
            ReportPart.FIGURES,
            ReportPart.GOAL,
            ReportPart.FLOW,
            ReportPart.EXPIRED,
            ReportPart.TYPES,
            ReportPart.READING,
        ),
        lists=(CaseList.EXPIRED, CaseList.COMING),
        scope=Scope.MINE,
        to=(LiaisonKind.OPERATIONAL,),
        copy=(LiaisonKind.EXECUTIVE,),
        text=(
            "Les enviamos el informe de gestión de los casos de {entidad} en el 3-1-1, {periodo}.\n\n{palabras}\n\n"
            "Quedamos a la orden para revisarlo con ustedes."
        ),
    ),
    ReportDefinition(
        name="resumen-ejecutivo",
        title="Resumen ejecutivo de gestión de casos",
        variant=Variant.EXECUTIVE,
        frequency=Frequency.MONTH,
        parts=(ReportPart.FIGURES, ReportPart.GOAL, ReportPart.EXPIRED),
        lists=(),
        scope=Scope.MINE,
        to=(LiaisonKind.EXECUTIVE,),
        copy=(LiaisonKind.OFFICIAL,),
        text=(
            "Le presentamos en una página cómo se atendieron los casos de {entidad} en el 3-1-1, {periodo}.\n\n"
            "{palabras}"
        ),
    ),
)
