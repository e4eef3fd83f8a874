"""Which column of the file gives which field: shown as found, corrected by choosing another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.office.case import FIELDS, REQUIRED_FIELDS
from advisor_app.ui.case_words import field_name
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.panels import Icon, emptied
from advisor_app.ui.parts.text import StateGlyph, divider, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.crm import Preview


class Mapping(QWidget):
    columns_chosen = Signal(str, object)
    """A field and its headers: a tuple, empty to leave the field out."""
    personal_chosen = Signal(object)
    """The headers of personal columns that are to be taken in, as a frozenset."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._choices: dict[str, Choice] = {}
        self._glyphs: dict[str, StateGlyph] = {}
        self._personal: frozenset[str] = frozenset()
        self._title = label("", "14", wrap=True)
        self._doubts = QVBoxLayout()
        self._doubts.setSpacing(theme.px(4))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        grid.addWidget(label(self.tr("Field"), "12b", "text2"), 0, 1)
        headings = label(self.tr("Column of the file"), "12b", "text2")
        headings.setContentsMargins(theme.px(8), 0, 0, 0)  # in line with the words of the choices below
        grid.addWidget(headings, 0, 2)
        for row, field in enumerate(FIELDS, start=1):
            glyph = StateGlyph(theme)
            said = self.tr("Column for the field {field}").format(field=field_name(field))
            choice = Choice(theme, said, quiet=True)
            choice.activated.connect(partial(self._chosen, field))
            self._glyphs[field] = glyph
            self._choices[field] = choice
            grid.addWidget(glyph, row, 0)
            grid.addWidget(label(field_name(field)), row, 1)
            grid.addWidget(choice, row, 2)
        self._left_out = QVBoxLayout()
        self._left_out.setSpacing(theme.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._title)
        column.addLayout(self._doubts)
        column.addLayout(grid)
        column.addWidget(divider())
        column.addLayout(self._left_out)
        column.addStretch(1)

    def choice(self, field: str) -> Choice:
        return self._choices[field]

    def show_preview(self, preview: Preview, personal: frozenset[str]) -> None:
        """`personal` are the personal headers that a person has taken in."""
        self._personal = personal
        doubtful = self._doubtful(preview)
        found = len(preview.columns)
        said = self.tr("{found} of {all} fields recognised").format(found=found, all=len(FIELDS))
        if doubtful:
            said += "; " + self.tr("%Ln to correct", "", len(doubtful))
        self._title.setText(said)
        emptied(self._doubts)
        for place, (field, why) in enumerate(doubtful.items()):
            self._doubts.addWidget(self._doubt(field, why, tinted=place == 0))
        for field in FIELDS:
            self._fill(field, preview)
            headers = preview.columns.get(field)
            asked = field in doubtful or preview.date_orders.get(field) == "ambiguous"
            state = State.DOUBT if asked else State.AT_GOAL if headers else State.NOT_DUE
            self._glyphs[field].show_state(state)
        self._show_left_out(preview)

    def _fill(self, field: str, preview: Preview) -> None:
        choice = self._choices[field]
        choice.blockSignals(True)
        choice.clear()
        choice.addItem(self.tr("(not in the file)"), ())
        for header in preview.headers:
            choice.addItem(header, (header,))
        headers = preview.columns.get(field, ())
        if len(headers) > 1:
            choice.addItem(" + ".join(headers), headers)
        places = {choice.itemData(place): place for place in range(choice.count())}
        choice.setCurrentIndex(places.get(headers, 0))
        choice.blockSignals(False)
        choice.update()

    def _doubtful(self, preview: Preview) -> dict[str, str]:
        doubts = {
            field: self.tr("The file shows no column for it; without it nothing can come in.")
            for field in REQUIRED_FIELDS
            if field not in preview.columns
        }
        by_header = {header: field for field, headers in preview.columns.items() for header in headers}
        for problem in preview.problems:
            field = by_header.get(problem.column)
            order_asked = field is not None and preview.date_orders.get(field) == "ambiguous"
            if problem.row is None and field is not None and field not in doubts and not order_asked:
                values = {"row": "", "column": problem.column, "value": problem.value}
                doubts[field] = words(problem.code, values, self._around.language).what
        return doubts

    def _doubt(self, field: str, why: str, *, tinted: bool) -> QWidget:
        theme = self._around.theme
        band = QWidget()
        band.setObjectName("doubt" if tinted else "page")
        band.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(band)
        row.setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(6))
        row.setSpacing(theme.px(6))
        row.addWidget(StateGlyph(theme, State.DOUBT), 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(theme.px(2))
        said.addWidget(label(field_name(field), "13b"))
        said.addWidget(label(why, "12", "text2", wrap=True))
        row.addLayout(said, 1)
        correct = Button(theme, self.tr("Correct"), "link")
        correct.setAccessibleName(self.tr("Correct the field {field}").format(field=field_name(field)))
        correct.clicked.connect(lambda: self._choices[field].setFocus(Qt.FocusReason.OtherFocusReason))
        row.addWidget(correct, 0, Qt.AlignmentFlag.AlignTop)
        return band

    def _show_left_out(self, preview: Preview) -> None:
        theme = self._around.theme
        emptied(self._left_out)
        shown = sorted({*preview.left_out, *self._personal})
        if not shown:
            self._left_out.addWidget(label(self.tr("No column looks like personal data."), "12", "text2", wrap=True))
        else:
            head = QHBoxLayout()
            head.addWidget(Icon(theme, "hidden", 16))
            said = self.tr("%Ln column(s) with personal data stay out", "", len(preview.left_out))
            head.addWidget(label(said, "13b", wrap=True), 1)
            self._left_out.addLayout(head)
            self._left_out.addWidget(label(", ".join(shown) + ".", "12", "text2", wrap=True))
            self._left_out.addWidget(self._personal_choices(shown))
        if preview.unused:
            said = self.tr("Not used: {headers}.").format(headers=", ".join(preview.unused))
            self._left_out.addWidget(label(said, "12", "text2", wrap=True))

    def _personal_choices(self, headers: list[str]) -> QWidget:
        """The way to take a personal column in: hidden until asked for, for it is the exception."""
        theme = self._around.theme
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        boxes = QWidget()
        inside = QVBoxLayout(boxes)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(2))
        warned = self.tr("Tick one only if the office needs it and may keep it.")
        inside.addWidget(label(warned, "12", "text2", wrap=True))
        for header in headers:
            box = QCheckBox(header.replace("&", "&&"))
            box.setAccessibleName(self.tr("Take in the personal column {header}").format(header=header))
            box.setChecked(header in self._personal)
            box.toggled.connect(partial(self._take_personal, header))
            inside.addWidget(box)
        more = Button(theme, self.tr("Take one in…"), "link")
        more.clicked.connect(boxes.show)
        more.clicked.connect(more.hide)
        boxes.setVisible(bool(self._personal))
        more.setVisible(not self._personal)
        column.addWidget(more)
        column.addWidget(boxes)
        return whole

    def _take_personal(self, header: str, taken: bool) -> None:
        self._personal = self._personal | {header} if taken else self._personal - {header}
        self.personal_chosen.emit(self._personal)

    def _chosen(self, field: str, index: int) -> None:
        self.columns_chosen.emit(field, self._choices[field].itemData(index))
