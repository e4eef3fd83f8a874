"""A CSV of scores as people save it: encodings, delimiters, blank rows, what is no CSV."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor_app.crm.plain_table import read_plain_table
from advisor_app.errors import UserError

LINES = ["Número;Pregunta;Respuesta", "", '00123;"Lenguaje; claro";sí', "00124;evidencia"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_however_it_was_saved(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "puntajes.csv"
    text = "\r\n".join(LINES).replace("Lenguaje; claro", "\0").replace(";", delimiter).replace("\0", "Lenguaje; claro")
    path.write_bytes(text.encode(encoding))
    table = read_plain_table(path)
    assert table.headers == ("Número", "Pregunta", "Respuesta")
    first, second = table.rows
    assert (first.row, first.cells) == (3, ("00123", "Lenguaje; claro", "sí"))
    assert (second.row, second.cell(1), second.cell(2), second.cell(None)) == (4, "evidencia", "", "")


def test_what_is_no_csv_is_told(tmp_path: Path) -> None:
    for content, code in ((b"", "file_empty"), (b"PK\x03\x04 a workbook", "scores_not_csv")):
        path = tmp_path / "puntajes.xlsx"
        path.write_bytes(content)
        with pytest.raises(UserError) as told:
            read_plain_table(path)
        assert told.value.code == code
    with pytest.raises(UserError) as told:
        read_plain_table(tmp_path / "nada.csv")
    assert told.value.code == "file_missing"
