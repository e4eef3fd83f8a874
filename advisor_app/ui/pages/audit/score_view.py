"""Scoring of a week's sampled cases: the entities and their cases at the left, the open one at the desk beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.ui.page import RecordAsked, Surroundings
from advisor_app.ui.pages.audit.case_pace import CasePace
from advisor_app.ui.pages.audit.changing import EnlargeForm, ReplaceForm
from advisor_app.ui.pages.audit.open_audit import OpenAudit
from advisor_app.ui.pages.audit.score_desk import NEXT_WAITING, ScoreDesk
from advisor_app.ui.pages.audit.scores_from_file import ScoresFromFile
from advisor_app.ui.pages.audit.view import AuditView
from advisor_app.ui.pages.audit.week_panel import WeekPanel
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.text import upright
from advisor_app.ui.targets import AuditAt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from advisor_app.errors import AppError
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.office.scoring.recurring_comments import RecurringComment
    from advisor_app.services.audits.follow_scoring import CaseStanding, WeekStanding
    from advisor_app.services.office import Office
    from advisor_app.services.rounds.open_sample import OpenedSample
    from advisor_app.ui.jobs import Things

FIRST, LAST = "first", "last"


class ScoreView(AuditView):
    """Opening an entity for the first time begins its audit. Keys that are hit while one opens are meant for it, and
    wait; so does a key while the one before is not in the database yet.
    """

    def __init__(self, around: Surroundings, week: IsoWeek) -> None:
        super().__init__(around, week)
        theme = around.theme
        self._opening = False
        self._early: list[QKeyEvent] = []
        self._replaying = False
        self._target: AuditAt | None = None
        self.week_panel = WeekPanel(around)
        self.week_panel.opened.connect(self._open)
        self.week_panel.narrowed.connect(self._open_first)
        self.desk = ScoreDesk(around)
        self.pace = CasePace(around.memory, self.desk)
        self.desk.case_opened.connect(self._case_opened)
        self.desk.case_changed.connect(self._case_changed)
        self.desk.cases_changed.connect(self._list_cases)
        self.desk.entity_wanted.connect(self._to_entity)
        self.desk.reopen_wanted.connect(self._reopen)
        self.desk.keeper.released.connect(self._release)
        self.desk.card.open.comment.put_off = self._put_off
        self.enlarge = Button(theme, self.tr("Enlarge the sample"), "link")
        self.enlarge.clicked.connect(self._enlarge)
        self.replace = Button(theme, self.tr("Replace this case"), "link")
        self.replace.clicked.connect(self._replace)
        for link in (self.enlarge, self.replace):
            self.banner.offer(link)
        self.enlarge_form = EnlargeForm(around)
        self.replace_form = ReplaceForm(around)
        self.from_file = ScoresFromFile(around)
        self.from_file.taken.connect(self._ask)
        self.week_panel.from_file.clicked.connect(lambda: self.from_file.choose(self.week))
        self._empty = EmptyPage(
            theme,
            "clipboard",
            self.tr("There is nothing to score in this week"),
            self.tr("What is scored is each entity's sample. Draw the week first."),
            self.tr("Go to the draw"),
            lambda: around.go_to("audit", AuditAt(self.week, "draw")),
        )
        self._stack = QStackedWidget()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.week_panel.fit(self.width())

    def show_week(self, week: IsoWeek) -> None:
        if week != self.week:
            self._leave()
        super().show_week(week)
        self._ask()

    def entered(self, target: AuditAt) -> None:
        if target.entity:
            self._target = target

    def take_focus(self) -> None:
        if self.desk.audit is not None:
            self.desk.take_focus()
        else:
            self.week_panel.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def history_of(self) -> RecordAsked | None:
        from advisor_app.services.history.show_history import HistoryAsked

        audit = self.desk.audit
        if audit is None:
            return None
        keys = (f"audit {audit.scored.audit.id}", f"round {audit.scored.drawn.id}")
        return f"{audit.entity}, {audit.scored.drawn.week}", HistoryAsked(subject=keys)

    def things_changed(self, things: Things, initiator: object) -> None:
        own = (self.desk.keeper, self.desk.finishing, self.from_file)
        if initiator not in own and things - {"settings", "mail"}:
            self._ask()
        if initiator is None and "scores" in things and self.desk.rests:
            self._reopen()  # another scores the same sample

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self.desk.act_of(event) if self._opening or self.desk.audit is not None else None
        if act is None and not self._early:
            super().keyPressEvent(event)
        elif not self._put_off(event) and act is not None:
            act()

    def _put_off(self, event: QKeyEvent) -> bool:
        """Take a key away that has to wait: one of the scoring, or of a comment, or whatever is hit after such."""
        waits = not self._replaying and (self._holds or bool(self._early))
        if waits:
            self._early.append(QKeyEvent(event))
        return waits

    @property
    def _holds(self) -> bool:
        return self._opening or self.desk.keeper.ahead

    def _release(self) -> None:
        """Let the keys that waited act, each where the keyboard is by then."""
        comment = self.desk.card.open.comment
        while self._early and not self._holds:
            event = self._early.pop(0)
            self._replaying = True
            QApplication.sendEvent(comment if comment.hasFocus() else self, event)
            self._replaying = False

    # which week, which entity

    def _ask(self) -> None:
        week = self.week

        def look(office: Office) -> WeekStanding:
            from advisor_app.services.audits.follow_scoring import week_standing

            return week_standing(office, week)

        self.around.jobs.ask(self, look, self._show_standing, purpose="standing")

    def _show_standing(self, standing: WeekStanding) -> None:
        self.week_panel.show_week(standing)
        self._stack.setCurrentIndex(1 if standing.entities else 2)
        target, self._target = self._target, None
        audit = self.desk.audit
        if target is not None:
            if not self._listed(target.entity):
                self.week_panel.show_everyone()
            self._open(target.entity, target.case)
        elif audit is None or not self._listed(audit.entity):
            self._open_first()
        elif audit.amending or audit.unsaved:  # what only the window has yet is not read away
            self.week_panel.show_case(audit.scored.entity_id, self.desk.number)
        else:
            self._reopen()

    def _listed(self, entity: str) -> bool:
        return any(one.entity == entity for one in self.week_panel.entities)

    def _open_first(self) -> None:
        """Where the work of the week goes on."""
        entities = self.week_panel.entities
        waiting = next((one for one in entities if one.done < len(one.cases)), None)
        if entities:
            self._open((waiting or entities[0]).entity)
        else:
            self._leave()

    def _open(self, entity: str, number: str = "") -> None:
        """Open an entity at a case: by its number, the `FIRST` or `LAST`, or at the first that waits."""
        audit = self.desk.audit
        if audit is not None and audit.entity == entity and number in audit.numbers and not self._opening:
            self.desk.to_case(number)
        else:
            self._read(entity, number)

    def _reopen(self) -> None:
        """Read once more what is open, as the database has it."""
        if self.desk.audit is not None:
            self._read(self.desk.audit.entity, self.desk.number)

    def _read(self, entity: str, number: str) -> None:
        self.desk.leave_comment()
        week = self.week
        self._opening = True

        def look(office: Office) -> OpenedSample:
            from advisor_app.services.rounds.open_sample import open_sample

            return open_sample(office, week, entity)

        def failed(error: AppError) -> None:
            self._opening = False
            self._early.clear()
            self.around.notices.refused(error)

        self.around.jobs.ask(self, look, lambda one: self._opened(one, number), purpose="open", failed=failed)

    def _opened(self, sample: OpenedSample, wanted: str) -> None:
        self._opening = False
        audit = OpenAudit(sample)
        before = self.desk.audit
        if before is None or before.entity != audit.entity:
            self.enlarge_form.hide()
        numbers = audit.numbers
        number = {FIRST: numbers[0], LAST: numbers[-1]}.get(wanted, wanted)
        if number not in numbers:
            number = audit.next_case() or numbers[0]
        self._list_cases(audit)
        self.desk.show_audit(audit, number)
        self.banner.say(f"{audit.entity}: {sample.statement}")
        self.enlarge.setEnabled(not audit.finished and len(numbers) < audit.available)
        self.replace.setEnabled(not audit.finished)
        self._release()
        self._ask_comments(audit)

    def _ask_comments(self, audit: OpenAudit) -> None:
        """What was written before is read when nothing else waits: no key is held up by it."""
        entity_id = audit.scored.entity_id

        def look(office: Office) -> Mapping[str, tuple[RecurringComment, ...]]:
            from advisor_app.services.audits.recurring_comments import recurring_comments

            return recurring_comments(office, entity_id)

        def show(found: Mapping[str, tuple[RecurringComment, ...]]) -> None:
            audit.comments = found

        self.around.jobs.ask(self, look, show, purpose="comments", can_wait=True)

    def _to_entity(self, step: int) -> None:
        """The next or the one before in the list, or the next that waits."""
        audit, entities = self.desk.audit, self.week_panel.entities
        at = next((place for place, one in enumerate(entities) if audit and one.entity == audit.entity), -1)
        if step == NEXT_WAITING:
            around = (*entities[at + 1 :], *entities[: at + 1])
            waiting = next((one for one in around if one.done < len(one.cases)), None)
            if waiting is None:
                self.desk.foot.say(self.tr("Every case of the list is scored."))
            else:
                self._open(waiting.entity)
        elif 0 <= at + step < len(entities):
            self._open(entities[at + step].entity, FIRST if step > 0 else LAST)

    def _leave(self) -> None:
        self.desk.show_nothing()
        self.banner.say("")

    # what the desk tells

    def _case_opened(self, number: str) -> None:
        if self.desk.audit is not None:
            self.week_panel.show_case(self.desk.audit.scored.entity_id, number)
        self.replace_form.hide()

    def _case_changed(self, standing: CaseStanding) -> None:
        if self.desk.audit is not None:
            self.week_panel.case_changed(self.desk.audit.scored.entity_id, standing)

    def _list_cases(self, audit: OpenAudit | None = None) -> None:
        audit = audit or self.desk.audit
        if audit is not None:
            standings = tuple(audit.standing(number) for number in audit.numbers)
            self.week_panel.audit_changed(audit.scored.entity_id, audit.scored.audit.state, standings)

    # the sample itself

    def _enlarge(self) -> None:
        audit = self.desk.audit
        if audit is not None:
            self.replace_form.hide()
            self.enlarge_form.begin(self.week, audit.entity, len(audit.numbers), audit.available)

    def _replace(self) -> None:
        if self.desk.audit is not None:
            self.enlarge_form.hide()
            self.replace_form.begin(self.week, self.desk.audit.entity, self.desk.number)

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.week_panel)
        beside.addWidget(upright())
        beside.addWidget(self.desk, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for band in (self.enlarge_form, self.replace_form, self.from_file):
            column.addWidget(band)
        column.addLayout(beside, 1)
        for shown in (QWidget(), whole, self._empty):
            self._stack.addWidget(shown)
        self.fill(self._stack)
