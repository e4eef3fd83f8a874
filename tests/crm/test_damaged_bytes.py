"""Bytes that go wrong on the way: a file is read or refused with a named error, never anything else."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from crm_builders import csv_of, raw_dynamics_export, zip_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor_app.crm import ReadOptions, load_export
from advisor_app.errors import AppError
from advisor_app.messages.every import MESSAGES

INSERTED = st.sampled_from(
    [b'"', b"\x00", b"\r", b"\n", b";", b"<", b"&", b"99999999999", b' r="ZZZ9"', b"=", b"\xff\xfe", b"'"]
)
CHANGES = st.lists(st.tuples(st.floats(0, 1), INSERTED | st.binary(max_size=5), st.integers(0, 300)), max_size=12)
ANY_FIXTURE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)


def changed(content: bytes, changes: list[tuple[float, bytes, int]]) -> bytes:
    """Each change puts bytes in at a place and takes some away behind it."""
    for share, inserted, removed in changes:
        place = int(share * len(content))
        content = content[:place] + inserted + content[place + removed :]
    return content


def read_or_refused(path: Path) -> None:
    try:
        export = load_export(path)
        export.preview()
        found = export.read(ReadOptions(entity="IDAAN", date_order="DMY"))
    except AppError as error:
        if error.code not in MESSAGES:
            raise
    else:
        assert found.rows == len(found.cases) + found.rejected + found.repeated


@ANY_FIXTURE
@given(changes=CHANGES, encoding=st.sampled_from(["utf-8", "cp1252", "utf-16"]))
def test_csv(tmp_path: Path, changes: list[tuple[float, bytes, int]], encoding: str) -> None:
    path = csv_of(tmp_path / "casos.csv", {}, {"Asunto": '"a\nb"'}, {"Estado": "Activo"})
    path.write_bytes(changed(path.read_text(encoding="utf-8").encode(encoding), changes))
    read_or_refused(path)


@ANY_FIXTURE
@given(changes=CHANGES, part=st.sampled_from(["whole", "sheet1", "sheet2", "sheet3", "workbook.", "styles"]))
def test_workbook(tmp_path: Path, changes: list[tuple[float, bytes, int]], part: str) -> None:
    columns = [("ticketnumber", "Número"), ("createdon", "Creado"), ("title", "Asunto")]
    path = raw_dynamics_export(tmp_path / "casos.xlsx", columns, [["1", datetime(2024, 3, 5, 8), "Agua"]] * 3)
    if part == "whole":
        path.write_bytes(changed(path.read_bytes(), changes))
    else:
        with zipfile.ZipFile(path) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        name = next(name for name in parts if part in name)
        path.write_bytes(zip_of({**parts, name: changed(parts[name], changes)}))
    read_or_refused(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_refused_wherever_it_is_cut(tmp_path: Path, share: float) -> None:
    path = raw_dynamics_export(tmp_path / "casos.xlsx", [("ticketnumber", "Número")], [["1"]] * 200)
    content = path.read_bytes()
    path.write_bytes(content[: int(share * len(content))])
    with pytest.raises(AppError) as refused:
        load_export(path)
    assert refused.value.code == "workbook_damaged"
