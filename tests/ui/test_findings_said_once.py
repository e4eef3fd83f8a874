"""The same finding over several cases is one, in the results and in the letter, and is worded once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, button, click, offered, said, settled
from letters_hands import WEEK, Samples, go, score
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from advisor_app.errors import UserError
from advisor_app.office.scoring.findings import FindingCase, same_seen
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.audits.reword_finding import reword_finding
from advisor_app.services.letters.show_letter import show_letter
from advisor_app.services.office import Office
from advisor_app.ui.pages.audit.findings_panel import FindingLine
from advisor_app.ui.pages.audit.page import AuditPage
from advisor_app.ui.shell import Window

CLOSING = "motivo-cierre"
pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


def test_cases_of_which_the_same_was_seen_stand_together_whoever_typed_it() -> None:
    cases = [
        FindingCase("1", "Falta la fecha"),
        FindingCase("2", "falta la FECHA. "),
        FindingCase("3"),
        FindingCase("4", "", "día 34"),
    ]
    assert same_seen(cases) == {"Falta la fecha": ("1", "2"), "": ("3",), "día 34": ("4",)}


def test_three_cases_are_one_finding_and_are_worded_once(
    qtbot: QtBot, office: Office, samples: Samples, tmp_path: Path, open_window: Callable[..., Window]
) -> None:
    numbers = samples[WEEK, "ASEP"]
    score(office, tmp_path, WEEK, numbers, failing=3)
    window = open_window(page="audit")
    go(qtbot, window, "results", "ASEP")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    (line,) = page.results.findings.findChildren(FindingLine)
    click(qtbot, line.link)
    assert set(numbers[:3]) <= set(offered(line.cases))
    assert said(line.cases).count("la reparación seguía pendiente") == 1
    click(qtbot, button(line.cases, "Cambiar el texto"))
    words = line.cases.rewording.words
    assert words.hasFocus()
    qtbot.keyClicks(words, "se cerraron sin visita")
    qtbot.keyClick(words, Qt.Key.Key_Return)
    settled(qtbot, window)
    told = show_audit(office, WEEK, "ASEP")
    assert {told.given[number][CLOSING].comment for number in numbers[:3]} == {"se cerraron sin visita"}
    assert told.audit.revision == 1
    (recommended,) = show_letter(office, WEEK, "ASEP").content.recommendations
    assert sum("se cerraron sin visita" in one for one in recommended.remarks) == 1
    (line,) = [one for one in page.results.findings.findChildren(FindingLine) if one.isVisible()]
    click(qtbot, line.link)
    assert "se cerraron sin visita" in said(line.cases)


def test_after_the_end_it_is_an_amendment_and_only_of_what_fails(office: Office, samples: Samples) -> None:
    number, conforming = samples[WEEK, "IDAAN"][:2]
    finish_audit(office, WEEK, "IDAAN")
    amended = reword_finding(office, WEEK, "IDAAN", CLOSING, numbers=[number], comment=" sin visita ")
    assert (amended.audit.revision, amended.given[number][CLOSING].comment) == (2, "sin visita")
    for numbers, comment, code in (
        ([conforming], "x", "finding_case_complies"),
        ([number], " ", "finding_words_missing"),
    ):
        with pytest.raises(UserError, match=code):
            reword_finding(office, WEEK, "IDAAN", CLOSING, numbers=numbers, comment=comment)
