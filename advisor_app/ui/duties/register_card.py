"""One register: its items each with how it was found, who vouches for it, the form for the liaisons."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.registers import Item, Kind, Outcome, Register
from advisor_app.ui.duties.item_checks import Correction, ItemChecks, outcome_said
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, DayField
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.registers.review_by_mail import ReviewAnswered, ReviewAsked
    from advisor_app.ui.jobs import Running

_STATES = {
    Outcome.PENDING: State.DUE,
    Outcome.RIGHT: State.DONE,
    Outcome.WRONG: State.LATE,
    Outcome.NOT_APPLICABLE: State.NOT_DUE,
}
_FOLDER = "registers/folder"


class RegisterCard(QWidget):
    def __init__(self, around: Surroundings, register: Register, checks: ItemChecks) -> None:
        super().__init__()
        self._checks = checks
        self._correction: QWidget | None = None
        self._around = around
        self.register = register
        theme = around.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        said = self.tr("{subject} · {day}").format(subject=register.subject, day=day(register.held_on))
        self._column.addWidget(label(said, "12b", wrap=True))
        if register.people:
            self._column.addWidget(label(", ".join(register.people), "12", "text2", wrap=True))
        self.choices: list[Choice] = []
        for place, item in enumerate(register.items, start=1):
            self._column.addWidget(self._item(place, item))
        if register.closed:
            told = self.tr("{who} vouched for it on {day}")
            words = told.format(who=register.attested_by, day=day(register.attested_on))
            self._column.addWidget(label(words, "12", "text2", wrap=True))
        else:
            self._column.addLayout(self._closing())
            if register.kind is Kind.KNOWLEDGE:
                self._column.addLayout(self._by_mail())

    def _item(self, place: int, item: Item) -> QWidget:
        theme = self._around.theme
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(6))
        state = State.DONE if item.outcome is Outcome.WRONG and item.corrected_on else _STATES[item.outcome]
        inside.addWidget(StateGlyph(theme, state))
        text = item.text
        if item.outcome is Outcome.WRONG:
            text = self.tr("{item}: {correction}, by {day}").format(
                item=item.text, correction=item.correction, day=day(item.correct_by)
            )
        inside.addWidget(ElidedLabel(text, "12"), 1)
        if item.to_correct and self.register.closed:
            mend = Button(theme, self.tr("Corrected"), "quiet")
            mend.setAccessibleName(self.tr("{item} was corrected").format(item=item.text))
            mend.clicked.connect(lambda: self._correct(place))
            inside.addWidget(mend)
        elif not self.register.closed:
            choice = Choice(theme, self.tr("How “{item}” was found").format(item=item.text), quiet=True)
            for outcome in Outcome:
                choice.addItem(outcome_said(outcome), outcome.value)
            choice.setCurrentIndex(choice.findData(item.outcome.value))
            choice.setFixedWidth(theme.px(118))
            choice.activated.connect(lambda _at: self._chosen(place, Outcome(str(choice.currentData()))))
            self.choices.append(choice)
            inside.addWidget(choice)
        return row

    def _closing(self) -> QHBoxLayout:
        theme = self._around.theme
        self.attested_by = QLineEdit()
        self.attested_by.setAccessibleName(self.tr("Who vouches for it"))
        self.attested_by.setPlaceholderText(self.tr("Who vouches for it, with post"))
        self.attested_by.returnPressed.connect(self._close)
        self.close_button = Button(theme, self.tr("Close"), "small")
        self.close_button.clicked.connect(self._close)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.attested_by, 1)
        row.addWidget(self.close_button)
        return row

    def _by_mail(self) -> QHBoxLayout:
        theme = self._around.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        if self.register.mail_id is None:
            self.ask_button = Button(theme, self.tr("Ask the liaisons by mail"), "link")
            self.ask_button.clicked.connect(self._ask)
            row.addWidget(self.ask_button)
        answer = Button(theme, self.tr("Take in an answer…"), "link")
        answer.clicked.connect(self._choose_answer)
        row.addWidget(answer)
        row.addStretch(1)
        return row

    def _chosen(self, place: int, outcome: Outcome) -> None:
        seen = self._checks.seen(self.register, place)
        if outcome is Outcome.WRONG:
            self.go_on(Correction(self.register.id, place, seen, "", day(panama_day(now_utc()))))
            self.what.setFocus()
        else:
            wanted = replace(seen, outcome=outcome, correction="", correct_by=None)
            self._checks.check(self.register.id, place, seen, wanted)

    @property
    def held(self) -> str:
        """The field that has the keyboard, by its name for readers of the screen; "" where none has."""
        return next((one.accessibleName() for one in self.findChildren(QLineEdit) if one.hasFocus()), "")

    def take_over(self, before: RegisterCard, held: str) -> None:
        """What was being typed into the card that was here before, and the keyboard."""
        begun = self._checks.begun
        if self.register.closed or before.register.closed:
            return
        self.attested_by.setText(before.attested_by.text())
        if begun is not None and begun.register_id == self.register.id:
            self.go_on(begun)
        for one in self.findChildren(QLineEdit):
            if held and one.accessibleName() == held:
                one.setFocus()

    def go_on(self, begun: Correction) -> None:
        """What is to be corrected of an item, as far as it is typed; from what stood there when that was begun."""
        theme = self._around.theme
        if self._correction is not None:
            self._correction.hide()
        self._correction = QWidget()
        self._checks.begun = begun
        choice = self.choices[begun.place - 1]
        choice.setCurrentIndex(choice.findData(Outcome.WRONG.value))
        self.what = what = QLineEdit(begun.what)
        what.setAccessibleName(self.tr("What is to be corrected"))
        what.setPlaceholderText(self.tr("What is to be corrected"))
        by = DayField(self.tr("Corrected by"), panama_day(now_utc()))
        by.setText(begun.by)
        by.setFixedWidth(theme.px(96))
        save = Button(theme, self.tr("Note it"), "small")
        row = QHBoxLayout(self._correction)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for part in (what, by, save):
            row.addWidget(part)
        self._column.addWidget(self._correction)

        def typed(_text: str) -> None:
            begun.what, begun.by = what.text(), by.text()

        def note() -> None:
            if what.text().strip() and (last := by.day) is not None:
                wanted = replace(begun.seen, outcome=Outcome.WRONG, correction=what.text().strip(), correct_by=last)
                self._checks.check(begun.register_id, begun.place, begun.seen, wanted)
            else:
                what.setFocus()

        what.textEdited.connect(typed)
        by.textChanged.connect(typed)
        save.clicked.connect(note)
        what.returnPressed.connect(note)

    def _correct(self, place: int) -> None:
        key = self.register.id

        def work(office: Office, _running: Running) -> Register:
            from advisor_app.services.registers.keep_register import correct_item

            return correct_item(office, key, place)

        self._around.jobs.change(self._around.notices, work, lambda _kept: None, things=frozenset({"duties"}))

    def _close(self) -> None:
        key, who, notices, jobs = self.register.id, self.attested_by.text(), self._around.notices, self._around.jobs
        undone, undo = self.tr("undone at once"), self.tr("Undo")
        told = self.tr("Register {reference} closed: it proves its duty.").format(reference=self.register.reference)

        def work(office: Office, _running: Running) -> Register:
            from advisor_app.services.registers.keep_register import close_register

            return close_register(office, key, who)

        def take_back(office: Office, _running: Running) -> Register:
            from advisor_app.services.registers.keep_register import reopen_register

            return reopen_register(office, key, undone)

        def reopen() -> None:
            jobs.change(notices, take_back, lambda _kept: None, things=frozenset({"duties"}))

        def done(_kept: Register) -> None:
            notices.done(told, offer=undo, act=reopen)

        jobs.change(notices, work, done, things=frozenset({"duties"}))

    def _ask(self) -> None:
        key, notices, go_to = self.register.id, self._around.notices, self._around.go_to
        told, look = self.tr("The form is a draft in the outbox."), self.tr("See it")

        def work(office: Office, _running: Running) -> ReviewAsked:
            from advisor_app.services.registers.review_by_mail import ask_review

            return ask_review(office, key)

        def done(asked: ReviewAsked) -> None:
            from advisor_app.ui.targets import MailAt

            notices.done(told, offer=look, act=lambda: go_to("mail", MailAt(asked.message_id)))

        self._around.jobs.change(notices, work, done, things=frozenset({"duties", "mails"}))

    def _choose_answer(self) -> None:
        chosen, _ = FileDialog.getOpenFileName(
            self, self.tr("The answer, saved as .eml"), self._around.memory.text(_FOLDER), "*.eml"
        )
        if chosen:
            self._around.memory.keep(_FOLDER, str(Path(chosen).parent))
            self.take_in(Path(chosen))

    def take_in(self, file: Path) -> None:
        """A liaison's answer."""
        notices = self._around.notices
        told = self.tr("{who} answered {count} item(s).")

        def work(office: Office, _running: Running) -> ReviewAnswered:
            from advisor_app.services.registers.review_by_mail import take_in_answer

            return take_in_answer(office, file)

        def done(taken: ReviewAnswered) -> None:
            notices.done(told.format(who=taken.who, count=taken.answered), ", ".join(taken.undated))

        self._around.jobs.change(notices, work, done, things=frozenset({"duties"}))
