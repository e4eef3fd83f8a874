"""A list in front, the other parts of the directory behind segments, and a workbook's way in and out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget

from advisor_app.ui.page import Page, Surroundings
from advisor_app.ui.pages.entities.confirmation_view import ConfirmationView
from advisor_app.ui.pages.entities.doubles_view import DoublesView
from advisor_app.ui.pages.entities.import_view import ImportView
from advisor_app.ui.pages.entities.imports_view import DirectoryImportsView
from advisor_app.ui.pages.entities.territory_view import TerritoryView
from advisor_app.ui.pages.entities.view import EntitiesView
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.switches import Segments

if TYPE_CHECKING:
    from advisor_app.services.directory.export_directory import DirectoryExported
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.steps import Step

DIRECTORY, IMPORTS = "directory", "imports"
WORKBOOKS = (".xlsx", ".csv")


class DirectoryPage(Page):
    """The list is of whoever inherits; `part_steps`, with the stack in which it stands, are among its first steps."""

    doubles: DoublesView
    confirmation: ConfirmationView
    territory: TerritoryView
    importing: ImportView
    imports: DirectoryImportsView

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._front = QStackedWidget()
        self.segments = Segments(
            around.theme,
            self.tr("Parts of the directory"),
            (
                (DIRECTORY, self.tr("Entities")),
                ("doubles", self.tr("Doubles")),
                ("confirmation", self.tr("Confirmation")),
                ("territory", self.tr("Territory")),
            ),
        )
        self.segments.choose(DIRECTORY)
        self.segments.chosen.connect(self.show_part)
        self._scopes: dict[str, str] = {}
        self._parts: dict[str, EntitiesView] = {}
        self.setAcceptDrops(True)
        self.header_row.addWidget(self.segments)

    def part_steps(self, front: QStackedWidget) -> Iterator[Step]:
        self._front = front
        yield self._make_doubles
        yield self._make_confirmation
        yield self._make_territory
        yield self._make_import

    def _make_doubles(self) -> None:
        self.doubles = DoublesView(self.around, lambda said: self.say_of("doubles", said))
        self._add_part("doubles", self.doubles)

    def _make_confirmation(self) -> None:
        self.confirmation = ConfirmationView(self.around, lambda said: self.say_of("confirmation", said))
        self._add_part("confirmation", self.confirmation)

    def _make_territory(self) -> None:
        self.territory = TerritoryView(self.around, lambda said: self.say_of("territory", said))
        self._add_part("territory", self.territory)

    def _make_import(self) -> None:
        self.importing = ImportView(self.around)
        self.importing.left.connect(self._imported)
        self._front.addWidget(self.importing)
        self.imports = DirectoryImportsView(self.around)
        self.imports.left.connect(self._imported)
        self._front.addWidget(self.imports)

    def _add_part(self, key: str, part: EntitiesView) -> None:
        self._parts[key] = part
        self._front.addWidget(part)

    def show_list(self) -> None:
        """Bring the list to the front."""
        raise NotImplementedError

    def main_action_hidden(self) -> None:
        """Another part is in front: the list's own action has nothing to do there."""
        raise NotImplementedError

    def after_import(self) -> None:
        """A workbook was taken in, or left."""
        raise NotImplementedError

    @property
    def part_in_front(self) -> EntitiesView | None:
        """The part that is shown; None for the list."""
        return self._parts.get(self.part)

    @property
    def part(self) -> str:
        """Which part of the directory is in front."""
        return self.segments.current or DIRECTORY

    def show_part(self, key: str) -> None:
        """Bring a part to the front as a person does by its segment, or the imports by their button."""
        if key == IMPORTS:
            self.show_imports()
            return
        self.segments.choose(key)
        part = self._parts.get(key)
        if part is None:
            self.show_list()
        else:
            self.main_action_hidden()
            self._front.setCurrentWidget(part)
            part.entered()
        self.say_scope(self._scopes.get(key, ""))

    def choose_directory(self) -> None:
        """Ask for a workbook, and show what it would change."""
        chosen, _ = FileDialog.getOpenFileName(
            self, self.tr("Import a directory"), "", self.tr("Workbooks (*.xlsx *.csv)")
        )
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, path: Path) -> None:
        """Show what a workbook would change; nothing is kept yet."""
        self.segments.choose(DIRECTORY)
        self.say_scope(self.tr("what a workbook would change"))
        self.main_action_hidden()
        self._front.setCurrentWidget(self.importing)
        self.importing.look_at(path)

    def show_imports(self) -> None:
        """The workbooks that were taken in before, and the way back."""
        self.segments.choose(DIRECTORY)
        self.say_scope(self.tr("workbooks that were taken in"))
        self.main_action_hidden()
        self._front.setCurrentWidget(self.imports)
        self.imports.ask()
        self.imports.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def of_files(self) -> bool:
        """Whether a workbook, or the list of those that came in, stands before the list of entities."""
        return self._front.currentWidget() in (self.importing, self.imports)

    def export_directory(self) -> None:
        chosen, _ = FileDialog.getSaveFileName(self, self.tr("Export the directory"), "directorio.xlsx")
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        def work(office: Office, _running: Running) -> DirectoryExported:
            from advisor_app.services.directory.export_directory import export_directory

            return export_directory(office, path)

        def done(made: DirectoryExported) -> None:
            self.around.notices.done(
                self.tr("The directory was written to {file}.").format(file=made.file.name),
                self.tr("Corrected in Excel, it can be imported again."),
            )

        self.around.jobs.change(self, work, done, things=frozenset())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := _dropped(event)) is not None:
            event.acceptProposedAction()
            self.look_at(path)

    def say_of(self, key: str, said: str) -> None:
        self._scopes[key] = said
        if key == self.part:
            self.say_scope(said)

    def _imported(self) -> None:
        self.show_part(DIRECTORY)
        self.after_import()


def _dropped(event: QDropEvent) -> Path | None:
    """The one workbook of a drop."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.casefold() in WORKBOOKS else None
