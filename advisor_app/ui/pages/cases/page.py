"""Cases: empty with its first step, the table, or an export about to be taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from advisor_app.errors import AppError
from advisor_app.ui.page import Page, RecordAsked, Surroundings
from advisor_app.ui.pages.cases.browser import CaseBrowser
from advisor_app.ui.pages.cases.directory_offer import DirectoryOffer
from advisor_app.ui.pages.cases.exporting import ExportButton
from advisor_app.ui.pages.cases.pasted import PastedTable
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.targets import CasesAt, CasesOf, NewEntities, PastImports

if TYPE_CHECKING:
    from advisor_app.services.imports.import_cases import ImportResult
    from advisor_app.services.imports.import_several import FileOutcome
    from advisor_app.services.office import Office
    from advisor_app.store import Undone
    from advisor_app.ui.jobs import Running, Things
    from advisor_app.ui.pages.cases.import_view import ImportView
    from advisor_app.ui.pages.cases.imports_view import ImportsView
    from advisor_app.ui.pages.cases.outcome import Outcome
    from advisor_app.ui.pages.cases.several_view import SeveralView


HAD_CASES = "cases/any"


class CasesPage(Page):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self.browser = CaseBrowser(around)
        self.browser.counted.connect(self._counted)
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
        self.several: SeveralView | None = None
        self.imports: ImportsView | None = None
        self._outcome: Outcome | None = None
        self._pasted = PastedTable()
        self._offer = DirectoryOffer(around, self)
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
        self.cancel.clicked.connect(self._offer.take_away)
        self.cancel.clicked.connect(self._leave_import)
        self.export = ExportButton(around, self.browser, self)
        self.past = Button(theme, self.tr("Past imports"), "plain")
        self.past.clicked.connect(self.show_imports)
        self.main = Button(theme, self.tr("Import cases"), "main")
        self.main.clicked.connect(self._main_action)
        for part in (self._doubt, self._open_questions, self.cancel, self.past, self.export, self.main):
            self.header_row.addWidget(part)
        self._say()

    def entered(self, target: object) -> None:
        if isinstance(target, Path):
            self._open_import(target)
            return
        if isinstance(target, tuple):
            self._open_several(target)
            return
        if isinstance(target, PastImports):
            self.show_imports()
        elif isinstance(target, CasesOf):
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

    def history_of(self) -> RecordAsked | None:
        from advisor_app.services.history.show_history import HistoryAsked

        number = self.browser.details.number
        return (number, HistoryAsked(case=number)) if number else None

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"cases", "entities"}:
            self.browser.cases_changed()
            if self.imports is not None:
                self.imports.ask()

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
        self._offer.look_at(path)
        self._say()

    def _open_several(self, paths: tuple[Path, ...]) -> None:
        if self.several is None:
            from advisor_app.ui.pages.cases.several_view import SeveralView

            self.several = SeveralView(self.around)
            self.several.state_changed.connect(self._say)
            self.several.ended.connect(self._several_ended)
            self._stack.addWidget(self.several)
        if self.several.busy or (self.importing is not None and self.importing.busy):
            self.around.notices.done(
                self.tr("An import is under way."), self.tr("Open the next file when it has ended."), doubt=True
            )
            return
        self._stack.setCurrentWidget(self.several)
        self.several.open_files(paths)
        self._say()

    def _several_ended(self, outcomes: tuple[FileOutcome, ...]) -> None:
        came = [one.result for one in outcomes if one.result is not None]
        parts = [
            self.tr("%Ln new", "", sum(one.new for one in came)),
            self.tr("%Ln changed", "", sum(one.changed for one in came)),
            self.tr("%Ln unchanged", "", sum(one.unchanged for one in came)),
            self.tr("%Ln rejected", "", sum(one.rejected for one in came)),
        ]
        said = self.tr("{came} of {count} files came in").format(came=len(came), count=len(outcomes))
        notice = self.around.notices.done(said, " · ".join(parts) + ".", doubt=len(came) < len(outcomes))
        notice.offer(self.tr("Past imports"), self.show_imports)
        self._say()

    def show_imports(self) -> None:
        """What was imported before, and the way back."""
        if self.imports is None:
            from advisor_app.ui.pages.cases.imports_view import ImportsView

            self.imports = ImportsView(self.around)
            self.imports.undo_wanted.connect(self._undo)
            self._stack.addWidget(self.imports)
        self._stack.setCurrentWidget(self.imports)
        self.imports.ask()
        self.imports.table.setFocus(Qt.FocusReason.OtherFocusReason)
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
        elif self._in_several and self.several is not None:
            self.several.start_import()
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

    def _undo(self, import_id: str) -> None:
        def work(office: Office, _running: Running) -> Undone:
            from advisor_app.services.imports.undo_import import undo_import

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

    @property
    def _in_several(self) -> bool:
        return self.several is not None and self._stack.currentWidget() is self.several

    def _say(self) -> None:
        shown = self._stack.currentWidget()
        view = self.importing if self._in_import else None
        several = self.several if self._in_several else None
        busy = (view is not None and view.busy) or (several is not None and several.busy)
        aside = view is not None or several is not None or (shown is self.imports and self.imports is not None)
        self.cancel.setVisible(aside and not busy)
        ended = several is not None and several.done
        self.cancel.say(self.tr("Back to the cases") if ended or shown is self.imports else self.tr("Cancel"))
        open_questions = view.undecided if view is not None else 0
        self._doubt.setVisible(open_questions > 0)
        self._open_questions.setVisible(open_questions > 0)
        self._open_questions.setText(self.tr("%Ln decision(s) pending", "", open_questions))
        self.export.setVisible(shown is self.browser)
        self.past.setVisible(shown is self.browser)
        if view is not None:
            said = self.tr("Importing…") if busy else self.tr("Import %Ln case(s)", "", view.to_import)
            self._say_main(said, enabled=not busy and not open_questions and view.to_import > 0)
            self.say_scope(self.tr("Import · nothing is stored until you confirm it"))
        elif several is not None:
            said = self.tr("Importing…") if busy else self.tr("Import %Ln file(s)", "", len(several.paths))
            self._say_main(said, enabled=not busy, visible=not ended)
            self.say_scope(self.tr("Import · several files together"))
        else:
            self._say_main(self.tr("Import cases"), visible=shown in (self.browser, self._outcome, self.imports))
            told = self.tr("Imports") if aside else self.tr("%Ln case(s)", "", self._total) if self._total else ""
            self.say_scope(told)

    def _say_main(self, said: str, *, enabled: bool = True, visible: bool = True) -> None:
        self.main.say(said)
        self.main.setEnabled(enabled)
        self.main.setVisible(visible)


def build(around: Surroundings) -> Page:
    return CasesPage(around)
