"""Correo: what goes out, the weekly follow-ups, and what came and went by entity, each in a view of its own."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from advisor_app.ui.loading import loading
from advisor_app.ui.page import Page, Surroundings
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.targets import CorrespondenceWith, FollowUpsAt, MailAt, MailsIn

if TYPE_CHECKING:
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.pages.mail.correspondence_view import CorrespondenceView
    from advisor_app.ui.pages.mail.follow_ups_view import FollowUpsView
    from advisor_app.ui.pages.mail.outbox_view import OutboxView
    from advisor_app.ui.pages.mail.view import MailPageView
    from advisor_app.ui.steps import Step

OUTBOX, FOLLOW_UPS, CORRESPONDENCE, TEMPLATES = "outbox", "follow_ups", "correspondence", "templates"
VIEWS = (
    (OUTBOX, str(QT_TRANSLATE_NOOP("MailViews", "Outbox")), "OutboxView"),
    (FOLLOW_UPS, str(QT_TRANSLATE_NOOP("MailViews", "Expired")), "FollowUpsView"),
    (CORRESPONDENCE, str(QT_TRANSLATE_NOOP("MailViews", "Correspondence")), "CorrespondenceView"),
    (TEMPLATES, str(QT_TRANSLATE_NOOP("MailViews", "Templates")), "TemplatesView"),
)
"""Name, word and class of each view, in the switch's order; the module is `<name>_view`, loaded when first wanted."""


_WIDE = 840
"""Pixels of the page from which on its header holds title, actions and all switches."""


class MailPage(Page):
    """The page owns which view is in front; the last one looked at comes back."""

    least_width = 640
    """Its views become a drop-down list where they have no room beside each other."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._views: dict[str, MailPageView] = {}
        self._wanted = OUTBOX
        self._owes_focus = False
        named = tuple((name, QCoreApplication.translate("MailViews", word)) for name, word, _ in VIEWS)
        self.segments = Segments(around.theme, self.tr("Views of the mail"), named)
        self.segments.chosen.connect(self.show_view)
        self.drop_down = Choice(around.theme, self.tr("Views of the mail"))
        for name, words in named:
            self.drop_down.addItem(words, name)
        self.drop_down.activated.connect(lambda at: self.show_view(str(self.drop_down.itemData(at))))
        self.drop_down.hide()
        self._stack = QStackedWidget()
        self.header_row.addWidget(self.segments)
        self.header_row.addWidget(self.drop_down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def view(self) -> str:
        """Which view is in front."""
        return self._wanted

    @property
    def outbox(self) -> OutboxView:
        return cast("OutboxView", self.of(OUTBOX))

    @property
    def follow_ups(self) -> FollowUpsView:
        return cast("FollowUpsView", self.of(FOLLOW_UPS))

    @property
    def correspondence(self) -> CorrespondenceView:
        return cast("CorrespondenceView", self.of(CORRESPONDENCE))

    def of(self, name: str) -> MailPageView:
        """A view by its name, built when it is first wanted."""
        known = self._views.get(name)
        if known is None:
            class_name = next(kind for key, _, kind in VIEWS if key == name)
            module = import_module(_module(name))
            known = cast("MailPageView", getattr(module, class_name)(self.around))
            known.header_side.hide()
            known.scope_changed.connect(self._say)
            self._views[name] = known
            self._stack.addWidget(known)
            self.header_row.insertWidget(0, known.header_side)
        return known

    def first_steps(self) -> Iterator[Step]:
        return self._steps_to(self.view)

    def later_steps(self) -> Iterator[Step]:
        for name, _, _ in VIEWS:
            yield from self._steps_to(name)

    def entered(self, target: object) -> None:
        if isinstance(target, MailAt | MailsIn):
            self._wanted = OUTBOX
        elif isinstance(target, FollowUpsAt):
            self._wanted = FOLLOW_UPS
        elif isinstance(target, CorrespondenceWith):
            self._wanted = CORRESPONDENCE
        self._show_view(target)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A header that has no room for all switches beside the view's actions has a drop-down."""
        super().resizeEvent(event)
        wide = event.size().width() >= self.around.theme.px(_WIDE)
        self.segments.setVisible(wide)
        self.drop_down.setVisible(not wide)

    def _show_view(self, target: object) -> None:
        self.segments.choose(self.view)
        self.drop_down.setCurrentIndex(self.drop_down.findData(self.view))
        self.after(self._steps_to(self.view), lambda: self._bring_to_front(target))

    def _bring_to_front(self, target: object) -> None:
        shown = self.of(self.view)
        self._stack.setCurrentWidget(shown)
        for view in self._views.values():
            view.header_side.setVisible(view is shown)
        self._say()
        shown.entered(target)
        if self._owes_focus:
            self.take_focus()

    def _say(self) -> None:
        shown = self._views.get(self.view)
        self.say_scope(shown.scope if shown is not None else "")


def _module(name: str) -> str:
    return f"advisor_app.ui.pages.mail.{name}_view"


def build(around: Surroundings) -> Page:
    return MailPage(around)
