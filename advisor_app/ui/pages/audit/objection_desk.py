"""One objection being worked on: the entity's mail at the left, its points with their decisions at the right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from advisor_app.office.objections.objection import Decision, ObjectionState
from advisor_app.ui.formats import day, moment
from advisor_app.ui.objections.objection_words import line_state, line_words, mail_words
from advisor_app.ui.pages.audit.objection_adding import AddPoint
from advisor_app.ui.pages.audit.objection_point import PointCard
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, divider, label, upright
from advisor_app.ui.targets import MailsIn

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.office.objections.objection import Objection, ObjectionPoint
    from advisor_app.services.objections.answer_objection import AnsweredObjection
    from advisor_app.services.objections.list_objections import ShownObjection
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings

OBJECTIONS = frozenset({"objections"})
ANSWERED = frozenset({"objections", "scores", "mails"})


class ObjectionDesk(QWidget):
    """`left` when a person goes back to the results; `case_wanted` tells a case to be looked at."""

    left = Signal()
    case_wanted = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self.shown: ShownObjection | None = None
        self._last = ""
        self.back = Button(theme, self.tr("Back to the results"), "link")
        self.back.clicked.connect(self.left)
        self.title = ElidedLabel("", "14")
        self._glyph = StateGlyph(theme)
        self.standing = label("", "13b")
        self.facts = label("", "12", "text2", wrap=True)
        self.doubts = label("", "12b", "warn", wrap=True)
        self.mail = QPlainTextEdit()
        self.mail.setReadOnly(True)
        self.mail.setAccessibleName(self.tr("The entity's mail"))
        self.mail.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._files = label("", "12", "text2", wrap=True)
        self.original = Button(theme, self.tr("Save the mail as it came…"), "link")
        self.original.clicked.connect(self._save_original)
        self._points = QVBoxLayout()
        self._points.setSpacing(theme.px(2))
        self.adding = AddPoint(around, self._selected)
        self.adding.added.connect(self._add)
        self.outcome = label("", "13", wrap=True)
        self.answer = Button(theme, self.tr("Answer"), "main")
        self.answer.clicked.connect(self._answer)
        self.open_mail = Button(theme, self.tr("Open the outbox"), "plain")
        self.open_mail.clicked.connect(lambda: around.go_to("mail", MailsIn("draft")))
        self.as_pdf = Button(theme, self.tr("Save as PDF…"), "link")
        self.as_pdf.clicked.connect(lambda: self._save_answer("pdf"))
        self.as_word = Button(theme, self.tr("Save as Word…"), "link")
        self.as_word.clicked.connect(lambda: self._save_answer("docx"))
        self._lay_out()

    @property
    def reference(self) -> str:
        return self.shown.line.objection.reference if self.shown else ""

    def ask(self, reference: str) -> None:
        if reference != self.reference:
            self.shown = None  # until it comes, no other one is in front

        def look(office: Office) -> ShownObjection:
            from advisor_app.services.objections.list_objections import show_objection

            return show_objection(office, reference)

        self._around.jobs.ask(self, look, self.show_objection, purpose="objection")

    def take_focus(self) -> None:
        self.mail.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_objection(self, shown: ShownObjection) -> None:
        before, self._last = self._last, shown.line.objection.reference
        self.shown = shown
        line, one = shown.line, shown.line.objection
        self.title.setText(
            self.tr("Objection {reference} · {entity} · letter {letter}").format(
                reference=one.reference, entity=line.entity, letter=line.letter
            )
        )
        self._glyph.show_state(line_state(line))
        self.standing.setText(line_words(line))
        sent = moment(shown.mail.sent_at) if shown.mail.sent_at else day(one.received_on)
        self.facts.setText(f"{one.sender}\n{sent} · {one.subject}")
        self.doubts.setText("\n".join(self._doubts(one)))
        self.doubts.setVisible(bool(self.doubts.text()))
        if before != one.reference:
            self.mail.setPlainText(shown.mail.text)
        names = ", ".join(file.name for file in shown.mail.attachments if file.name)
        self._files.setText(self.tr("Attached: {names}").format(names=names))
        self._files.setVisible(bool(names))
        self._show_points(shown)
        open_ = one.state is ObjectionState.OPEN
        self.adding.setVisible(open_)
        if open_:
            self.adding.show_objection(shown)
        self._show_outcome(shown)

    def _doubts(self, one: Objection) -> list[str]:
        told = []
        if one.late:
            told.append(self.tr("It came after the last day to object, {day}.").format(day=day(one.objected_until)))
        if not one.known_sender:
            told.append(self.tr("Its sender is not in the entity's directory; the answer goes to the liaisons."))
        return told

    def _show_points(self, shown: ShownObjection) -> None:
        emptied(self._points)
        open_ = shown.line.objection.state is ObjectionState.OPEN
        for at, point in enumerate(shown.line.objection.points):
            if at:
                self._points.addWidget(divider())
            question = next((one for one in shown.questions[point.number] if one.id == point.question_id), None)
            card = PointCard(self._around, point, question, open_=open_)
            card.decided.connect(
                lambda decision, reason, answer, comment, point=point: self._decide(
                    point, decision, reason, answer, comment
                )
            )
            card.removed.connect(lambda point=point: self._remove(point))
            card.case_wanted.connect(self.case_wanted)
            self._points.addWidget(card)
        if not shown.line.objection.points:
            self._points.addWidget(label(self.tr("No case has been named yet."), "13", "text2"))

    def _show_outcome(self, shown: ShownObjection) -> None:
        one = shown.line.objection
        open_ = one.state is ObjectionState.OPEN
        self.answer.setVisible(open_)
        self.answer.setEnabled(one.ready)
        for part in (self.open_mail, self.as_pdf, self.as_word):
            part.setVisible(one.state is ObjectionState.ANSWERED)
        if one.state is ObjectionState.ANSWERED:
            told = self.tr("Answered; {mail}.").format(mail=mail_words(shown.mail_state))
            if shown.corrected:
                letter = self.tr("Letter {corrected} corrects and replaces {letter}.")
                told += " " + letter.format(corrected=shown.corrected, letter=shown.line.letter)
            self.outcome.setText(told)
        elif open_:
            self.outcome.setText(self._still_to_do(one))
        else:
            self.outcome.setText("")

    def _still_to_do(self, one: Objection) -> str:
        if not one.points:
            return self.tr("Name each case and question that the mail objects to, then decide on it.")
        if one.waiting:
            return self.tr("%Ln point(s) without a decision.", "", one.waiting)
        changing = sum(point.decided is not None and point.decided.after != point.before for point in one.points)
        if changing:
            return self.tr(
                "The answer amends %Ln score(s), with a corrected letter attached. Its mail waits as a draft.",
                "",
                changing,
            )
        return self.tr("The letter stands; the answer says why. Its mail waits as a draft.")

    # what a person does

    def _selected(self) -> str:
        return self.mail.textCursor().selectedText().replace("\u2029", "\n").strip()

    def _add(self, case: str, question: str, argument: str) -> None:
        def work(office: Office, _running: Running) -> Objection:
            from advisor_app.services.objections.decide_objection import add_point

            return add_point(office, reference, case, question, argument)

        reference = self.reference
        self._change(work)

    def _remove(self, point: ObjectionPoint) -> None:
        def work(office: Office, _running: Running) -> Objection:
            from advisor_app.services.objections.decide_objection import remove_point

            return remove_point(office, reference, point.number, point.question_id)

        reference = self.reference
        self._change(work)

    def _decide(self, point: ObjectionPoint, decision: Decision, reason: str, answer: str, comment: str | None) -> None:
        def work(office: Office, _running: Running) -> Objection:
            from advisor_app.services.objections.decide_objection import decide_objection

            return decide_objection(
                office,
                reference,
                point.number,
                point.question_id,
                decision=decision,
                reason=reason,
                answer=answer,
                comment=comment,
            )

        reference = self.reference
        self._change(work)

    def _change(self, work: Callable[[Office, Running], Objection]) -> None:
        self._around.jobs.change(self, work, lambda one: self.ask(one.reference), things=OBJECTIONS)

    def _answer(self) -> None:
        reference = self.reference

        def work(office: Office, _running: Running) -> AnsweredObjection:
            from advisor_app.services.objections.answer_objection import answer_objection

            return answer_objection(office, reference)

        def done(answered: AnsweredObjection) -> None:
            self.ask(reference)
            self._around.notices.done(
                self.tr("{reference} is answered; the mail to {entity} waits as a draft.").format(
                    reference=reference, entity=answered.entity
                ),
                offer=self.tr("Open the outbox"),
                act=lambda: self._around.go_to("mail", MailsIn("draft")),
            )

        title = self.tr("Answering {reference}").format(reference=reference)
        self._around.jobs.change(self, work, done, things=ANSWERED, title=title)

    def _save_original(self) -> None:
        if self.shown is not None:
            self._save(self.shown.line.objection.file_name, self.shown.original)

    def _save_answer(self, kind: str) -> None:
        papers = self.shown.papers if self.shown else None
        if papers is not None:
            self._save(f"{self.reference} respuesta.{kind}", papers.pdf if kind == "pdf" else papers.docx)

    def _save(self, name: str, content: bytes) -> None:
        start = str(Path(self._around.memory.text("window/folder")) / name)
        chosen, _ = FileDialog.getSaveFileName(self.window(), self.tr("Save the file"), start)
        if not chosen:
            return

        def work(_office: Office) -> None:
            from advisor_app.services.save_file import save_file

            save_file(Path(chosen), content)

        def done(_done: None) -> None:
            self._around.notices.done(self.tr("{file} was saved.").format(file=Path(chosen).name))

        self._around.jobs.ask(self, work, done)

    def _lay_out(self) -> None:
        theme = self._around.theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        head.setSpacing(theme.px(10))
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self._glyph)
        head.addWidget(self.standing)
        left = QVBoxLayout()
        left.setContentsMargins(theme.px(20), theme.px(10), theme.px(16), theme.px(12))
        left.setSpacing(theme.px(8))
        for part in (self.facts, self.doubts):
            left.addWidget(part)
        left.addWidget(self.mail, 1)
        left.addWidget(self._files)
        left.addWidget(self.original)
        inside = QWidget()
        inside.setObjectName("scrolled")
        right = QVBoxLayout(inside)
        right.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(12))
        right.setSpacing(theme.px(8))
        right.addLayout(self._points)
        right.addWidget(divider())
        right.addWidget(self.adding)
        right.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setAccessibleName(self.tr("Points of the objection"))
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(inside)
        work = QVBoxLayout()
        work.setSpacing(0)
        work.addWidget(scrolled, 1)
        work.addWidget(divider())
        work.addLayout(self._foot())
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addLayout(left, 4)
        both.addWidget(upright())
        both.addLayout(work, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(divider())
        column.addLayout(both, 1)

    def _foot(self) -> QHBoxLayout:
        theme = self._around.theme
        papers = QHBoxLayout()
        papers.setSpacing(theme.px(10))
        papers.addWidget(self.open_mail)
        for button in (self.as_word, self.as_pdf):
            papers.addWidget(button)
        papers.addStretch(1)
        told = QVBoxLayout()
        told.setSpacing(theme.px(6))
        told.addWidget(self.outcome)
        told.addLayout(papers)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        foot.setSpacing(theme.px(10))
        foot.addLayout(told, 1)
        foot.addWidget(self.answer)
        return foot
