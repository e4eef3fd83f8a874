"""However an export spells a province or comarca, it is one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import advisor_app.charts
from advisor_app.office.directory.provinces import COMARCAS, NASO, PROVINCES, province_named


@pytest.mark.parametrize(
    ("spelled", "means"),
    [
        ("PANAMA", "Panamá"),
        ("Provincia de Chiriquí", "Chiriquí"),
        ("panamá  oeste", "Panamá Oeste"),
        ("Bocas Del Toro", "Bocas del Toro"),
        ("Comarca Ngäbe Buglé", "Ngäbe-Buglé"),
        ("Ngöbe-Buglé", "Ngäbe-Buglé"),
        ("Kuna Yala", "Guna Yala"),
        ("Comarca Kuna de Madugandí", "Guna de Madungandí"),
        ("Emberá Wounaan", "Emberá-Wounaan"),
        ("Naso Tjër Di", NASO),
        ("Panamá Este", None),
        ("", None),
        ("No indicada", None),
    ],
)
def test_one_place_however_it_is_spelled(spelled: str, means: str | None) -> None:
    assert province_named(spelled) == means


def test_every_place_but_naso_has_its_shape() -> None:
    shapes = Path(advisor_app.charts.__file__).parent / "shapes"
    drawn = {one["name"] for one in json.loads((shapes / "panama.json").read_text(encoding="utf-8"))["areas"]}
    assert drawn == {*PROVINCES, *COMARCAS} - {NASO}
    assert "ODbL" in (shapes / "NOTICE.md").read_text(encoding="utf-8")
