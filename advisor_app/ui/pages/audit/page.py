"""Audit of a week: the week and its views (draw, score, results, letters) around whichever of them is in front."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.ui.formats import day
from advisor_app.ui.loading import loading
from advisor_app.ui.page import Page, RecordAsked, Surroundings
from advisor_app.ui.parts.switches import Segments, WeekStepper
from advisor_app.ui.targets import AuditAt

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.pages.audit.calibration_view import CalibrationView
    from advisor_app.ui.pages.audit.draw_view import DrawView
    from advisor_app.ui.pages.audit.letters_view import LettersView
    from advisor_app.ui.pages.audit.results_view import ResultsView
    from advisor_app.ui.pages.audit.score_view import ScoreView
    from advisor_app.ui.pages.audit.view import AuditView
    from advisor_app.ui.steps import Step

DRAW, CALIBRATION = "draw", "calibration"
OF_ANY_WEEK = (DRAW, CALIBRATION)
"""What is in front whether or not the week is drawn."""
_CLASSES = {
    DRAW: "DrawView",
    "score": "ScoreView",
    "results": "ResultsView",
    "letters": "LettersView",
    CALIBRATION: "CalibrationView",
}
"""By the view's name; its module is `<name>_view`, loaded when the view is first wanted."""


class AuditPage(Page):
    """The page owns the week and which view is in front; a view is asked to show the week when it comes there.

    While nothing of a week is drawn there is nothing to score, and the draw is in front whatever was chosen.
    """

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._known = False
        self._drawn = False
        self._wanted = DRAW
        self._owes_focus = False
        week = IsoWeek.of(panama_day(now_utc())).shifted(-1)
        self._views: dict[str, AuditView] = {}
        self.stepper = WeekStepper(around.theme, week)
        self.stepper.stepped.connect(lambda _week: self._ask_week())
        self.segments = Segments(
            around.theme,
            self.tr("Views of the week"),
            (
                (DRAW, self.tr("Draw")),
                ("score", self.tr("Score")),
                ("results", self.tr("Results")),
                ("letters", self.tr("Letters")),
                (CALIBRATION, self.tr("Calibration")),
            ),
        )
        self.segments.chosen.connect(self.show_view)
        self._stack = QStackedWidget()
        # What a view offers stands left of the week, so that the week stays where it is whatever a view offers.
        self.header_row.addWidget(self.stepper)
        self.header_row.addWidget(self.segments)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for keys, weeks in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda weeks=weeks: self.stepper.step(weeks))
        self._say()

    @property
    def view(self) -> str:
        """Which view is in front."""
        return self._wanted if self._drawn or self._wanted in OF_ANY_WEEK else DRAW

    @property
    def draw(self) -> DrawView:
        return cast("DrawView", self._of(DRAW))

    @property
    def score(self) -> ScoreView:
        return cast("ScoreView", self._of("score"))

    @property
    def results(self) -> ResultsView:
        return cast("ResultsView", self._of("results"))

    @property
    def letters(self) -> LettersView:
        return cast("LettersView", self._of("letters"))

    @property
    def calibration(self) -> CalibrationView:
        return cast("CalibrationView", self._of(CALIBRATION))

    def first_steps(self) -> Iterator[Step]:
        return self._steps_to(DRAW)

    def later_steps(self) -> Iterator[Step]:
        for key in _CLASSES:
            yield from self._steps_to(key)

    def entered(self, target: object) -> None:
        if isinstance(target, AuditAt):
            self._wanted = target.view or self._wanted
            self.stepper.show_week(target.week)
            self._known = True
            self._ask_week(target)
        elif self._known:
            self._ask_week()
        else:
            self._ask_first_week()

    def take_focus(self) -> None:
        shown = self._views.get(self.view)
        self._owes_focus = shown is None
        if shown is not None:
            shown.take_focus()

    def history_of(self) -> RecordAsked | None:
        shown = self._views.get(self.view)
        return shown.history_of() if shown is not None else None

    def things_changed(self, things: Things, initiator: object) -> None:
        if not self._known:
            self._ask_first_week()
            return
        if (shown := self._views.get(self.view)) is not None:
            shown.things_changed(things, initiator)
        if "rounds" in things:
            self._ask_drawn()

    def show_view(self, key: str) -> None:
        """Bring a view to the front as a person does by its segment."""
        self._wanted = key
        self._owes_focus = True
        self._bring(self.stepper.week)

    def _ask_first_week(self) -> None:
        """Begin at the last week that has ended and in which something was closed."""

        def look(office: Office) -> IsoWeek | None:
            from advisor_app.services.describe_office import describe_office

            return describe_office(office).last_closed_week

        def begin(week: IsoWeek | None) -> None:
            if week is not None:
                self._known = True
                self.stepper.show_week(min(week, IsoWeek.of(panama_day(now_utc())).shifted(-1)))
            self._ask_week()

        self.around.jobs.ask(self, look, begin, purpose="first week")

    def _ask_week(self, target: AuditAt | None = None) -> None:
        """Learn whether the week is drawn, and let the view that may be in front then show it."""
        week = self.stepper.week
        self._say()

        def show(drawn: bool) -> None:
            self._drawn = drawn
            self._bring(week, target)

        self.around.jobs.ask(self, lambda office: _is_drawn(office, week), show, purpose="week")

    def _ask_drawn(self) -> None:
        week = self.stepper.week

        def show(drawn: bool) -> None:
            self._drawn = drawn
            if self.at_rest:  # else a view is on its way to the front, and asks by itself
                self._show_view()

        self.around.jobs.ask(self, lambda office: _is_drawn(office, week), show, purpose="drawn")

    def _bring(self, week: IsoWeek, target: AuditAt | None = None) -> None:
        """Bring the view that is wanted to the front, at the week."""
        self._say()

        def show() -> None:
            self._show_view()
            view = self._of(self.view)
            view.show_week(week)
            if target is not None:
                view.entered(target)
            if target is not None or self._owes_focus:
                self._owes_focus = False
                view.take_focus()

        self.after(self._steps_to(self.view), show)

    def _steps_to(self, key: str) -> Iterator[Step]:
        if key not in self._views:
            yield from loading(_module(key))
            yield lambda: self._of(key)

    def _of(self, key: str) -> AuditView:
        """A view by its name, built when it is first wanted."""
        known = self._views.get(key)
        if known is None:
            module = import_module(_module(key))
            known = cast("AuditView", getattr(module, _CLASSES[key])(self.around, self.stepper.week))
            known.header_side.hide()
            self._views[key] = known
            self._stack.addWidget(known)
            self.header_row.insertWidget(0, known.header_side)
        return known

    def _show_view(self) -> None:
        shown = self._of(self.view)
        self._stack.setCurrentWidget(shown)
        for view in self._views.values():
            view.header_side.setVisible(view is shown)
        self._say()

    def _say(self) -> None:
        week = self.stepper.week
        closed = self.tr("Cases closed from {monday} to {sunday}")
        told = closed.format(monday=day(week.monday), sunday=day(week.sunday))
        self.say_scope("" if self.view == CALIBRATION else told)
        self.stepper.setVisible(self.view != CALIBRATION)
        self.segments.choose(self.view)
        for key in _CLASSES:
            segment = self.segments.button(key)
            segment.setEnabled(key in OF_ANY_WEEK or self._drawn)
            segment.setToolTip("" if segment.isEnabled() else self.tr("Draw the week first."))


def _is_drawn(office: Office, week: IsoWeek) -> bool:
    from advisor_app.services.audits.follow_scoring import is_drawn

    return is_drawn(office, week)


def _module(key: str) -> str:
    return f"advisor_app.ui.pages.audit.{key}_view"


def build(around: Surroundings) -> Page:
    return AuditPage(around)
