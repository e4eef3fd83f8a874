"""Names for who can't see, contrast for who sees little, keys for who has no mouse, room for every word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path

import pytest
from hands import settled
from hypothesis import given
from hypothesis import strategies as st
from outbox_hands import message_id, put, write_messages
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, open_cases, write_export

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.mail.correspondence import Refusal
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.rotation.assign_entities import add_advisor
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.ui import icons
from advisor_app.ui.formats import day, moment, number, percent
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.pictures import take_pictures
from advisor_app.ui.shell import Window
from advisor_app.ui.states import State, paint_state
from advisor_app.ui.targets import AuditAt
from advisor_app.ui.theme import DARK, LIGHT, Colours, Theme

TODAY = panama_day(now_utc())
Opened = Callable[..., Window]


@pytest.fixture
def lived_in(office: Office, tmp_path: Path) -> None:
    """An office with a drawn week, an advisor and problems, so that every part of every page is in sight."""
    last_week = TODAY - timedelta(days=TODAY.weekday() + 4)
    rows = [*closed_cases("IDAAN", 60, last_week), *open_cases("Municipio de San Miguelito", 30, date(2026, 9, 1))]
    import_cases(office, write_export(tmp_path / "lleno.csv", rows))
    add_advisor(office, "Marisol Quintero")
    draw_round(office, IsoWeek.of(last_week))
    write_messages(office, 4)
    put(office, 1, "perhaps_sent", "la conexión se cortó")
    put(office, 2, "failed", "550 no", [Refusal("enlace2@entidad.example", 550, "el buzón no existe")])
    approve_messages(office, [message_id(3)])


def pages_of(qtbot: QtBot, window: Window, tmp_path: Path) -> list[str]:
    """Goes through every page and the import; yields the name of what is shown."""
    for entry in PAGES:
        window.go_to(entry.name)
        settled(qtbot, window)
        yield entry.name  # type: ignore[misc]
        if entry.name == "audit":
            window.go_to("audit", AuditAt(IsoWeek.of(TODAY).shifted(-1), "score"))
            settled(qtbot, window)
            yield "score"  # type: ignore[misc]
    window.take_file(write_export(tmp_path / "otra.csv", [("1", "MOP", "03/04/2026")], ("Número", "Entidad", "Creado")))
    settled(qtbot, window)
    yield "import"  # type: ignore[misc]


@pytest.mark.usefixtures("lived_in")
def test_every_control_has_a_name(qtbot: QtBot, open_window: Opened, tmp_path: Path) -> None:
    window = open_window()
    for page in pages_of(qtbot, window, tmp_path):
        nameless = []
        for widget in window.findChildren(QWidget):
            if not widget.isVisible() or not isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QTableView):
                continue
            told = QAccessible.queryAccessibleInterface(widget)
            if not told.text(QAccessible.Text.Name).strip() and widget.objectName() != "qt_spinbox_lineedit":
                nameless.append(widget)
        assert nameless == [], page
        marked_up = [one.text() for one in window.findChildren(QLabel) if one.textFormat() != Qt.TextFormat.PlainText]
        assert marked_up == [], f"{page}: what people write is never markup"


@pytest.mark.usefixtures("lived_in")
def test_the_tab_key_reaches_every_control_and_comes_round(qtbot: QtBot, open_window: Opened, tmp_path: Path) -> None:
    window = open_window()
    window.activateWindow()
    for page in pages_of(qtbot, window, tmp_path):
        reachable = {
            widget
            for widget in window.findChildren(QWidget)
            if isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QTableView)
            and widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        }
        reached = set()
        for _ in range(3 * len(reachable) + 20):
            focused = QApplication.focusWidget()
            if focused in reached and len(reached) >= len(reachable):
                break
            if focused is not None:
                reached.add(focused)
            qtbot.keyClick(focused or window, Qt.Key.Key_Tab)
        missed = [
            widget for widget in reachable - reached if not (isinstance(widget, QAbstractButton) and widget.group())
        ]
        assert missed == [], page


@pytest.mark.usefixtures("lived_in")
@pytest.mark.parametrize("size", [(1366, 700), (1280, 640)])
@pytest.mark.parametrize("language", ["es", "en"])
def test_no_word_is_cut(
    qtbot: QtBot, open_window: Opened, tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    window = open_window(size=size, language=language)
    for page in pages_of(qtbot, window, tmp_path):
        cut = []
        for widget in window.findChildren(QWidget):
            if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
                continue
            if type(widget) is QLabel and not widget.wordWrap() and widget.sizeHint().width() > widget.width():
                cut.append(widget.text())
            if type(widget) is QLabel and widget.wordWrap() and widget.heightForWidth(widget.width()) > widget.height():
                cut.append(widget.text())
            if isinstance(widget, QAbstractButton) and widget.sizeHint().width() > widget.width():
                cut.append(widget.text())
            right = widget.mapTo(window, widget.rect().topRight()).x()
            if right > window.width():
                cut.append(f"beyond the edge: {widget}")
        assert cut == [], page


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    of = QColor(colour)
    return 0.2126 * linear(of.redF()) + 0.7152 * linear(of.greenF()) + 0.0722 * linear(of.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_what_they_stand_on(colours: Colours) -> None:
    c = colours
    for ink in (c.text, c.text2, c.text3, c.accent, c.done, c.warn, c.late, c.excused):
        assert contrast(ink, c.bg) >= 4.5
    for ink, ground in (
        (c.text2, c.nav), (c.text, c.nav), (c.warn, c.nav), (c.accent, c.accent_tint), (c.text, c.accent_tint),
        (c.text2, c.accent_tint), (c.late, c.late_tint), (c.text2, c.late_tint), (c.warn, c.warn_tint),
        (c.text2, c.warn_tint), (c.on_accent, c.accent), (c.text2, c.soft), (c.accent, c.soft),
    ):  # fmt: skip
        assert contrast(ink, ground) >= 4.5, (ink, ground)
    assert contrast(c.ctl, c.bg) >= 3


def drawn(paint: Callable[[QPainter], None], scale: int = 1) -> QImage:
    image = QImage(20 * scale, 20 * scale, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def test_every_state_has_a_shape_of_its_own_without_its_colour(qapp: QApplication) -> None:
    white = dict.fromkeys(("bg", "done_tint", "warn_tint", "late_tint", "accent_tint"), "#FFFFFF")
    grey = Colours(**{**{field.name: "#333333" for field in fields(Colours)}, **white})
    shapes = [drawn(lambda p, s=state: paint_state(p, s, QRectF(3, 3, 14, 14), grey)) for state in State]
    blank = drawn(lambda p: None)
    for place, shape in enumerate(shapes):
        assert shape != blank
        assert shape not in shapes[:place], list(State)[place]


def test_icons_are_drawn_at_the_screens_scale(qapp: QApplication) -> None:
    for name in icons.NAMES:
        small = drawn(lambda p, n=name: icons.paint_icon(p, n, QRectF(1, 1, 18, 18), QColor("#000000")))
        large = drawn(lambda p, n=name: icons.paint_icon(p, n, QRectF(1, 1, 18, 18), QColor("#000000")), scale=2)
        assert small != drawn(lambda p: None), name
        assert large != small.scaled(40, 40), name


def test_numbers_and_dates_are_written_as_in_panama() -> None:
    from datetime import datetime

    assert number(1204331) == "1,204,331"
    assert percent(0.64) == "64\u00a0%"
    assert day(date(2026, 11, 9)) == "09/11/2026"
    assert moment(datetime(2026, 11, 9, 2, 5)) == "08/11/2026 21:05"
    assert moment(datetime(2026, 11, 9, 5), day_only=True) == "09/11/2026"


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_day_field_reads_back_what_it_shows(shown: date) -> None:
    text = day(shown)
    assert (int(text[6:]), int(text[3:5]), int(text[:2])) == (shown.year, shown.month, shown.day)


@pytest.mark.usefixtures("lived_in")
def test_pictures_of_every_page_are_made_in_both_themes(qapp: QApplication, location: str, tmp_path: Path) -> None:
    from advisor_app.store import open_store

    made = take_pictures(qapp, lambda: Office(open_store(location), "yo"), tmp_path / "p", (1366, 768))
    pages = [f"{index}-{page.name}" for index, page in enumerate(PAGES, start=1)]
    views = {"audit": ("score", "results", "letters"), "reports": ("activity", "year", "entities")}
    of_views = {f"{page}-{view}" for page in pages for view in views.get(page.partition("-")[2], ())}
    assert {*pages, *of_views, "1-my_week-dark"} <= {path.stem for path in made}
    shown = {path.stem: QImage(str(path)).size().toTuple() for path in made}
    assert {name for name, size in shown.items() if size == (1366, 768)} >= {*pages, *of_views}
    assert all(width > 300 and height > 200 for width, height in shown.values())  # a panel beside a page is smaller
    light, dark = QImage(str(made[0])), QImage(str(made[-1]))
    assert light.pixelColor(700, 60) == QColor(LIGHT.bg)
    assert dark.pixelColor(700, 60) == QColor(DARK.bg)


def test_the_text_size_of_the_system_is_followed(qapp: QApplication) -> None:
    from PySide6.QtGui import QFont

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the last test's windows would be styled anew
    before = qapp.font()
    try:
        large = QFont(before)
        large.setPixelSize(26)
        qapp.setFont(large)
        theme = Theme(qapp, "light")
        assert theme.base == 26
        assert theme.px(26) == 52
        assert theme.font(20, 600).pixelSize() == 40
    finally:
        qapp.setFont(before)
        Theme(qapp, "light")
