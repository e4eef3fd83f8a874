"""The window walked once, view by view, and what was seen there: the accessible tree, words, focus, and colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from advisor_app.ui.page_list import PAGES
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import ElidedLabel
from advisor_app.ui.shell import Window

CONTROLS = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.EditableText,
        QAccessible.Role.ComboBox,
        QAccessible.Role.SpinBox,
        QAccessible.Role.Table,
        QAccessible.Role.Tree,
        QAccessible.Role.List,
        QAccessible.Role.PageTab,
        QAccessible.Role.Slider,
        QAccessible.Role.Link,
    }
)
WHOLE = frozenset({QAccessible.Role.Table, QAccessible.Role.Tree, QAccessible.Role.List, QAccessible.Role.ComboBox})
"""What a screen reader goes through by itself: its cells need no names of their own."""
CELLS = 12
"""Rows of a table whose words are read."""
READABLE = 4.5
"""WCAG 2.2, 1.4.3."""
CARET = 60
"""More pixels than the caret of a text, which by itself makes no focus visible."""


@dataclass(slots=True)
class Seen:
    """Of one view."""

    nameless: list[str] = field(default_factory=list)
    wrong_roles: list[str] = field(default_factory=list)
    out_of_order: list[tuple[str, str]] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    cut: list[str] = field(default_factory=list)
    pale: list[tuple[str, float]] = field(default_factory=list)
    """Words, and their contrast where it is too little."""
    focus_unseen: list[str] = field(default_factory=list)
    """Kinds of controls that look the same with the keyboard's focus as without."""


def at_rest(window: Window) -> None:
    quiet = 0
    while quiet < 3:
        QApplication.processEvents()
        QTest.qWait(1)
        quiet = quiet + 1 if window.ready and window.idle else 0


def views(window: Window) -> Iterator[str]:
    """Brings every page and view to the front, one after the other."""
    for entry in PAGES:
        window.go_to(entry.name)
        at_rest(window)
        switch = getattr(window.page(entry.name), "segments", None)
        if not isinstance(switch, Segments):
            yield entry.name
            continue
        for key in switch.keys:
            if switch.button(key).isEnabled():
                if key != switch.current:
                    switch.button(key).click()
                    at_rest(window)
                yield f"{entry.name}: {key}"


def look(window: Window, measured: set[str]) -> Seen:
    """What the view in front is like. `measured` are the words whose contrast is known."""
    seen = Seen()
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    _walk(QAccessible.queryAccessibleInterface(window), seen)
    for widget in shown:
        if isinstance(widget, QAbstractButton) and isinstance(group := widget.group(), QButtonGroup):
            role = QAccessible.queryAccessibleInterface(widget).role()
            if group.exclusive() and role is not QAccessible.Role.RadioButton:
                seen.wrong_roles.append(f"{widget.text()}: {role.name}")
    seen.out_of_order = _out_of_order(window)
    seen.words = {words for widget in shown for words in _words(widget)}
    seen.cut = [words for widget in shown if (words := _cut(widget, window))]
    seen.pale = pale(window, measured)
    return seen


def _walk(node: QAccessibleInterface, seen: Seen) -> None:
    if node.state().invisible or node.role() is QAccessible.Role.PopupMenu:
        return
    of = node.object()
    name = node.text(QAccessible.Text.Name).strip()
    inner = of is not None and of.objectName() in ("qt_spinbox_lineedit", "qt_scrollarea_viewport")
    if node.role() in CONTROLS and not name and not inner:
        seen.nameless.append(f"{node.role().name} {of.metaObject().className() if of else ''} in {_home(of)}")
    if node.role() not in WHOLE:
        for place in range(node.childCount()):
            if (child := node.child(place)) is not None:
                _walk(child, seen)


def _home(of: object) -> str:
    parents = []
    while isinstance(of, QWidget):
        parents.append(type(of).__name__)
        of = of.parentWidget()
    return " < ".join(parents[:4])


def _out_of_order(window: Window) -> list[tuple[str, str]]:
    """Neighbours within one part of the window of which the later one stands above or left of the earlier."""
    chain: list[QWidget] = []
    now = window.nextInFocusChain()
    while now is not window:
        if now.isVisible() and now.isEnabled() and now.focusPolicy() & Qt.FocusPolicy.TabFocus:
            chain.append(now)
        now = now.nextInFocusChain()
    wrong = []
    last: dict[QWidget, QWidget] = {}
    for widget in chain:
        parent = widget.parentWidget()
        before = last.get(parent)
        last[parent] = widget
        if before is not None and _goes_back(_place(before, window), _place(widget, window)):
            wrong.append((_called(before), _called(widget)))
    return wrong


