"""Settings: each with what it does, its default and the values it had; a change holds from a day on."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day
from advisor_app.ui.loading import loading
from advisor_app.ui.page import Page, Surroundings
from advisor_app.ui.pages.settings.agreed_terms import AgreedTerms
from advisor_app.ui.pages.settings.explained import (
    BACKUP_SETTINGS,
    GOAL_SETTINGS,
    HISTORY_SETTINGS,
    PLAN_SETTINGS,
    RETENTION_SETTINGS,
    ROUND_SETTINGS,
    RoundSetting,
)
from advisor_app.ui.pages.settings.move_office import MoveOffice
from advisor_app.ui.pages.settings.setting_changes import SettingChanges
from advisor_app.ui.pages.settings.setting_row import SettingGroup, SettingRow
from advisor_app.ui.pages.settings.this_computer import ThisComputer
from advisor_app.ui.parts.fields import DayField, FilterField
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.targets import SettingAt, SettingsAt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from advisor_app.office.round_settings import DatedSetting
    from advisor_app.services.describe_office import OfficeFacts
    from advisor_app.services.office import Office
    from advisor_app.store.protection import Protection
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.pages.settings.copies_view import CopiesView
    from advisor_app.ui.pages.settings.people_view import PeopleView
    from advisor_app.ui.privacy.privacy_view import PrivacyView
    from advisor_app.ui.steps import Step

    _View = CopiesView | PeopleView | PrivacyView
    _Found = tuple[dict[str, str], list[DatedSetting], tuple[OfficeFacts, Protection], bool]
    """The settings, the values they had, the office and its connection, and whether who works here directs it."""

RULES, COPIES, PEOPLE, PRIVACY = "rules", "copies", "people", "privacy"
VIEWS = {
    COPIES: (f"{__package__}.copies_view", "CopiesView"),
    PEOPLE: (f"{__package__}.people_view", "PeopleView"),
    PRIVACY: ("advisor_app.ui.privacy.privacy_view", "PrivacyView"),
}
"""The views beside the rules: where each is, made when it is first wanted or while the window rests."""


class SettingsPage(Page):
    terms: AgreedTerms

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._rows: dict[str, SettingRow] = {}
        self._groups: list[SettingGroup] = []
        self.changes = SettingChanges(around, self, self._rows, self._ask)
        self._wanted = ""
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        scrolled.setMaximumWidth(theme.px(860))
        self._column = QVBoxLayout(scrolled)
        self._column.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(20))
        self._column.setSpacing(theme.px(10))
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(scrolled)
        self._stack = QStackedWidget()
        self._stack.addWidget(area)
        self._views: dict[str, _View] = {}
        self._owes_focus = False
        self.segments = Segments(
            theme,
            self.tr("Views of the settings"),
            (
                (RULES, self.tr("Rules")),
                (COPIES, self.tr("Backups")),
                (PEOPLE, self.tr("People")),
                (PRIVACY, self.tr("Privacy")),
            ),
        )
        self._show_to_director(False)
        self.segments.chosen.connect(self.show_view)
        self.filter = FilterField(theme, self.tr("Search the settings"))
        self.filter.setFixedWidth(theme.px(220))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(self.take_focus)
        self.header_row.addWidget(self.filter)
        self.header_row.addWidget(self.segments)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.show_view(RULES)

    @property
    def copies(self) -> CopiesView:
        return cast("CopiesView", self.of(COPIES))

    @property
    def people(self) -> PeopleView:
        return cast("PeopleView", self.of(PEOPLE))

    @property
    def privacy(self) -> PrivacyView:
        return cast("PrivacyView", self.of(PRIVACY))

    def of(self, name: str) -> _View:
        """A view beside the rules, made if need be."""
        if name not in self._views:
            module, kind = VIEWS[name]
            made = self._views[name] = cast("_View", getattr(import_module(module), kind)(self.around))
            self._stack.addWidget(made)
        return self._views[name]

    def show_view(self, name: str, part: str = "") -> None:
        """Bring a view to the front and, where it has such, one of its parts."""
        self._owes_focus = False
        self.segments.choose(name)
        self.filter.setVisible(name == RULES)
        if name == RULES:
            self._stack.setCurrentIndex(0)
            self.say_scope(self.tr("They belong to the director. Rounds already drawn or sealed keep their rules."))
            return
        self.say_scope("")
        self._owes_focus = True
        self.after(self._steps_to(name), partial(self._bring_to_front, name, part))

    def _steps_to(self, name: str) -> Iterator[Step]:
        if name not in self._views:
            yield from loading(VIEWS[name][0])
            yield partial(self.of, name)

    def _bring_to_front(self, name: str, part: str) -> None:
        view = self.of(name)
        self._stack.setCurrentWidget(view)
        if part and name == PRIVACY:
            self.privacy.show_part(part)
        else:
            view.ask()
        if self._owes_focus:
            self.take_focus()

    def first_steps(self) -> Iterator[Step]:
        yield partial(self._add_settings, "", ROUND_SETTINGS)
        yield partial(self._add_settings, self.tr("Goals"), GOAL_SETTINGS)
        yield partial(self._add_settings, self.tr("Action plans"), PLAN_SETTINGS)
        yield partial(self._add_settings, self.tr("Backups"), BACKUP_SETTINGS)
        yield partial(self._add_settings, self.tr("History"), HISTORY_SETTINGS)
        yield partial(self._add_settings, self.tr("Privacy"), RETENTION_SETTINGS)
        yield self._add_terms
        yield self._add_office

    def later_steps(self) -> Iterator[Step]:
        for name in VIEWS:
            yield from self._steps_to(name)

    def entered(self, target: object) -> None:
        if not self.start.isModified():
            self.start.setText(day(panama_day(now_utc())))
        self._wanted = target.key if isinstance(target, SettingAt) and target.key in self._rows else ""
        if isinstance(target, SettingsAt):
            self._open_view(target)
        elif self._wanted:
            self.filter.clear()
            self.show_view(RULES)
        self._ask()
        self.terms.ask()

    def take_focus(self) -> None:
        if self.segments.current != RULES:
            view = self._views.get(self.segments.current or "")
            self._owes_focus = view is None
            if view is not None:
                view.take_focus()
            return
        field = self._rows[self._wanted or ROUND_SETTINGS[0].key].field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(field, 0, self.around.theme.px(120))

    def things_changed(self, things: Things, initiator: object) -> None:
        if "settings" in things:
            self._ask()
        for thing, name in (("settings", PRIVACY), ("people", PEOPLE)):
            view = self._views.get(name)
            if thing in things and view is not None and view.isVisible():
                view.ask()
        if things & {"entities", "cases"} and self.isVisible():
            self.terms.ask()

    def _add_settings(self, heading: str, settings: Sequence[RoundSetting]) -> None:
        group = SettingGroup(heading)
        if heading:
            self._column.addWidget(group.heading)
        else:
            self._column.addWidget(self._heading())
        for setting in settings:
            row = SettingRow(self.around.theme, setting)
            row.changed.connect(partial(self._change, setting.key))
            self._rows[setting.key] = row
            group.rows.append(row)
            self._column.addWidget(row)
        self._groups.append(group)
        self._column.addSpacing(self.around.theme.px(8))

    def _change(self, key: str, value: str) -> None:
        self.changes.change(key, value, self.start.day if self.start.isModified() else None)

    def _add_terms(self) -> None:
        self.terms = AgreedTerms(self.around)
        self._terms_line = divider()
        self._column.addWidget(self.terms)
        self._column.addWidget(self._terms_line)

    def _heading(self) -> QWidget:
        """What is changed holds from a day on, which is today as long as nobody writes another."""
        theme = self.around.theme
        heading = QWidget()
        self.start = DayField(self.tr("From which day on what is changed holds"), panama_day(now_utc()))
        self.start.setFixedWidth(theme.px(150))
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(label(self.tr("Weekly round"), "14"), 1)
        row.addWidget(label(self.tr("Changes hold from"), "12", "text2"))
        row.addWidget(self.start)
        return heading

    def _add_office(self) -> None:
        self.computer = ThisComputer(self.around)
        self._column.addWidget(self.computer)
        self.move_office = MoveOffice(self.around)
        self._column.addWidget(self.move_office)
        self._nothing = label(self.tr("No setting is called or explained so."), "13", "text2")
        self._nothing.hide()
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)

    def _filter(self, text: str) -> None:
        """Only what holds the words; the rest comes back with an empty field."""
        from advisor_app.store.search.matching import plain, rank, sought  # loads the database's parts

        words = sought(text)
        shown = 0
        for group in self._groups:
            group.show_matching(lambda row: not words or rank(words, "", plain(row.text)) is not None)
            shown += group.shown
        for part in (self.terms, self._terms_line, self.computer, self.move_office):
            part.setVisible(not words)
        self._nothing.setVisible(bool(words) and not shown)

    def _ask(self) -> None:
        def look(office: Office) -> _Found:
            from advisor_app.services.change_setting import setting_history, show_settings
            from advisor_app.services.describe_office import describe_office
            from advisor_app.services.director import directs

            where = describe_office(office), office.store.protection()
            return show_settings(office), setting_history(office), where, directs(office)

        self.around.jobs.ask(self, look, self._show, purpose="settings")

    def _show(self, found: _Found) -> None:
        kept, history, (facts, protection), directs = found
        self._show_to_director(directs)
        for key, row in self._rows.items():
            row.show_value(kept[key], [one for one in history if one.key == key])
        self.computer.show_database(facts.location, protection)

    def _open_view(self, target: SettingsAt) -> None:
        if target.view != PRIVACY:
            self.show_view(target.view)
            return

        def look(office: Office) -> bool:
            from advisor_app.services.director import directs

            return directs(office)

        def show(directs: bool) -> None:
            self._show_to_director(directs)
            if directs:
                self.show_view(PRIVACY, target.part or "citizen")
            else:
                self.around.notices.refused(UserError("privacy_of_director"))

        self.around.jobs.ask(self, look, show, purpose="directs")

    def _show_to_director(self, directs: bool) -> None:
        """Citizens' data are searched, erased and removed by the director alone, which the office is asked."""
        self.segments.button(PRIVACY).setVisible(directs)
        if not directs and self.segments.current == PRIVACY:
            self.show_view(RULES)


def build(around: Surroundings) -> Page:
    return SettingsPage(around)
