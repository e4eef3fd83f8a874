"""Three steps over the window at its first start; every one can be passed over, and it never comes twice by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.errors import AppError
from advisor_app.messages import words
from advisor_app.ui.connection_words import protection_said
from advisor_app.ui.first_start.steps import (
    DEMONSTRATION,
    EXPORT_STEP,
    HERE,
    PLACE_STEP,
    SERVER,
    WHO_STEP,
    ExportStep,
    PlaceStep,
    WhoStep,
)
from advisor_app.ui.memory import FIRST_ADVISOR, FIRST_AT, FIRST_DONE, LOCATION, WHO
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.cover import Cover
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from pathlib import Path

    from advisor_app.services.first_start import FirstFacts
    from advisor_app.services.office import Office
    from advisor_app.services.shared_office.office_status import OfficeState
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings

_WIDE = 560


class FirstStart(Cover):
    """Covers the frame. `start_again` opens the window anew, with another person or office."""

    def __init__(
        self,
        around: Surroundings,
        facts: FirstFacts,
        demonstrations: Path,
        start_again: Callable[[], None],
        over: QWidget,
    ) -> None:
        """`demonstrations` is the folder in which the demonstration office is made."""
        super().__init__(over)
        theme = around.theme
        self._around = around
        self._facts = facts
        self._demonstrations = demonstrations
        self._start_again = start_again
        self._busy = False
        self.setAccessibleName(self.tr("First start"))
        self.who, self.place, self.export = WhoStep(theme, facts), PlaceStep(theme, facts), ExportStep(theme)
        self.place.try_wanted.connect(self._try_server)
        self._steps = QStackedWidget()
        for step in (self.who, self.place, self.export):
            step.go_on.connect(self.go_on)
            self._steps.addWidget(step)
        self._count = label("", "12", "text2")
        self.main = Button(theme, "", "main")
        self.main.clicked.connect(self.go_on)
        self.back = Button(theme, self.tr("Back"), "plain")
        self.back.clicked.connect(lambda: self.show_step(self._steps.currentIndex() - 1))
        self.skip = Button(theme, "", "link")
        self.skip.clicked.connect(self._skip)
        self._lay_out()

    def show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        last = step == EXPORT_STEP
        self._count.setText(self.tr("Step {step} of 3").format(step=step + 1))
        self.main.say(self.tr("Choose the file") if last else self.tr("Go on"))
        self.skip.say(self.tr("Later") if last else self.tr("Skip"))
        self.back.setVisible(step > 0)
        self.cover()
        if last:
            self.main.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self.who, self.place)[step].take_focus()

    def go_on(self) -> None:
        step = self._steps.currentIndex()
        if self._busy:
            return
        if step == WHO_STEP:
            self._keep_who()
        elif step == PLACE_STEP:
            self._keep_place()
        else:
            self.leave()
            self._around.choose_file()

    def leave(self) -> None:
        """Not to come again by itself."""
        self._around.memory.keep(FIRST_DONE, "yes")
        self._around.memory.keep(FIRST_AT, "")
        self._around.memory.save()
        self.uncover()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._skip()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    def _skip(self) -> None:
        step = self._steps.currentIndex()
        if step == EXPORT_STEP:
            self.leave()
        else:
            self.show_step(step + 1)

    def _keep_who(self) -> None:
        name, email = self.who.name.text().strip(), self.who.email.text().strip()
        if not name:
            self.who.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._facts.by_role:
            self._around.memory.keep(WHO, name)
        if not self.who.advisor.isChecked() or name in self._facts.advisors:
            self.show_step(PLACE_STEP)
            return

        self._around.memory.keep(FIRST_ADVISOR, [name, email])

        def refused(error: AppError) -> None:
            if error.code == "advisor_exists":
                self.show_step(PLACE_STEP)
            else:
                said = words(error.code, error.values, self._around.language)
                self.who.say_wrong(f"{said.what} {said.to_do}")

        self._add_advisor(name, email, lambda: self.show_step(PLACE_STEP), refused)

    def add_advisor_here(self) -> None:
        """In an office that was chosen after the name was told; where that is not to be, somebody there has to."""
        told = self._around.memory.texts(FIRST_ADVISOR) or []
        self._around.memory.keep(FIRST_ADVISOR, [])
        if len(told) == 2 and told[0] not in self._facts.advisors:
            self._add_advisor(told[0], told[1], lambda: None, lambda _error: None)

    def _add_advisor(
        self, name: str, email: str, done: Callable[[], None], refused: Callable[[AppError], None]
    ) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.rotation.assign_entities import add_advisor

            add_advisor(office, name, email)

        self._around.jobs.change(self, work, lambda _none: done(), things=frozenset({"people"}), failed=refused)

    def _keep_place(self) -> None:
        way = self.place.way.current
        if way == DEMONSTRATION:
            self._make_demonstration()
        elif way == SERVER:
            self._try_server(self.place.address.text().strip(), then_move=True)
        elif way == HERE:
            self._move_to(self.place.path)

    def _try_server(self, address: str, *, then_move: bool = False) -> None:
        if not address:
            self.place.address.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.place.say_of_server(self.tr("Trying…"))

        def look(_office: Office) -> OfficeState:
            from advisor_app.services.shared_office.office_status import office_status

            return office_status(address)

        def told(state: OfficeState) -> None:
            location, standing = state.location, state.standing
            if standing == "ready":
                here = self.tr("There is an office to work in.")
                self.place.say_of_server(f"{here} {protection_said(state)}")
                if then_move:
                    self._move_to(location)
            elif standing == "empty":
                said = self.tr("The server answers, but there is no office yet: whoever looks after it makes one.")
                self.place.say_of_server(said, wrong=True)
            else:
                said = self.tr("The server answers, but this program cannot work with what is there.")
                self.place.say_of_server(said, wrong=True)

        def refused(error: AppError) -> None:
            from advisor_app.store.location import parse_location, server_login

            if error.code == "database_refused" and server_login(address) is not None:
                self.place.say_of_server(self.tr("The server answers; your password is asked for when it is opened."))
                if then_move:
                    self._move_to(parse_location(address).shown)
                return
            said = words(error.code, error.values, self._around.language)
            self.place.say_of_server(f"{said.what} {said.to_do}", wrong=True)

        self._around.jobs.ask(self, look, told, purpose="server", failed=refused)

    def _make_demonstration(self) -> None:
        self._busy = True
        self.main.setEnabled(False)
        self.main.say(self.tr("Making it…"))
        folder, who = self._demonstrations, self._around.memory.text(WHO) or self._facts.who

        def work(_office: Office, running: Running) -> Path:
            from advisor_app.services.first_start import open_demonstration

            return open_demonstration(folder, who, running.progress)

        def made(path: Path) -> None:
            self._end_making()
            self._around.memory.keep(FIRST_DONE, "yes")
            self._move_to(str(path), at="")

        def not_made(error: AppError) -> None:
            self._end_making()
            said = words(error.code, error.values, self._around.language)
            self.place.say_wrong(f"{said.what} {said.to_do}")

        self._around.jobs.change(
            self,
            work,
            made,
            things=frozenset(),
            failed=not_made,
            broke=self._end_making,
            title=self.tr("Making the demonstration office"),
            beside=True,
        )

    def _end_making(self) -> None:
        self._busy = False
        self.main.setEnabled(True)
        self.main.say(self.tr("Go on"))

    def _move_to(self, location: str, at: str = "export") -> None:
        """Where the person or the office is another than the window was opened with, it is opened anew."""
        memory = self._around.memory
        other_place = location != self._facts.location
        if other_place:
            memory.keep(LOCATION, location)
        other_person = not self._facts.by_role and memory.text(WHO, self._facts.who) != self._facts.who
        if other_place or other_person:
            memory.keep(FIRST_AT, at)
            memory.save()
            self._start_again()
        else:
            self.show_step(EXPORT_STEP)

    def _lay_out(self) -> None:
        theme = self._around.theme
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(10))
        for part in (self.main, self.back, self.skip):
            buttons.addWidget(part)
        buttons.addStretch(1)
        buttons.addWidget(self._count)
        held = QWidget()
        held.setFixedWidth(theme.px(_WIDE))
        column = QVBoxLayout(held)
        column.setContentsMargins(0, theme.px(32), 0, theme.px(24))
        column.setSpacing(theme.px(16))
        column.addWidget(label(self.tr("Welcome to Advisory 3-1-1"), "13b", "text2"))
        column.addWidget(self._steps)
        column.addLayout(buttons)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addWidget(held, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
