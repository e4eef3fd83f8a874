"""Exports of Dynamics 365 as they leave the CRM: in any language, wherever the data sheet stands."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from crm_builders import raw_dynamics_export, workbook_of

from advisor_app.crm import preview_export, read_export
from advisor_app.crm.dynamics import is_technical, parse_hidden_map

SPANISH = [
    ("incidentid", "(No modificar) Caso"),
    ("checksumLogicalName", "(No modificar) Suma de comprobación de fila"),
    ("modifiedon", "(No modificar) Fecha de modificación"),
    ("ticketnumber", "Referencia"),
    ("title", "Lo que pide"),
    ("casetypecode", "Naturaleza"),
    ("caseorigincode", "Por dónde"),
    ("statecode", "Cómo está"),
    ("statuscode", "Por qué"),
    ("createdon", "Llegó"),
    ("resolveby", "Para cuándo"),
    ("ownerid", "Quién lo lleva"),
    ("customerid", "Persona"),
    ("a1b2c3d4-0000-4444-8888-abcdefabcdef.emailaddress1", "Correo (Contacto) (Contacto)"),
    ("cac_entidad", "Entidad"),
    ("cac_fechacierre", "Fecha de cierre"),
]
ROW: list[object] = [
    "1eee7b1b-8fc5-4449-90ec-b6f138ed2788", "A" * 86 + "==", datetime(2024, 3, 8, 3, 0), "CAS-00012-ABC",
    "Sin <agua> & luz", "Queja", "Web", "Resuelto", "Problema resuelto", datetime(2024, 3, 5, 8, 30),
    datetime(2024, 4, 4, 8, 30), "Asesor 1", "Ana Pérez", "ana@example.org", "IDAAN", datetime(2024, 3, 7, 22, 0),
]  # fmt: skip


@pytest.mark.parametrize("front", [True, False])
def test_a_raw_spanish_export(tmp_path: Path, front: bool) -> None:
    path = raw_dynamics_export(tmp_path / "Casos resueltos.xlsx", SPANISH, [ROW], front=front)
    found = read_export(path)
    assert (found.sheet, found.recognised_by, found.date_order) == ("Casos resueltos", "hidden_map", "native")
    assert found.joined_columns == {
        "number": "Referencia",
        "type": "Naturaleza",
        "channel": "Por dónde",
        "entity": "Entidad",
        "status": "Cómo está",
        "reason": "Por qué",
        "created": "Llegó",
        "closed": "Fecha de cierre",
        "due": "Para cuándo",
        "subject": "Lo que pide",
        "owner": "Quién lo lleva",
    }
    assert found.left_out == ("Persona", "Correo (Contacto) (Contacto)")
    assert found.unused == tuple(header for _, header in SPANISH[:3])
    case = found.cases[0]
    assert (case.number, case.entity, case.subject) == ("CAS-00012-ABC", "IDAAN", "Sin <agua> & luz")
    assert (case.created, case.closed) == (datetime(2024, 3, 5, 13, 30), datetime(2024, 3, 8, 3, 0))
    assert case.closed_on is not None
    assert case.closed_on.isoformat() == "2024-03-07"


def test_the_map_outranks_a_sheet_with_better_known_headers(tmp_path: Path) -> None:
    front = [["Número", "Fecha", "Estado", "Entidad"], ["1", datetime(2020, 1, 1), "Cerrado", "MINSA"]]
    columns = [("ticketnumber", "Referencia"), ("createdon", "Llegó"), ("title", "Lo que pide")]
    row: list[object] = ["CAS-1", datetime(2024, 3, 5, 8), "Número"]
    found = preview_export(raw_dynamics_export(tmp_path / "casos.xlsx", columns, [row, row], front_rows=front))
    assert (found.sheet, found.recognised_by) == ("Casos resueltos", "hidden_map")
    assert found.headers == ("Referencia", "Llegó", "Lo que pide")


def test_without_the_hidden_sheet_the_headers_tell(tmp_path: Path) -> None:
    headers = [
        "(No modificar) Caso",
        "(No modificar) Fecha de modificación",
        "Número de caso",
        "Fecha de creación",
        "Entidad",
    ]
    row = ["1eee7b1b", datetime(2024, 3, 8, 3), "CAS-1", datetime(2024, 3, 5, 8), "IDAAN"]
    front = [["Número", "Fecha", "Estado", "Canal"], ["1", datetime(2020, 1, 1), "x", "y"]]
    seen = preview_export(workbook_of(tmp_path / "casos.xlsx", ("Resumen", front), ("Vista", [headers, row])))
    assert (seen.sheet, seen.recognised_by) == ("Vista", "headers")
    assert seen.joined_columns == {"number": "Número de caso", "entity": "Entidad", "created": "Fecha de creación"}
    assert seen.left_out == ()


def test_the_hidden_map() -> None:
    found = parse_hidden_map(f"incident:{'a' * 86}==:ticketnumber=Case%20Number&x.y=A%26B%3DC&createdon=Creado+el")
    assert found is not None
    assert found.table == "incident"
    assert found.logical_names == {"Case Number": "ticketnumber", "A&B=C": "x.y", "Creado el": "createdon"}


@pytest.mark.parametrize("text", ["", "incident", "incident:abc:a=b", "Total: 5: x=y", f"incident:{'a' * 88}:"])
def test_other_texts_are_no_map(text: str) -> None:
    assert parse_hidden_map(text) is None


def test_technical_headers() -> None:
    assert is_technical("(Do Not Modify) Row Checksum")
    assert is_technical("(No modificar) Caso")
    assert not is_technical("Caso (No modificar)")
