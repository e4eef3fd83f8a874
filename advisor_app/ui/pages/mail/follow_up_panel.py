"""One entity's follow-up of a week: its mail, its cases by age, what left the list, and what the entity answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.escalations.records import RecordKind
from advisor_app.office.followups.records import CaseAnswer, ClearedCase, FollowUp, Promise
from advisor_app.store import CaseQuery
from advisor_app.ui.formats import NO_BREAK, day, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.answer_changes import correct, settling_of_answers, tell_noted
from advisor_app.ui.pages.mail.answer_form import AnswerForm
from advisor_app.ui.pages.mail.follow_up_columns import (
    AnsweredCase,
    answered_cases,
    band_said,
    case_columns,
    cleared_columns,
    mail_said,
    mail_shape,
)
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, divider, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import CasesAt, CasesOf, EntityAt, MailAt, NewEscalation

if TYPE_CHECKING:
    from advisor_app.office.indicators.age_bands import AgeBand
    from advisor_app.services.followups.answer_follow_up import CaseWords
    from advisor_app.services.followups.show_week_follow_ups import EntityWeek
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

MAILS = frozenset({"mails"})
_LEAST, _MOST = 400, 640


class FollowUpPanel(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._line: EntityWeek | None = None
        self._week = ""
        self._next = ""
        theme = around.theme
        self.setAccessibleName(self.tr("The follow-up of the chosen entity"))
        self.setMinimumWidth(theme.px(_LEAST))
        self.setMaximumWidth(theme.px(_MOST))
        self._title = ElidedLabel("", "16")
        self._glyph = StateGlyph(theme)
        self._state = label("", "12b", "text2")
        self._said = label("", "13", "text", wrap=True)
        self._bands = label("", "12", "text2", wrap=True)
        self._promises = label("", "12", "text2", wrap=True)
        self._problem = label("", "12", "warn", wrap=True)
        self._silence = label("", "12", "warn", wrap=True)
        self.mail = self._link(self.tr("See its mail"), self._see_mail)
        self.cases = self._link(self.tr("Open its cases"), self._open_cases)
        self.directory = self._link(self.tr("Its liaisons"), self._open_directory)
        self.escalate = Button(theme, self.tr("Bring before the director"), "small")
        self.escalate.clicked.connect(self._escalate)
        self._make_lists()
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self.left_table)
        self.settling = settling_of_answers(around, (self.answer, self._lists))
        self._below = QStackedWidget()
        for part in (QWidget(), self._lay_out_cases()):
            self._below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._below, 1)
        self.show_line(None, IsoWeek.of(panama_day(now_utc())))

    def _make_lists(self) -> None:
        around, theme = self._around, self._around.theme
        self.views = Views(
            theme,
            self.tr("The follow-up's cases"),
            (("expired", self.tr("Expired")), ("cleared", self.tr("Off the list"))),
        )
        self.views.choose("expired")
        self.views.chosen.connect(self._show_view)
        self.band = Choice(theme, self.tr("How long expired"), quiet=True)
        self.band.activated.connect(lambda _place: self._show_cases())
        self.model: ListModel[AnsweredCase] = ListModel(case_columns(), lambda one: one.case.number, self)
        self.table = TableView(theme, around.memory, "follow_up_cases", self.tr("Expired cases"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.left: ListModel[ClearedCase] = ListModel(cleared_columns(), lambda one: one.number, self)
        self.left_table = TableView(
            theme, around.memory, "follow_up_cleared", self.tr("Cases off the list"), self.left.columns
        )
        self.left_table.setModel(self.left)
        self.left_table.say_when_empty(self.tr("No case left the list since the follow-up before."))
        self.answer = AnswerForm(theme)
        self.answer.noted.connect(self._note)
        self.answer.corrected.connect(self._correct)
        self.table.opened.connect(lambda _row: self.answer.take_focus())

    @property
    def shown(self) -> EntityWeek | None:
        return self._line

    def take_focus(self) -> None:
        if self._below.currentIndex() == 1:
            shown = self.table if self._lists.currentIndex() == 0 else self.left_table
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_line(self, line: EntityWeek | None, week: IsoWeek) -> None:
        same = line is not None and self._line is not None and (line.entity_id, str(week)) == (
            self._line.entity_id, self._week)  # fmt: skip
        self._line, self._week = line, str(week)
        if not same:
            self.settling.leave()
        found = line.follow_up if line is not None else None
        self._title.setText(line.entity if line else "")
        self._glyph.show_state(mail_shape(line) if line else None)
        self._state.setText(mail_said(line) if line else "")
        self._said.setText(self._summary(line, found) if line else self.tr("Choose an entity to see its cases here."))
        kept, broken = (found.promises(Promise.KEPT), found.promises(Promise.BROKEN)) if found else (0, 0)
        self._promises.setText(
            ", ".join((self.tr("%Ln promise(s) kept", "", kept), self.tr("%Ln broken", "", broken)))
            if kept or broken
            else ""
        )
        self._promises.setVisible(bool(kept or broken))
        self._say_what_is_wrong(line)
        self.mail.setVisible(bool(line and line.message_id))
        self.cases.setVisible(line is not None and line.expired > 0)
        self._below.setCurrentIndex(1 if found is not None else 0)
        self._bands.setVisible(found is not None)
        if found is None:
            return
        self.views.show_count("expired", len(found.expired))
        self.views.show_count("cleared", len(found.cleared))
        self._offer_bands(found, same=same)
        self.left.show_rows(found.cleared)
        if not same:
            self.answer.clear()
            self.views.choose("expired")
        self._show_view(self.views.current or "expired")
        self._show_cases(same=same)

    def _say_what_is_wrong(self, line: EntityWeek | None) -> None:
        problem = line.problem if line is not None else None
        said = words(problem.code, problem.values, self._around.language) if problem is not None else None
        self._problem.setText(f"{said.what} {said.to_do}" if said else "")
        self._problem.setVisible(said is not None)
        self.directory.setVisible(problem is not None and problem.code == "follow_up_without_liaison")
        silent = line.silent_weeks if line is not None else 0
        self._silence.setText(self.tr("%Ln follow-up(s) sent since it last answered.", "", silent) if silent else "")
        self._silence.setVisible(silent > 0)
        self.escalate.setVisible(line is not None and line.silent_too_long)

    def _summary(self, line: EntityWeek, found: FollowUp | None) -> str:
        if found is None:
            return self.tr("%Ln expired case(s) as things stand; its follow-up is not prepared.", "", line.expired)
        if not found.still and not found.cleared:
            return self.tr("%Ln expired case(s); there is no follow-up before it.", "", line.expired)
        told = (
            (line.expired, self.tr("%Ln expired case(s)", "", line.expired)),
            (found.new, self.tr("%Ln new", "", found.new)),
            (found.still, self.tr("%Ln still there", "", found.still)),
            (len(found.cleared), self.tr("%Ln off the list", "", len(found.cleared))),
        )
        return " · ".join(said for count, said in told if count)

    def _offer_bands(self, found: FollowUp, *, same: bool) -> None:
        from advisor_app.office.indicators.age_bands import AGE_BANDS

        before = self.band.currentIndex() if same else 0
        self.band.clear()
        self.band.addItem(self.tr("Of any age"), None)
        counted = [(band, sum(_within(one.days, band) for one in found.expired)) for band in AGE_BANDS]
        for band, count in counted:
            self.band.addItem(f"{band_said(band)} ({number(count)})", band)
        self.band.setCurrentIndex(max(0, before))
        self.band.updateGeometry()
        told = [f"{band_said(band)}: {number(count)}".replace(" ", NO_BREAK) for band, count in counted if count]
        self._bands.setText(" · ".join(told))

    def _show_view(self, key: str) -> None:
        expired = key == "expired"
        if not expired:
            self.settling.leave()
        self._lists.setCurrentIndex(0 if expired else 1)
        self.band.setVisible(expired)
        self.answer.setVisible(expired and self.settling.panel.isHidden())

    def _show_cases(self, *, same: bool = True) -> None:
        if self._line is None or self._line.follow_up is None:
            return
        band: AgeBand | None = self.band.currentData()
        cases = [one for one in self._line.follow_up.expired if band is None or _within(one.days, band)]
        wanted = self._next or (self._chosen()[0] if same and self._chosen() else "")
        self._next = ""
        self.model.show_rows(answered_cases(cases, self._line.answers, panama_day(now_utc())))
        place = self.model.place_of(wanted) if wanted else None
        self.table.select_row(place if place is not None else 0)
        self._show_chosen()

    def _chosen(self) -> list[str]:
        rows = self.table.selected_rows()
        return [self.model.row_at(row).case.number for row in rows if row < self.model.rowCount()]

    def _show_chosen(self) -> None:
        chosen = set(self._chosen())
        self.answer.show_cases([one for one in self.model.rows() if one.case.number in chosen])

    def _note(self, cases: tuple[CaseWords, ...], on: date | None) -> None:
        if self._line is None:
            return
        entity = self._line.entity
        following = max(self.table.selected_rows(), default=-1) + 1
        after = self.model.row_at(following).case.number if following < self.model.rowCount() else cases[-1].number

        def work(office: Office, _running: Running) -> tuple[CaseAnswer, ...]:
            from advisor_app.services.followups.answer_follow_up import answer_follow_up

            return answer_follow_up(office, entity, cases, on)

        def done(noted: tuple[CaseAnswer, ...]) -> None:
            tell_noted(self._around, self, entity, noted)
            if self._line is None or self._line.entity != entity:
                return  # another entity's is in front meanwhile
            self._next = after
            self.answer.clear()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            place = self.model.place_of(after)
            if place is not None:
                self.table.select_row(place)

        self._around.jobs.change(self, work, done, things=MAILS)

    def _correct(self, answer: CaseAnswer, said: str, promised: date | None, on: date | None) -> None:
        def done() -> None:
            self.answer.clear()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

        wanted = replace(answer, words=said.strip(), promised_on=promised, answered_on=on or answer.answered_on)
        correct(self._around, self, answer, wanted, done, self.settling)

    def _see_mail(self) -> None:
        if self._line is not None:
            self._around.go_to("mail", MailAt(self._line.message_id))

    def _open_cases(self) -> None:
        if self._line is None:
            return
        found = self._line.follow_up
        if found is None:
            self._around.go_to("cases", CasesOf(self._line.entity_id, self._line.entity))
            return
        title = self.tr("Expired cases of {entity}, {day}").format(entity=self._line.entity, day=day(found.as_of))
        query = CaseQuery(numbers=tuple(one.number for one in found.expired))
        self._around.go_to("cases", CasesAt(title, query))

    def _open_directory(self) -> None:
        if self._line is not None:
            self._around.go_to("entities", EntityAt(self._line.entity_id))

    def _escalate(self) -> None:
        line = self._line
        if line is None:
            return
        told = self.tr("%Ln follow-up(s) of expired cases were sent and not answered.", "", line.silent_weeks)
        records = ((RecordKind.MAIL, line.message_id),) if line.message_id else ()
        self._around.go_to(
            "plans",
            NewEscalation(line.entity, self.tr("It does not answer the follow-ups of expired cases"), told, records),
        )

    def _link(self, text: str, act: object) -> Button:
        made = Button(self._around.theme, text, "link")
        made.clicked.connect(act)
        return made

    def _head(self) -> QVBoxLayout:
        theme = self._around.theme
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        first.addWidget(self._title, 1)
        first.addWidget(self._glyph)
        first.addWidget(self._state)
        links = QHBoxLayout()
        links.setSpacing(theme.px(8))
        links.setContentsMargins(-theme.px(3), 0, 0, 0)
        for way in (self.mail, self.cases, self.directory, self.escalate):
            links.addWidget(way)
        links.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(6))
        head.setSpacing(theme.px(4))
        head.addLayout(first)
        for part in (self._said, self._bands, self._promises, self._problem, self._silence):
            head.addWidget(part)
        head.addLayout(links)
        return head

    def _lay_out_cases(self) -> QWidget:
        theme = self._around.theme
        whole = QWidget()
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), 0, theme.px(12), theme.px(2))
        tools.setSpacing(theme.px(12))
        tools.addWidget(self.views, 1)
        tools.addWidget(self.band)
        listed = QHBoxLayout()
        listed.setContentsMargins(theme.px(12), 0, 0, 0)
        listed.addWidget(self._lists)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(divider())
        column.addLayout(tools)
        column.addLayout(listed, 1)
        column.addWidget(divider())
        column.addWidget(self.answer)
        self.settling.panel.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(10))
        column.addWidget(self.settling.panel)
        return whole


def _within(days: int, band: AgeBand) -> bool:
    return days >= band.first and (band.last is None or days <= band.last)
