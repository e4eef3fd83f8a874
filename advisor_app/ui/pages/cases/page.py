"""Cases: empty with its first step, the table, or an export about to be taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.errors import AppError
from advisor_app.ui.formats import number
from advisor_app.ui.jobs import Telling
from advisor_app.ui.page import Page, Surroundings
from advisor_app.ui.pages.cases.browser import CaseBrowser
from advisor_app.ui.pages.cases.pasted import PastedTable
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.targets import CasesAt, CasesOf, NewEntities

if TYPE_CHECKING:
    from advisor_app.services.export_cases import CasesExported
    from advisor_app.services.import_cases import ImportResult
    from advisor_app.services.office import Office
    from advisor_app.store import Undone
    from advisor_app.ui.jobs import Running, Things
    from advisor_app.ui.pages.cases.import_view import ImportView
    from advisor_app.ui.pages.cases.outcome import Outcome


HAD_CASES = "cases/any"


class CasesPage(Page):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self.browser = CaseBrowser(around)
        self.browser.counted.connect(self._counted)
        self.browser.shown.connect(self._say_export)
        self.empty = EmptyPage(
            theme,
            "folder",
            self.tr("There are no cases yet"),
            self.tr(
                "The CRM's cases go here. Drop the Dynamics export, or an Excel or CSV file, anywhere in this window; "
                "you will see what comes in before anything is stored."
            ),
            self.tr("Choose a file"),
            around.choose_file,
        )
        self.importing: ImportView | None = None
        self._outcome: Outcome | None = None
        self._pasted = PastedTable()
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)
        self._blank = QWidget()
        self._stack = QStackedWidget()
        for shown in (self._blank, self.empty, self.browser):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._doubt = StateGlyph(theme, State.DOUBT)
        self._open_questions = label("", "13", "warn")
        self.cancel = Button(theme, self.tr("Cancel"), "plain")
        self.cancel.clicked.connect(self._leave_import)
        self.export = Button(theme, self.tr("Export to xlsx"), "plain")
        self.export.clicked.connect(self._export)
        self.main = Button(theme, self.tr("Import cases"), "main")
        self.main.clicked.connect(self._main_action)
        for part in (self._doubt, self._open_questions, self.cancel, self.export, self.main):
            self.header_row.addWidget(part)
        self._say()

    def entered(self, target: object) -> None:
        if isinstance(target, Path):
            self._open_import(target)
            return
        if isinstance(target, CasesOf):
            self._stack.setCurrentWidget(self.browser)
            self.browser.show_entity(target)
        elif isinstance(target, CasesAt):
            self._stack.setCurrentWidget(self.browser)
            self.browser.show_set(target)
        elif self._stack.currentWidget() is self._blank:
            if self.around.memory.text(HAD_CASES):  # shown at once, filled when the office is open
                self._stack.setCurrentWidget(self.browser)
            self.browser.ask()
        if self._first:
            self._first = False
            self.browser.asking.ask_names()
        self.browser.ask_counts()
        self._say()

    def take_focus(self) -> None:
        shown = self._stack.currentWidget()
        if shown is self.browser:
            self.browser.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif shown is self.empty:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"cases", "entities"}:
            self.browser.cases_changed()

    def _counted(self, counts: dict[str, int]) -> None:
        self._total = counts["all"]
        self.around.memory.keep(HAD_CASES, "yes" if self._total else "")
        if self._stack.currentWidget() in (self._blank, self.empty, self.browser):
            first = self._stack.currentWidget() is self._blank
            self._stack.setCurrentWidget(self.browser if self._total else self.empty)
            if first and self.isVisible():
                self.take_focus()
        self._say()

    _total = 0
    _first = True

    def _open_import(self, path: Path) -> None:
        if self.importing is None:
            from advisor_app.ui.pages.cases.import_view import ImportView

            self.importing = ImportView(self.around)
            self.importing.state_changed.connect(self._say)
            self.importing.imported.connect(self._imported)
            self.importing.could_not_read.connect(self._could_not_read)
            self._stack.addWidget(self.importing)
        if self.importing.busy:
            self.around.notices.done(
                self.tr("An import is under way."), self.tr("Open the next file when it has ended."), doubt=True
            )
            return
        self._stack.setCurrentWidget(self.importing)
        self.importing.open_file(path)
        self._say()

    def _paste(self) -> None:
        """A table that was copied in a spreadsheet comes in like a file of it."""
        path = self._pasted.file_of(QGuiApplication.clipboard().text(), self.tr("Pasted table"))
        if path is None:
            self.around.notices.done(
                self.tr("The clipboard holds no table."),
                self.tr("Copy the cells with their headings, at least two columns and two rows."),
                doubt=True,
            )
        else:
            self._open_import(path)

    def _main_action(self) -> None:
        if self._in_import and self.importing is not None:
            self.importing.start_import()
        else:
            self.around.choose_file()

    def _leave_import(self) -> None:
        if self._in_import and self.importing is not None:
            self.importing.put_file_away()
            self._pasted.remove()
        self._stack.setCurrentWidget(self.browser if self._total else self.empty)
        self._say()

    def _could_not_read(self, error: AppError) -> None:
        self._leave_import()
        self.around.notices.refused(error)

    def _imported(self, result: ImportResult) -> None:
        self._pasted.remove()
        self._stack.setCurrentWidget(self.browser)
        self._say()
        parts = [
            self.tr("%Ln new", "", result.new),
            self.tr("%Ln changed", "", result.changed),
            self.tr("%Ln unchanged", "", result.unchanged),
            self.tr("%Ln rejected", "", result.rejected),
        ]
        if result.negative:
            parts.append(self.tr("%Ln closed before created", "", result.negative))
        notice = self.around.notices.done(
            self.tr("%Ln row(s) read", "", result.rows), " · ".join(parts) + ".", doubt=result.rejected > 0
        )
        if result.import_id is not None and result.new + result.changed:
            notice.offer(self.tr("Undo"), lambda: self._undo(str(result.import_id)))
        if result.problems:
            notice.offer(self.tr("See the problems"), lambda: self._show_outcome(result))
        if result.new_entities:
            words = self.tr("Review %Ln new entity(ies)", "", len(result.new_entities))
            notice.offer(words, lambda: self.around.go_to("entities", NewEntities()))

    def _say_export(self) -> None:
        count = self.browser.model.total
        self.export.setVisible(self._stack.currentWidget() is self.browser and count > 0)
        self.export.say(self.tr("Export {count} to xlsx").format(count=number(count)))

    def _export(self) -> None:
        start = Path(self.around.memory.text("window/folder")) / (self.tr("Cases") + ".xlsx")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export the cases"), str(start), "Excel (*.xlsx)")
        if chosen:
            self.export_to(Path(chosen).with_suffix(".xlsx"))

    def export_to(self, path: Path) -> None:
        """Write what is shown, in its order and with its columns."""
        query, columns, words = self.browser.view.query, self.browser.shown_columns(), self.browser.tools.words()

        def work(office: Office, running: Running) -> CasesExported:
            from advisor_app.services.export_cases import export_cases

            return export_cases(
                office,
                query,
                path,
                columns=columns,
                conditions=[*([query.text] if query.text else []), *words],
                progress=running.progress,
                cancelled=running.cancelled,
            )

        self.around.jobs.change(
            self,
            work,
            self._exported,
            things=frozenset(),
            title=self.tr("Exporting {file}").format(file=path.name),
            cancellable=True,
            beside=True,
            telling=Telling(self._how_far, self.tr("Cancelling; no file is left…")),
        )

    def _how_far(self, done: int, total: int) -> str:
        return self.tr("{done} of {total} cases").format(done=number(done), total=number(total))

    def _exported(self, done: CasesExported) -> None:
        said = self.tr("%Ln case(s) were written to {file}.", "", done.rows).format(file=done.path.name)
        notice = self.around.notices.done(said, str(done.path.parent))

        def open_folder() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(done.path.parent)))

        notice.offer(self.tr("Open the folder"), open_folder)

    def _undo(self, import_id: str) -> None:
        def work(office: Office, _running: Running) -> Undone:
            from advisor_app.services.undo_import import undo_import

            return undo_import(office, import_id)

        things = frozenset({"cases", "entities"})
        self.around.jobs.change(self, work, self._undone, things=things, title=self.tr("Undoing the import"))

    def _undone(self, undone: Undone) -> None:
        said = self.tr("The import of {file} was undone").format(file=undone.file_name)
        parts = (
            self.tr("%Ln case(s) taken out", "", undone.removed),
            self.tr("%Ln as before", "", undone.restored),
        )
        self.around.notices.done(said, " · ".join(parts) + ".")

    def _show_outcome(self, result: ImportResult) -> None:
        if self._outcome is None:
            from advisor_app.crm import REJECTING
            from advisor_app.ui.pages.cases.outcome import Outcome

            self._outcome = Outcome(self.around, REJECTING)
            self._outcome.left.connect(self._leave_import)
            self._stack.addWidget(self._outcome)
        self.around.go_to("cases", None)
        self._outcome.show_result(result)
        self._stack.setCurrentWidget(self._outcome)
        self._say()

    @property
    def _in_import(self) -> bool:
        return self.importing is not None and self._stack.currentWidget() is self.importing

    def _say(self) -> None:
        view = self.importing if self._in_import else None
        self.cancel.setVisible(view is not None and not view.busy)
        open_questions = view.undecided if view is not None else 0
        self._doubt.setVisible(open_questions > 0)
        self._open_questions.setVisible(open_questions > 0)
        self._open_questions.setText(self.tr("%Ln decision(s) pending", "", open_questions))
        self._say_export()
        if view is None:
            self.main.say(self.tr("Import cases"))
            self.main.setEnabled(True)
            self.main.setVisible(self._stack.currentWidget() in (self.browser, self._outcome))
            self.say_scope(self.tr("%Ln case(s)", "", self._total) if self._total else "")
        else:
            busy = self.tr("Importing…") if view.busy else self.tr("Import %Ln case(s)", "", view.to_import)
            self.main.say(busy)
            self.main.setVisible(True)
            self.main.setEnabled(not view.busy and not open_questions and view.to_import > 0)
            self.say_scope(self.tr("Import · nothing is stored until you confirm it"))


def build(around: Surroundings) -> Page:
    return CasesPage(around)
