"""Templates of mails and places of the territory that two people changed: both versions stand side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from conflict_hands import in_front, side, typed
from hands import NO_WINDOW_MANAGER, button, click, said, settled
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from advisor_app.office.directory.territory import Place
from advisor_app.services.directory.correct_places import correct_place, list_places, remove_place
from advisor_app.services.office import Office
from advisor_app.services.templates.save_template import save_template
from advisor_app.services.templates.show_templates import show_template
from advisor_app.ui.conflicts.excerpts import excerpts
from advisor_app.ui.pages.entities.page import EntitiesPage
from advisor_app.ui.pages.entities.territory_view import TerritoryView
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.pages.mail.templates_view import TemplatesView
from advisor_app.ui.shell import Window

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
Opened = Callable[..., Window]
HANDOVER = "rotation/correo-traspaso"
FILE = f"{HANDOVER}.txt"


@pytest.fixture
def berta(office: Office) -> Office:
    return replace(office, who="Berta")


def text_of(office: Office) -> str:
    return show_template(office, HANDOVER).files[0].text


def saves(office: Office, text: str) -> None:
    assert save_template(office, HANDOVER, {FILE: text.encode()}).editions


def templates(qtbot: QtBot, window: Window) -> TemplatesView:
    in_front(qtbot, window)
    page = window.page("mail")
    assert isinstance(page, MailPage)
    click(qtbot, page.segments.button("templates"))
    settled(qtbot, window)
    view = page.of("templates")
    assert isinstance(view, TemplatesView)
    view.table.select_row(view.model.place_of(HANDOVER) or 0)
    settled(qtbot, window)
    return view


def typed_at_the_end(qtbot: QtBot, view: TemplatesView, words: str) -> None:
    editor = view.panel.editors["text"]
    click(qtbot, editor.viewport())
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor, words)
    qtbot.waitUntil(view.panel.buttons["save"].isEnabled)


def test_two_write_one_template_and_keep_take_or_merge(
    qtbot: QtBot, open_window: Opened, office: Office, berta: Office
) -> None:
    window = open_window(page="mail")
    view = templates(qtbot, window)
    panel, settling = view.panel, view.panel.settling
    shipped = text_of(office)
    subject, _, rest = shipped.partition("\n")
    typed_at_the_end(qtbot, view, " Yo")

    saves(berta, f"{subject} (Berta)\n{rest}")
    view.things_changed(frozenset({"templates"}), None)
    settled(qtbot, window)
    editor = panel.editors["text"]
    assert editor.toPlainText() == shipped + " Yo", "what is typed stays"
    click(qtbot, panel.buttons["save"])
    settled(qtbot, window)
    assert settling.panel.isVisible()
    assert not editor.isVisible()
    assert not panel.buttons["save"].isVisible()
    assert "Berta cambió esto mientras tanto" in said(panel)
    assert side(settling.panel, "Asunto, del otro").isChecked(), "only she changed it"
    assert side(settling.panel, "Texto, mío").isChecked(), "only I changed it"
    assert " Yo" not in text_of(office), "nothing was overwritten"
    click(qtbot, settling.panel.merge)
    settled(qtbot, window)
    merged = f"{subject} (Berta)\n{rest} Yo"
    assert text_of(office) == merged
    assert not settling.panel.isVisible()
    assert editor.toPlainText() == merged

    typed_at_the_end(qtbot, view, " 311")
    saves(berta, f"{merged} Panama")
    click(qtbot, panel.buttons["save"])
    settled(qtbot, window)
    assert "Texto" in said(settling.panel)
    click(qtbot, settling.panel.theirs)
    settled(qtbot, window)
    assert text_of(office) == editor.toPlainText() == f"{merged} Panama"
    assert not panel.changed

    typed_at_the_end(qtbot, view, " hoy")
    saves(berta, merged)
    click(qtbot, panel.buttons["save"])
    settled(qtbot, window)
    click(qtbot, settling.panel.mine)
    settled(qtbot, window)
    assert text_of(office) == f"{merged} Panama hoy"
    saves(berta, shipped)
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert "Berta cambió" in said(window.notices), "Undo overwrites nobody either"
    assert text_of(office) == shipped


def test_what_is_chosen_of_a_template_and_is_wrong_stays_in_its_editor(
    qtbot: QtBot, open_window: Opened, office: Office, berta: Office
) -> None:
    """One has put a field out of the text that the other has put out of the subject: it is nowhere any more."""
    shipped = text_of(office)
    subject, _, rest = shipped.partition("\n")
    window = open_window(page="mail")
    view = templates(qtbot, window)
    panel = view.panel
    mine = rest.replace("{{ recibe }}", "quien sigue")
    saves(berta, f"{subject}\n{mine}")
    view.things_changed(frozenset({"templates"}), None)
    settled(qtbot, window)
    typed_at_the_end(qtbot, view, " Yo")
    merged = subject.replace("{{ recibe }}", "quien sigue")
    theirs = f"{merged}\n{rest}"
    saves(berta, theirs)
    click(qtbot, panel.buttons["save"])
    settled(qtbot, window)
    click(qtbot, panel.settling.panel.merge)
    settled(qtbot, window)
    assert panel.editors["text"].toPlainText() == f"{merged}\n{mine} Yo"
    assert panel.editors["text"].isVisible()
    assert "recibe" in panel.flaws.text()
    assert text_of(office) == theirs, "nothing was saved"


def places(qtbot: QtBot, window: Window) -> TerritoryView:
    in_front(qtbot, window)
    page = window.page("entities")
    assert isinstance(page, EntitiesPage)
    click(qtbot, page.segments.button("territory"))
    settled(qtbot, window)
    view = page.territory
    click(qtbot, view.filter)
    qtbot.keyClicks(view.filter, "nargana")
    qtbot.waitUntil(lambda: view.form.district.text() == "Narganá" and not view.form.corregimiento.text())
    return view


def at(office: Office, district: str) -> Place:
    return next(one for one in list_places(office).places if one.district == district and not one.corregimiento)


def test_two_correct_one_place_of_the_programs_list_and_keep_take_or_merge(
    qtbot: QtBot, open_window: Opened, office: Office, berta: Office
) -> None:
    window = open_window(page="entities")
    view = places(qtbot, window)
    form, panel = view.form, view.form.settling.panel
    typed(qtbot, form.source, "Gaceta")
    seen = at(berta, "Narganá")
    hers = correct_place(berta, seen, replace(seen, district="Gaigirgordub", source=""))
    view.things_changed(frozenset({"places"}))
    settled(qtbot, window)
    assert form.source.text() == "Gaceta", "what is typed stays"
    qtbot.keyClick(form.source, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert panel.isVisible()
    assert not form.source.isVisible()
    assert not form.remove.isVisible()
    assert "Berta cambió esto mientras tanto" in said(panel)
    assert "De dónde sale · lo cambiaron los dos" in said(panel)
    assert side(panel, "Distrito, del otro: Gaigirgordub").isChecked(), "only she changed it"
    assert at(office, "Gaigirgordub") == hers, "nothing was overwritten"
    click(qtbot, panel.merge)
    settled(qtbot, window)
    merged = at(office, "Gaigirgordub")
    assert merged.source == "Gaceta"
    assert (form.district.text(), form.source.text()) == ("Gaigirgordub", "Gaceta")

    typed(qtbot, form.district, "Mio")
    hers = correct_place(berta, merged, replace(merged, district="Suyo"))
    click(qtbot, form.save)
    settled(qtbot, window)
    click(qtbot, panel.theirs)
    settled(qtbot, window)
    assert at(office, "Suyo") == hers
    assert form.district.text() == "Suyo"

    typed(qtbot, form.district, "Mio")
    correct_place(berta, hers, replace(hers, district="Otra vez"))
    click(qtbot, form.save)
    settled(qtbot, window)
    click(qtbot, panel.mine)
    settled(qtbot, window)
    kept = at(office, "Mio")
    assert (kept.id, kept.source) == (hers.id, "la oficina")


def test_what_is_typed_of_a_place_stays_though_another_removes_it_or_the_list_comes_anew(
    qtbot: QtBot, open_window: Opened, office: Office, berta: Office
) -> None:
    window = open_window(page="entities")
    view = places(qtbot, window)
    form = view.form
    view.filter.clear()
    lone = next(one for one in list_places(office).places if one.corregimiento)
    qtbot.keyClicks(view.filter, lone.corregimiento.encode("ascii", "ignore").decode()[:4])
    qtbot.waitUntil(lambda: bool(form.corregimiento.text()) and form.typed_in is False)
    seen = form.place
    assert seen is not None
    typed(qtbot, form.corregimiento, "Nuevo nombre")
    remove_place(berta, seen)
    view.things_changed(frozenset({"places"}))
    settled(qtbot, window)
    assert form.corregimiento.text() == "Nuevo nombre"
    click(qtbot, form.save)
    settled(qtbot, window)
    assert "Ese registro ya no existe" in said(window.notices)
    assert form.corregimiento.text() == "Nuevo nombre"

    click(qtbot, view.add)
    typed(qtbot, form.province, "Colon")
    typed(qtbot, form.district, "Donoso")
    typed(qtbot, form.corregimiento, "Uno mas")
    other = list_places(berta).places[0]
    correct_place(berta, other, replace(other, source="Gaceta"))
    view.things_changed(frozenset({"places"}))
    settled(qtbot, window)
    assert form.corregimiento.text() == "Uno mas"
    qtbot.keyClick(form.corregimiento, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert any(one.corregimiento == "Uno mas" for one in list_places(office).places)


def test_of_long_texts_the_lines_that_differ_are_shown() -> None:
    lines = [f"línea {number}: {'x' * 12}" for number in range(60)]
    mine, theirs = ["mía", *lines], [*lines[:40], "de Berta", *lines[41:]]
    first, around = lines[0], (lines[39], lines[41])
    assert excerpts("\n".join(mine), "\n".join(theirs)) == (
        "\n".join(("mía", first, "…", around[0], lines[40], around[1], "…")),
        "\n".join((first, "…", around[0], "de Berta", around[1], "…")),
    )
    one_line = "palabra " * 200
    my, their = excerpts(f"{one_line}mía", f"{one_line}suya")
    assert (my[-4:], their[-5:], my[0], len(my) < 100) == (" mía", " suya", "…", True)
    assert excerpts("corto", "breve") == ("corto", "breve")
