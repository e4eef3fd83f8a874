"""The definitions of reports: every one with its edition, the chosen one to be changed beside the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.reports.definition import KeptDefinition
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.reports.definition_form import DefinitionForm
from advisor_app.ui.pages.reports.definition_versions import Flat, definition_fields, definition_in, flat
from advisor_app.ui.pages.reports.recurring_columns import definition_columns
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.office.reports.definition import ReportDefinition
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running, Things

_SHOWS = frozenset({"settings", "entities"})
_CHANGES = frozenset({"settings"})


class DefinitionsView(QWidget):
    """`prepare_wanted` tells the name of a definition that a period is to be prepared by."""

    prepare_wanted = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self.around = around
        self._wanted = ""
        self._shown: KeptDefinition | None = None
        self._entities: list[tuple[UUID, str]] = []
        self.model: ListModel[KeptDefinition] = ListModel(
            definition_columns(), lambda one: one.id or one.definition.name, self
        )
        self.table = TableView(theme, around.memory, "definitions", self.tr("Definitions"), self.model.columns)
        self.table.setModel(self.model)
        self.table.row_changed.connect(lambda _row: self._show_chosen())
        self.form = DefinitionForm(theme)
        self.table.opened.connect(lambda _row: self._focus_form())
        self.new = Button(theme, self.tr("New definition"), "plain")
        self.new.clicked.connect(self._begin_new)
        self.prepare = Button(theme, self.tr("Prepare a period"), "plain")
        self.prepare.clicked.connect(self._prepare)
        self.save = Button(theme, self.tr("Save"), "main")
        self.save.clicked.connect(self._save)
        self.retire = Button(theme, "", "link")
        self.retire.clicked.connect(self._retire)
        self._said = label("", "12", "text2", wrap=True)
        self.settling = Settling(around, (), (self.form.body, self.save, self._said, self.retire))
        self.form.column.insertWidget(0, self.settling.panel)
        self._lay_out()

    def entered(self) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things) -> None:
        if things & _SHOWS:
            self._ask()

    def _ask(self) -> None:
        def look(office: Office) -> tuple[list[KeptDefinition], list[tuple[UUID, str]]]:
            from advisor_app.services.reports.list_definitions import list_definitions

            with office.store.reading() as reading:
                entities = sorted(((one.id, one.name) for one in reading.entities.all()), key=lambda one: one[1])
            return list_definitions(office, retired=True), entities

        self.around.jobs.ask(self, look, self._show, purpose="definitions")

    def _show(self, found: tuple[list[KeptDefinition], list[tuple[UUID, str]]]) -> None:
        known, self._entities = found
        shown = self._shown
        wanted = self._wanted or (shown.definition.name if shown is not None else "")
        if shown is not None and shown.id is not None and not self._wanted:  # another may have renamed it
            wanted = next((one.definition.name for one in known if one.id == shown.id), wanted)
        self._wanted = ""
        self.model.show_rows(known)
        if not wanted and self.form.typed_in:
            return  # a new one is being written
        place = next((at for at, one in enumerate(known) if one.definition.name == wanted), 0)
        self.table.select_row(place)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.table.currentIndex().row()
        if not 0 <= row < self.model.rowCount():
            return
        kept, shown = self.model.row_at(row), self._shown
        same = shown is not None and (
            kept.definition.name == shown.definition.name or (kept.id is not None and kept.id == shown.id)
        )
        if not same or not self._busy_with_it:  # what is typed stays, and goes on from what its writer saw
            self._show_in_form(kept)

    @property
    def _busy_with_it(self) -> bool:
        return self.form.typed_in or self.settling.panel.isVisible()

    def _show_in_form(self, kept: KeptDefinition) -> None:
        if self.settling.panel.isVisible():
            self.settling.leave()
        self._shown = kept
        self.form.show_definition(kept, self._entities)
        self.retire.say(self.tr("Use it again") if kept.retired else self.tr("No longer use it"))
        self.retire.setVisible(bool(kept.definition.name))
        self.prepare.setEnabled(bool(kept.definition.name) and not kept.retired)
        following = kept.edition + 1
        self._said.setText(
            self.tr("Saving makes edition {number}; what was prepared stays as it is.").format(number=following)
        )

    def _begin_new(self) -> None:
        """The first standard one, without its names, to be filled in."""
        from advisor_app.office.reports.standard import STANDARD

        blank = replace(STANDARD[0], name="", title="")
        self._show_in_form(KeptDefinition(None, 0, blank))
        self._focus_form()

    def _focus_form(self) -> None:
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        wanted, before = self.form.wanted(), self._shown
        if wanted is None or before is None:
            return
        self._keep(wanted, before)

    def _keep(self, wanted: ReportDefinition, before: KeptDefinition) -> None:
        """`before` as it was seen; one without a name for a new one."""
        standing = before if before.definition.name else None

        def work(office: Office, _running: Running) -> KeptDefinition:
            from advisor_app.services.reports.define_report import define_report

            return define_report(office, wanted, standing)

        def done(kept: KeptDefinition) -> None:
            self._wanted = kept.definition.name
            self._show_in_form(kept)
            self.around.notices.done(
                self.tr("{name} is saved as edition {number}.").format(name=kept.definition.name, number=kept.edition)
            )

        def theirs(office: Office) -> Flat:
            from advisor_app.services.reports.list_definitions import definition_as_it_is

            found = definition_as_it_is(office, before)
            return flat(self.form.in_order(found.definition), found)

        def settled(chosen: Flat, found: Flat) -> None:
            if chosen == found:
                self._show_in_form(found["kept"])
                self._ask()
            else:
                self._keep(definition_in(chosen), found["kept"])

        self.settling.name("", definition_fields(self._entities))
        base, mine = (flat(self.form.in_order(one), before) for one in (before.definition, wanted))
        failed = self.settling.failed(base, mine, theirs, settled)
        self.around.jobs.change(self, work, done, things=_CHANGES, failed=failed)

    def _retire(self) -> None:
        if self._shown is None:
            return
        name, retired = self._shown.definition.name, not self._shown.retired

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.reports.define_report import retire_report

            return retire_report(office, name, retired=retired)

        self.around.jobs.change(self, work, None, things=_CHANGES)

    def _prepare(self) -> None:
        if self._shown is not None:
            self.prepare_wanted.emit(self._shown.definition.name)

    def _lay_out(self) -> None:
        theme = self.around.theme
        listing = Listing(theme, self.table)
        listing.tools.addWidget(label(self.tr("Definitions"), "13b"))
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.prepare)
        listing.tools.addWidget(self.new)
        acts = QHBoxLayout()
        acts.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        acts.setSpacing(theme.px(8))
        acts.addWidget(self.save)
        acts.addWidget(self._said, 1)
        acts.addWidget(self.retire)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(divider())
        column.addLayout(acts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ListBeside(self.around.memory, "definitions", listing, beside, (13, 9)))
