"""Eleven exports of real systems: which column holds which field, and the figures that are known of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from advisor_app.crm import Preview, ReadOptions, preview_export, read_export
from advisor_app.errors import DecisionNeeded

CASES = Path(__file__).resolve().parents[3] / "shared" / "data" / "cases"

D365 = {"number": "Case Number", "type": "Case Type", "created": "Created On", "subject": "Case Title"}
MAPPINGS: dict[str, dict[str, str]] = {
    "medellin_pqrs_2024_ene-may.xlsx": {
        "number": "RADICADO",
        "type": "CLASE DE SOLICITUD",
        "channel": "CANAL",
        "entity": "SECRETARÍA",
        "status": "ESTADO",
        "created": "FECHA DE INGRESO",
        "first_worked": "FECHA DE INGRESO A LA BANDEJA",
        "closed": "FECHA DE RESPUESTA",
        "due": "FECHA LIMITE DE RESPUESTA",
        "subject": "TEMA",
        "owner": "ULTIMO USUARIO EN RUTA",
    },
    "d365_cases_2021-12-01.xlsx": D365,
    "d365_cases_2021-12-03_05.xlsx": D365,
    "d365_cases_2022-02-02_a.xlsx": D365,
    "d365_cases_2022-02-02_b.xlsx": D365,
    "nyc311_2022-05.csv": {
        "number": "Unique Key",
        "type": "Complaint Type",
        "channel": "Open Data Channel Type",
        "entity": "Agency Name",
        "status": "Status",
        "created": "Created Date",
        "closed": "Closed Date",
        "due": "Due Date",
        "district": "Borough",
        "subject": "Descriptor",
        "resolution": "Resolution Description",
    },
    "nyc311_api_2023-12.csv": {
        "number": "unique_key",
        "type": "complaint_type",
        "channel": "open_data_channel_type",
        "entity": "agency_name",
        "status": "status",
        "created": "created_date",
        "closed": "closed_date",
        "district": "borough",
        "subject": "descriptor",
        "resolution": "resolution_description",
    },
    "myla311_2018.csv": {
        "number": "SRNumber",
        "type": "RequestType",
        "channel": "RequestSource",
        "entity": "Owner",
        "status": "Status",
        "created": "CreatedDate",
        "closed": "ClosedDate",
        "owner": "AssignTo",
    },
    "boston311_2022_iso.csv": {
        "number": "case_enquiry_id",
        "type": "type",
        "channel": "source",
        "entity": "department",
        "status": "case_status",
        "reason": "reason",
        "created": "open_dt",
        "closed": "closed_dt",
        "due": "target_dt",
        "corregimiento": "neighborhood",
        "subject": "subject",
        "resolution": "closure_reason",
    },
    "pamplona_quejas_2014.csv": {
        "number": "Nº Expediente",
        "channel": "origen",
        "created": "Fecha apertura",
        "corregimiento": "Barrio",
        "subject": "tema",
    },
    "suaci_2024_sample.csv": {
        "number": "nro_solicitud",
        "type": "tipo",
        "channel": "canal",
        "status": "estado_general",
        "created": "fecha_ingreso+hora_ingreso",
        "district": "comuna",
        "corregimiento": "barrio",
        "subject": "categoria",
    },
}
FACTS: dict[str, tuple[int, str, str | None, str | None]] = {
    "medellin_pqrs_2024_ene-may.xlsx": (3529, "native", "Hoja1", None),
    "d365_cases_2021-12-01.xlsx": (56, "native", "Components and Issues", None),
    "d365_cases_2021-12-03_05.xlsx": (61, "native", "Components and Issues", None),
    "d365_cases_2022-02-02_a.xlsx": (49, "native", "Components and Issues", None),
    "d365_cases_2022-02-02_b.xlsx": (42, "native", "Components and Issues", None),
    "nyc311_2022-05.csv": (924, "ambiguous", None, ","),
    "nyc311_api_2023-12.csv": (500, "YMD", None, ","),
    "myla311_2018.csv": (10_000, "MDY", None, ","),
    "boston311_2022_iso.csv": (100, "YMD", None, ","),
    "pamplona_quejas_2014.csv": (5378, "MDY", None, ","),
    "suaci_2024_sample.csv": (100, "YMD", None, ";"),
}
"""Rows, order of dates, sheet, delimiter."""


def real(name: str) -> Path:
    path = CASES / name
    if not path.is_file():
        pytest.skip(f"the real export {name} is not beside this checkout")
    return path


@pytest.fixture(params=MAPPINGS)
def seen(request: pytest.FixtureRequest) -> Preview:
    return preview_export(real(request.param))


def test_columns_are_found_by_themselves(seen: Preview) -> None:
    assert seen.joined_columns == MAPPINGS[seen.path.name]


def test_rows_order_sheet_and_delimiter(seen: Preview) -> None:
    encoding = None if seen.kind == "xlsx" else "utf-8"
    assert (seen.rows, seen.date_order, seen.sheet, seen.delimiter) == FACTS[seen.path.name]
    assert seen.encoding == encoding


def test_every_header_is_used_left_out_or_named_as_unused(seen: Preview) -> None:
    used = {header for headers in seen.columns.values() for header in headers}
    assert used | set(seen.left_out) | set(seen.unused) == set(seen.headers)
    assert len(used) + len(seen.left_out) + len(seen.unused) == len(seen.headers)


@pytest.mark.parametrize("name", [name for name in MAPPINGS if name.startswith("d365")])
def test_dynamics_exports_are_recognised_by_their_hidden_map(name: str) -> None:
    seen = preview_export(real(name))
    assert seen.recognised_by == "hidden_map"
    assert seen.left_out == ("Customer",)


@pytest.mark.parametrize(
    ("name", "personal"),
    [
        (
            "medellin_pqrs_2024_ene-may.xlsx",
            {"NOMBRE CIUDADANO", "IDENTIFICACIÓN CIUDADANO", "USUARIO RADICADOR SOLICITUD", "TELEFONO"},
        ),
        (
            "nyc311_2022-05.csv",
            {"Incident Address", "Street Name", "Latitude", "Longitude", "Location", "Incident Zip"},
        ),
        ("nyc311_api_2023-12.csv", {"incident_address", "street_name", "latitude", "longitude", "location"}),
        ("myla311_2018.csv", {"Address", "HouseNumber", "StreetName", "ZipCode", "Latitude", "Longitude", "Location"}),
        ("boston311_2022_iso.csv", {"location", "location_street_name", "latitude", "longitude"}),
        ("suaci_2024_sample.csv", {"calle", "altura", "esquina_proxima", "lat", "long", "genero"}),
    ],
)
def test_personal_columns_stay_out(name: str, personal: set[str]) -> None:
    assert personal <= set(preview_export(real(name)).left_out)


def test_medellin_by_topic() -> None:
    found = read_export(real("medellin_pqrs_2024_ene-may.xlsx"), ReadOptions(columns={"entity": ("TEMA",)}))
    assert (found.rows, len(found.cases), found.rejected, found.repeated) == (3529, 3529, 0, 0)
    assert len({case.entity for case in found.cases}) == 15
    assert "subject" not in found.columns
    assert found.recognised_by == "person"
    first = found.cases[0]
    assert first.number == "202410000009"
    assert first.created == datetime(2024, 1, 1, 5)
    assert first.day_only == {"created", "first_worked", "closed", "due"}
    days = [case.days_to_close for case in found.cases if case.days_to_close is not None]
    assert sum(day <= 30 for day in days) == 3471
    assert found.negative == sum(day < 0 for day in days) == 1
    assert sum(case.closed > case.due for case in found.cases if case.closed and case.due) == 48
    in_tray = [case.first_worked - case.created for case in found.cases if case.first_worked]
    assert sum(waited.days <= 1 for waited in in_tray) == 1831


def test_los_angeles() -> None:
    found = read_export(real("myla311_2018.csv"), ReadOptions(time_zone="America/Los_Angeles"))
    assert (len(found.cases), found.rejected, found.negative) == (10_000, 0, 13)
    elapsed = [case.closed - case.created for case in found.cases if case.closed]
    assert sum(one.total_seconds() <= 30 * 86_400 for one in elapsed) == 9810
    in_panama_time = read_export(real("myla311_2018.csv"))
    assert sum((case.days_to_close or 0) <= 30 for case in in_panama_time.cases) == 9811
    assert {case.entity for case in found.cases} == {"BOS", "BSL", "BSS", "ITA", "LADWP", "OCB"}
    wanted = next(case for case in found.cases if case.number == "1-870704814")
    assert wanted.created == datetime(2018, 1, 1, 8, 0, 9)


def test_new_york_on_one_day_asks_for_the_order() -> None:
    path = real("nyc311_2022-05.csv")
    with pytest.raises(DecisionNeeded) as asked:
        read_export(path)
    assert asked.value.code == "date_order_needed"
    assert asked.value.values["column"] == "Created Date"
    found = read_export(path, ReadOptions(date_order="MDY", time_zone="America/New_York"))
    assert (len(found.cases), sum(case.closed is not None for case in found.cases)) == (924, 480)
    assert {case.created.date() for case in found.cases} == {datetime(2022, 5, 1).date()}
    assert min(case.created for case in found.cases) == datetime(2022, 5, 1, 4, 0, 3)


def test_boston() -> None:
    found = read_export(real("boston311_2022_iso.csv"))
    closed = [case for case in found.cases if case.closed]
    assert len(closed) == 85
    assert sum((case.days_to_close or 0) <= 30 for case in closed) == 81
    assert sum(case.due is None for case in found.cases) == 11
    assert {case.resolution for case in found.cases if not case.closed} == {""}


def test_dynamics_dates_are_local_and_the_file_name_lies() -> None:
    found = read_export(real("d365_cases_2022-02-02_b.xlsx"), ReadOptions(entity="Servicio"))
    assert {case.created_on.isoformat() for case in found.cases} == {"2022-02-03"}
    assert found.cases[0].number == "CAS-82609-L8K1M7"
    assert found.cases[0].created == datetime(2022, 2, 3, 21, 33, 25)
    assert {case.entity for case in found.cases} == {"Servicio"}


def test_pamplona_is_month_first_though_spanish() -> None:
    found = read_export(real("pamplona_quejas_2014.csv"), ReadOptions(entity="Pamplona"))
    assert len(found.cases) == 5378
    assert min(case.created_on for case in found.cases).isoformat() == "2014-01-02"
    assert max(case.created_on for case in found.cases).isoformat() == "2014-12-31"


def test_pamplona_number_of_year_and_file() -> None:
    options = ReadOptions(entity="Pamplona", columns={"number": ("Año Expediente", "Nº Expediente")})
    found = read_export(real("pamplona_quejas_2014.csv"), options)
    assert found.cases[0].number == "2014-16"
    assert found.joined_columns["number"] == "Año Expediente+Nº Expediente"


def test_suaci_day_and_time_from_two_columns() -> None:
    found = read_export(real("suaci_2024_sample.csv"), ReadOptions(entity="Ciudad"))
    first = found.cases[0]
    assert first.number == "00104770/24"
    assert first.created == datetime(2024, 2, 12, 18, 2, 30)
    assert first.day_only == frozenset()
    assert [(one.code, one.value) for one in found.problems] == [("closed_column_missing", "Cerrado")]
