"""An export before it is taken in: nothing is stored until it is confirmed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.errors import AppError
from advisor_app.office.case import REQUIRED_FIELDS
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.cases.decisions import Decisions
from advisor_app.ui.pages.cases.export_reader import ExportReader
from advisor_app.ui.pages.cases.foreseen import Warnings, change_facts
from advisor_app.ui.pages.cases.mapping import Mapping
from advisor_app.ui.pages.cases.row_tables import FirstRow, first_row_columns, problem_columns
from advisor_app.ui.pages.cases.scrolled import ScrolledColumn
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.panels import Icon
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import ElidedLabel, Facts, divider, label, upright
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.crm import Preview, Problem, ReadOptions
    from advisor_app.services.imports.foresee_rows import RowChange
    from advisor_app.services.imports.import_cases import ImportResult


class ImportView(QWidget):
    state_changed = Signal()
    """`to_import`, `undecided` or `busy` may be other than before."""
    imported = Signal(object)
    """An `ImportResult`."""
    could_not_read = Signal(object)
    """The `AppError` of a file that can't be read at all."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.path: Path | None = None
        self._options: ReadOptions | None = None
        self._shown_options: ReadOptions | None = None
        self._preview: Preview | None = None
        self._rejecting: frozenset[str] = frozenset()
        self._reader = ExportReader(around, self)
        self.busy = False
        self.mapping = Mapping(around)
        self.mapping.columns_chosen.connect(self._choose_columns)
        self.mapping.personal_chosen.connect(self._choose_personal)
        self.decisions = Decisions(around)
        self.decisions.date_order_chosen.connect(self._choose_order)
        self.decisions.entity_given.connect(self._give_entity)
        self._counts = Facts(around.theme)
        self._facts: list[tuple[str, str]] = []
        self._warnings = Warnings(around.theme, around.language)
        self._file = label("", "13b")
        self._file_facts = ElidedLabel("", "13", "text2")
        self.first_rows: ListModel[FirstRow] = ListModel(first_row_columns(), lambda row: row.case.number, self)
        self.problems: ListModel[Problem] = ListModel((), lambda one: one, self)
        self._lay_out()

    @property
    def to_import(self) -> int:
        """How many rows would come in."""
        if self._preview is None:
            return 0
        return self._preview.rows - self._preview.staying_out

    @property
    def undecided(self) -> int:
        """How many things a person must settle before anything can come in."""
        if self._preview is None or self._options is None:
            return 0
        missing = sum(1 for field in REQUIRED_FIELDS if field not in self._preview.columns)
        order = self._preview.date_order == "ambiguous" and self._options.date_order is None
        entity = "entity" not in self._preview.columns and not self._options.entity
        return missing + order + entity

    def open_file(self, path: Path) -> None:
        self.path = path
        self._options = None
        self._preview = None
        self._reader.profile = None
        self._reader.ask_profiles(self._offer_profiles)
        self._file.setText(path.name)
        self._file_facts.setText(self.tr("Reading…"))
        self._body.setEnabled(False)
        self.state_changed.emit()
        self._ask()

    def start_import(self) -> None:
        path, options = self.path, self._options
        if path is None or options is None or self.busy or self.undecided:
            return

        self._set_busy(True)
        self._reader.take_in(path, options, self._done, self._refused, lambda: self._set_busy(False))

    def put_file_away(self) -> None:
        """Give back the memory of a file that is not looked at any more."""
        self._reader.put_away()

    def _done(self, result: ImportResult) -> None:
        self._set_busy(False)
        self.put_file_away()
        self.imported.emit(result)

    def _refused(self, error: AppError) -> None:
        self._set_busy(False)
        if error.code == "import_cancelled":
            self._around.notices.done(
                self.tr("The import was cancelled."), self.tr("The database is as it was before."), doubt=True
            )
        else:
            self._around.notices.refused(error)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self._body.setEnabled(not busy)
        self.state_changed.emit()

    def _ask(self) -> None:
        if self.path is not None:
            self._reader.read(self.path, self._options, self._show, self._unreadable)

    def _unreadable(self, error: AppError) -> None:
        if self._preview is None or self._shown_options is None:
            self.could_not_read.emit(error)
        else:
            self._around.notices.refused(error)
            self._show((self._preview, self._shown_options, self._rejecting))

    def _show(self, found: tuple[Preview, ReadOptions, frozenset[str]]) -> None:
        first = self._preview is None
        self._preview, self._options, self._rejecting = found
        self._shown_options = self._options
        preview = self._preview
        self._body.setEnabled(True)
        self._file_facts.setText(self._recognised(preview))
        self.mapping.show_preview(preview, self._options.personal)
        self.decisions.show_preview(preview, self._options, self._rejecting)
        self.first_rows.show_rows([FirstRow(case) for case in preview.first])
        self._rows.say_when_empty(self.tr("The rows are shown as soon as what is pending is decided."))
        if not self.problems.columns:
            self._make_problem_table()
        self.problems.show_rows(preview.problems)
        self._problem_button(len(preview.problems))
        with_problem = len({one.row for one in preview.problems if one.row is not None})
        self._facts = [
            (self.tr("Rows of the file"), number(preview.rows)),
            (self.tr("Come in"), number(self.to_import)),
            (self.tr("Stay out"), number(preview.staying_out)),
            (self.tr("With some problem"), number(with_problem)),
            (self.tr("Dates"), self._order_said(preview)),
        ]
        self._counts.show_facts(self._facts)
        self._warnings.clear()
        if self.path is not None and not self.undecided:
            self._reader.compare(self.path, self._options, self._foreseen)
            self._reader.foresee(preview.first, tuple(preview.columns), self._show_changes)
        self.state_changed.emit()
        if first and self.isVisible():
            QTimer.singleShot(0, self, self._take_focus)  # once what was just made is shown

    def _foreseen(self, result: ImportResult) -> None:
        """What the file would change, and what it gives away about itself."""
        self._counts.show_facts([*self._facts, *change_facts(result.changes)])
        self._warnings.show_warnings(result.warnings)

    def _show_changes(self, changes: tuple[RowChange, ...]) -> None:
        rows = zip(self._preview.first if self._preview else (), changes, strict=False)
        self.first_rows.show_rows([FirstRow(case, change) for case, change in rows])

    def _take_focus(self) -> None:
        """To the first thing that a person must decide, else to the first field."""
        if self.decisions.date_order is not None and self._options and self._options.date_order is None:
            self.decisions.date_order.take_focus()
        elif self.decisions.entity is not None:
            self.decisions.entity.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.mapping.choice(REQUIRED_FIELDS[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def _recognised(self, preview: Preview) -> str:
        how = {
            "hidden_map": self.tr("Dynamics 365 export, recognised by its hidden sheet"),
            "headers": self.tr("Recognised by its headings"),
            "profile": self.tr("Read as the last file of this shape was"),
            "person": self.tr("Read as you chose"),
        }[preview.recognised_by]
        parts = [how, self.tr("%Ln row(s)", "", preview.rows), self.tr("%Ln column(s)", "", len(preview.headers))]
        if preview.sheet:
            parts.append(self.tr("sheet {name}").format(name=preview.sheet))
        return " · ".join(parts)

    def _order_said(self, preview: Preview) -> str:
        order = self._options.date_order if self._options and self._options.date_order else preview.date_order
        return {
            "DMY": self.tr("day/month/year"),
            "MDY": self.tr("month/day/year"),
            "YMD": self.tr("year/month/day"),
            "native": self.tr("the workbook's own"),
            "ambiguous": self.tr("to be decided"),
        }[order]

    def _choose_columns(self, field: str, headers: tuple[str, ...]) -> None:
        if self._options is not None:
            self._change(replace(self._options, columns={**self._options.columns, field: headers}))

    def _choose_personal(self, headers: frozenset[str]) -> None:
        if self._options is not None:
            self._change(replace(self._options, personal=headers))

    def _choose_order(self, order: str) -> None:
        if self._options is not None and order in ("DMY", "MDY", "YMD"):
            self._change(replace(self._options, date_order=order))  # type: ignore[arg-type]

    def _give_entity(self, name: str) -> None:
        if self._options is not None:
            self._change(replace(self._options, entity=name or None))

    def _change(self, options: ReadOptions) -> None:
        self._options = options
        self._ask()

    def _offer_profiles(self, names: list[str]) -> None:
        self.profile.clear()
        self.profile.addItem(self.tr("Columns by the file's shape"))
        self.profile.addItems(names)
        self.profile.setVisible(bool(names))

    def _choose_profile(self, place: int) -> None:
        self._reader.profile = self.profile.itemText(place) if place else None
        self._options = None
        self._ask()

    def _problem_button(self, count: int) -> None:
        button = self._switch.button("problems")
        button.setText(self.tr("Problems ({count})").format(count=number(count)))
        button.setAccessibleName(button.text())
        button.setEnabled(count > 0)
        button.updateGeometry()
        if not count:
            self._switch.choose("rows")
            self._tables.setCurrentIndex(0)

    def _show_table(self, key: str) -> None:
        self._switch.choose(key)
        self._tables.setCurrentIndex(1 if key == "problems" else 0)

    def _make_problem_table(self) -> None:
        columns = problem_columns(self._around.language, self._rejecting)
        self.problems = ListModel(columns, lambda one: one, self)
        table = TableView(self._around.theme, self._around.memory, "problems", self.tr("Problems"), columns)
        table.setModel(self.problems)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self._tables.addWidget(table)

    def _lay_out(self) -> None:
        theme = self._around.theme
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        counts = self._counts_column()
        for part, stretch in ((self.mapping, 35), (self._to_look_at(), 42), (counts, 23)):
            upper.addWidget(ScrolledColumn(part, theme.px(20)), stretch)
            if part is not counts:
                upper.addWidget(upright())
        body.addLayout(upper, 1)
        body.addWidget(divider())
        body.addLayout(self._tables_below())
        self.decisions.all_wanted.connect(lambda: self._show_table("problems"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._file_band())
        column.addWidget(self._body, 1)

    def _file_band(self) -> QWidget:
        theme = self._around.theme
        band = QWidget()
        band.setObjectName("band")
        band.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(band)
        line.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(6))
        line.setSpacing(theme.px(10))
        other = Button(theme, self.tr("Choose another file"), "link")
        other.clicked.connect(self._around.choose_file)
        line.addWidget(Icon(theme, "file", 18))
        line.addWidget(self._file)
        line.addWidget(self._file_facts, 1)
        self.profile = Choice(theme, self.tr("Mapping profile"), quiet=True)
        self.profile.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.profile.hide()
        self.profile.activated.connect(self._choose_profile)
        line.addWidget(self.profile)
        line.addWidget(other)
        return band

    def _to_look_at(self) -> QWidget:
        """What a person must decide, and what the file gives away about itself."""
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._around.theme.px(14))
        for part in (self.decisions, self._warnings):
            column.addWidget(part)
        column.addStretch(1)
        return both

    def _counts_column(self) -> QWidget:
        counts = QWidget()
        counted = QVBoxLayout(counts)
        counted.setContentsMargins(0, 0, 0, 0)
        counted.setSpacing(self._around.theme.px(10))
        counted.addWidget(label(self.tr("What will come in"), "14"))
        counted.addWidget(self._counts)
        said = self.tr("Cases already here are updated by their number; what was corrected is kept for files like it.")
        counted.addWidget(label(said, "12", "text2", wrap=True))
        counted.addStretch(1)
        return counts

    def _tables_below(self) -> QVBoxLayout:
        theme = self._around.theme
        choices = (("rows", self.tr("First rows, as they will be stored")), ("problems", self.tr("Problems")))
        self._switch = Segments(theme, self.tr("What is shown below"), choices)
        self._switch.choose("rows")
        self._switch.chosen.connect(self._show_table)
        self._tables = QStackedWidget()
        columns = self.first_rows.columns
        self._rows = TableView(theme, self._around.memory, "first-rows", self.tr("First rows"), columns)
        self._rows.setModel(self.first_rows)
        self._tables.addWidget(self._rows)
        self._tables.setFixedHeight(theme.px(28 + 5 * 24 + 12))
        below = QVBoxLayout()
        below.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(6))
        below.setSpacing(theme.px(4))
        below.addWidget(self._switch)
        below.addWidget(self._tables)
        return below
