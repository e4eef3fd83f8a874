from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from services_cases import Export

from advisor_app import crm
from advisor_app.errors import DecisionNeeded, UserError
from advisor_app.services.cases.browse_cases import show_case
from advisor_app.services.describe_office import describe_office
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.imports.preview_export import preview_export
from advisor_app.services.office import Office

ODD = (
    "Número,Entidad,Estado,Creado,Cerrado,Asunto,Otro asunto\n"
    "1,IDAAN,Cerrado,2024-03-13,2024-03-10,Sin agua,Facturación\n"
    "2,IDAAN,Cerrado,2024-03-13,,Fuga,Tarifas\n"
)


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    path = tmp_path / "raros.csv"
    path.write_text(ODD, encoding="utf-8")
    return path


def test_a_case_shows_what_was_wrong_in_its_own_row(office: Office, odd: Path) -> None:
    done = import_cases(office, odd)
    assert (done.new, done.negative) == (2, 1)
    assert [problem.code for problem in show_case(office, "1").problems] == ["closed_before_created"]
    assert [problem.code for problem in show_case(office, "2").problems] == ["closed_without_date"]
    assert [problem.row for problem in show_case(office, "2").problems] == [3]


def test_a_corrected_mapping_is_remembered_for_files_of_that_shape(office: Office, odd: Path, tmp_path: Path) -> None:
    assert preview_export(office, odd).columns["subject"] == ("Asunto",)
    import_cases(office, odd, crm.ReadOptions(columns={"subject": ("Otro asunto",)}))
    assert show_case(office, "1").case.subject == "Facturación"
    alike = tmp_path / "otro.csv"
    alike.write_text(ODD.replace("1,IDAAN", "7,IDAAN").replace("2,IDAAN", "8,IDAAN"), encoding="utf-8")
    assert preview_export(office, alike).columns["subject"] == ("Otro asunto",)
    import_cases(office, alike)
    assert show_case(office, "8").case.subject == "Tarifas"


def test_a_later_export_updates_by_number_and_says_what_changed(office: Office, take_in: Export) -> None:
    take_in([("1", "IDAAN", None), ("2", "IDAAN", date(2024, 3, 20))])
    later = take_in([("1", "IDAAN", date(2024, 3, 20)), ("2", "IDAAN", date(2024, 3, 20)), ("3", "MEF", None)], "b.csv")
    assert (later.new, later.changed, later.unchanged) == (1, 1, 1)
    detail = show_case(office, "1")
    (change,) = detail.changes
    assert change.file_name == "b.csv"
    assert change.fields["status"] == ("En curso", "Cerrado")
    assert change.fields["closed"][0] == ""
    assert describe_office(office).cases == 3


def test_a_cancelled_import_leaves_nothing(office: Office, odd: Path) -> None:
    with pytest.raises(UserError) as told:
        import_cases(office, odd, cancelled=lambda: True)
    assert told.value.code == "import_cancelled"
    facts = describe_office(office)
    assert (facts.cases, facts.entities, facts.last_import) == (0, 0, None)


def test_a_file_that_asks_leaves_nothing(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "fechas.csv"
    path.write_text("Número,Entidad,Creado\n1,IDAAN,05/01/2022 10:00\n", encoding="utf-8")
    with pytest.raises(DecisionNeeded) as told:
        import_cases(office, path)
    assert told.value.code == "date_order_needed"
    assert describe_office(office).entities == 0
    assert import_cases(office, path, crm.ReadOptions(date_order="MDY")).new == 1
    assert show_case(office, "1").case.created_on == date(2022, 5, 1)


def test_personal_columns_stay_outside_unless_asked_for(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "personas.csv"
    path.write_text(
        "Número,Entidad,Creado,Nombre del ciudadano,Cédula,Asunto\n"
        "1,IDAAN,2024-03-13,Persona Inventada,8-000-0000,Fuga\n",
        encoding="utf-8",
    )
    assert set(preview_export(office, path).left_out) == {"Nombre del ciudadano", "Cédula"}
    import_cases(office, path)
    case = show_case(office, "1").case
    assert "Inventada" not in repr(case)
    assert "8-000" not in repr(case)
