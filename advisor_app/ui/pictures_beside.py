"""What the pictures show beside the pages: finding, history, manual, first start, mailbox, and two versions of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from advisor_app.ui.conflicts.panel import ConflictPanel
from advisor_app.ui.conflicts.versions import Difference
from advisor_app.ui.history.history_window import HistoryWindow
from advisor_app.ui.manual_window import ManualWindow
from advisor_app.ui.pages.mail.mailbox_dialog import MailboxDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import PlansAt, SettingsAt

LOOKED_FOR = "visita"
"""What is typed where anything is found."""
TWO_VERSIONS = (
    Difference("comment", "Comentario", "La respuesta no dice el plazo.", "Falta el plazo.", True, True),
    Difference("answer", "Respuesta", "No cumple", "Cumple", False, False),
)
STEPS = 3
"""Of the first start."""


def beside_pages(window: Window, settle: Callable[[], None]) -> Iterator[tuple[str, QWidget | None]]:
    """Names of files, and what is drawn where that is not the whole window; each stands until the next is asked for."""
    yield from _foot_of_settings(window, settle)
    yield from _history(window, settle)
    beside = window.frame.beside
    window.frame.find_anything()
    if beside.palette is not None:
        settle()
        beside.palette.look_for(LOOKED_FOR)
        yield "find.png", None
        beside.palette.hide()
    yield from _mailbox(window)
    yield from _two_versions(window)
    yield from _manual(window)
    beside.choose_office()
    settle()
    if (steps := beside.first_start) is None:
        return
    for step in range(STEPS):
        steps.show_step(step)
        yield f"first-start-{step + 1}.png", None


def _foot_of_settings(window: Window, settle: Callable[[], None]) -> Iterator[tuple[str, QWidget | None]]:
    """What is below the rules: who works here, where the office is, its move, this computer's profile."""
    window.go_to("settings", SettingsAt("rules"))
    settle()
    page = window.page("settings")
    for area in page.findChildren(QScrollArea) if page is not None else ():
        if area.isVisible() and area.verticalScrollBar().maximum():
            for place, name in ((0.5, "middle"), (1.0, "foot")):
                area.verticalScrollBar().setValue(round(area.verticalScrollBar().maximum() * place))
                yield f"settings-{name}.png", None
            return


def _history(window: Window, settle: Callable[[], None]) -> Iterator[tuple[str, QWidget | None]]:
    """Of the first plan in the list of plans, where there is one."""
    window.go_to("plans", PlansAt("plans"))
    settle()
    page = window.page("plans")
    record = page.history_of() if page is not None else None
    if record is not None:
        history = HistoryWindow(window.frame.around, window.frame)
        history.entries.ask(record[1])
        yield "history-of-a-plan.png", history
        history.deleteLater()


def _mailbox(window: Window) -> Iterator[tuple[str, QWidget | None]]:
    dialog = MailboxDialog(window.frame.around, window)
    yield "mailbox.png", dialog
    dialog.deleteLater()


def _two_versions(window: Window) -> Iterator[tuple[str, QWidget | None]]:
    paper = QWidget(window.frame)
    paper.setObjectName("page")
    paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    panel = ConflictPanel(window.frame.theme)
    column = QVBoxLayout(paper)
    column.addWidget(panel)
    panel.show_versions("Marisol Quintero", "10:42", TWO_VERSIONS)
    paper.resize(window.frame.theme.px(620), paper.sizeHint().height())
    yield "two-versions.png", paper
    paper.deleteLater()


def _manual(window: Window) -> Iterator[tuple[str, QWidget | None]]:
    manual = ManualWindow(window.frame.theme, window.frame)
    manual.show_chapter("my_week")
    yield "manual.png", manual
    manual.deleteLater()
