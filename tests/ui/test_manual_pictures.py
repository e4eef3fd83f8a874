"""The manual's pictures are of pages and views that are there, and can be made."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget

from advisor_app.ui.manual_chapters import VIEWS_WITH_PLACES
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.shell import Window

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture(scope="module")
def taking() -> ModuleType:
    spec = importlib.util.spec_from_file_location("take_manual_pictures", DOCS / "take_manual_pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["take_manual_pictures"] = module  # its dataclass looks itself up
    spec.loader.exec_module(module)
    return module


def test_every_picture_that_a_page_shows_can_be_made(taking: ModuleType) -> None:
    assert {file.stem for file in taking.PICTURES_FOLDER.glob("*.png")} == taking.names()


def test_a_picture_is_made_of_a_view_and_is_small(
    taking: ModuleType, open_window: Callable[..., Window], tmp_path: Path
) -> None:
    window = open_window(size=taking.SIZE)
    entries = {entry.name: entry for entry in PAGES}
    built: dict[str, QWidget] = {}
    for one in taking.PICTURES:
        if one.page not in built:
            built[one.page] = entries[one.page].build(window.frame.around)
            built[one.page].setParent(window)
        switch = getattr(built[one.page], "segments", None)
        assert not one.view or (isinstance(switch, Segments) and one.view in switch.keys), one

    view = next(one for one in taking.PICTURES if (one.page, one.view) in VIEWS_WITH_PLACES and one.page == "mail")
    made = taking.draw(window, view, tmp_path)
    assert window.page("mail").segments.current == view.view  # type: ignore[union-attr]
    with Image.open(made) as picture:
        assert (picture.size, picture.mode) == (taking.SIZE, "P")
    assert made.stat().st_size < 100_000