def _goes_back(one: QRect, then: QRect) -> bool:
    up = then.bottom() <= one.top() and then.left() < one.right()
    same_row = min(one.bottom(), then.bottom()) - max(one.top(), then.top()) > min(one.height(), then.height()) / 2
    return up or (same_row and then.right() <= one.left())


def _place(widget: QWidget, window: Window) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _called(widget: QWidget) -> str:
    return widget.accessibleName() or getattr(widget, "text", lambda: "")() or type(widget).__name__


def _words(widget: QWidget) -> list[str]:
    told = [widget.toolTip(), widget.accessibleName()]
    if isinstance(widget, QLabel | QAbstractButton):
        told.append(widget.text())
    if isinstance(widget, QLineEdit):
        told.append(widget.placeholderText())
    if isinstance(widget, QComboBox):
        told += [widget.itemText(place) for place in range(widget.count())]
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        across = range(0 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex()))
        told += [str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in across]
        for row in range(min(model.rowCount(QModelIndex()), CELLS)):
            told += [str(model.index(row, at).data() or "") for at in across]
    return [words for words in told if words]


def _cut(widget: QWidget, window: Window) -> str:
    if isinstance(widget, QAbstractButton) and widget.sizeHint().width() > widget.width():
        return widget.text()
    if not isinstance(widget, QLabel) or isinstance(widget, ElidedLabel) or type(widget) is not QLabel:
        return ""
    if not widget.wordWrap() and widget.sizeHint().width() > widget.width():
        return widget.text()
    if widget.wordWrap() and widget.heightForWidth(widget.width()) > widget.height():
        return widget.text()
    return f"beyond the edge: {widget.text()}" if _place(widget, window).right() > window.width() else ""


def pale(window: Window, measured: set[str]) -> list[tuple[str, float]]:
    """Words in sight that can't be read on what they stand on, by the pixels of the picture itself.

    `measured` are those whose contrast is known; it is added to.
    """
    pixels = pixels_of(window)
    found = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not (widget.isVisible() and widget.isEnabled()):
            continue
        text = widget.text().strip()
        key = f"{text} {type(widget).__name__} {widget.property('tone')}"
        if not text or key in measured or widget.visibleRegion().boundingRect() != widget.rect():
            continue
        measured.add(key)
        place = _place(widget, window)
        ratio = contrast_of(pixels[place.top() : place.bottom() + 1, place.left() : place.right() + 1])
        if ratio < READABLE:
            found.append((text, round(ratio, 2)))
    return found


def focus_unseen(window: Window, met: set[str]) -> list[str]:
    """Of each kind of control in sight the first, where its picture is the same with the focus as without.

    `met` are the kinds that were looked at; it is added to.
    """
    window.activateWindow()
    found = []
    for widget in window.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            continue
        ticked = isinstance(widget, QAbstractButton) and widget.isChecked()
        kind = f"{type(widget).__name__} {getattr(widget, '_kind', '')} {ticked} {widget.property('wrong')}"
        if kind in met or widget.visibleRegion().isEmpty():
            continue
        met.add(kind)
        widget.clearFocus()
        without = pixels_of(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        changed = int(np.count_nonzero(pixels_of(widget) != without)) if widget.hasFocus() else CARET + 1
        widget.clearFocus()
        if changed <= CARET:
            found.append(f"{kind}: {_called(widget)} in {_home(widget)}")
    return found


def pixels_of(widget: QWidget) -> NDArray[np.uint32]:
    """The widget's picture, a number 0xAARRGGBB a pixel."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    width, height = picture.width(), picture.height()
    lines = np.frombuffer(picture.constBits(), np.uint32).reshape(height, picture.bytesPerLine() // 4)
    return lines[:, :width].copy()


def contrast_of(pixels: NDArray[np.uint32]) -> float:
    """Of the colour that is farthest from the commonest one, to that one (WCAG 2.2, relative luminance)."""
    colours, counts = np.unique(pixels & 0xFFFFFF, return_counts=True)
    parts = np.stack([(colours >> shift) & 0xFF for shift in (16, 8, 0)]) / 255.0
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    light = np.array([0.2126, 0.7152, 0.0722]) @ linear
    ground = light[int(np.argmax(counts))]
    return float(np.max((np.maximum(light, ground) + 0.05) / (np.minimum(light, ground) + 0.05)))
