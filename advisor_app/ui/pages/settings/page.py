"""Settings: each with what it does, its default and the values it had; a change holds from a day on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.errors import AppError
from advisor_app.messages import words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day
from advisor_app.ui.page import Page, Surroundings
from advisor_app.ui.pages.settings.agreed_terms import AgreedTerms
from advisor_app.ui.pages.settings.dated_values import DatedValues
from advisor_app.ui.pages.settings.explained import (
    BACKUP_SETTINGS,
    GOAL_SETTINGS,
    PLAN_SETTINGS,
    ROUND_SETTINGS,
    SETTINGS,
    RoundSetting,
    choice_said,
    default_said,
    explanation,
    title,
    written,
)
from advisor_app.ui.parts.fields import Choice, DayField
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.targets import SettingAt, SettingsAt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from advisor_app.office.round_settings import DatedSetting
    from advisor_app.services.describe_office import OfficeFacts
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.pages.settings.copies_view import CopiesView
    from advisor_app.ui.steps import Step


RULES, COPIES = "rules", "copies"


class SettingsPage(Page):
    terms: AgreedTerms

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._fields: dict[str, QLineEdit | Choice] = {}
        self._kept: dict[str, str] = {}
        self._wrong: dict[str, QWidget] = {}
        self._dated: dict[str, DatedValues] = {}
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
        self._copies: CopiesView | None = None
        self.segments = Segments(
            theme, self.tr("Views of the settings"), ((RULES, self.tr("Rules")), (COPIES, self.tr("Backups")))
        )
        self.segments.chosen.connect(self.show_view)
        self.header_row.addWidget(self.segments)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.show_view(RULES)

    @property
    def copies(self) -> CopiesView:
        """Made when it is first wanted."""
        if self._copies is None:
            from advisor_app.ui.pages.settings.copies_view import CopiesView

            self._copies = CopiesView(self.around)
            self._stack.addWidget(self._copies)
        return self._copies

    def show_view(self, name: str) -> None:
        self.segments.choose(name)
        if name == COPIES:
            self._stack.setCurrentWidget(self.copies)
            self.copies.ask()
            self.copies.take_focus()
            self.say_scope("")
        else:
            self._stack.setCurrentIndex(0)
            self.say_scope(self.tr("They belong to the director. Rounds already drawn or sealed keep their rules."))

    def first_steps(self) -> Iterator[Step]:
        yield partial(self._add_settings, "", ROUND_SETTINGS)
        yield partial(self._add_settings, self.tr("Goals"), GOAL_SETTINGS)
        yield partial(self._add_settings, self.tr("Action plans"), PLAN_SETTINGS)
        yield partial(self._add_settings, self.tr("Backups"), BACKUP_SETTINGS)
        yield self._add_terms
        yield self._add_office

    def entered(self, target: object) -> None:
        if not self.start.isModified():
            self.start.setText(day(panama_day(now_utc())))
        self._wanted = target.key if isinstance(target, SettingAt) and target.key in self._fields else ""
        if isinstance(target, SettingsAt):
            self.show_view(target.view)
        elif self._wanted:
            self.show_view(RULES)
        self._ask()
        self.terms.ask()

    def take_focus(self) -> None:
        if self.segments.current == COPIES:
            self.copies.take_focus()
            return
        field = self._fields[self._wanted or ROUND_SETTINGS[0].key]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(field, 0, self.around.theme.px(120))

    def things_changed(self, things: Things, initiator: object) -> None:
        if "settings" in things:
            self._ask()
        if things & {"entities", "cases"} and self.isVisible():
            self.terms.ask()

    def _add_settings(self, heading: str, settings: Sequence[RoundSetting]) -> None:
        if heading:
            self._column.addWidget(label(heading, "14"))
        else:
            self._column.addLayout(self._heading())
        for setting in settings:
            self._column.addLayout(self._row(setting))
            self._column.addWidget(divider())
        self._column.addSpacing(self.around.theme.px(8))

    def _add_terms(self) -> None:
        self.terms = AgreedTerms(self.around)
        self._column.addWidget(self.terms)
        self._column.addWidget(divider())

    def _row(self, setting: RoundSetting) -> QHBoxLayout:
        theme = self.around.theme
        said = QVBoxLayout()
        said.setSpacing(theme.px(2))
        said.addWidget(label(title(setting), "13b"))
        said.addWidget(label(explanation(setting), "12", "text2", wrap=True))
        wrong = label("", "12", "late", wrap=True)
        wrong.hide()
        self._wrong[setting.key] = wrong
        said.addWidget(wrong)
        self._dated[setting.key] = DatedValues(theme, setting)
        said.addWidget(self._dated[setting.key])
        said.addStretch(1)
        field = self._field(setting)
        field.setFixedWidth(theme.px(150))
        self._fields[setting.key] = field
        row = QHBoxLayout()
        row.setSpacing(theme.px(24))
        row.addLayout(said, 1)
        valued = QVBoxLayout()
        valued.setSpacing(theme.px(2))
        valued.addWidget(field)
        valued.addWidget(label(default_said(setting), "12", "text2"))
        valued.addStretch(1)
        row.addLayout(valued)
        return row

    def _heading(self) -> QHBoxLayout:
        """What is changed holds from a day on, which is today as long as nobody writes another."""
        theme = self.around.theme
        self.start = DayField(self.tr("From which day on what is changed holds"), panama_day(now_utc()))
        self.start.setFixedWidth(theme.px(150))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(label(self.tr("Weekly round"), "14"), 1)
        row.addWidget(label(self.tr("Changes hold from"), "12", "text2"))
        row.addWidget(self.start)
        return row

    def _field(self, setting: RoundSetting) -> QLineEdit | Choice:
        if setting.choices:
            choice = Choice(self.around.theme, title(setting))
            for value, words_of_it in setting.choices:
                choice.addItem(choice_said(words_of_it), value)
            choice.activated.connect(partial(self._choose, setting.key))
            return choice
        line = QLineEdit()
        line.setAccessibleName(title(setting))
        line.setAccessibleDescription(f"{explanation(setting)} {default_said(setting)}")
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.editingFinished.connect(partial(self._type, setting))
        return line

    def _add_office(self) -> None:
        theme = self.around.theme
        self._column.addSpacing(theme.px(8))
        self._column.addWidget(label(self.tr("This computer"), "14"))
        language = Choice(theme, self.tr("Language"))
        language.addItem("Español", "es")
        language.addItem("English", "en")
        language.setCurrentIndex(language.findData(self.around.language))
        language.setFixedWidth(theme.px(150))
        language.activated.connect(lambda _index: self._speak(str(language.currentData())))
        self._database = label("", "13")
        self._database.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._database.setAccessibleName(self.tr("Where the database lies"))
        for name, more, shown in (
            (self.tr("Language"), self.tr("The window takes it on at its next start."), language),
            (
                self.tr("Where the database lies"),
                self.tr("Another one is named when the program is started: advisor-app --database."),
                self._database,
            ),
        ):
            said = QVBoxLayout()
            said.setSpacing(theme.px(2))
            said.addWidget(label(name, "13b"))
            said.addWidget(label(more, "12", "text2", wrap=True))
            row = QHBoxLayout()
            row.setSpacing(theme.px(24))
            row.addLayout(said, 1)
            row.addWidget(shown, 0, Qt.AlignmentFlag.AlignTop)
            self._column.addLayout(row)
            self._column.addWidget(divider())
        self._column.addStretch(1)

    def _ask(self) -> None:
        def look(office: Office) -> tuple[dict[str, str], list[DatedSetting], OfficeFacts]:
            from advisor_app.services.change_setting import setting_history, show_settings
            from advisor_app.services.describe_office import describe_office

            return show_settings(office), setting_history(office), describe_office(office)

        self.around.jobs.ask(self, look, self._show, purpose="settings")

    def _show(self, found: tuple[dict[str, str], list[DatedSetting], OfficeFacts]) -> None:
        self._kept, history, facts = found
        for setting in SETTINGS:
            self._dated[setting.key].show_values([one for one in history if one.key == setting.key])
            field = self._fields[setting.key]
            kept = self._kept[setting.key]
            if isinstance(field, Choice):
                field.setCurrentIndex(field.findData(kept))
            elif not field.hasFocus() or not field.isModified():
                field.setText(written(setting, kept))
        self._database.setText(facts.location)

    def _type(self, setting: RoundSetting) -> None:
        field = self._fields[setting.key]
        if isinstance(field, QLineEdit) and field.isModified():
            field.setModified(False)
            self._change(setting.key, setting.read(field.text()))

    def _choose(self, key: str, _index: int) -> None:
        field = self._fields[key]
        if isinstance(field, Choice):
            self._change(key, str(field.currentData()))

    def _change(self, key: str, value: str) -> None:
        before, today = self._kept.get(key), panama_day(now_utc())
        start = self.start.day if self.start.isModified() else today
        if value == before and start == today:
            self._mark(key, None)
            return

        def write(office: Office, _running: object) -> str:
            from advisor_app.services.change_setting import change_setting

            return change_setting(office, key, value, start)

        def done(kept: str) -> None:
            self._mark(key, None)
            setting = next(one for one in SETTINGS if one.key == key)
            undo = partial(self._change, key, before) if before is not None and start == today else None
            holds = self.tr("It holds for rounds drawn from today on.")
            if setting in BACKUP_SETTINGS:
                holds = self.tr("It holds for the copies from now on.")
            elif setting in GOAL_SETTINGS:
                holds = self.tr("It holds for periods that end from {day} on.").format(day=day(start or today))
            elif start is not None and start != today:
                holds = self.tr("It holds for rounds drawn from {day} on.").format(day=day(start))
            self.around.notices.done(
                self.tr("{setting}: {value}").format(setting=title(setting), value=written(setting, kept)),
                holds,
                offer=self.tr("Undo"),
                act=undo,
            )

        self.around.jobs.change(
            self, write, done, things=frozenset({"settings", "rounds"}), failed=partial(self._mark, key)
        )

    def _mark(self, key: str, error: AppError | None) -> None:
        field = self._fields[key]
        wrong = self._wrong[key]
        field.setProperty("wrong", error is not None)
        field.style().unpolish(field)
        field.style().polish(field)
        said = words(error.code, error.values, self.around.language) if error else None
        text = f"{said.what} {said.to_do}" if said else ""
        wrong.setProperty("text", text)
        wrong.setVisible(error is not None)

    def _speak(self, language: str) -> None:
        self.around.memory.keep("window/language", language)
        self.around.notices.done(self.tr("The language changes when the window is next opened."))


def build(around: Surroundings) -> Page:
    return SettingsPage(around)
