"""The view of the CRM that the made-up exports come from, citizens' made-up personal columns included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zlib import crc32

from advisor_app.office.calendar import PANAMA
from advisor_app.office.case import Case

TO_PANAMA = PANAMA.utcoffset(None)

Cell = str | datetime | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the CRM's view: its header, its logical name, and its value on Panama's clock."""

    header: str
    logical_name: str
    value: Callable[[Case], Cell]


def crm_columns() -> tuple[Column, ...]:
    """The columns of the view, in its order."""
    return (
        Column("Número de caso", "ticketnumber", lambda case: case.number),
        Column("Tipo de caso", "casetypecode", lambda case: case.type),
        Column("Asunto", "title", lambda case: case.subject),
        Column("Institución", "cac_institucion", lambda case: case.entity),
        Column("Canal", "caseorigincode", lambda case: case.channel),
        Column("Estado", "statecode", lambda case: case.status),
        Column("Razón para el estado", "statuscode", lambda case: case.reason),
        Column("Fecha de creación", "createdon", lambda case: _local(case.created)),
        Column("Fecha de primera acción", "cac_primeraaccion", lambda case: _local(case.first_worked)),
        Column("Fecha de cierre", "cac_fechacierre", lambda case: _local(case.closed)),
        Column("Fecha de vencimiento", "resolveby", lambda case: _local(case.due)),
        Column("Provincia", "cac_provincia", lambda case: case.province),
        Column("Distrito", "cac_distrito", lambda case: case.district),
        Column("Corregimiento", "cac_corregimiento", lambda case: case.corregimiento),
        Column("Resolución", "cac_resolucion", lambda case: case.resolution),
        Column("Propietario", "ownerid", lambda case: case.owner),
        Column("Cliente", "customerid", lambda case: f"Persona Inventada {_citizen(case)}"),
        Column("Cédula", "cac_cedula", lambda case: f"0-000-{_citizen(case)}"),
        Column("Teléfono", "cac_telefono", lambda case: f"000-{_citizen(case)[-4:]}"),
        Column("Correo electrónico", "emailaddress", lambda case: f"persona.{_citizen(case)}@ciudadania.example"),
    )


def _local(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment + TO_PANAMA


def _citizen(case: Case) -> str:
    """Five digits that stand for a citizen who does not exist; the same case has the same one in every export."""
    return f"{crc32(case.number.encode()) % 100_000:05d}"
