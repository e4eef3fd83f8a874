"""CSV dialects, found from the bytes."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from crm_builders import HEADERS, ROW, csv_of, write_csv
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor_app.crm import ReadOptions, preview_export, read_export
from advisor_app.crm.delimited import decode
from advisor_app.errors import UserError

SPANISH = ("CAS-ñ", "Ministerio de Educación", "Resuelto", "2024-03-05 08:00:00", "2024-03-07 10:30:00", "Niñez")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8-sig"),
        ("cp1252", b"", "windows-1252"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
    ],
)
def test_encodings_and_delimiters(tmp_path: Path, delimiter: str, codec: str, mark: bytes, name: str) -> None:
    path = write_csv(tmp_path / "casos.csv", [HEADERS, SPANISH], delimiter, codec)
    path.write_bytes(mark + path.read_bytes())
    found = read_export(path)
    assert (found.encoding, found.delimiter, found.kind, found.sheet) == (name, delimiter, "csv", None)
    assert (found.cases[0].number, found.cases[0].entity, found.cases[0].subject) == ("CAS-ñ", SPANISH[1], "Niñez")


def test_windows_text_that_is_nearly_utf8_keeps_its_readable_letters() -> None:
    text = "año, función, niño, " * 20
    content = text.encode() + b"\xf1"
    decoded, name, lost = decode(content)
    assert (name, lost) == ("utf-8", 1)
    assert decoded.startswith("año, función")


def test_characters_that_cannot_be_read_are_said(tmp_path: Path) -> None:
    path = csv_of(tmp_path / "casos.csv", *[{"Asunto": "función y señal, año tras año, niñez"}] * 5)
    path.write_bytes(path.read_bytes().replace("niñez".encode(), b"ni\xf1ez", 1))
    found = read_export(path)
    assert len(found.cases) == 5
    assert {(one.row, one.column, one.code) for one in found.problems} == {
        (None, "", "characters_lost"),
        (2, "Asunto", "characters_lost"),
    }


def test_the_line_sep_names_the_delimiter_and_is_no_row(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "casos.csv", [HEADERS, ROW, ("", *ROW[1:])], ";")
    path.write_bytes(b"sep=;\r\n" + path.read_bytes())
    found = read_export(path)
    assert (found.delimiter, len(found.cases)) == (";", 1)
    assert [(one.row, one.code) for one in found.problems] == [(3, "number_missing")]


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    """Line breaks inside quotes are one row, a blank line is one too."""
    header = "Número;Fecha de creación;Entidad;Resolución\r\n"
    text = header + '1;2024-03-05;MINSA;"uno\r\ndos\r\ntres"\r\n\r\n;2024-03-05;MINSA;\r\n'
    path = tmp_path / "casos.csv"
    path.write_bytes(text.encode())
    found = read_export(path)
    assert found.rows == 2
    assert found.cases[0].resolution == "uno\ndos\ntres"
    assert [(one.row, one.code) for one in found.problems] == [(4, "number_missing")]


def test_titles_above_the_header_are_passed_over(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "casos.csv", [("Casos de la semana",), ("",), HEADERS, ROW, ("", *ROW[1:])])
    found = read_export(path)
    assert found.headers == HEADERS
    assert [(one.row, one.code) for one in found.problems] == [(5, "number_missing")]


def test_rows_of_other_widths_come_in(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "casos.csv", [HEADERS, ("CAS-1", "MINSA", "Activo", "2024-03-05"), ("CAS-2", *ROW[1:], "", "x")]
    )
    found = read_export(path)
    assert [case.number for case in found.cases] == ["CAS-1", "CAS-2"]
    assert [(one.row, one.code, one.value) for one in found.problems] == [(3, "extra_cells", "x")]


def test_a_quote_that_never_closes_is_refused(tmp_path: Path) -> None:
    path = csv_of(tmp_path / "casos.csv", {}, {"Asunto": '"cortado'}, {}, {})
    with pytest.raises(UserError) as refused:
        preview_export(path)
    assert (refused.value.code, refused.value.values["row"]) == ("unclosed_quote", 3)


def test_a_cell_of_fifty_megabytes_is_cut_and_said(tmp_path: Path) -> None:
    path = csv_of(tmp_path / "casos.csv", {"Asunto": "x" * 50_000_000}, {})
    found = read_export(path)
    assert [len(case.subject) for case in found.cases] == [32_767, len(ROW[5])]
    assert [(one.row, one.column, one.code, len(one.value)) for one in found.problems] == [
        (2, "Asunto", "cell_too_long", 200)
    ]


def test_reading_leaves_the_bound_of_other_readers_alone(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    read_export(csv_of(tmp_path / "casos.csv", {"Asunto": "x" * 300_000}))
    assert csv.field_size_limit() == before


def test_single_quotes_and_backslashes(tmp_path: Path) -> None:
    path = tmp_path / "casos.csv"
    path.write_text(
        "'Número','Fecha de creación','Entidad','Asunto'\n'1','2024-03-05','MINSA','agua, luz'\n", encoding="utf-8"
    )
    assert read_export(path).cases[0].subject == "agua, luz"
    path.write_text(
        'Número,Fecha de creación,Entidad,Asunto\n1,2024-03-05,MINSA,"dijo \\"no\\", y ya"\n', encoding="utf-8"
    )
    assert read_export(path).cases[0].subject == 'dijo "no", y ya'


CELL = st.text(
    st.characters(codec="cp1252", exclude_characters="\r", exclude_categories=["Cc", "Cf", "Cs"]), max_size=20
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    subjects=st.lists(CELL, min_size=1, max_size=12),
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    writing=st.tuples(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]), st.sampled_from(["\n", "\r\n"])),
)
def test_what_pythons_writer_wrote_is_read_back(
    tmp_path: Path, subjects: list[str], delimiter: str, encoding: str, writing: tuple[int, str]
) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=writing[0], lineterminator=writing[1])
    writer.writerow(HEADERS)
    for place, subject in enumerate(subjects):
        writer.writerow((f"CAS-{place}", *ROW[1:5], subject))
    path = tmp_path / "casos.csv"
    path.write_bytes(out.getvalue().encode(encoding))
    found = read_export(path, ReadOptions(personal=frozenset({HEADERS[-1]})))  # some made-up text looks like a number
    assert found.delimiter == delimiter
    assert [case.number for case in found.cases] == [f"CAS-{place}" for place in range(len(subjects))]
    assert [case.subject.split() for case in found.cases] == [
        subject.replace("\x85", " ").split() for subject in subjects
    ]
