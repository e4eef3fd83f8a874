"""Direction: what the director looks at and decides, each in a view of its own."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from advisor_app.ui.loading import loading
from advisor_app.ui.page import Page, RecordAsked, Surroundings
from advisor_app.ui.parts.view_switch import HeaderViews
from advisor_app.ui.targets import DirectionAt

if TYPE_CHECKING:
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.pages.direction.view import DirectionView
    from advisor_app.ui.steps import Step

BOARD = "board"
VIEWS = (
    (BOARD, str(QT_TRANSLATE_NOOP("DirectionViews", "Board")), "BoardView"),
    ("escalations", str(QT_TRANSLATE_NOOP("DirectionViews", "Escalations")), "EscalationsView"),
    ("rotation", str(QT_TRANSLATE_NOOP("DirectionViews", "Rotation")), "RotationView"),
    ("award", str(QT_TRANSLATE_NOOP("DirectionViews", "Award")), "AwardView"),
    ("cards", str(QT_TRANSLATE_NOOP("DirectionViews", "Scorecards")), "CardsView"),
    ("calibration", str(QT_TRANSLATE_NOOP("DirectionViews", "Calibration")), "CalibrationView"),
    ("auditing", str(QT_TRANSLATE_NOOP("DirectionViews", "Auditing")), "AuditingView"),
    ("objections", str(QT_TRANSLATE_NOOP("DirectionViews", "Objections")), "ObjectionsView"),
    ("history", str(QT_TRANSLATE_NOOP("DirectionViews", "History")), "HistoryView"),
)
"""Name, word and class of each view, in the switch's order; the module is `<name>_view`, loaded when first wanted."""

_BESIDE_SWITCH = 320
"""Pixels of the header that title, some of the scope, the glass and what lies between them take."""


class DirectionPage(Page):
    """The page owns which view is in front; the last one looked at comes back."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._views: dict[str, DirectionView] = {}
        self._scopes: dict[str, str] = {}
        self._wanted = BOARD
        self._owes_focus = False
        self.switch = HeaderViews(
            around.theme,
            self.tr("Views of the direction"),
            tuple((name, QCoreApplication.translate("DirectionViews", word)) for name, word, _ in VIEWS),
        )
        self.segments = self.switch.segments
        self.switch.chosen.connect(self.show_view)
        self._stack = QStackedWidget()
        self.header_row.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def view(self) -> str:
        """Which view is in front."""
        return self._wanted

    def of(self, name: str) -> DirectionView:
        """A view by its name, built when it is first wanted."""
        known = self._views.get(name)
        if known is None:
            class_name = next(kind for key, _, kind in VIEWS if key == name)
            module = import_module(_module(name))
            known = cast("DirectionView", getattr(module, class_name)(self.around, lambda said: self._say(name, said)))
            known.header_side.hide()
            known.header_side.installEventFilter(self)
            self._views[name] = known
            self._stack.addWidget(known)
            self.header_row.insertWidget(0, known.header_side)
        return known

    def first_steps(self) -> Iterator[Step]:
        return self._steps_to(self.view)

    def later_steps(self) -> Iterator[Step]:
        for name, _, _ in VIEWS:
            yield from self._steps_to(name)

    def history_of(self) -> RecordAsked | None:
        """Here the history of the whole office comes to the front."""
        self.show_view("history")
        return None

    def entered(self, target: object) -> None:
        if isinstance(target, DirectionAt):
            self._wanted = target.view or self._wanted
        self._show_view(target if isinstance(target, DirectionAt) else None)

    def take_focus(self) -> None:
        shown = self._views.get(self.view)
        self._owes_focus = shown is None
        if shown is not None:
            shown.take_focus()

    def things_changed(self, things: Things, initiator: object) -> None:
        if (shown := self._views.get(self.view)) is not None:
            shown.things_changed(things, initiator)

    def show_view(self, name: str) -> None:
        """Bring a view to the front as a person does by its segment."""
        self._wanted = name
        self._show_view(None)
        self.take_focus()

    def _steps_to(self, name: str) -> Iterator[Step]:
        if name not in self._views:
            yield from loading(_module(name))
            yield lambda: self.of(name)

    def _show_view(self, target: DirectionAt | None) -> None:
        self.switch.choose(self.view)
        self.after(self._steps_to(self.view), lambda: self._bring_to_front(target))

    def _bring_to_front(self, target: DirectionAt | None) -> None:
        shown = self.of(self.view)
        self._stack.setCurrentWidget(shown)
        for view in self._views.values():
            view.header_side.setVisible(view is shown)
        self.say_scope(self._scopes.get(self.view, ""))
        self._fit()
        shown.entered(target)
        if self._owes_focus:
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A view's actions that come or go leave the switch more or less room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        shown = self._views.get(self.view)
        taken = shown.header_side.sizeHint().width() if shown is not None else 0
        self.switch.fit(self.width() - self.around.theme.px(_BESIDE_SWITCH) - taken)

    def _say(self, name: str, said: str) -> None:
        self._scopes[name] = said
        if name == self.view:
            self.say_scope(said)


def _module(name: str) -> str:
    return f"advisor_app.ui.pages.direction.{name}_view"


def build(around: Surroundings) -> Page:
    return DirectionPage(around)
