"""Results: the sentence, the verdict, the interval, weeks together, findings with their cases, letter, certificate."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, offered, said, settled
from letters_hands import BEFORE, LONG, WEEK, Samples, go, letters, score, states
from made_offices import rows_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import sampling
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_audit
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.audits.show_result import show_result
from advisor_app.services.office import Office
from advisor_app.ui.manual_window import ManualWindow
from advisor_app.ui.pages.audit.page import AuditPage
from advisor_app.ui.pages.audit.results_view import ResultsView
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window

Opened = Callable[..., Window]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def opened(qtbot: QtBot, samples: Samples, open_window: Opened) -> tuple[Window, ResultsView]:
    window = open_window(page="audit")
    go(qtbot, window, "results", "IDAAN")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    return window, page.results


def choose_row(qtbot: QtBot, window: Window, view: ResultsView, entity: str) -> None:
    """With the keyboard, from the first row down."""
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(view.model.rowCount()):
        if view.chosen is not None and view.chosen.week.entity == entity:
            break
        qtbot.keyClick(view.table, Qt.Key.Key_Down)
    settled(qtbot, window)
    assert view.chosen is not None
    assert view.chosen.week.entity == entity


def test_the_sentence_the_verdict_and_the_bar_say_what_the_sample_says(
    qtbot: QtBot, opened: tuple[Window, ResultsView], office: Office, samples: Samples
) -> None:
    _, view = opened
    size = len(samples[WEEK, "IDAAN"])
    found = sampling.verdict(1, size, 60, "0.20", "0.95")
    assert view.result.sentence.text() == (
        f"1 de los {size} casos evaluados incumple. Con 95\u00a0% de confianza, a lo sumo "
        f"{found.upper_limit.count} de los 60 casos cerrados incumplen."
    )
    assert view.result.verdict.text() == "No concluyente"
    assert sampling.verdict(1, size, 60, "0.20", "0.95").statement == view.result.bar.accessibleName()
    assert "no queda por debajo del 20\u00a0% tolerable" in view.result.reason.text()


def test_a_census_is_exact_and_has_no_interval(qtbot: QtBot, opened: tuple[Window, ResultsView]) -> None:
    window, view = opened
    choose_row(qtbot, window, view, "MOP")
    assert view.result.sentence.text() == (
        "Ninguno de los 2 casos evaluados incumple. Son todos los casos que cerró la entidad."
    )
    assert view.result.verdict.text() == "Cumple"
    assert set(view.result.figures) == {"rate", "score"}
    assert "Ninguna pregunta falló" in said(view.findings)


def test_what_is_not_scored_to_the_end_leads_back_to_the_scoring(
    qtbot: QtBot, opened: tuple[Window, ResultsView], samples: Samples
) -> None:
    window, view = opened
    choose_row(qtbot, window, view, "ASEP")
    left, size = len(samples[WEEK, "ASEP"]) - 1, len(samples[WEEK, "ASEP"])
    assert f"Faltan {left} de {size} casos por evaluar." in said(view)
    assert not view.letter.prepare.isVisible()
    click(qtbot, view.go_on)
    settled(qtbot, window)
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    assert page.view == "score"


def test_a_figure_explains_itself(
    qtbot: QtBot, opened: tuple[Window, ResultsView], office: Office, samples: Samples
) -> None:
    window, view = opened
    size = len(samples[WEEK, "IDAAN"])
    told = view.result.figures["rate"]
    assert f"1 no conformes ÷ {size} evaluados" in told.toolTip()
    assert not view.result.explained.isVisible()
    told.setFocus()
    qtbot.keyClick(told, Qt.Key.Key_Space)
    settled(qtbot, window)
    words = said(view.result.explained)
    assert f"1 no conformes ÷ {size} evaluados" in words
    assert f"60 casos de la lista sellada; {size} sorteados y evaluados" in words
    assert f"{WEEK.monday:%d/%m/%Y}" in words
    assert samples[WEEK, "IDAAN"][0] in offered(view.result.explained), "the case behind it"
    click(qtbot, view.result.figures["score"])
    settled(qtbot, window)
    mean = show_result(office, WEEK, "IDAAN").mean
    assert mean is not None
    assert f"{mean.lower:.1f} a {mean.upper:.1f}, al 95\u00a0%" in said(view.result.explained)
    click(qtbot, view.result.figures["score"])
    assert not view.result.explained.isVisible()


def test_the_weeks_together_stand_as_sentence_chart_and_table(
    qtbot: QtBot, opened: tuple[Window, ResultsView], samples: Samples
) -> None:
    _, view = opened
    sizes = [len(samples[BEFORE, "IDAAN"]), len(samples[WEEK, "IDAAN"])]
    direct = sampling.accumulated_verdict([50, 60], sizes, [0, 1], "0.20", "0.95")
    together = view.together
    click(qtbot, together.periods.button("year"))
    assert together.statement.text() == direct.statement
    assert f"La semana {WEEK.number} está incluida y todavía puede cambiar." in together.beside.text()
    assert "aproximado y sin valor de afirmación" in together.beside.text()
    assert together.panel.chart.accessibleName() == together.panel.title.text()
    assert together.panel.title.text().startswith("El año")
    assert f"{sum(sizes)} evaluados de 110" in together.panel.measure.text()
    together.panel.as_table.setFocus()
    qtbot.keyClick(together.panel.as_table, Qt.Key.Key_Space)
    assert together.panel.table.isVisible()
    assert [one.week for one in together.panel.model.rows()] == [BEFORE, WEEK]
    click(qtbot, together.panel.copy)
    copied = QApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[0] == "Semana"
    assert len(copied) == 3


def test_the_chart_is_drawn_and_can_be_copied_as_a_picture(qtbot: QtBot, opened: tuple[Window, ResultsView]) -> None:
    _, view = opened
    QApplication.clipboard().clear()
    click(qtbot, view.together.panel.copy)
    qtbot.waitUntil(lambda: not QApplication.clipboard().image().isNull(), timeout=20_000)
    picture = QApplication.clipboard().image()
    accent = view.around.theme.colour("accent")
    assert any(
        picture.pixelColor(x, y) == accent for x in range(0, picture.width(), 2) for y in range(picture.height())
    )


def test_a_finding_opens_its_case_in_the_scoring(
    qtbot: QtBot, opened: tuple[Window, ResultsView], samples: Samples
) -> None:
    window, view = opened
    case = samples[WEEK, "IDAAN"][0]
    assert "crítica" in said(view.findings)
    click(qtbot, button(view.findings, case))
    settled(qtbot, window)
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    assert page.view == "score"
    assert case in said(page.score)


def test_the_letter_is_seen_before_it_is_made_and_made_only_after_a_yes(
    qtbot: QtBot, opened: tuple[Window, ResultsView], location: str
) -> None:
    window, view = opened
    assert view.letter.pages.accessibleName().startswith("Carta en borrador.")
    assert "José Muñoz" in said(view.letter)
    assert "De marisol@cac.example" in said(view.letter)
    assert letters(location) == []
    click(qtbot, view.letter.prepare)
    told = answer(qtbot, window, accept=False)
    assert "¿Preparar 1 carta de la semana" in told
    assert "quedan terminadas" in told
    assert letters(location) == []
    click(qtbot, view.letter.prepare)
    answer(qtbot, window, accept=True)
    assert letters(location) == [(1, 1)]
    assert states(location) == {"IDAAN": "draft"}
    assert "-0001 · borrador" in view.letter.state.text()
    assert "Carta AC-" in view.letter.pages.accessibleName()


def test_approving_sends_nothing_and_can_be_taken_back(
    qtbot: QtBot, opened: tuple[Window, ResultsView], location: str
) -> None:
    window, view = opened
    click(qtbot, view.letter.prepare)
    answer(qtbot, window, accept=True)
    click(qtbot, view.letter.approve)
    settled(qtbot, window)
    assert states(location) == {"IDAAN": "approved"}
    assert "aprobar no envía nada" in said(window.notices)
    assert not view.letter.approve.isVisible()
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert states(location) == {"IDAAN": "draft"}
    assert view.letter.approve.isVisible()


def test_an_amendment_asks_for_a_corrected_letter(
    qtbot: QtBot, opened: tuple[Window, ResultsView], office: Office, samples: Samples, location: str
) -> None:
    window, view = opened
    click(qtbot, view.letter.prepare)
    answer(qtbot, window, accept=True)
    case = samples[WEEK, "IDAAN"][0]
    amend_audit(office, WEEK, "IDAAN", Amendment("estaba adjunto", [Correction(case, "motivo-cierre", Mark.COMPLIES)]))
    go(qtbot, window, "draw")
    go(qtbot, window, "results", "IDAAN")
    assert states(location) == {"IDAAN": "cancelled"}
    assert view.letter.prepare.text() == "Preparar la carta corregida"
    assert "Reemplaza AC-" in said(view.letter)
    assert view.result.sentence.text().startswith("Ninguno de los")
    click(qtbot, view.letter.prepare)
    answer(qtbot, window, accept=True)
    assert letters(location) == [(1, 1), (2, 2)]


def test_the_certificate_says_the_draw_and_is_saved_where_one_wants(
    qtbot: QtBot,
    opened: tuple[Window, ResultsView],
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, view = opened
    drawn = show_audit(office, WEEK, "IDAAN").drawn
    words = said(view.certificate)
    assert "verificado" in words
    assert "60 casos, sellado el" in words
    assert drawn.frame_digest[:4] in words
    assert drawn.seed[:4] in words
    monkeypatch.setattr(FileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "constancias"))
    click(qtbot, view.certificate.save)
    settled(qtbot, window)
    (facts,) = (tmp_path / "constancias").glob("*.json")
    assert json.loads(facts.read_text(encoding="utf-8"))["seed"] == drawn.seed
    (pdf,) = (tmp_path / "constancias").glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert pdf.name in said(window.notices)


def test_how_to_recompute_it_opens_the_manual_there(qtbot: QtBot, opened: tuple[Window, ResultsView]) -> None:
    _, view = opened
    click(qtbot, view.certificate.how)
    (manual,) = view.certificate.findChildren(ManualWindow)
    assert manual.isVisible()
    assert "sha256sum" in manual._text.toPlainText()
    manual.close()


def test_a_draw_that_was_altered_has_no_certificate(
    qtbot: QtBot, opened: tuple[Window, ResultsView], location: str
) -> None:
    window, view = opened
    rows_of(location, "update weekly_round set seed = substr(seed, 1, 63) || 'g'")
    choose_row(qtbot, window, view, "MOP")
    choose_row(qtbot, window, view, "IDAAN")
    assert "no se puede reproducir" in said(view.certificate)
    assert not view.certificate.save.isEnabled()
    window.notices.clear()


def test_what_others_score_is_seen_when_one_comes_back(
    qtbot: QtBot, opened: tuple[Window, ResultsView], office: Office, samples: Samples, tmp_path: Path
) -> None:
    window, view = opened
    score(office, tmp_path, WEEK, samples[WEEK, "ASEP"])
    go(qtbot, window, "draw")
    go(qtbot, window, "results", "ASEP")
    assert view.result.sentence.text().startswith("Ninguno de los")


def test_a_long_name_leaves_every_word_its_room(qtbot: QtBot, opened: tuple[Window, ResultsView]) -> None:
    window, view = opened
    window.resize(1280, 640)
    choose_row(qtbot, window, view, LONG)
    side = view._side
    assert side.horizontalScrollBar().maximum() == 0, "nothing runs over the panel's edge"
    assert view._scrolled.horizontalScrollBar().maximum() == 0
    assert "Ningún enlace tiene correo" in said(view.letter)


def test_a_result_is_shown_without_holding_the_window(
    qtbot: QtBot, opened: tuple[Window, ResultsView], office: Office
) -> None:
    _, view = opened
    shown = show_result(office, WEEK, "IDAAN")
    begun = time.thread_time()  # others may be at work beside this test
    view._show_result(shown)
    view.result.bar.grab()
    assert time.thread_time() - begun < 0.15


def test_the_bar_is_drawn_in_both_themes_and_its_words_do_not_touch(qtbot: QtBot, qapp: QApplication) -> None:
    from advisor_app.ui.parts.interval_bar import Gauge, IntervalBar
    from advisor_app.ui.theme import Theme

    drawn: list[QImage] = []
    for scheme in ("light", "dark"):
        bar = IntervalBar(Theme(qapp, scheme))
        qtbot.addWidget(bar)
        bar.resize(420, 66)
        bar.show_gauge(
            Gauge(0.19, "19 %", 0.01, 0.21, "21 %: a lo sumo 1,045 de 4,980", 0.2, "20 % tolerable"), "frase"
        )
        drawn.append(bar.grab().toImage())
        assert bar.accessibleName() == "frase"
    assert drawn[0] != drawn[1]
    Theme(qapp, "light")
