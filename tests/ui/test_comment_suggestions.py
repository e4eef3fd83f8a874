"""What the office wrote before is offered as one types; only the arrows choose, only Enter takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, settled
from letters_hands import Samples
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scoring_hands import draw_week, given_answers, hit, score_view

from advisor_app.services.audits.recurring_comments import recurring_comments
from advisor_app.services.office import Office
from advisor_app.ui.shell import Window

ENTER, DOWN, UP, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


def test_a_comment_that_recurs_is_taken_by_two_keys(
    qtbot: QtBot, office: Office, tmp_path: Path, open_window: Callable[..., Window], location: str
) -> None:
    draw_week(office, tmp_path, MOP=3)
    window = open_window(page="audit")
    view = score_view(qtbot, window, "MOP")
    comment = view.desk.card.open.comment
    first = view.desk.number
    hit(qtbot, "2", UP, "C")
    question = view.desk.question
    assert not comment.offered.isVisible(), "nothing was written before"
    hit(qtbot, "sin la fecha de la visita", ESCAPE, "J")
    second = view.desk.number
    assert second != first
    while view.desk.question != question:
        hit(qtbot, DOWN)
    hit(qtbot, "2")
    while view.desk.question != question:
        hit(qtbot, UP)
    hit(qtbot, "C")
    assert comment.offered.words == ("sin la fecha de la visita",)
    hit(qtbot, "fec")
    assert comment.offered.words == ("sin la fecha de la visita",)
    assert QApplication.focusWidget() is comment
    assert comment.offered.chosen == "", "Enter takes nothing that no arrow chose"
    hit(qtbot, DOWN)
    assert comment.offered.chosen == "sin la fecha de la visita"
    hit(qtbot, UP)
    assert comment.offered.chosen == ""
    hit(qtbot, DOWN, ENTER)
    assert comment.toPlainText() == "sin la fecha de la visita"
    assert not comment.offered.isVisible()
    assert QApplication.focusWidget() is comment
    hit(qtbot, ESCAPE)
    settled(qtbot, window)
    assert given_answers(location)[second, question] == ("fails", "sin la fecha de la visita")
    hit(qtbot, "C", "x")
    assert not comment.offered.isVisible()


def test_an_entity_is_offered_its_own_and_what_others_have_more_than_once(office: Office, samples: Samples) -> None:
    with office.store.reading() as reading:
        keys = {one.name: one.id for one in reading.entities.all()}
    asep, idaan = (recurring_comments(office, keys[name]) for name in ("ASEP", "IDAAN"))
    seen = {one.text for ones in asep.values() for one in ones}
    assert seen == {"visto en el expediente"}, "what IDAAN has once is nothing that recurs"
    assert [(one.text, one.own) for one in idaan["motivo-cierre"]] == [("la reparación seguía pendiente", 1)]
