"""What is odd in a row is said with row, column and value; only three faults keep a row out."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from crm_builders import HEADERS, ROW, csv_of, workbook_of

from advisor_app.crm import REJECTING, Reading, ReadOptions, preview_export, read_export

NUMBER, STATUS, CREATED, CLOSED = HEADERS[0], HEADERS[2], HEADERS[3], HEADERS[4]


def told(found: Reading) -> list[tuple[int | None, str, str, str]]:
    return [(one.row, one.column, one.code, one.value) for one in found.problems]


def test_a_good_file_has_no_problem(tmp_path: Path) -> None:
    found = read_export(csv_of(tmp_path / "casos.csv", {}, {}))
    assert told(found) == []
    case = found.cases[0]
    assert (case.number, case.entity, case.status) == ("CAS-1", "Ministerio de Salud", "Resuelto")
    assert (case.created, case.closed) == (datetime(2024, 3, 5, 13), datetime(2024, 3, 7, 15, 30))
    assert len(found.sha256) == 64


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({NUMBER: ""}, (3, NUMBER, "number_missing", "")),
        ({NUMBER: "  "}, (3, NUMBER, "number_missing", "")),
        ({NUMBER: "N/A"}, (3, NUMBER, "number_missing", "")),
        ({CREATED: ""}, (3, CREATED, "created_missing", "")),
        ({CREATED: "ayer"}, (3, CREATED, "created_unreadable", "ayer")),
        ({CREATED: "2024-02-31"}, (3, CREATED, "created_unreadable", "2024-02-31")),
        ({CREATED: "1900-01-01"}, (3, CREATED, "created_unreadable", "1900-01-01")),
    ],
)
def test_rows_that_are_rejected(tmp_path: Path, row: dict[str, str], problem: tuple[int, str, str, str]) -> None:
    found = read_export(csv_of(tmp_path / "casos.csv", {}, row, {}))
    assert told(found) == [problem]
    assert problem[2] in REJECTING
    assert (found.rows, found.rejected, [case.number for case in found.cases]) == (3, 1, ["CAS-1", "CAS-3"])


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({CLOSED: "2024-03-01 08:00:00"}, (3, CLOSED, "closed_before_created", "2024-03-01 08:00:00")),
        ({CLOSED: "2024-03-05 07:59:59"}, (3, CLOSED, "closed_before_created", "2024-03-05 07:59:59")),
        ({CLOSED: "2024-02-31", STATUS: ""}, (3, CLOSED, "impossible_date", "2024-02-31")),
        ({CLOSED: "1900-01-01", STATUS: ""}, (3, CLOSED, "sentinel_date", "1900-01-01")),
        ({CLOSED: "pronto", STATUS: ""}, (3, CLOSED, "unreadable_date", "pronto")),
        ({CLOSED: "2224-01-01", STATUS: ""}, (3, CLOSED, "implausible_date", "2224-01-01")),
        ({CLOSED: ""}, (3, CLOSED, "closed_without_date", "Resuelto")),
        ({STATUS: "EN TRÁMITE"}, (3, STATUS, "date_without_closed", "EN TRÁMITE")),
        ({"Entidad": " "}, (3, "Entidad", "entity_missing", "")),
        ({"Asunto": "<b>agua</b>"}, (3, "Asunto", "markup_as_text", "<b>agua</b>")),
        ({"Asunto": "=cmd|' /C calc'!A0"}, (3, "Asunto", "markup_as_text", "=cmd|' /C calc'!A0")),
        ({"Asunto": "+cmd|x"}, (3, "Asunto", "markup_as_text", "+cmd|x")),
        ({"Asunto": "@SUM(A1)"}, (3, "Asunto", "markup_as_text", "@SUM(A1)")),
        ({"Asunto": "{{ caso }}"}, (3, "Asunto", "markup_as_text", "{{ caso }}")),
    ],
)
def test_rows_that_come_in_with_a_problem(
    tmp_path: Path, row: dict[str, str], problem: tuple[int, str, str, str]
) -> None:
    found = read_export(csv_of(tmp_path / "casos.csv", {}, row, {}))
    assert told(found) == [problem]
    assert problem[2] not in REJECTING
    assert (found.rejected, len(found.cases)) == (0, 3)
    assert found.negative == (problem[2] == "closed_before_created")


@pytest.mark.parametrize(
    "text",
    [
        "- falta agua",
        "+507 no contesta",
        "a < b y c > d",
        "5 & 6",
        "R&D",
        "@juan avisó",
        "-5",
        "1-870704814",
        "$20 {aprox}",
    ],
)
def test_plain_text_is_not_taken_for_code(tmp_path: Path, text: str) -> None:
    found = read_export(csv_of(tmp_path / "casos.csv", {"Asunto": text}))
    assert told(found) == []
    assert found.cases[0].subject == text


def test_code_is_kept_as_it_stands(tmp_path: Path) -> None:
    text = "<script>alert(1)</script> {{ 7*7 }}"
    assert read_export(csv_of(tmp_path / "casos.csv", {"Asunto": text})).cases[0].subject == text


def test_one_number_with_two_contents_rejects_both(tmp_path: Path) -> None:
    found = read_export(csv_of(tmp_path / "casos.csv", {}, {NUMBER: "X"}, {}, {NUMBER: "X", "Asunto": "Luz"}))
    assert told(found) == [(3, NUMBER, "number_conflict", "X"), (5, NUMBER, "number_conflict", "X")]
    assert (found.rejected, found.repeated, len(found.cases)) == (2, 0, 2)


def test_a_conflict_counts_the_row_that_is_unreadable_as_well(tmp_path: Path) -> None:
    found = read_export(csv_of(tmp_path / "casos.csv", {NUMBER: "X"}, {NUMBER: "X", CREATED: "ayer"}, {}))
    assert found.rejected == 2
    assert [case.number for case in found.cases] == ["CAS-3"]


def test_one_number_with_the_same_content_is_one_case(tmp_path: Path) -> None:
    found = read_export(csv_of(tmp_path / "casos.csv", {NUMBER: "X"}, {NUMBER: "X "}, {NUMBER: "X"}))
    assert told(found) == [(3, NUMBER, "row_repeated", "X"), (4, NUMBER, "row_repeated", "X")]
    assert (found.rows, found.rejected, found.repeated, len(found.cases)) == (3, 0, 2, 1)


def test_numbers_that_differ_in_zeros_are_two_cases(tmp_path: Path) -> None:
    found = read_export(csv_of(tmp_path / "casos.csv", {NUMBER: "00123"}, {NUMBER: "123"}))
    assert [case.number for case in found.cases] == ["00123", "123"]
    assert told(found) == [(2, NUMBER, "leading_zeros_kept", "00123")]


def test_days_are_compared_as_days(tmp_path: Path) -> None:
    """A closing day without a time is not before the morning on which the case came in."""
    days = [{CLOSED: "2024-03-05"}, {CLOSED: "2024-03-04"}]
    found = read_export(csv_of(tmp_path / "casos.csv", *days))
    assert found.cases[0].day_only == {"closed"}
    assert told(found) == [(3, CLOSED, "closed_before_created", "2024-03-04")]
    assert found.negative == 1


def test_texts_are_tidied_but_keep_their_letters(tmp_path: Path) -> None:
    found = read_export(
        csv_of(tmp_path / "casos.csv", {"Entidad": "  Ministerio\u00a0 de\tSalud ", "Asunto": "a\x00b\x07c"})
    )
    assert (found.cases[0].entity, found.cases[0].subject) == ("Ministerio de Salud", "ab c")


def test_workbook_numbers_stay_what_they_are(tmp_path: Path) -> None:
    headers = ["Número", "Fecha", "Entidad", "Asunto"]
    when = datetime(2024, 3, 5, 8)
    path = workbook_of(
        tmp_path / "casos.xlsx",
        ("Casos", [headers, ["00123", when, "A", 5], [202410000009, when, "A", 2.5], ["456", when, "A", True]]),
    )
    found = read_export(path)
    assert [case.number for case in found.cases] == ["00123", "202410000009", "456"]
    assert [case.subject for case in found.cases] == ["5", "2.5", "TRUE"]
    assert [(one.row, one.code, one.value) for one in found.problems] == [
        (2, "leading_zeros_kept", "00123"),
        (4, "number_as_text", "456"),
    ]


def test_digits_that_excel_lost_are_said(tmp_path: Path) -> None:
    when = datetime(2024, 3, 5, 8)
    path = workbook_of(
        tmp_path / "casos.xlsx", ("Casos", [["Número", "Fecha", "Entidad"], [1234567890123456789, when, "A"]])
    )
    assert [one.code for one in read_export(path).problems] == ["number_rounded"]
    text = csv_of(tmp_path / "casos.csv", {NUMBER: "2,0241E+11"})
    assert [one.code for one in read_export(text).problems] == ["scientific_number"]


def test_dates_mixed_by_excel_are_said(tmp_path: Path) -> None:
    rows = [["Número", "Fecha", "Entidad"], ["1", datetime(2024, 3, 5, 8), "A"], ["2", "13/03/2024 08:00", "A"]]
    found = read_export(workbook_of(tmp_path / "casos.xlsx", ("Casos", rows)))
    assert [(one.row, one.column, one.code, one.value) for one in found.problems] == [
        (None, "Fecha", "dates_mixed", "13/03/2024 08:00")
    ]


def test_dates_left_as_numbers_are_read_and_said(tmp_path: Path) -> None:
    rows = [["Número", "Fecha", "Entidad"], ["1", 45356.5, "A"]]
    found = read_export(workbook_of(tmp_path / "casos.xlsx", ("Casos", rows)))
    assert found.cases[0].created == datetime(2024, 3, 5, 17)
    assert (found.date_order, [one.code for one in found.problems]) == ("native", ["dates_as_numbers"])


def test_an_entity_for_rows_that_name_none(tmp_path: Path) -> None:
    found = read_export(csv_of(tmp_path / "casos.csv", {}, {"Entidad": ""}), ReadOptions(entity=" MIDES "))
    assert [case.entity for case in found.cases] == ["Ministerio de Salud", "MIDES"]
    assert told(found) == []


def test_the_preview_tells_the_same_problems_and_the_first_cases(tmp_path: Path) -> None:
    rows: list[dict[str, str]] = [{NUMBER: ""}, {CLOSED: "2024-03-01"}, *[{}] * 20]
    path = csv_of(tmp_path / "casos.csv", *rows)
    seen, found = preview_export(path), read_export(path)
    assert seen.problems == found.problems
    assert seen.first == found.first == tuple(found.cases[:10])
    assert (seen.rows, seen.shape, seen.columns) == (found.rows, found.shape, found.columns)


def test_good_rows_come_in_beside_every_kind_of_bad_one(tmp_path: Path) -> None:
    bad = [
        {NUMBER: ""},
        {CREATED: "x"},
        {CLOSED: "31/31/2024"},
        {STATUS: "abierto"},
        {"Asunto": "{{x}}"},
        {NUMBER: "CAS-1"},
    ]
    found = read_export(csv_of(tmp_path / "casos.csv", {"Asunto": "otro"}, *bad, {}))
    assert "CAS-8" in {case.number for case in found.cases}
    assert found.rows == len(found.cases) + found.rejected + found.repeated == 8
    assert ROW[0] not in {case.number for case in found.cases}
