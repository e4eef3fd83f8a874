"""The manual's chapter on indicators says what their definitions say."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from advisor_app.cli.cases.indicators import BY
from advisor_app.office.indicators.asked import DIMENSIONS, TIME_STEPS
from advisor_app.office.indicators.definitions import DEFINITIONS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def writer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_indicators", DOCS / "write_indicators.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_chapter_is_that_of_the_definitions() -> None:
    written = writer()
    text = written.CHAPTER.read_text(encoding="utf-8")
    assert text == written.chapter(text), "run: python docs/write_indicators.py"
    for one in DEFINITIONS.values():
        assert f"### {one.name} (`{one.key}`)" in text


def test_every_way_to_group_is_named() -> None:
    assert tuple(BY) == (*DIMENSIONS, *TIME_STEPS)
    text = writer().CHAPTER.read_text(encoding="utf-8")
    assert all(f"`{by}`" in text for by in BY)
