"""The month's report to the director: the plans that were live, what the advisor says of each, and its mail."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.names import name_key
from advisor_app.office.plans.month import WHOLE_MONTH
from advisor_app.ui.formats import percent
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.plans.month_words import MonthWords
from advisor_app.ui.pages.plans.plan_words import state_words
from advisor_app.ui.pages.plans.view import PlansPageView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.targets import MailAt, PlansAt

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.plans.list_plans import PlanLine
    from advisor_app.services.plans.month_report import MonthOfPlans
    from advisor_app.ui.jobs import Running, Things

MONTHS_BACK = 12
PAUSE_MS = 400
_WIDTH = 1000
LATE_IN_THE_NEXT = 10
"""Until this day of a month, the month before is the one to be told of."""


class ProgressView(PlansPageView):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._page: MonthOfPlans | None = None
        self._shown: tuple[str, str] = ("", "")
        self.fields: dict[str, QPlainTextEdit] = {}
        self.advisor = Choice(theme, self.tr("Advisor"))
        self.month = Choice(theme, self.tr("Month"))
        for choice in (self.advisor, self.month):
            choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        first = panama_day(now_utc()).replace(day=1)
        for _ in range(MONTHS_BACK):
            self.month.addItem(f"{first:%m/%Y}", f"{first:%Y-%m}")
            first = (first - timedelta(days=1)).replace(day=1)
        if panama_day(now_utc()).day <= LATE_IN_THE_NEXT:
            self.month.setCurrentIndex(1)  # in its first days one tells of the month that is over
        self.advisor.currentIndexChanged.connect(lambda _index: self._ask())
        self.month.currentIndexChanged.connect(lambda _index: self._ask())
        self.save = Button(theme, self.tr("Save the report…"), "plain")
        self.save.clicked.connect(self._save)
        self.draft = Button(theme, self.tr("Draft the mail"), "main")
        self.draft.clicked.connect(self._draft)
        self.offer(self.save)
        self.offer(self.draft)
        self._standing = label("", "13", "text2", wrap=True)
        self.see = Button(theme, self.tr("See its mail"), "link")
        self.see.clicked.connect(self._see)
        self._fields = QWidget()
        self._written = QVBoxLayout(self._fields)
        self._written.setContentsMargins(0, 0, 0, 0)
        self._written.setSpacing(theme.px(6))
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        tools.setSpacing(theme.px(8))
        tools.addWidget(self.advisor)
        tools.addWidget(self.month)
        tools.addWidget(self._standing, 1)
        tools.addWidget(self.see)
        self.panel = SidePanel(theme, self.tr("What you say of the month"), _WIDTH, 300)
        self.words = MonthWords(around, self._fields)
        self.words.decided.connect(self._show_decided)
        self.panel.column.addWidget(self.words.settling.panel)
        self.panel.column.addWidget(self._fields)
        self.panel.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(divider())
        column.addWidget(self.panel, 1)

    def entered(self, target: object) -> None:
        def look(office: Office) -> tuple[list[str], str]:
            from advisor_app.services.rotation.assign_entities import list_advisors

            return [one.name for one in list_advisors(office)], office.who

        self.around.jobs.ask(self, look, self._offer_advisors, purpose="advisors")

    def take_focus(self) -> None:
        first = next(iter(self.fields.values()), self.advisor)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"plans", "mails", "people"} and initiator is not self:
            self._ask()

    def _offer_advisors(self, found: tuple[list[str], str]) -> None:
        names, who = found
        known = [self.advisor.itemText(at) for at in range(self.advisor.count())]
        if names != known:
            self.advisor.blockSignals(True)
            self.advisor.clear()
            self.advisor.addItems(names)
            mine = next((at for at, name in enumerate(names) if name_key(name) == name_key(who)), 0)
            self.advisor.setCurrentIndex(mine if names else -1)
            self.advisor.blockSignals(False)
            self.advisor.updateGeometry()
        self._ask()

    def _ask(self) -> None:
        advisor, month = self.advisor.currentText(), str(self.month.currentData())
        if not advisor:
            self._show_nothing()
            return

        def look(office: Office) -> MonthOfPlans:
            from advisor_app.services.plans.month_report import month_of_plans

            return month_of_plans(office, month, advisor)

        self.around.jobs.ask(self, look, self._show, purpose="month of plans")

    def _show_nothing(self) -> None:
        self._standing.setText(self.tr("There is no advisor yet. Add one under Entities."))
        for part in (self.see, self.save, self.draft):
            part.setVisible(False)

    def _show(self, page: MonthOfPlans) -> None:
        self._keep_all()
        self._page = page
        said = self.tr("%Ln live plan(s)", "", len(page.lines))
        states = {
            "draft": self.tr("its mail waits as a draft"),
            "approved": self.tr("its mail is approved"),
            "queued": self.tr("its mail is approved"),
            "sent": self.tr("it was sent"),
        }
        if page.mail_state in states:
            said += f" · {states[page.mail_state]}"
        self._standing.setText(said if page.lines else self.tr("No plan was live in that month."))
        self.see.setVisible(bool(page.message_id) and page.mail_state != "cancelled")
        self.save.setVisible(bool(page.lines))
        self.draft.setVisible(bool(page.lines) and page.open)
        self.draft.say(self.tr("Draft the mail anew") if page.mail_state == "draft" else self.tr("Draft the mail"))
        numbers = [WHOLE_MONTH, *(line.kept.plan.key for line in page.lines)] if page.lines else []
        for number in numbers:
            self.words.show((page.advisor, page.month, number), page.words.get(number, ""))
        if (page.advisor, page.month) != self._shown or list(self.fields) != numbers:
            self._shown = (page.advisor, page.month)
            self._fill(page, numbers)
        else:
            for number in numbers:
                self._say(number, self.words.words_of((*self._shown, number)))

    def _fill(self, page: MonthOfPlans, numbers: list[str]) -> None:
        emptied(self._written)
        self.fields = {}
        lines = {line.kept.plan.key: line for line in page.lines}
        for number in numbers:
            words = self.tr("The month as a whole") if number == WHOLE_MONTH else self._named(lines[number])
            if number == WHOLE_MONTH:
                self._written.addWidget(label(words, "13b"))
            else:
                plan = Button(self.around.theme, words, "link")
                plan.clicked.connect(partial(self.around.go_to, "plans", PlansAt("plans", number)))
                head = QHBoxLayout()
                head.addWidget(plan)
                head.addWidget(label(self._progress(lines[number]), "12", "text2", wrap=True), 1)
                self._written.addLayout(head)
            self._written.addWidget(self._field(number, words, open_=page.open))

    def _field(self, number: str, words: str, *, open_: bool) -> QWidget:
        key = (*self._shown, number)
        field = QPlainTextEdit(self.words.words_of(key))
        field.setTabChangesFocus(True)
        field.setFixedHeight(self.around.theme.px(64))
        field.setAccessibleName(words)
        field.setPlaceholderText(self.tr("Your words for the director"))
        field.setReadOnly(not open_)
        pause = QTimer(field, singleShot=True, interval=PAUSE_MS)
        field.textChanged.connect(pause.start)
        pause.timeout.connect(lambda: self.words.write(key, field.toPlainText(), words))
        self.fields[number] = field
        return field

    def _named(self, line: PlanLine) -> str:
        return f"{line.kept.plan.key} · {line.entity}"

    def _progress(self, line: PlanLine) -> str:
        said = [state_words(line.kept.plan.state)]
        if line.progress is not None:
            done, planned = percent(line.progress.done), percent(line.progress.planned)
            said.append(self.tr("{done} done, {planned} planned by now").format(done=done, planned=planned))
            if line.progress.overdue:
                said.append(self.tr("%Ln action(s) overdue", "", len(line.progress.overdue)))
        return " · ".join(said)

    def _say(self, number: str, words: str) -> None:
        field = self.fields[number]
        if field.toPlainText() != words:
            field.setPlainText(words)

    def _show_decided(self, key: tuple[str, str, str], words: str) -> None:
        if key[:2] == self._shown and key[2] in self.fields:
            self._say(key[2], words)

    def _keep_all(self) -> None:
        """What waits for a pause arrives before a report is made, or the page shows what another wrote."""
        for number, field in self.fields.items():
            self.words.write((*self._shown, number), field.toPlainText(), field.accessibleName())

    def _draft(self) -> None:
        self._keep_all()
        self.words.then(self._draft_kept)

    def _draft_kept(self) -> None:
        advisor, month = self._shown

        def work(office: Office, _running: Running) -> MonthOfPlans:
            from advisor_app.services.plans.month_report import mail_progress
            from advisor_app.services.rotation.write_dossiers import open_report_press

            return mail_progress(office, open_report_press(), month, advisor)

        def done(page: MonthOfPlans) -> None:
            self.around.notices.done(
                self.tr("The month's report waits in the mail as a draft."),
                offer=self.tr("See it"),
                act=lambda: self.around.go_to("mail", MailAt(page.message_id)),
            )
            self._ask()

        self.around.jobs.change(self, work, done, things=frozenset({"mails", "plans"}))

    def _save(self) -> None:
        self._keep_all()
        self.words.then(self._save_kept)

    def _save_kept(self) -> None:
        advisor, month = self._shown
        folder = FileDialog.getExistingDirectory(self, self.tr("Where the report goes"))
        if not folder:
            return

        def look(office: Office) -> str:
            from pathlib import Path

            from advisor_app.services.plans.write_plan_documents import write_progress

            return str(write_progress(office, month, Path(folder), advisor=advisor).pdf)

        def done(where: str) -> None:
            self.around.notices.done(self.tr("The month's report is written."), where)

        self.around.jobs.ask(self, look, done, title=self.tr("Writing the month's report"))

    def _see(self) -> None:
        if self._page is not None and self._page.message_id:
            self.around.go_to("mail", MailAt(self._page.message_id))
