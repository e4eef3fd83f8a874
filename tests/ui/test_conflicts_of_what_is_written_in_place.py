"""What is written in a line of its own, changed by two: both versions stand side by side, nothing is overwritten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from conflict_hands import in_front, side, typed
from hands import NO_WINDOW_MANAGER, button, click, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_follow_ups_view import W12, Clock, clock, expired, page_of

from advisor_app.errors import UserError
from advisor_app.services.followups.answer_follow_up import CaseWords, answer_follow_up
from advisor_app.services.followups.correct_answer import answer_as_noted, correct_answer
from advisor_app.services.followups.prepare_follow_ups import prepare_follow_ups
from advisor_app.services.office import Office
from advisor_app.ui.shell import Window

__all__ = ["clock", "expired"]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
Opened = Callable[..., Window]


def test_an_answer_that_two_correct(qtbot: QtBot, expired: Office, open_window: Opened, clock: Clock) -> None:
    prepare_follow_ups(expired, W12)
    (noted,) = answer_follow_up(expired, "IDAAN", (CaseWords("C-1", "Cuadrilla"),))
    window = open_window(page="mail")
    in_front(qtbot, window)
    page = page_of(window)
    click(qtbot, page.segments.button("follow_ups"))
    settled(qtbot, window)
    view = page.follow_ups
    form, settling = view.panel.answer, view.panel.settling
    view.panel.table.setFocus()
    qtbot.keyClick(view.panel.table, Qt.Key.Key_Return)
    click(qtbot, button(form, "Corregirla"))
    typed(qtbot, form.words, "Dos cuadrillas")
    correct_answer(replace(expired, who="Berta"), noted.id, "Cuadrilla enviada", date(2024, 3, 22))
    view.things_changed(frozenset({"mails"}), None)
    settled(qtbot, window)
    assert form.words.text() == "Dos cuadrillas", "what is typed stays"
    click(qtbot, form.note)
    settled(qtbot, window)
    assert settling.panel.isVisible()
    assert not form.isVisible()
    assert "Berta cambió esto mientras tanto" in said(settling.panel)
    assert answer_as_noted(expired, noted.id).words == "Cuadrilla enviada", "nothing was overwritten"
    assert side(settling.panel, "Prometido para, del otro: 22/03/2024").isChecked(), "only she named a day"
    view.things_changed(frozenset({"mails"}), None)
    settled(qtbot, window)
    assert not form.isVisible(), "the choice stays in front"
    click(qtbot, settling.panel.merge)
    settled(qtbot, window)
    kept = answer_as_noted(expired, noted.id)
    assert (kept.words, kept.promised_on) == ("Dos cuadrillas", date(2024, 3, 22))
    assert form.isVisible()
    assert form.words.text() == ""
    correct_answer(replace(expired, who="Berta"), noted.id, "Otra", None)
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert "Berta" in said(window), "an Undo is refused, and says by whom it was changed"
    assert answer_as_noted(expired, noted.id).words == "Otra"
    with pytest.raises(UserError, match="changed_by_another"):
        correct_answer(expired, noted.id, "Mía", None, seen=noted)
