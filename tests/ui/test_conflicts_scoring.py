"""Two people score one sample: what the other answers comes by itself, and no key overwrites it unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, click, said, settled
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot
from scoring_hands import WEEK, draw_week, given_answers, hit, score_view

from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.score_answer import DrawnCase, score_answer
from advisor_app.services.office import Office
from advisor_app.ui.shell import Window

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


def test_an_answer_that_another_gave_meanwhile_is_shown_beside_mine(
    qtbot: QtBot, office: Office, tmp_path: Path, open_window: Callable[..., Window], location: str
) -> None:
    draw_week(office, tmp_path, MOP=2)
    window = open_window(page="audit")
    view = score_view(qtbot, window, "MOP")
    desk = view.desk
    case, question = DrawnCase(WEEK, "MOP", desk.number), desk.question
    berta = Office(office.store, "Berta")
    score_answer(berta, case, question, Mark.FAILS, "No dice el motivo")
    hit(qtbot, "1")
    settled(qtbot, window)
    assert given_answers(location)[case.number, question] == ("fails", "No dice el motivo")
    panel = desk.keeper.settling.panel
    assert panel.isVisible()
    shown = said(panel)
    assert "Berta cambió esto mientras tanto" in shown
    assert "No dice el motivo" in shown
    names = [one.accessibleName() for one in panel.findChildren(QRadioButton)]
    assert any(name.startswith("Respuesta, mío: ") for name in names)

    click(qtbot, panel.theirs)
    settled(qtbot, window)
    given = desk.audit.given(case.number, question)  # type: ignore[union-attr]
    assert given is not None
    assert (given.mark, given.comment) == (Mark.FAILS, "No dice el motivo")
    assert not desk.keeper.in_trouble
    assert desk.keeper.stuck == {}

    score_answer(berta, case, question, None)  # she takes it back, and I keep mine
    view.desk._to_question(question)
    hit(qtbot, "1")
    settled(qtbot, window)
    assert panel.isVisible()
    click(qtbot, panel.mine)
    settled(qtbot, window)
    assert given_answers(location)[case.number, question][0] == "complies"


def test_what_another_scores_comes_into_the_open_sample(
    qtbot: QtBot, office: Office, tmp_path: Path, open_window: Callable[..., Window]
) -> None:
    draw_week(office, tmp_path, MOP=2)
    window = open_window(page="audit", watches=True)
    view = score_view(qtbot, window, "MOP")
    case, question = DrawnCase(WEEK, "MOP", view.desk.number), view.desk.question
    qtbot.waitUntil(lambda: window.frame._jobs.connection.watching)
    score_answer(Office(office.store, "Berta"), case, question, Mark.FAILS, "No")

    def arrived() -> bool:
        given = view.desk.audit.given(case.number, question) if view.desk.audit else None
        return given is not None and given.mark is Mark.FAILS

    qtbot.waitUntil(arrived, timeout=2000)
    assert (view.desk.number, view.desk.question) == (case.number, question), "where one stands stays"
    settled(qtbot, window)
