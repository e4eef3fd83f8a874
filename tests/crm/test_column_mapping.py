"""Columns found by their headers, corrected by a person, and kept out where they are personal."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from crm_builders import HEADERS, ROW, csv_of, write_csv

from advisor_app.crm import Preview, ReadOptions, preview_export, read_export
from advisor_app.crm.vocabulary import header_words, load_vocabulary
from advisor_app.errors import UsageError, UserError

DAY = "2024-03-05"


def seen_with(
    tmp_path: Path, headers: tuple[str, ...], *rows: tuple[str, ...], options: ReadOptions | None = None
) -> Preview:
    return preview_export(write_csv(tmp_path / "casos.csv", [headers, *rows]), options or ReadOptions())


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("SRNumber", ("sr", "number")),
        ("CreatedDate", ("created", "date")),
        ("FECHA DE CREACIÓN", ("fecha", "creacion")),
        ("fecha_creacion", ("fecha", "creacion")),
        ("Nº Expediente", ("no", "expediente")),
        ("A la", ("a", "la")),
    ],
)
def test_words_of_a_header(header: str, words: tuple[str, ...]) -> None:
    assert header_words(header) == words


def test_an_exact_word_goes_before_a_part(tmp_path: Path) -> None:
    headers = (
        "Código de área",
        "Número de caso interno",
        "Número de caso",
        "Fecha de creación del caso",
        "Fecha de creación",
    )
    seen = seen_with(tmp_path, headers, ("1", "2", "3", DAY, DAY))
    assert seen.joined_columns == {"number": "Número de caso", "created": "Fecha de creación"}


def test_a_date_field_needs_dates(tmp_path: Path) -> None:
    seen = seen_with(tmp_path, ("Número", "Creado", "Fecha de registro", "Cerrado"), ("1", "Ana", DAY, "sí"))
    assert seen.joined_columns == {"number": "Número", "created": "Fecha de registro"}


def test_an_empty_column_loses_to_a_filled_one_but_is_not_forgotten(tmp_path: Path) -> None:
    headers = ("Número", "Fecha de creación", "Fecha de cierre", "Fecha cierre real", "Fecha límite")
    seen = seen_with(tmp_path, headers, ("1", DAY, "", DAY, ""))
    assert seen.columns["closed"] == ("Fecha cierre real",)
    assert seen.columns["due"] == ("Fecha límite",)


def test_mostly_unreadable_dates_stay_under_their_own_header(tmp_path: Path) -> None:
    rows = [("1", "2024-99-99"), ("2", "0/0/0"), ("3", DAY)]
    assert seen_with(tmp_path, ("Número", "Fecha de creación"), *rows).columns["created"] == ("Fecha de creación",)


def test_a_person_is_heard_and_a_header_serves_once(tmp_path: Path) -> None:
    path = csv_of(tmp_path / "casos.csv", {})
    seen = preview_export(path, ReadOptions(columns={"type": ("ASUNTO",), "status": ()}))
    assert seen.columns["type"] == ("Asunto",)
    assert not {"subject", "status"} & set(seen.columns)
    assert seen.recognised_by == "person"
    assert "Estado" in seen.unused


def test_a_plus_in_a_header_is_no_join(tmp_path: Path) -> None:
    seen = seen_with(
        tmp_path,
        ("Número", "Fecha", "Luz+agua"),
        ("1", DAY, "x"),
        options=ReadOptions(columns={"type": ("Luz", "agua")}),
    )
    assert seen.columns["type"] == ("Luz+agua",)


def test_unknown_headers_and_fields_name_the_nearest(tmp_path: Path) -> None:
    path = csv_of(tmp_path / "casos.csv", {})
    with pytest.raises(UsageError) as refused:
        preview_export(path, ReadOptions(columns={"entity": ("Entidat",)}))
    assert (refused.value.code, refused.value.values["nearest"]) == ("header_unknown", "Entidad")
    with pytest.raises(UsageError) as refused:
        preview_export(path, ReadOptions(columns={"colour": ("Entidad",)}))
    assert refused.value.code == "field_unknown"
    with pytest.raises(UsageError) as refused:
        preview_export(path, ReadOptions(columns={"created": ("Estado", "Asunto", "Entidad")}))
    assert refused.value.code == "too_many_date_columns"


def test_day_and_time_are_joined(tmp_path: Path) -> None:
    headers = ("Número", "Fecha de creación", "Hora de creación", "Fecha de cierre", "Hora", "Entidad")
    row = ("1", DAY, "8:30", DAY, "10:00", "MINSA")
    path = write_csv(tmp_path / "casos.csv", [headers, row])
    found = read_export(path)
    assert found.joined_columns["created"] == "Fecha de creación+Hora de creación"
    assert found.columns["closed"] == ("Fecha de cierre",)
    assert found.cases[0].created == datetime(2024, 3, 5, 13, 30)
    asked = read_export(path, ReadOptions(columns={"closed": ("Fecha de cierre", "Hora")}))
    assert asked.cases[0].closed == datetime(2024, 3, 5, 15)


def test_texts_of_two_columns_are_joined_with_a_hyphen(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "casos.csv", [("Año", "Nº", "Fecha", "Entidad"), ("2024", "7", DAY, "A"), ("", "8", DAY, "A")]
    )
    found = read_export(path, ReadOptions(columns={"number": ("Año", "Nº")}))
    assert [case.number for case in found.cases] == ["2024-7", "8"]


@pytest.mark.parametrize(
    "header",
    ["Nombre del solicitante", "CÉDULA", "Teléfono celular", "Correo electrónico", "E-mail", "Dirección",
     "customer_name", "Phone Number", "Home Address", "Latitude", "Ciudadano", "Apellidos", "Fecha de nacimiento"],
)  # fmt: skip
def test_personal_headers(tmp_path: Path, header: str) -> None:
    seen = seen_with(tmp_path, ("Número", "Fecha", header), ("1", DAY, DAY if "Fecha" in header else "x"))
    assert seen.left_out == (header,)


@pytest.mark.parametrize("header", ["Nombre de la entidad", "Canal de contacto", "Tipo de atención", "Propietario"])
def test_headers_that_only_sound_personal(tmp_path: Path, header: str) -> None:
    assert seen_with(tmp_path, ("Número", "Fecha", header), ("1", DAY, "x")).left_out == ()


@pytest.mark.parametrize(
    "value",
    [
        "ana@example.org",
        "8-123-4567",
        "PE-12-345",
        "E-8-12345",
        "8-AV-123-456",
        "+507 6123-4567",
        "6123-4567",
        "264-1234",
    ],
)
def test_personal_values_under_harmless_headers(tmp_path: Path, value: str) -> None:
    seen = seen_with(tmp_path, ("Número", "Fecha", "Dato"), ("1", DAY, value), ("2", DAY, value), ("3", DAY, "no dio"))
    assert seen.left_out == ("Dato",)


@pytest.mark.parametrize("value", ["12", "Agua", "2024-03-05", "05-03-2024", "1-870704814", "10:30"])
def test_harmless_values(tmp_path: Path, value: str) -> None:
    assert seen_with(tmp_path, ("Número", "Fecha", "Dato"), ("1", DAY, value)).left_out == ()


def test_personal_values_under_a_fields_header_stay_out(tmp_path: Path) -> None:
    seen = seen_with(tmp_path, ("Número", "Fecha", "Asunto"), ("1", DAY, "ana@example.org"))
    assert (seen.left_out, "subject" in seen.columns) == (("Asunto",), False)


def test_case_numbers_that_look_like_a_cedula_stay(tmp_path: Path) -> None:
    assert seen_with(tmp_path, ("Número de caso", "Fecha"), ("8-2024-123", DAY)).columns["number"] == (
        "Número de caso",
    )


def test_taking_a_personal_column_in_is_an_explicit_choice(tmp_path: Path) -> None:
    headers, row = ("Número", "Fecha", "Entidad", "Correo"), ("1", DAY, "A", "ana@example.org")
    path = write_csv(tmp_path / "casos.csv", [headers, row])
    assert read_export(path).cases[0].subject == ""
    mapped = read_export(path, ReadOptions(columns={"subject": ("Correo",)}))
    assert (mapped.cases[0].subject, mapped.left_out) == ("ana@example.org", ())
    allowed = preview_export(path, ReadOptions(personal=frozenset({"correo"})))
    assert (allowed.left_out, allowed.unused) == ((), ("Correo",))


def test_files_of_one_shape(tmp_path: Path) -> None:
    one = csv_of(tmp_path / "one.csv", {})
    upper = tuple(header.upper() for header in reversed(HEADERS))
    other = write_csv(tmp_path / "other.csv", [upper, tuple(reversed(ROW))], ",")
    third = csv_of(tmp_path / "third.csv", {}, headers=(*HEADERS, "Canal"))
    shapes = [preview_export(path).shape for path in (one, other, third)]
    assert shapes[0] == shapes[1] != shapes[2]


def test_columns_without_a_header(tmp_path: Path) -> None:
    seen = seen_with(tmp_path, ("Número", "", "", "Fecha"), ("1", "", "dato", DAY))
    assert seen.headers == ("Número", "[C]", "Fecha")
    assert [(one.row, one.column, one.code) for one in seen.problems][:1] == [(None, "", "entity_needed")]
    assert (1, "[C]", "header_missing") in [(one.row, one.column, one.code) for one in seen.problems]


def test_the_words_can_be_edited_and_faults_in_them_are_told(tmp_path: Path) -> None:
    words = load_vocabulary()
    assert words.fields["number"].exact
    broken = tmp_path / "columns.toml"
    for text in ("[fields", "[fields.colour]\nexact = []\n", "[fields.number]\nexact = 5\n"):
        broken.write_text(text, encoding="utf-8")
        with pytest.raises(UserError) as refused:
            load_vocabulary(broken)
        assert refused.value.code == "columns_file_unreadable"
