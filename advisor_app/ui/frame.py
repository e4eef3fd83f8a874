"""What furnishes the window: navigation, header, page, notices, status line. It knows pages by name, not their work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.ui.beside_pages import BesidePages
from advisor_app.ui.formats import moment, number
from advisor_app.ui.header import Header
from advisor_app.ui.jobs import Jobs, Things
from advisor_app.ui.made_pages import MadePages, entry_of
from advisor_app.ui.memory import LOCATION, Memory
from advisor_app.ui.navigation import Navigation
from advisor_app.ui.notices import Notices
from advisor_app.ui.page import Page, Surroundings
from advisor_app.ui.page_list import PAGES, PageEntry
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.least_room import LeastRoom
from advisor_app.ui.parts.text import divider, upright
from advisor_app.ui.status_line import StatusLine
from advisor_app.ui.steps import Step, Steps
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.ui.access.door import Door
    from advisor_app.ui.fault_report import FaultReport
    from advisor_app.ui.opening import Opening
    from advisor_app.ui.standing import OfficeStanding

EXPORT_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt")
FILES_PAGE = "cases"
"""The page that takes a file dropped anywhere in the window."""
HISTORY_KEY = "Ctrl+H"
"""Shows what happened to the record that is in front."""
FIND_KEY = "Ctrl+K"
DIRECTS = "window/directs"
"""Whether who works here may act as the director, as it was when the office was last open."""
CLOSED = "window/closed"
"""Pages that are not part of the work of whoever was here last."""
LEAST_HEIGHT = 440
"""Of a page with its header, in pixels of the theme."""
BETWEEN_KEYS_MS = 400
"""Scores come in key by key; the counts beside the pages follow when the keys pause."""


class Frame(QWidget):
    page_shown = Signal(str)
    fault_told = Signal(object)
    """A `FaultReport` of an error of ours that the window has told of."""

    def __init__(
        self,
        window: QMainWindow,
        theme: Theme,
        jobs: Jobs,
        memory: Memory,
        language: str,
        door: Door | None = None,
    ) -> None:
        super().__init__()
        self._door = door
        self._window = window
        self._jobs = jobs
        self._memory = memory
        self._language = language
        self._opening: Opening | None = None
        self._visited: set[str] = set()
        self._going = Steps(self)
        self._current = ""
        self._standing_soon = QTimer(self, singleShot=True, interval=BETWEEN_KEYS_MS)
        self._standing_soon.timeout.connect(self._ask_standing)
        self.ready = False
        """Whether the office is open."""
        window.setWindowTitle(self.tr("Advisory 3-1-1"))
        self.notices = Notices(theme, language)
        self._around = Surroundings(
            theme, jobs, memory, self.notices, language, self.turn_to, self.choose_file, self._choose_office
        )
        self._made = MadePages(self._around, self._place)
        self._pages = self._made.by_name
        self.beside = BesidePages(self._around, self)
        self._navigation = Navigation(theme, PAGES)
        self._navigation.chosen.connect(self._chosen)
        self._closed = frozenset(memory.text(CLOSED).split())
        self._show_to_director(memory.text(DIRECTS) != "no")
        self._header = Header(theme, FIND_KEY)
        self._header.find_wanted.connect(self.find_anything)
        self._stack = QStackedWidget()
        self._blank, self._blank_side = QWidget(), QWidget()
        self._stack.addWidget(self._blank)
        self.status = StatusLine(theme)
        self.status.manual_wanted.connect(self.open_manual)
        self._lay_out()
        self._take_keys()
        jobs.opened.connect(self._opened)
        jobs.open_failed.connect(self._open_failed)
        jobs.changed.connect(self._things_changed)
        jobs.refused.connect(self.notices.refused)
        jobs.broke.connect(self.tell_fault)
        jobs.progressed.connect(self.status.work_goes_on)
        jobs.ended.connect(self.status.work_ended)
        jobs.connection.changed.connect(self.status.show_connection)
        self._dress()
        theme.changed.connect(self._dress)
        known = {entry.name for entry in PAGES if self._offered(entry)}
        last = memory.text("window/page")
        self.go_to(last if last in known else PAGES[0].name)

    def close_office(self) -> None:
        """Let the worker end what it does, and close the database."""
        self.beside.end()
        self._jobs.close()

    def go_to(self, name: str, target: object = None) -> None:
        """Show a page, at `target` where the page knows one."""
        if name not in self._pages:
            import_module(entry_of(name).module)
        self.turn_to(name, target)
        self._going.finish()

    def turn_to(self, name: str, target: object = None) -> None:
        """As `go_to`; a page that is not made yet is made first, in turns between which the window answers."""
        self._current = name
        self._navigation.show_page(name)
        self._memory.keep("window/page", name)
        if name in self._pages:
            self._enter(name, target)
            return
        self._stack.setCurrentWidget(self._blank)
        self._show_header(name)
        self._going.begin(chain(self._made.steps_to(name), [lambda: self._enter(name, target)]))

    def steps_ahead(self) -> Iterator[Step]:
        """What is left until every page stands as it does on a second visit."""
        offered = [entry.name for entry in PAGES if self._offered(entry)]
        for name in offered:
            yield from self._made.steps_to(name)
        for name in offered:
            yield from self._pages[name].later_steps()

    def _place(self, name: str, page: Page) -> None:
        page.header_changed.connect(lambda: self._show_header(name))
        self._stack.addWidget(page)

    def _enter(self, name: str, target: object) -> None:
        self._going.leave()
        page = self._pages[name]
        self._visited.add(name)
        self._stack.setCurrentWidget(page)
        self._room.need_width(self._around.theme.px(page.least_width))
        self._show_header(name)
        page.entered(target)
        page.take_focus()
        self.page_shown.emit(name)

    def page(self, name: str) -> Page | None:
        """The page, if it was opened already."""
        return self._pages.get(name)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way in the worker, and what came back is shown."""
        return self._jobs.idle and self._going.at_rest and all(page.at_rest for page in self._pages.values())

    def choose_file(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in EXPORT_SUFFIXES)
        start = self._memory.text("window/folder")
        chosen, _ = FileDialog.getOpenFileNames(
            self, self.tr("Choose an export of cases"), start, self.tr("Excel and CSV") + f" ({pattern})"
        )
        if chosen:
            self.take_files([Path(one) for one in chosen])

    def take_file(self, path: Path) -> None:
        self._memory.keep("window/folder", str(path.parent))
        self.go_to(FILES_PAGE, path)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Several are taken in together."""
        if len(paths) == 1:
            self.take_file(paths[0])
        elif paths:
            self._memory.keep("window/folder", str(paths[0].parent))
            self.go_to(FILES_PAGE, tuple(paths))

    def open_manual(self) -> None:
        """The manual at the page and view that is shown."""
        self.beside.open_manual(*self.current_page)

    def _choose_office(self) -> None:
        self.beside.choose_office()

    def find_anything(self) -> None:
        """The field in which anything is found; it needs the open office."""
        if self.ready:
            self.beside.find_anything([entry for entry in PAGES if self._offered(entry)])

    def tell_fault(self, report: FaultReport) -> None:
        """Of an error of ours, wherever it happened; the window goes on."""
        self.notices.broke(report)
        self.fault_told.emit(report)

    @property
    def around(self) -> Surroundings:
        """What pages are given, for whatever stands beside them."""
        return self._around

    @property
    def theme(self) -> Theme:
        return self._around.theme

    @property
    def current_page(self) -> tuple[str, Page | None]:
        """The name of the page in front, and the page once it is made."""
        return self._current, self._pages.get(self._current)

    def page_of(self, widget: QWidget) -> tuple[str, str, Page] | None:
        """The name, title and page of whatever lies in one or in its header."""
        return self._made.of(widget)

    def offers(self, name: str) -> bool:
        """Whether there is such a page for whoever works here."""
        return any(entry.name == name and self._offered(entry) for entry in PAGES)

    def _opened(self, _office: Office) -> None:
        self.ready = True
        if self._door is not None:
            self.beside.tell_of_keyring(self._door)
        self._ask_standing()

    def _open_failed(self, why: object) -> None:
        self._going.finish()
        if self._opening is None:
            from advisor_app.ui.opening import Opening

            chosen_here = bool(self._memory.text(LOCATION))
            self._opening = Opening(self._around.theme, self._language, self._door, chosen_here=chosen_here)
            self._opening.again.connect(self._open_again)
            self._opening.elsewhere.connect(self.beside.open_own_office)
            self._stack.addWidget(self._opening)
        self._stack.setCurrentWidget(self._opening)
        self._header.setEnabled(False)
        self._opening.show_failure(why)

    def _open_again(self) -> None:
        self._stack.setCurrentWidget(self._pages[self._current])
        self._header.setEnabled(True)
        self._jobs.start()

    def _ask_standing(self) -> None:
        def look(office: Office) -> OfficeStanding:
            from advisor_app.ui.standing import standing_of

            return standing_of(office)

        self._jobs.ask(self, look, self._show_standing, purpose="standing", can_wait=True)

    def _show_standing(self, standing: OfficeStanding) -> None:
        facts = standing.facts
        last = facts.last_import
        said = self.tr("Nothing imported yet")
        if last is not None:
            said = self.tr("Last import: {when}, {rows} rows").format(when=moment(last.at), rows=number(last.rows))
        self.status.show_office(facts.demonstration, facts.location, said)
        self.status.show_mails(standing.waiting.get("mail", 0))
        for name, count in standing.waiting.items():
            self._navigation.show_count(name, count)
        self._memory.keep(DIRECTS, "yes" if standing.directs else "no")
        self._closed = frozenset(entry.name for entry in PAGES if not standing.abilities.may(entry.name))
        self._memory.keep(CLOSED, " ".join(sorted(self._closed)))
        self.status.who.show_abilities(standing.abilities)
        if self._door is not None and standing.abilities.password_until is not None:
            self.beside.offer_own_password(self._door, standing.abilities.password_until)
        self._show_to_director(standing.directs)

    def _show_to_director(self, directs: bool) -> None:
        self._directs = directs
        for entry in PAGES:
            self._navigation.show_entry(entry.name, self._offered(entry))
        if self._current in self._closed:
            self.notices.clear()  # what it was refused before the server was asked
            self.turn_to(next(entry.name for entry in PAGES if self._offered(entry)))

    def _offered(self, entry: PageEntry) -> bool:
        return entry.name not in self._closed and (self._directs or not entry.for_director)

    def _things_changed(self, things: Things, initiator: object) -> None:
        for name, page in self._pages.items():
            if name in self._visited:
                page.things_changed(things, initiator)
        if things == {"scores"}:
            self._standing_soon.start()
        else:
            self._ask_standing()

    def _show_header(self, name: str) -> None:
        if name != self._current:
            return
        page = self._pages.get(name)
        if page is None:
            self._header.show_page(entry_of(name).said(), "", self._blank_side)
        else:
            self._header.show_page(entry_of(name).said(), page.scope, page.header_side)

    @property
    def _could_not_open(self) -> bool:
        return self._opening is not None and self._stack.currentWidget() is self._opening

    def _chosen(self, name: str) -> None:
        if not self._could_not_open:
            self.turn_to(name)

    def _chosen_by_key(self, entry: PageEntry) -> None:
        if self._offered(entry):
            self._chosen(entry.name)

    def _dress(self) -> None:
        self._window.setStyleSheet(self._around.theme.sheet)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        upper = QHBoxLayout()
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self._navigation)
        upper.addWidget(upright())
        theme = self._around.theme
        self._room = LeastRoom(right, theme.px(LEAST_HEIGHT))
        upper.addWidget(self._room, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(upper, 1)
        rows.addWidget(divider())
        rows.addWidget(self.status)

    def _take_keys(self) -> None:
        for index, entry in enumerate(PAGES[:9]):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key(Qt.Key.Key_1.value + index)), self)
            shortcut.activated.connect(lambda entry=entry: self._chosen_by_key(entry))
        QShortcut(QKeySequence(FIND_KEY), self).activated.connect(self.find_anything)
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self).activated.connect(self.open_manual)
        QShortcut(QKeySequence(HISTORY_KEY), self).activated.connect(self._show_history)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Open), self).activated.connect(self._choose_when_ready)

    def _show_history(self) -> None:
        page = self._pages.get(self._current)
        record = page.history_of() if page is not None else None
        if record is not None or self._current != "direction":
            self.beside.show_history(record)

    def _choose_when_ready(self) -> None:
        if not self._could_not_open:
            self.choose_file()
