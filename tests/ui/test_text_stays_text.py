"""Nothing that people write is markup in the window: labels, tips, the look at a mail."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

import advisor_app.ui
from advisor_app.ui.parts.mail_body import BodyView
from advisor_app.ui.parts.text import ElidedLabel
from advisor_app.ui.shell import Window
from advisor_app.ui.theme import Theme

UI = Path(advisor_app.ui.__file__).parent
HOSTILE = '<b>x</b><script>alert(1)</script><img src="http://x.example/a.png"> {{7*7}}'
MARKUP = re.compile(
    r"\bsetHtml\(|\binsertHtml\(|\bsetMarkdown\(|\bQTextBrowser\b(?=[():])|RichText\)|\bQMessageBox\b|\bQErrorMessage\b|\bQLabel\("
)
KNOWN = {
    "parts/mail_body.py": "a mail's own HTML: nothing is fetched, links lead nowhere",
    "parts/text.py": "where labels are made, as plain text",
    "manual_text.py": "the manual, which comes with the program",
}


def test_markup_is_shown_in_known_places_only() -> None:
    found = {page.relative_to(UI).as_posix() for page in UI.rglob("*.py") if MARKUP.search(page.read_text("utf-8"))}
    assert found - {"parts/reading.py"} == set(KNOWN)
    assert "setAcceptRichText(False)" in (UI / "parts" / "reading.py").read_text("utf-8")


@pytest.mark.qt_log_ignore("does not support raise")
def test_tips_are_plain_text(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    """Qt takes a tip that looks like HTML for HTML; a case's subject stands in many."""
    window = open_window()
    shown = ElidedLabel(HOSTILE)
    shown.setParent(window)
    QToolTip.showText(QPoint(5, 5), HOSTILE, shown)
    tips = [one for one in QApplication.topLevelWidgets() if isinstance(one, QLabel) and one.text() == HOSTILE]
    assert [one.textFormat() for one in tips] == [Qt.TextFormat.PlainText]
    QToolTip.hideText()


def test_the_look_at_a_mail_fetches_nothing_and_shows_what_came_with_it(qtbot: QtBot, qapp: QApplication) -> None:
    body = BodyView(Theme(qapp, "light"), "cuerpo")
    qtbot.addWidget(body)
    body.show_html(
        '<p>&lt;b&gt;x&lt;/b&gt;</p><img src="http://x.example/a.png"><img src="cid:b@cac311">', {"cid:b@cac311": b""}
    )
    body.show()
    assert body.toPlainText().startswith("<b>x</b>")
    assert body.asked_for == ["http://x.example/a.png"]
    body.show_text(HOSTILE)
    assert body.toPlainText() == HOSTILE
