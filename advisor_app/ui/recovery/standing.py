"""Where a page stands, read from its parts and put back into them: views, weeks, filters, the chosen rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QWidget

from advisor_app.errors import UsageError
from advisor_app.office.calendar import IsoWeek
from advisor_app.ui.page import Page
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.switches import OneOf, WeekStepper
from advisor_app.ui.recovery.session import Standing
from advisor_app.ui.tables.view import TableView

_COLUMNS = 3
"""Of a row, by which it is known again."""
_KINDS: tuple[tuple[str, type[QWidget]], ...] = (
    ("view", OneOf),
    ("week", WeekStepper),
    ("filter", FilterField),
    ("row", TableView),
)
"""In the order in which they are put back: what is chosen in a table depends on the rest."""


def path_of(part: QWidget, page: QWidget) -> str:
    """How a part is found again in its page: what each widget on the way is and is called, and which of its like."""
    steps = []
    here: QWidget | None = part
    while here is not None and here is not page:
        above = here.parentWidget()
        kind, name = type(here).__name__, here.accessibleName()
        like = [
            one
            for one in (above.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if above else [])
            if type(one).__name__ == kind and one.accessibleName() == name
        ]
        steps.append(f"{kind}:{name}:{like.index(here) if here in like else 0}")
        here = above
    return "/".join(reversed(steps))


def parts_of(page: Page, kind: type[QWidget]) -> list[QWidget]:
    """In sight, those of the header included."""
    found = [*page.header_side.findChildren(kind), *page.findChildren(kind)]
    return [one for one in found if one.isVisible()]


def root_of(part: QWidget, page: Page) -> QWidget:
    return page.header_side if page.header_side.isAncestorOf(part) else page


def standing_of_page(name: str, page: Page) -> Standing:
    parts = []
    for kind, of in _KINDS:
        for part in parts_of(page, of):
            value = _value(part)
            if value:
                parts.append((path_of(part, root_of(part, page)), kind, value))
    return Standing(name, tuple(parts))


def rows_shown(page: Page) -> str:
    """What is chosen on a page, in words: its scope and the chosen rows."""
    chosen = [_value(table) for table in parts_of(page, TableView)]
    return " | ".join(part for part in (page.scope, *chosen) if part)


def steps_back(page: Page, standing: Standing) -> Iterator[Callable[[], None]]:
    """What brings a page back to where it stood, each step once the one before has been answered."""
    for kind, of in _KINDS:
        for path, told, value in standing.parts:
            if told == kind:
                yield partial(_put_back, page, of, path, value)


def _put_back(page: Page, of: type[QWidget], path: str, value: str) -> None:
    """Where the part is not there any more, nothing happens."""
    part = next((one for one in parts_of(page, of) if path_of(one, root_of(one, page)) == path), None)
    if part is None or _value(part) == value:
        return
    if isinstance(part, OneOf) and value in part.keys:
        part.button(value).click()
    elif isinstance(part, WeekStepper):
        with suppress(UsageError):  # written down by nobody but this program; damaged all the same
            part.show_week(IsoWeek.parse(value))
            part.stepped.emit(part.week)
    elif isinstance(part, FilterField):
        part.put(value)
    elif isinstance(part, TableView):
        model = part.model()
        rows = range(model.rowCount() if model is not None else 0)
        part.select_row(next((row for row in rows if _row_said(part, row) == value), -1))


def _value(part: QWidget) -> str:
    if isinstance(part, OneOf):
        return part.current or ""
    if isinstance(part, WeekStepper):
        return str(part.week)
    if isinstance(part, FilterField):
        return part.text()
    if isinstance(part, TableView) and part.currentIndex().isValid():
        return _row_said(part, part.currentIndex().row())
    return ""


def _row_said(table: TableView, row: int) -> str:
    model: QAbstractItemModel = table.model()
    return " · ".join(
        str(model.index(row, column).data() or "") for column in range(min(_COLUMNS, model.columnCount()))
    )
