"""The window's Spanish is complete, belongs to the sources as they stand, and is what a new installation shows."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import said, settled
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from advisor_app.ui.language import TRANSLATIONS
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.shell import Window

UI = TRANSLATIONS.parent
TOOLS = Path(sys.executable).parent
PLACE = re.compile(r"\{\w+\}|%L?n")

Message = tuple[str, str]


def messages(file: Path) -> dict[Message, list[str]]:
    """Context and source to the translations: one, or one for each plural form; none where unfinished."""
    found: dict[Message, list[str]] = {}
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            forms = [form.text or "" for form in told.iter("numerusform")] or [told.text or ""]
            source = message.findtext("source") or ""
            found[name, source] = [] if told.get("type") else forms
    return found


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """Every string that the sources ask to be translated, found anew."""
    tool = shutil.which("pyside6-lupdate", path=str(TOOLS))
    assert tool is not None
    file = tmp_path_factory.mktemp("lupdate") / "fresh.ts"
    files = sorted(str(path) for path in UI.rglob("*.py"))
    subprocess.run([tool, *files, "-ts", str(file), "-locations", "none"], check=True, capture_output=True)
    return set(messages(file))


def test_spanish_translates_exactly_what_the_sources_say(sources: set[Message]) -> None:
    kept = messages(TRANSLATIONS / "advisor_app_es.ts")
    assert sorted(sources - set(kept)) == []
    assert sorted(set(kept) - sources) == []
    assert [message for message, forms in kept.items() if not forms or not all(forms)] == []


def test_the_plurals_of_english_are_complete_too(sources: set[Message]) -> None:
    kept = messages(TRANSLATIONS / "advisor_app_en.ts")
    plural = {message for message in sources if "%n" in message[1] or "%Ln" in message[1]}
    assert set(kept) == plural
    assert all(len(forms) == 2 and all(forms) for forms in kept.values())


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_translation_keeps_the_places_of_its_source(language: str) -> None:
    for (_, source), forms in messages(TRANSLATIONS / f"advisor_app_{language}.ts").items():
        for form in forms:
            placed = sorted(PLACE.findall(form))
            wanted = sorted(PLACE.findall(source))
            assert placed in (wanted, [one for one in wanted if not one.startswith("%")]), (source, form)


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_is_shipped_was_made_from_what_is_kept(qapp: QApplication, language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / f"advisor_app_{language}.qm"))
    for (context, source), forms in messages(TRANSLATIONS / f"advisor_app_{language}.ts").items():
        if "%n" in source or "%Ln" in source:
            assert translator.translate(context, source, None, 1) == forms[0]
            assert translator.translate(context, source, None, 7) == forms[1]
        else:
            assert translator.translate(context, source) == forms[0]


def test_no_english_is_left_in_the_spanish_window(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    window = open_window()
    kept = messages(TRANSLATIONS / "advisor_app_es.ts")
    english = {source for (_, source), forms in kept.items() if forms != [source] and "{" not in source}
    spanish = {form for forms in kept.values() for form in forms}
    for entry in PAGES:
        window.go_to(entry.name)
        settled(qtbot, window)
        shown = set(said(window).splitlines()) | {one.text() for one in window.findChildren(QAbstractButton)}
        assert shown & (english - spanish) == set()


def test_the_english_window_speaks_english(open_window: Callable[..., Window]) -> None:
    window = open_window(language="en")
    told = said(window)
    assert "There are no cases yet" in told
    assert QCoreApplication.translate("CasesPage", "%Ln case(s)", None, 1) == "1 case"


@pytest.fixture(autouse=True)
def no_language_left_behind(qapp: QApplication):
    """Translators of a window that is gone do not speak in the next test's."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_no_words_stand_where_the_translators_tool_does_not_see_them() -> None:
    """It does not look into f-strings: such words stay English, and nothing says that they are left."""
    unseen = re.compile(r"\{(?:self|QCoreApplication)\.tr(?:anslate)?\(")
    assert [file.name for file in UI.rglob("*.py") if unseen.search(file.read_text(encoding="utf-8"))] == []
