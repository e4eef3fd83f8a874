"""One entity's letter: how it reads on paper, who gets it, what was checked, and what may be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from advisor_app.office.mail.correspondence import LetterDoubt
from advisor_app.office.people import LiaisonKind
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.letter_words import doubt_said, letter_state, letter_state_said
from advisor_app.ui.pages.audit.preparing import Preparing
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.page_pictures import PagePictures
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.targets import EntityAt, MailAt

if TYPE_CHECKING:
    from advisor_app.documents.pdf_pictures import PagePicture
    from advisor_app.errors import AppError
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.office.people import Liaison
    from advisor_app.services.letters.show_letter import ShownLetter
    from advisor_app.services.letters.week_letters import WeekLetter
    from advisor_app.services.office import Office

NAMED = 2
"""How many of those who get a letter are named; of the others it is said how many they are."""
_WITHDRAWABLE = ("approved", "queued")


class LetterPanel(QWidget):
    """With `whole`, the first page is shown whole and small, and a click on it is told; else the pages scroll."""

    page_opened = Signal()

    def __init__(self, around: Surroundings, preparing: Preparing, *, whole: bool, main: bool) -> None:
        super().__init__()
        self._around = around
        self._preparing = preparing
        self._week: IsoWeek | None = None
        self._letter: WeekLetter | None = None
        self._first_only = whole
        theme = around.theme
        self._glyph = StateGlyph(theme)
        self.state = ElidedLabel("", "12", "text2")
        self.pages = PagePictures(theme, whole=whole)
        if whole:
            self.pages.setFixedHeight(theme.px(236))
        self.pages.sharpness_wanted.connect(lambda _dots: self._ask())
        self.pages.opened.connect(self.page_opened)
        self._said = label("", "13", "text2", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(3))
        kind = "main" if main else "plain"
        self.prepare = Button(theme, self.tr("Prepare the letter"), kind)
        self.prepare.clicked.connect(self._prepare)
        self.approve = Button(theme, self.tr("Approve for the queue"), kind)
        self.approve.clicked.connect(self._approve)
        self.withdraw = Button(theme, self.tr("Take approval back"), "plain")
        self.withdraw.clicked.connect(self._withdraw)
        self.word = Button(theme, self.tr("Open in Word"), "small")
        self.word.clicked.connect(lambda: self._open("docx"))
        self.pdf = Button(theme, self.tr("Open PDF"), "small")
        self.pdf.clicked.connect(lambda: self._open("pdf"))
        self.mail = Button(theme, self.tr("See its mail"), "link")
        self.mail.clicked.connect(self._go_to_mail)
        self.liaison = Button(theme, self.tr("Add a liaison"), "link")
        self.liaison.clicked.connect(self._go_to_entity)
        self._lay_out(whole=whole)
        self.show_nothing()

    def show_nothing(self) -> None:
        self._letter = None
        self._whole.hide()

    def show_letter(self, week: IsoWeek, letter: WeekLetter) -> None:
        same = self._letter is not None and self._letter.entity_id == letter.entity_id and self._week == week
        self._week, self._letter = week, letter
        self._whole.show()
        self._glyph.show_state(letter_state(letter))
        self.state.setText(" · ".join(one for one in (letter.week.letter, letter_state_said(letter)) if one))
        if not same:
            self.pages.clear()
            emptied(self._lines)
        self.pages.setVisible(letter.week.complete)
        self._show_buttons(letter)
        self._said.setVisible(not letter.week.complete)
        if letter.week.complete:
            self._ask()
        else:
            left = letter.week.sample_size - letter.week.scored
            self._said.setText(self.tr("%Ln case(s) are still to be scored.", "", left))

    def _show_buttons(self, letter: WeekLetter) -> None:
        state = letter.week.mail_state if letter.week.letter_current else ""
        self.prepare.setVisible(letter.to_prepare and bool(letter.to or not letter.week.letter_current))
        if letter.week.letter_current:
            words = self.tr("Draft its mail")
        elif letter.earlier:
            words = self.tr("Prepare the corrected letter")
        else:
            words = self.tr("Prepare the letter")
        self.prepare.say(words)
        self.approve.setVisible(letter.to_approve)
        self.withdraw.setVisible(state in _WITHDRAWABLE)
        issued = bool(letter.week.letter) and letter.week.letter_current
        for button in (self.word, self.pdf):
            button.setVisible(issued)
        self.mail.setVisible(issued and bool(letter.week.message_id))
        self.liaison.setVisible(LetterDoubt.NO_LIAISON in letter.doubts)

    def _ask(self) -> None:
        week, letter, dots = self._week, self._letter, self.pages.dots_per_inch
        if week is None or letter is None or not letter.week.complete:
            return

        def look(office: Office) -> tuple[ShownLetter, list[PagePicture], float]:
            from advisor_app.documents.pdf_pictures import page_pictures
            from advisor_app.documents.printing import open_printer
            from advisor_app.services.letters.show_letter import show_letter

            printer = open_printer()
            shown = show_letter(office, week, letter.week.entity)
            return shown, page_pictures(printer.letter(shown.paper), dots), dots

        self._around.jobs.ask(self, look, self._show, purpose="letter", failed=self._refused)

    def _show(self, drawn: tuple[ShownLetter, list[PagePicture], float]) -> None:
        shown, pictures, dots = drawn
        letter = self._letter
        if letter is None or letter.entity_id != shown.entity_id:
            return
        verdict = shown.content.verdict
        named = self.tr("Letter {number}").format(number=shown.number or self.tr("as a draft"))
        said = f"{named}. {verdict.opening} {verdict.result} {verdict.claim}"
        self.pages.show_pages(pictures[:1] if self._first_only else pictures, dots, said)
        emptied(self._lines)
        self._addressees(shown.liaisons)
        self._lines.addSpacing(self._around.theme.px(4))
        for ok, words in self._checks(shown, letter):
            self._check(ok, words)
        pages = self.tr("Letter as PDF, %Ln page(s)", "", len(pictures))
        until = self.tr("objections until {day}").format(day=day(shown.content.objection_until))
        self._lines.addSpacing(self._around.theme.px(4))
        self._lines.addWidget(label(f"{pages}; {until}", "12", "text2", wrap=True))
        if letter.earlier:
            self._lines.addWidget(
                label(self.tr("Replaces {numbers}").format(numbers=", ".join(letter.earlier)), "12", "text2", wrap=True)
            )

    def _refused(self, error: AppError) -> None:
        """A broken template, told with its file and tag."""
        self.pages.clear()
        self._around.notices.refused(error)

    def _addressees(self, liaisons: Sequence[Liaison]) -> None:
        reached = [one for one in liaisons if one.email]
        operational = [one for one in reached if one.kind is LiaisonKind.OPERATIONAL]
        to = operational or reached
        copied = [one for one in reached if one not in to]
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._around.theme.px(10))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for head, people in ((self.tr("To"), to), (self.tr("Copy"), copied)):
            for place, person in enumerate(people[:NAMED]):
                row = grid.rowCount()
                if place == 0:
                    grid.addWidget(label(head, "12", "text2"), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(person.name, "13b", wrap=True), row, 1)
                said = label(f"{person.post or self._kind(person)} · {person.email}", "12", "text2", wrap=True)
                grid.addWidget(said, row + 1, 1)
            if len(people) > NAMED:
                others = label(self.tr("and %Ln more", "", len(people) - NAMED), "12", "text2")
                others.setToolTip("\n".join(f"{one.name} · {one.email}" for one in people[NAMED:]))
                grid.addWidget(others, grid.rowCount(), 1)
        self._lines.addLayout(grid)

    def _kind(self, person: Liaison) -> str:
        operational = person.kind is LiaisonKind.OPERATIONAL
        return self.tr("operational liaison") if operational else self.tr("executive liaison")

    def _checks(self, shown: ShownLetter, letter: WeekLetter) -> list[tuple[bool, str]]:
        checks = []
        if LetterDoubt.NO_LIAISON in letter.doubts:
            checks.append((False, self.tr("No liaison has an address")))
        else:
            checks.append((True, self.tr("Addresses of {entity}").format(entity=shown.entity)))
        if LetterDoubt.NO_SENDER in letter.doubts:
            checks.append((False, self.tr("Its advisor has no address to send from")))
        elif shown.sender:
            checks.append((True, self.tr("From {address}").format(address=shown.sender)))
        if shown.traces:
            seen = ", ".join(shown.traces)
            checks.append((False, self.tr("May name a citizen: {traces}").format(traces=seen)))
        else:
            checks.append((True, self.tr("Without personal data")))
        if LetterDoubt.REFUSED in letter.doubts:
            checks.append((False, doubt_said(LetterDoubt.REFUSED)))
        return checks

    def _check(self, ok: bool, words: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._around.theme.px(6))
        row.addWidget(
            StateGlyph(self._around.theme, State.AT_GOAL if ok else State.DOUBT), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addWidget(label(words, "12", "text2" if ok else "warn", wrap=True), 1)
        self._lines.addLayout(row)

    def _prepare(self) -> None:
        if self._week is None or self._letter is None:
            return
        if self._letter.week.letter_current:  # its audit is finished and its number given: only the mail was missing
            self._preparing.prepare(self._week, [self._letter])
        else:
            self._preparing.confirm_prepare(self._week, [self._letter])

    def _approve(self) -> None:
        if self._letter is not None:
            self._preparing.approve([self._letter.week.message_id])

    def _withdraw(self) -> None:
        if self._letter is not None:
            self._preparing.withdraw([self._letter.week.message_id])

    def _open(self, kind: str) -> None:
        if self._week is not None and self._letter is not None:
            self._preparing.open_file(self._week, self._letter.week.entity, kind)

    def _go_to_mail(self) -> None:
        if self._letter is not None:
            self._around.go_to("mail", MailAt(self._letter.week.message_id))

    def _go_to_entity(self) -> None:
        if self._letter is not None:
            self._around.go_to("entities", EntityAt(self._letter.entity_id))

    def _lay_out(self, *, whole: bool) -> None:
        theme = self._around.theme
        stands = QHBoxLayout()
        stands.setSpacing(theme.px(6))
        stands.addWidget(self._glyph)
        stands.addWidget(self.state, 1)
        head = QVBoxLayout()
        head.setSpacing(theme.px(3))
        head.addWidget(label(self.tr("Letter of findings"), "14"))
        head.addLayout(stands)
        files = QHBoxLayout()
        files.setSpacing(theme.px(8))
        for button in (self.word, self.pdf):
            files.addWidget(button)
        files.addStretch(1)
        links = QHBoxLayout()
        links.setSpacing(theme.px(12))
        for button in (self.mail, self.liaison):
            links.addWidget(button)
        links.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(8))
        for button in (self.prepare, self.approve, self.withdraw):
            acts.addWidget(button)
        acts.addStretch(1)
        self._whole = QWidget()
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(8))
        inside.addLayout(head)
        inside.addWidget(self._said)
        inside.addWidget(self.pages, 0 if whole else 1)
        inside.addLayout(self._lines)
        inside.addLayout(acts)
        inside.addLayout(files)
        inside.addLayout(links)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        if not whole:
            self.pages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
