"""Every page of the manual is listed, leads only to what is there, and has the pictures that it names."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

from advisor_app.office.manual_folder import FIRST_CHAPTER, chapters_in_order
from advisor_app.ui.manual_text import anchor

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "manual"
PAGES = {file.stem: file.read_text(encoding="utf-8") for file in sorted(MANUAL.glob("*.md"))}
LARGEST = 100_000
"""Bytes of a picture."""


def headings(text: str) -> list[str]:
    without_code = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return [line.lstrip("#").strip() for line in without_code.splitlines() if line.startswith("#")]


def test_the_first_chapter_lists_every_page_once() -> None:
    listed = chapters_in_order(MANUAL)
    assert sorted(listed) == sorted(PAGES)
    assert listed[0] == FIRST_CHAPTER


def test_every_page_begins_with_its_title_and_titles_are_told_apart() -> None:
    titles = [headings(text)[0] for text in PAGES.values()]
    assert all(text.startswith("# ") for text in PAGES.values())
    assert len(set(titles)) == len(titles)


def test_links_within_the_manual_lead_to_headings_that_are_there() -> None:
    wrong = []
    for name, text in PAGES.items():
        for target, part in re.findall(r"\]\(([\w-]+\.md|)#([^)]+)\)", text):
            there = {anchor(one) for one in headings(PAGES[target.removesuffix(".md") or name])}
            if part not in there:
                wrong.append((name, target, part))
    assert wrong == []


def test_pictures_are_there_small_and_each_is_shown() -> None:
    shown = {file for text in PAGES.values() for file in re.findall(r"!\[[^]]+\]\(([^)]+)\)", text)}
    assert shown == {f"imagenes/{file.name}" for file in (MANUAL / "imagenes").glob("*.png")}
    assert all((MANUAL / file).stat().st_size < LARGEST for file in shown)


def test_a_page_speaks_to_its_reader_as_usted() -> None:
    """Words by which a person is addressed as tú or vos, or that are no Spanish."""
    familiar = re.compile(r"\b(tú|tu|tus|puedes|haz clic|tienes|quieres|vos|click|email|link)\b", re.IGNORECASE)
    apart = re.compile(r"`[^`]*`|^ {4}.*$|\]\([^)]*\)|311 En Tu Entidad", re.MULTILINE)
    assert {name: found for name, text in PAGES.items() if (found := familiar.findall(apart.sub("", text)))} == {}


def test_the_settings_are_told_in_the_words_beside_their_fields() -> None:
    spec = importlib.util.spec_from_file_location("write_settings", MANUAL.parent / "write_settings.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert PAGES["settings"] == module.chapter(), "run: python docs/write_settings.py"
    assert all(f"`{one.key}`" in PAGES["settings"] for one in module.SETTINGS)
