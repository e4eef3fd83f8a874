"""One message beside the list: where it stands, its headings, its files, and its body as it will arrive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.mail.outbox import OutboxState
from advisor_app.messages.server_answers import advice
from advisor_app.messages.system_reasons import in_language
from advisor_app.ui.formats import day, moment
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.attachments import Attachments, Save
from advisor_app.ui.pages.mail.held_back import HeldBack
from advisor_app.ui.pages.mail.later_part import LaterPart
from advisor_app.ui.pages.mail.mail_words import (
    DECIDE,
    WITHDRAWABLE,
    WITHDRAWABLE_OR_DRAFT,
    line_shape,
    line_word,
    what_to_do,
)
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.mail_body import BodyView
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import ElidedLabel, Facts, StateGlyph, divider, label

if TYPE_CHECKING:
    from advisor_app.mail.addresses import Mailbox
    from advisor_app.services.office import Office
    from advisor_app.services.outbox.browse_outbox import ShownMessage
    from advisor_app.store import MailLine

_LEAST, _MOST = 392, 520
_LONGEST_WORD = 36


class MessagePanel(QWidget):
    """Signals tell what a person wants done with the messages that are shown, by their Message-IDs."""

    approve = Signal(object)
    approve_despite = Signal(str, str)
    """A message that is held back, and a person's reason to let it go all the same."""
    withdraw = Signal(object)
    send = Signal(object)
    settle = Signal(str, bool)
    try_first = Signal(object)
    """Send these to whoever works here alone."""

    def __init__(self, around: Surroundings, save: Save) -> None:
        super().__init__()
        self._around = around
        self._save = save
        self._lines: tuple[MailLine, ...] = ()
        self._shown: ShownMessage | None = None
        theme = around.theme
        self.setAccessibleName(self.tr("The chosen message"))
        self.setMinimumWidth(theme.px(_LEAST))
        self.setMaximumWidth(theme.px(_MOST))
        self._glyph = StateGlyph(theme)
        self._title = ElidedLabel("", "16")
        self._state = label("", "12b", "text2")
        self._explained = label("", "12", "text2", wrap=True)
        self._words = label("", "12", "text", wrap=True)
        self._traces = label("", "12", "warn", wrap=True)
        self._held = HeldBack(theme)
        self._held.approved.connect(self._approve_despite)
        self._held.tried.connect(lambda: self._tell(self.try_first, OutboxState.DRAFT))
        self.later = LaterPart(theme)
        self._facts = Facts(theme)
        self._files = Attachments(theme, save)
        self.body = BodyView(theme, self.tr("What the message says"))
        self._way = Segments(
            theme,
            self.tr("How the message is shown"),
            (("html", self.tr("As it arrives")), ("text", self.tr("Text alone"))),
        )
        self._way.chosen.connect(lambda _key: self._show_body())
        self.buttons = {
            "settled": self._button(self.tr("It arrived: mark it as sent"), lambda: self._settled(sent=True)),
            "again": self._button(self.tr("It did not: queue it again"), lambda: self._settled(sent=False)),
            "approve": self._button("", lambda: self._tell(self.approve, OutboxState.DRAFT)),
            "withdraw": self._button("", lambda: self._tell(self.withdraw, *WITHDRAWABLE)),
            "send": self._button("", lambda: self._tell(self.send, *WITHDRAWABLE)),
            "save": self._button(self.tr("Save as .eml"), self._save_message),
        }
        self._stack = QStackedWidget()
        self._nothing = label("", "13", "text2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._message())
        self._band = self._doubt_band()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(6))
        head.setSpacing(theme.px(8))
        head.addWidget(self._title, 1)
        head.addWidget(self._glyph)
        head.addWidget(self._state)
        column.addLayout(head)
        column.addWidget(self._band)
        column.addWidget(self._stack, 1)
        column.addWidget(divider())
        column.addLayout(self._foot())
        self.show_lines(())

    @property
    def shown(self) -> ShownMessage | None:
        """The message that is shown whole; None while none is, or several are chosen."""
        return self._shown

    def show_lines(self, lines: Sequence[MailLine]) -> None:
        before = self._lines[0].message_id if len(self._lines) == 1 else ""
        self._lines = tuple(lines)
        one = lines[0] if len(lines) == 1 else None
        if one is None or one.message_id != before:
            self._shown = None
        self._title.setText(one.entity if one else (self.tr("%Ln messages chosen", "", len(lines)) if lines else ""))
        self._glyph.show_state(line_shape(one) if one else None)
        self._state.setText(line_word(one) if one else "")
        self.later.show_lines(self._lines)
        self._stack.setCurrentIndex(1 if one else 0)
        self._nothing.setText("" if lines else self.tr("Choose a message to see it here."))
        self._explain(one)
        self._offer()
        if one is not None:
            self._ask(one.message_id)

    def _ask(self, message_id: str) -> None:
        def look(office: Office) -> ShownMessage:
            from advisor_app.services.outbox.browse_outbox import show_message

            return show_message(office, message_id)

        self._around.jobs.ask(self, look, self._show, purpose="message")

    def _show(self, shown: ShownMessage) -> None:
        if len(self._lines) != 1 or self._lines[0].message_id != shown.kept.message_id:
            return
        same = self._shown is not None and self._shown.kept.raw == shown.kept.raw
        self._shown = shown
        read = shown.read
        facts = [
            (self.tr("From"), _people((read.headings.sender,))),
            (self.tr("To"), _people(read.headings.to)),
            (self.tr("Copy"), _people(read.headings.cc)),
            (self.tr("Subject"), read.headings.subject),
            (self.tr("Attempts"), self._attempts(shown)),
        ]
        self._facts.show_facts([(name, value) for name, value in facts if value])
        self._files.show_files(read.attachments)
        self._way.button("html").setVisible(bool(read.html))
        if not same:
            self._way.choose("html" if read.html else "text")
            self._show_body()
        self._explain(self._lines[0])

    def _show_body(self) -> None:
        if self._shown is None:
            return
        if self._way.current == "html":
            self.body.show_html(self._shown.read.html, self._shown.read.pictures)
        else:
            self.body.show_text(self._shown.read.text)

    def _attempts(self, shown: ShownMessage) -> str:
        """Each with when, by which way and what became of it; the latest first."""
        told = []
        for one in reversed(shown.attempts):
            way = self.tr("draft in a folder") if one.transport == "folder" else self.tr("mail server")
            told_words = str(in_language(one.words, self._around.language))
            words = told_words if one.transport != "folder" else _shortened(one.words)
            answer = " ".join(str(part) for part in (one.code, words) if part)
            told.append(" · ".join(part for part in (moment(one.begun_at), way, answer) if part))
        return "\n".join(told)

    def _explain(self, one: MailLine | None) -> None:
        decide = one is not None and one.state in DECIDE
        self._band.setVisible(bool(self._lines))
        self._band.setObjectName("doubt" if decide else "band")
        self._band.style().unpolish(self._band)
        self._band.style().polish(self._band)
        attempts = self._shown.attempts if one is not None and self._shown is not None else ()
        self._explained.setText(self._what_to_do(one, attempts[-1].transport if attempts else "") if one else "")
        self._explained.setVisible(one is not None)
        refused = self._shown.kept.refused if one is not None and self._shown is not None else ()
        words = [f"{who.address}: {who.code} {who.words}. {self._advice(who.code, who.words)}" for who in refused]
        if one is not None and one.words and not words and one.state in (*DECIDE, OutboxState.QUEUED):
            said = str(in_language(one.words, self._around.language)).rstrip(".")
            code = attempts[-1].code if attempts else None
            in_doubt = one.state == OutboxState.PERHAPS_SENT
            doubt = self.tr("Last known: {words}.").format(words=said)
            words = [doubt if in_doubt else f"{said}. {self._advice(code, one.words)}"]
        self._words.setText("\n".join(words))
        self._words.setVisible(bool(words))
        traces = self._shown.traces if one is not None and self._shown is not None else ()
        waits = one is not None and one.state in (OutboxState.DRAFT, *WITHDRAWABLE)
        self._traces.setText(
            self.tr("Looks like a citizen's data: {found}. Look before you approve.").format(found=", ".join(traces))
        )
        self._traces.setVisible(bool(traces) and waits)
        self._held.show_concerns(self._shown.held_by if one is not None and self._shown is not None else ())

    def _what_to_do(self, one: MailLine, transport: str) -> str:
        """What the state means, after what a person should know before: why it waits, or in whose place it goes."""
        told = []
        if one.paused_why and one.state in WITHDRAWABLE_OR_DRAFT:
            told.append(self.tr("Paused: “{why}”.").format(why=one.paused_why))
        if one.due_at is not None and one.state in WITHDRAWABLE:
            told.append(self.tr("It goes at {hour}, and not before.").format(hour=moment(one.due_at)))
        elif one.retry_at is not None and one.state == OutboxState.QUEUED:
            told.append(self.tr("It is offered again at {hour}.").format(hour=moment(one.retry_at)))
        shown = self._shown
        if shown is not None and shown.plan is not None and shown.plan.first_id is not None:
            again = self.tr("It goes in place of “{subject}”: {why}.")
            told.append(again.format(subject=shown.first_subject, why=shown.plan.again_why))
        if shown is not None and shown.note is not None:
            noted = self.tr("Noted by {who} on {day}").format(who=shown.note.by, day=day(shown.note.noted_on))
            told.append(f"{noted}: {shown.note.words.rstrip('.')}." if shown.note.words else f"{noted}.")
        if one.came_back:
            told.append(self.tr("A server reported that a recipient did not get it; see Correspondence."))
        if not told or not (one.state in WITHDRAWABLE or one.response):
            told.append(what_to_do(one.state, transport))
        return " ".join(told)

    def _advice(self, code: int | None, words: str) -> str:
        return advice(code, words, language=self._around.language)

    def _offer(self) -> None:
        """The buttons that fit the messages chosen, with how many they are for."""
        drafts, waiting = len(self._of(OutboxState.DRAFT)), len(self._of(*WITHDRAWABLE))
        several = len(self._lines) > 1
        one = self._lines[0] if len(self._lines) == 1 else None
        self.buttons["approve"].say(self.tr("Approve %Ln", "", drafts) if several else self.tr("Approve"))
        self.buttons["withdraw"].say(self.tr("Take back %Ln", "", waiting) if several else self.tr("Take back"))
        self.buttons["send"].say(self.tr("Send %Ln", "", waiting) if several else self.tr("Send"))
        again = self.tr("It did not: queue it again")
        if one is not None and one.state == OutboxState.FAILED:
            again = self.tr("Queue it again")
        self.buttons["again"].say(again)
        shown = {
            "settled": one is not None and one.state == OutboxState.PERHAPS_SENT,
            "again": one is not None and one.state in DECIDE,
            "approve": drafts > 0,
            "withdraw": waiting > 0,
            "send": waiting > 0,
            "save": one is not None,
        }
        for key, visible in shown.items():
            self.buttons[key].setVisible(visible)

    def _of(self, *states: OutboxState) -> list[str]:
        return [line.message_id for line in self._lines if line.state in states]

    def _tell(self, signal: object, *states: OutboxState) -> None:
        if chosen := self._of(*states):
            signal.emit(chosen)  # type: ignore[attr-defined]

    def _approve_despite(self, reason: str) -> None:
        if len(self._lines) == 1:
            self.approve_despite.emit(self._lines[0].message_id, reason)

    def _settled(self, *, sent: bool) -> None:
        if len(self._lines) == 1:
            self.settle.emit(self._lines[0].message_id, sent)

    def _save_message(self) -> None:
        if self._shown is not None:
            self._save(self._shown.file_name, self._shown.kept.raw)

    def _button(self, words: str, act: Callable[[], None]) -> Button:
        made = Button(self._around.theme, words, "small")
        made.clicked.connect(act)
        return made

    def _doubt_band(self) -> QWidget:
        theme = self._around.theme
        band = QWidget()
        band.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(band)
        column.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        column.setSpacing(theme.px(4))
        for part in (self._explained, self._words, self._traces, self._held, self.later):
            column.addWidget(part)
        decisions = QHBoxLayout()
        decisions.setSpacing(theme.px(8))
        decisions.addWidget(self.buttons["settled"])
        decisions.addWidget(self.buttons["again"])
        decisions.addStretch(1)
        column.addLayout(decisions)
        return band

    def _message(self) -> QWidget:
        theme = self._around.theme
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(theme.px(6))
        upper = QVBoxLayout()
        upper.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        upper.setSpacing(theme.px(6))
        for part in (self._facts, self._files, self._way):
            upper.addWidget(part)
        column.addLayout(upper)
        column.addWidget(divider())
        column.addWidget(self.body, 1)
        return whole

    def _foot(self) -> QHBoxLayout:
        theme = self._around.theme
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(6))
        foot.setSpacing(theme.px(8))
        for key in ("approve", "send", "withdraw"):
            foot.addWidget(self.buttons[key])
        foot.addStretch(1)
        foot.addWidget(self.buttons["save"])
        return foot


def _shortened(file_name: str) -> str:
    """A label breaks no word, and the name of a draft is one."""
    return file_name if len(file_name) <= _LONGEST_WORD else f"{file_name[:20]}…{file_name[-14:]}"


def _people(boxes: Sequence[Mailbox]) -> str:
    return "\n".join(f"{one.name} <{one.address}>" if one.name else one.address for one in boxes)
