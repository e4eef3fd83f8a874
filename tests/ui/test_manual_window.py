"""The manual beside the window: F1 at what is in front, and what is found in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import NO_WINDOW_MANAGER, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from advisor_app.office.manual_folder import chapters_in_order, manual_folder
from advisor_app.ui.manual_chapters import VIEWS_WITH_PLACES, place_of
from advisor_app.ui.manual_window import ManualWindow
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.search.manual_sections import find_sections, manual_sections
from advisor_app.ui.shell import Window
from advisor_app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


def test_f1_opens_the_chapter_of_the_page_and_of_each_of_its_views(
    qtbot: QtBot, open_window: Callable[..., Window]
) -> None:
    window = open_window()
    there = set()
    for entry in PAGES:
        page = entry.build(window.frame.around)
        page.setParent(window)
        there.add((entry.name, ""))
        switch = getattr(page, "segments", None)
        if isinstance(switch, Segments):
            there |= {(entry.name, key) for key in switch.keys}
    assert set(VIEWS_WITH_PLACES) <= there
    headings = {(one.chapter, one.heading) for one in manual_sections(manual_folder())}
    for name, view in there:
        place = VIEWS_WITH_PLACES.get((name, view), place_of(name, None))
        assert (manual_folder() / f"{place.chapter}.md").is_file(), (name, view)
        assert not place.heading or (place.chapter, place.heading) in headings, (name, view)

    window.go_to("settings")
    settled(qtbot, window)
    settings = window.page("settings")
    assert settings is not None
    settings.segments.button("copies").click()
    settled(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    manual = window.findChild(ManualWindow)
    assert manual is not None
    assert manual._text.toPlainText().startswith("Copias de seguridad")
    assert manual.list.currentItem().text() == "Copias de seguridad"


def test_the_field_finds_by_words_without_accents_and_opens_what_it_found(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    manual = ManualWindow(theme, window)
    manual.open_at("index")
    assert manual.list.count() == len(chapters_in_order(manual_folder()))
    qtbot.keyClicks(manual.field, "publica semilla")
    qtbot.waitUntil(lambda: manual.list.count() > 0 and manual.list.item(0).text().startswith("Con semilla"))
    qtbot.keyClick(manual.field, Qt.Key.Key_Down)
    assert manual._text.source().fileName() == "audit.md"
    top = manual._text.cursorForPosition(manual._text.viewport().rect().topLeft()).block()
    assert "Con semilla" in top.text() + top.next().text()
    qtbot.keyClick(manual.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: manual.list.count() == len(chapters_in_order(manual_folder())))
    qtbot.keyClicks(manual.field, "xyzzy")
    qtbot.waitUntil(lambda: manual.list.count() == 0)


def test_a_slip_at_the_end_of_a_word_is_forgiven() -> None:
    sections = manual_sections(manual_folder())
    assert "copias" in {one.chapter for one in find_sections(sections, "restaurarr")}
    assert find_sections(sections, "qwertyuiop") == []
