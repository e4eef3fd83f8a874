"""The minutes of one meeting: as they read on paper, looked through, finalised, mailed, corrected, acknowledged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from advisor_app.mail.outbox import OutboxState
from advisor_app.office.meetings.records import MeetingState, MinutesStage
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.minutes_standing import minutes_standing, open_attendance
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.page_pictures import PagePictures
from advisor_app.ui.parts.panels import Confirmation, SidePanel
from advisor_app.ui.parts.text import Facts, StateGlyph, label
from advisor_app.ui.targets import MailAt
from minutes import Presence

if TYPE_CHECKING:
    from advisor_app.documents.pdf_pictures import PagePicture
    from advisor_app.errors import AppError, UserError
    from advisor_app.services.meetings.mail_meeting import DraftedMails
    from advisor_app.services.meetings.render_minutes import RenderedMinutes
    from advisor_app.services.meetings.show_meeting import MeetingView as Shown
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

MEETINGS = frozenset({"meetings"})
_WAITING = (OutboxState.APPROVED, OutboxState.QUEUED)


class MinutesDesk(QWidget):
    """`changed` follows whatever was done; `to_edit` asks for the meeting's notes."""

    changed = Signal()
    to_edit = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown: Shown | None = None
        theme = around.theme
        self.pages = PagePictures(theme)
        self.pages.sharpness_wanted.connect(lambda _dots: self._ask())
        self._said = ""
        self._glyph = StateGlyph(theme)
        self._state = label("", "14", wrap=True)
        self._more = label("", "13", "text2", wrap=True)
        self._facts = Facts(theme)
        self._problem = label("", "12", "warn", wrap=True)
        self.review = self._button(self.tr("Mark as reviewed"), self._review)
        self.finalise = self._button(self.tr("Finalise…"), self._finalise)
        self.mail = self._button(self.tr("Prepare the mail"), self._mail)
        self.approve = self._button(self.tr("Approve the mail"), self._approve)
        self.send = self._button(self.tr("Send it in the mail"), self._go_to_mail)
        self.see_mail = self._button(self.tr("See its mail"), self._go_to_mail, "link")
        self.edit = Button(theme, self.tr("Back to the notes"), "plain")
        self.edit.clicked.connect(self.to_edit)
        self.correct = self._button(self.tr("Correct"), self._correct)
        self.word = self._button(self.tr("Open in Word"), lambda: self._open("docx"), "small")
        self.pdf = self._button(self.tr("Open PDF"), lambda: self._open("pdf"), "small")
        self.agreed = QLineEdit()
        self.agreed.setPlaceholderText(self.tr("Acknowledged by"))
        self.agreed.setAccessibleName(self.tr("Acknowledged by"))
        self.agreed.returnPressed.connect(self._acknowledge)
        self._lay_out()

    def show_meeting(self, shown: Shown) -> None:
        self._shown = shown
        one, issued = shown.meeting, shown.issued
        final = one.stage is MinutesStage.FINAL
        told = shown.minutes_mail if final else None
        missing = open_attendance(shown)
        told_missing = self.tr("The attendance of %Ln person(s) is not noted yet.", "", missing)
        state, said, more = minutes_standing(shown, told_missing)
        self._glyph.show_state(state)
        self._state.setText(said)
        self._more.setText(more)
        numbers = self.tr("Number") if final else self.tr("Corrects")
        facts = [(numbers, ", ".join(each.number for each in issued))] if issued else []
        if final:
            facts.append((self.tr("Digest"), issued[-1].digest[:16] + "…"))
            if issued[-1].acknowledged_on:
                by_whom = f"{issued[-1].acknowledged_by}, {day(issued[-1].acknowledged_on)}"
                facts.append((self.tr("Acknowledged"), by_whom))
        if told is not None:
            facts.append((self.tr("To"), ", ".join(told.to)))
            facts.append((self.tr("Copy"), ", ".join(told.cc) or self.tr("the director has no address in Settings")))
        self._facts.show_facts(facts)
        held = one.state is MeetingState.HELD
        self.review.setVisible(held and one.stage is MinutesStage.DRAFT)
        self.review.setEnabled(missing == 0)
        self.finalise.setVisible(held and one.stage is MinutesStage.REVIEWED)
        self.mail.setVisible(final and told is None)
        self.approve.setVisible(told is not None and told.state == OutboxState.DRAFT)
        self.send.setVisible(told is not None and told.state in _WAITING)
        self.see_mail.setVisible(told is not None and told.state not in _WAITING)
        self.edit.setVisible(not final)
        self.correct.setVisible(final)
        self.agreed.setVisible(final and not issued[-1].acknowledged_on)
        focused = QApplication.focusWidget()
        if self.isVisible() and (said != self._said or focused is None or not self.isAncestorOf(focused)):
            self.take_focus()  # what was pressed last is gone, and the keyboard with it
        self._said = said
        self._ask()

    def take_focus(self) -> None:
        steps = (self.review, self.finalise, self.mail, self.approve, self.send, self.see_mail, self.edit)
        first = next((one for one in steps if one.isVisible() and one.isEnabled()), self.pages)
        first.setFocus()

    def _button(self, words: str, act: Callable[[], None], kind: str = "plain") -> Button:
        made = Button(self._around.theme, words, kind)
        made.clicked.connect(act)
        return made

    def _lay_out(self) -> None:
        theme = self._around.theme
        side = SidePanel(theme, self.tr("Minutes"), most=360, least=290)
        standing = QHBoxLayout()
        standing.addWidget(self._glyph)
        standing.addWidget(self._state, 1)
        side.column.addLayout(standing)
        for told in (self._more, self._facts, self._problem):
            side.column.addWidget(told)
        side.column.addSpacing(theme.px(6))
        acts: tuple[QWidget, ...] = (
            *(self.review, self.finalise, self.mail, self.approve, self.send, self.see_mail),
            *(self.agreed, self.edit),
        )
        for act in (*acts, self.correct):
            side.column.addWidget(act)
        files = QHBoxLayout()
        files.addWidget(self.word)
        files.addWidget(self.pdf)
        files.addStretch(1)
        side.column.addLayout(files)
        side.column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pages, 1)
        row.addWidget(side)

    def _ask(self) -> None:
        if self._shown is None or not self.isVisible():
            return
        key, dots = self._shown.meeting.id, self.pages.dots_per_inch

        def look(office: Office) -> tuple[list[PagePicture], float, UserError | None]:
            from advisor_app.documents.pdf_pictures import page_pictures
            from advisor_app.services.meetings.minutes_press import open_minutes_press
            from advisor_app.services.meetings.render_minutes import paper_of_minutes

            with office.store.reading() as reading:
                press = open_minutes_press(reading)
            return page_pictures(press.printer.letter(paper_of_minutes(office, press, key)), dots), dots, press.problem

        self._around.jobs.ask(self, look, self._show_pages, purpose="minutes", failed=self._refused)

    def _show_pages(self, drawn: tuple[list[PagePicture], float, UserError | None]) -> None:
        pictures, dots, problem = drawn
        self.pages.show_pages(pictures, dots, self._state.text())
        self._problem.setVisible(problem is not None)
        if problem is not None:
            from advisor_app.messages import line

            self._problem.setText(line(problem, self._around.language))

    def _refused(self, error: AppError) -> None:
        self.pages.clear()
        self._around.notices.refused(error)

    def _review(self) -> None:
        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.meetings.finalise_minutes import review_minutes

            return review_minutes(office, self._key())

        self._change(work)

    def _finalise(self) -> None:
        shown = self._shown
        if shown is None:
            return
        present = [one for one in shown.people if one.presence is Presence.PRESENT]
        asked = Confirmation(
            self._around.theme,
            self,
            self.tr("Finalise these minutes?"),
            (
                (self.tr("Meeting"), shown.meeting.title),
                (self.tr("Present"), str(len(present))),
                (self.tr("Commitments"), str(len(shown.commitments))),
            ),
            self.tr("They get the next number of the year and are not changed any more; a correction is an amendment."),
            self.tr("Finalise"),
        )
        asked.accepted.connect(self._give_number)
        asked.open()

    def _give_number(self) -> None:
        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.meetings.finalise_minutes import finalise_minutes
            from advisor_app.services.meetings.minutes_press import open_minutes_press

            with office.store.reading() as reading:
                press = open_minutes_press(reading)
            return finalise_minutes(office, press, self._key())

        self._change(work)

    def _mail(self) -> None:
        def work(office: Office, _running: Running) -> DraftedMails:
            from advisor_app.services.meetings.mail_meeting import mail_minutes

            return mail_minutes(office, self._key())

        def drafted(made: DraftedMails) -> None:
            told = []
            if made.without:
                told.append(self.tr("Without an address: {names}.").format(names=", ".join(made.without)))
            if made.left_out:
                told.append(self.tr("Too large for a mail: {files}.").format(files=", ".join(made.left_out)))
            if told:
                self._around.notices.done(self.tr("The mail is a draft."), " ".join(told), doubt=True)
            self.changed.emit()

        self._around.jobs.change(self, work, drafted, things=MEETINGS | {"mails"})

    def _approve(self) -> None:
        told = self._shown.minutes_mail if self._shown is not None else None
        if told is None:
            return

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.outbox.approve_messages import approve_messages

            approved = approve_messages(office, [told.message_id])
            if approved.held:
                raise approved.refusal()
            return approved

        def withdraw(office: Office, _running: Running) -> object:
            from advisor_app.services.outbox.approve_messages import withdraw_messages

            return withdraw_messages(office, [told.message_id])

        def approved() -> None:
            self._around.notices.done(
                self.tr("Its mail is approved."),
                self.tr("Nothing has gone out yet: it goes when you send."),
                offer=self.tr("Undo"),
                act=lambda: self._change(withdraw, MEETINGS | {"mails"}),
            )

        self._change(work, MEETINGS | {"mails"}, approved)

    def _go_to_mail(self) -> None:
        told = self._shown.minutes_mail if self._shown is not None else None
        if told is not None:
            self._around.go_to("mail", MailAt(told.message_id))

    def _correct(self) -> None:
        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.meetings.finalise_minutes import reopen_minutes

            return reopen_minutes(office, self._key())

        self._change(work, then=self.to_edit.emit)

    def _acknowledge(self) -> None:
        who = self.agreed.text()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.meetings.finalise_minutes import acknowledge_minutes

            return acknowledge_minutes(office, self._key(), who)

        if who.strip():
            self.agreed.clear()
            self._change(work)

    def _open(self, kind: str) -> None:
        def look(office: Office) -> RenderedMinutes:
            from advisor_app.services.meetings.render_minutes import render_minutes

            return render_minutes(office, str(self._key()))

        def opened(made: RenderedMinutes) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.docx if kind == "docx" else made.pdf)))

        self._around.jobs.ask(self, look, opened)

    def _change(
        self,
        work: Callable[[Office, Running], object],
        things: frozenset[str] = MEETINGS,
        then: Callable[[], None] | None = None,
    ) -> None:
        def done(_answer: object) -> None:
            self.changed.emit()
            if then is not None:
                then()

        self._around.jobs.change(self, work, done, things=things)

    def _key(self) -> UUID:
        assert self._shown is not None  # noqa: S101  # nothing here can be pressed before a meeting is shown
        return self._shown.meeting.id
