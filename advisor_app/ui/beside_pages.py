"""What the window offers beside its pages: the manual, finding anything, and what comes back after a crash."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from advisor_app.ui.formats import day
from advisor_app.ui.memory import FIRST_AT, FIRST_DONE, LOCATION

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.services.first_start import FirstFacts
    from advisor_app.services.office import Office
    from advisor_app.ui.access.door import Door
    from advisor_app.ui.access.own_password import OwnPassword
    from advisor_app.ui.dated_copies import DatedCopies
    from advisor_app.ui.due_mail import DueMessages
    from advisor_app.ui.first_start.first_start import FirstStart
    from advisor_app.ui.frame import Frame
    from advisor_app.ui.history.history_window import HistoryWindow
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.manual_window import ManualWindow
    from advisor_app.ui.page import Page, RecordAsked, Surroundings
    from advisor_app.ui.page_list import PageEntry
    from advisor_app.ui.recovery.recovery import Recovery
    from advisor_app.ui.recovery.session import Session
    from advisor_app.ui.search.palette import Palette

FINDING = "buscar"
"""The manual's chapter on finding."""
FIRST_STEPS = "primeros-pasos"
"""And on the first start."""


class BesidePages(QObject):
    """Each is loaded when it is first wanted."""

    again_wanted = Signal()
    """Somebody chose another office, or works under another name: the window is to be opened anew."""

    def __init__(self, around: Surroundings, frame: Frame) -> None:
        super().__init__(frame)
        self._around = around
        self._frame = frame
        self._manual: ManualWindow | None = None
        self._history: HistoryWindow | None = None
        self.recovery: Recovery | None = None
        self.copies: DatedCopies | None = None
        self.palette: Palette | None = None
        self.due: DueMessages | None = None
        self.first_start: FirstStart | None = None
        self.own_password: OwnPassword | None = None
        self._told_of_password = False

    def open_manual(self, name: str, page: Page | None) -> None:
        """At the chapter of a page's view; of the first steps and of finding while they are in front."""
        from advisor_app.ui.manual_chapters import place_of

        if self.palette is not None and self.palette.isVisible():
            self._manual_window().open_at(FINDING)
        elif self.first_start is not None and self.first_start.isVisible():
            self._manual_window().open_at(FIRST_STEPS)
        else:
            place = place_of(name, page)
            self._manual_window().open_at(place.chapter, place.heading)

    def find_anything(self, pages: Sequence[PageEntry]) -> None:
        """`pages` are those that whoever works here may see."""
        if self.palette is None:
            from advisor_app.ui.search.commands import WindowAnswers
            from advisor_app.ui.search.palette import Palette

            acts = (
                (self.tr("Import cases"), self.tr("export file Excel CSV"), self._around.choose_file),
                (self.tr("Open the manual"), self.tr("help"), self._frame.open_manual),
                (self.tr("Choose another office"), self.tr("server file demonstration"), self.choose_office),
            )
            answers = WindowAnswers(pages, acts, self._around.go_to, self._open_section)
            self.palette = Palette(self._around, answers, self._frame)
        self.palette.open()

    def show_history(self, record: RecordAsked | None) -> None:
        """What happened to a record, in a window of its own."""
        if record is None:
            self._around.notices.done(self.tr("Choose a record first: Ctrl+H shows what happened to it."), doubt=True)
            return
        if self._history is None:
            from advisor_app.ui.history.history_window import HistoryWindow

            self._history = HistoryWindow(self._around, self._frame)
            history = self._history
            self._around.jobs.changed.connect(lambda things, _initiator: history.things_changed(things))
        self._history.show_record(*record)

    def keep_head(self) -> None:
        """The history's head goes outside once a day, where the office's settings say so."""

        def keep(office: Office, _running: Running) -> object:
            from advisor_app.services.history.keep_head import keep_daily_head

            return keep_daily_head(office)

        self._around.jobs.change(self, keep, things=frozenset())

    def learn_words(self) -> None:
        """Begin to learn, beside everything else, what the search in resolutions needs."""
        from advisor_app.ui.search.learner import WordLearner

        WordLearner(self._around.jobs, self)

    def recover(self, application: QApplication, session: Session) -> None:
        """From here on a crash takes nothing along; what an earlier one left comes back."""
        from advisor_app.ui.recovery.recovery import Recovery

        self.recovery = Recovery(application, self._frame, session)

    def keep_copies(self) -> None:
        """From here on the office's dated copies make themselves."""
        from advisor_app.ui.dated_copies import DatedCopies

        self.copies = DatedCopies(self._around.jobs, self)
        self.copies.told.connect(self._frame.status.show_copies)

    def offer_first_start(self) -> None:
        """Once the office is open, and where nothing is in it and nobody has passed over the steps."""
        if self._around.memory.text(FIRST_DONE) != "yes":
            self._around.jobs.ask(self, self._first_facts, self._begin_first_start)

    def choose_office(self) -> None:
        """The step in which another office is chosen, whenever somebody wants to."""
        from advisor_app.ui.first_start.steps import PLACE_STEP

        def show(facts: FirstFacts) -> None:
            self._show_first_start(facts, PLACE_STEP)

        self._around.jobs.ask(self, self._first_facts, show)

    @staticmethod
    def _first_facts(office: Office) -> FirstFacts:
        from advisor_app.services.first_start import first_facts

        return first_facts(office)

    def _begin_first_start(self, facts: FirstFacts) -> None:
        from advisor_app.ui.first_start.steps import EXPORT_STEP, WHO_STEP

        came_back = self._around.memory.text(FIRST_AT) == "export"
        if came_back and not facts.imported:
            self._show_first_start(facts, EXPORT_STEP).add_advisor_here()
        elif facts.empty:
            self._show_first_start(facts, WHO_STEP)
        else:
            self._around.memory.keep(FIRST_DONE, "yes")

    def _show_first_start(self, facts: FirstFacts, step: int) -> FirstStart:
        from advisor_app.settings import default_database
        from advisor_app.ui.first_start.first_start import FirstStart

        demonstrations = default_database().parent / "demostracion"
        self.first_start = FirstStart(self._around, facts, demonstrations, self.again_wanted.emit, self._frame)
        self.first_start.destroyed.connect(self._first_start_left)
        self.first_start.show_step(step)
        return self.first_start

    def _first_start_left(self) -> None:
        self.first_start = None

    def tell_of_keyring(self, door: Door) -> None:
        """Where a password was to be kept and this computer has nothing to keep it in."""
        if door.kept is False:
            self._around.notices.done(self._no_keyring(), doubt=True)

    def offer_own_password(self, door: Door, until: date) -> None:
        """Once in a window, while the first password holds; its notice says what that of the keyring did."""
        if self._told_of_password:
            return
        self._told_of_password = True

        def show() -> None:
            from advisor_app.ui.access.own_password import OwnPassword

            self.own_password = OwnPassword(self._around, door, self.again_wanted.emit, self._frame)
            self.own_password.open()

        ends = self.tr("It ends on {day}.").format(day=day(until))
        self._around.notices.done(
            self.tr("You came in with your first password."),
            f"{ends} {self._no_keyring()}" if door.kept is False else ends,
            offer=self.tr("Choose your own"),
            act=show,
            doubt=True,
        )

    def _no_keyring(self) -> str:
        return self.tr("This computer has no keyring that answers: the password is asked for again next time.")

    def open_own_office(self) -> None:
        """Away from the office that was chosen in the window, to the one of this computer."""
        self._around.memory.keep(LOCATION, "")
        self._around.memory.save()
        self.again_wanted.emit()

    def send_what_is_due(self) -> None:
        """From here on messages go at the hour that was named for them."""
        from advisor_app.ui.due_mail import DueMessages

        self.due = DueMessages(self._around, self)

    def end(self) -> None:
        """The window is closed by a person."""
        if self.copies is not None:
            self.copies.leave()
        if self.recovery is not None:
            self.recovery.end()

    def _open_section(self, chapter: str, heading: str) -> None:
        self._manual_window().open_at(chapter, heading)

    def _manual_window(self) -> ManualWindow:
        if self._manual is None:
            from advisor_app.ui.manual_window import ManualWindow

            self._manual = ManualWindow(self._around.theme, self._frame)
        return self._manual
