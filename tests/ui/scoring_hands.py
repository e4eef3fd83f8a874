"""An office with a drawn week whose cases say hostile things, and the keys of the scoring."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from hands import settled
from made_offices import rows_of
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui_exports import write_export

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.ui.pages.audit.score_view import ScoreView
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import AuditAt

WEEK = IsoWeek.of(panama_day(now_utc())).shifted(-1)
HOSTILE = '<script>alert(1)</script> {{7*7}} =HYPERLINK("x") <b>ñandú</b> & más'
_HEADERS = (
    "Número de caso", "Tipo", "Canal", "Institución", "Estado", "Fecha de creación", "Fecha de primera acción",
    "Fecha de cierre", "Asunto", "Resolución",
)  # fmt: skip


def closed_rows(entity: str, count: int) -> list[tuple[str, ...]]:
    """Cases worked after five hours and closed on day 10, in the week that is audited."""
    closed = WEEK.monday + timedelta(days=2)
    created = closed - timedelta(days=10)
    return [
        (
            f"{entity[:3].upper()}-{at:04d}",
            "Queja",
            "Teléfono 3-1-1",
            entity,
            "Resuelto",
            f"{created} 09:00",
            f"{created} 14:12",
            f"{closed} 15:30",
            f"Falta de agua {at}. {HOSTILE}",
            f"Se informó. {HOSTILE}",
        )
        for at in range(1, count + 1)
    ]


def draw_week(office: Office, folder: Path, **entities: int) -> None:
    """Take in so many closed cases of each entity, and draw the week."""
    rows = [row for entity, count in entities.items() for row in closed_rows(entity, count)]
    import_cases(office, write_export(folder / "semana.csv", rows, _HEADERS))
    draw_round(office, WEEK)


def score_view(qtbot: QtBot, window: Window, entity: str = "", case: str = "") -> ScoreView:
    """The scoring in front, with the keyboard in it."""
    window.go_to("audit", AuditAt(WEEK, "score", entity, case))
    settled(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = window.page("audit").score  # type: ignore[union-attr]
    assert isinstance(view, ScoreView)
    view.take_focus()
    return view


def hit(qtbot: QtBot, *keys: str | Qt.Key) -> None:
    """Keys as a person hits them, wherever the keyboard is: each is in the database before the next."""
    for key in keys:
        for one in key if isinstance(key, str) else [key]:
            strike(qtbot, one)
            window = QApplication.activeWindow()
            assert isinstance(window, Window)
            settled(qtbot, window)


def strike(qtbot: QtBot, key: str | Qt.Key) -> None:
    """One key, without waiting for anything."""
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(key, str):
        _hit_letter(qtbot, focused, key)
    else:
        qtbot.keyClick(focused, key)


def _hit_letter(qtbot: QtBot, focused: QWidget, letter: str) -> None:
    if letter.isascii():
        qtbot.keyClick(focused, letter)
        return
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows no letters but those of ASCII
        QApplication.sendEvent(focused, QKeyEvent(kind, Qt.Key.Key_unknown, none, letter))


def given_answers(location: str) -> dict[tuple[str, str], tuple[str, str]]:
    """What a person's answers are in the database, by case and question: the mark and the comment."""
    rows = rows_of(
        location,
        "select number, question_id, mark, comment from audit_answer where source = 'person' order by revision",
    )
    return {(number, question): (mark, comment) for number, question, mark, comment in rows}
