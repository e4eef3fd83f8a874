"""One entity's report beside the list: to whom, what is odd, its mail and the pages of its PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.reports.recurring_columns import mail_said, mail_shape, oddities_said
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.mail_body import BodyView
from advisor_app.ui.parts.page_pictures import PagePictures
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, divider, label
from advisor_app.ui.targets import EntityAt, MailAt

if TYPE_CHECKING:
    from advisor_app.services.reports.foresee_reports import ForeseenReport
    from advisor_app.ui.pages.reports.report_drawing import DrawnReport

MAIL, PAGES = "mail", "pages"
_PAUSE_MS = 400
_LEAST, _MOST = 420, 760
NAMED = 3
"""How many of those who get it are named; of the others it is said how many they are."""


class RecurringPanel(QWidget):
    """`preview_wanted` asks for what is shown; `words_changed` follows what is typed for this entity alone."""

    preview_wanted = Signal()
    words_changed = Signal()
    approve_wanted = Signal()
    withdraw_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._line: ForeseenReport | None = None
        theme = around.theme
        self.setAccessibleName(self.tr("The report of the chosen entity"))
        self.setMinimumWidth(theme.px(_LEAST))
        self.setMaximumWidth(theme.px(_MOST))
        self._title = ElidedLabel("", "16")
        self._glyph = StateGlyph(theme)
        self._state = label("", "12b", "text2")
        self._to = ElidedLabel("", "12", "text2")
        self._odd = label("", "12", "warn", wrap=True)
        self._subject = ElidedLabel("", "13b")
        self.approve = Button(theme, self.tr("Approve for the queue"), "small")
        self.approve.clicked.connect(self.approve_wanted)
        self.withdraw = Button(theme, self.tr("Take approval back"), "small")
        self.withdraw.clicked.connect(self.withdraw_wanted)
        self.undo = Button(theme, self.tr("Undo it"), "link")
        self.undo.clicked.connect(self.undo_wanted)
        self.mail = Button(theme, self.tr("See its mail"), "link")
        self.mail.clicked.connect(self._see_mail)
        self.directory = Button(theme, self.tr("Its liaisons"), "link")
        self.directory.clicked.connect(self._open_directory)
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("Your words to this entity alone"))
        self.words.setPlaceholderText(self.tr("Your words to this entity alone, in place of those to all"))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(56))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.words_changed)
        self.words.textChanged.connect(self._pause.start)
        self.views = Views(theme, self.tr("What is looked at"), ((MAIL, self.tr("Mail")), (PAGES, self.tr("PDF"))))
        self.views.choose(MAIL)
        self.views.chosen.connect(self._show_view)
        self.body = BodyView(theme, self.tr("The mail as it will arrive"))
        self.pages = PagePictures(theme)
        self.pages.sharpness_wanted.connect(lambda _dots: self.preview_wanted.emit())
        self._looked = QStackedWidget()
        self._nothing = label("", "13", "text2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), 0)
        for part in (self.body, self.pages, self._nothing):
            self._looked.addWidget(part)
        self._lay_out()
        self.show_line(None)

    @property
    def shown(self) -> ForeseenReport | None:
        return self._line

    def take_focus(self) -> None:
        shown = self.body if self.views.current == MAIL else self.pages
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_line(self, line: ForeseenReport | None, words_to_it: str = "") -> None:
        """What is known at once; the mail and the pages come with `show_preview`."""
        same = line is not None and self._line is not None and line.entity.id == self._line.entity.id
        self._line = line
        self._title.setText(line.entity.name if line else "")
        self._glyph.show_state(mail_shape(line) if line else None)
        self._state.setText(mail_said(line) if line else "")
        self._to.setText(self._addressees(line) if line else "")
        self._say_what_is_odd(line)
        state = line.mail_state if line else ""
        self.approve.setVisible(state == "draft")
        self.withdraw.setVisible(state in {"approved", "queued"})
        self.undo.setVisible(state in {"draft", "approved", "queued"})
        self.mail.setVisible(bool(state))
        self.words.setVisible(line is not None and line.to_be_prepared)
        if not same:
            self._pause.stop()
            self.words.blockSignals(True)
            self.words.setPlainText(words_to_it)
            self.words.blockSignals(False)
        previewed = line is not None and (line.stands or line.to_be_prepared or line.prevented)
        self.views.setVisible(previewed)
        self._subject.setVisible(previewed)
        if not previewed:
            self._nothing.setText(
                self.tr("There is nothing to tell of this entity, and the definition leaves such entities out.")
                if line
                else self.tr("Choose an entity to see its report here.")
            )
            self._looked.setCurrentWidget(self._nothing)
        elif not same:
            self._subject.setText("")
            self._nothing.setText(self.tr("Drawing the report…"))
            self._looked.setCurrentWidget(self._nothing)

    def show_preview(self, drawn: DrawnReport) -> None:
        told = drawn.told
        if self._line is None or self._line.entity.id != told.entity_id:
            return
        self._subject.setText(told.subject)
        self._show_view(self.views.current or MAIL)  # first, so that the mail is laid out once, for the width it has
        self.body.show_html(told.html, told.pictures)
        self.pages.show_pages(drawn.pages, drawn.dots_per_inch, told.subject)

    def show_failure(self, text: str) -> None:
        self._nothing.setText(text)
        self._looked.setCurrentWidget(self._nothing)

    def _show_view(self, key: str) -> None:
        self._looked.setCurrentWidget(self.body if key == MAIL else self.pages)

    def _addressees(self, line: ForeseenReport) -> str:
        to = [one.name or one.address for one in line.addressed.to]
        cc = [one.name or one.address for one in line.addressed.cc]
        told = []
        if to:
            told.append(self.tr("To {people}").format(people=self._named(to)))
        if cc:
            told.append(self.tr("copy to {people}").format(people=self._named(cc)))
        return " · ".join(told)

    def _named(self, people: list[str]) -> str:
        if len(people) <= NAMED:
            return ", ".join(people)
        more = self.tr("%Ln more", "", len(people) - NAMED)
        return ", ".join([*people[:NAMED], more])

    def _say_what_is_odd(self, line: ForeseenReport | None) -> None:
        problem = line.addressed.problem if line is not None else None
        told = oddities_said(line) if line is not None else ""
        text = told[:1].upper() + told[1:] + ("." if told else "")
        if problem is not None:
            text = f"{text} {words(problem.code, problem.values, self._around.language).to_do}".strip()
        self._odd.setText(text)
        self._odd.setVisible(bool(text))
        codes = ("report_no_liaison", "report_no_address")
        self.directory.setVisible(problem is not None and problem.code in codes)

    def _see_mail(self) -> None:
        if self._line is not None:
            self._around.go_to("mail", MailAt(self._line.message_id))

    def _open_directory(self) -> None:
        if self._line is not None:
            self._around.go_to("entities", EntityAt(self._line.entity.id))

    def _lay_out(self) -> None:
        theme = self._around.theme
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        for part in (self._title, self._glyph, self._state):
            first.addWidget(part, 1 if part is self._title else 0)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(8))
        for act in (self.approve, self.withdraw, self.mail, self.undo, self.directory):
            acts.addWidget(act)
        acts.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(6))
        head.setSpacing(theme.px(4))
        head.addLayout(first)
        for part in (self._to, self._odd):
            head.addWidget(part)
        head.addLayout(acts)
        head.addWidget(self.words)
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), 0, theme.px(12), theme.px(2))
        tools.setSpacing(theme.px(12))
        tools.addWidget(self.views)
        tools.addWidget(self._subject, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(divider())
        column.addLayout(tools)
        column.addWidget(self._looked, 1)
