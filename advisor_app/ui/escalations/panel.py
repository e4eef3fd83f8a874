"""One escalation beside its list: a draft to be written, or what was told, its evidence and what was decided."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.escalations.records import (
    Addressee,
    Follow,
    LinkedRecord,
    Outcome,
    PaperKind,
    Raised,
    RecordKind,
)
from advisor_app.office.escalations.records import State as EscalationState
from advisor_app.ui.escalations.decision_form import DecisionForm
from advisor_app.ui.escalations.draft_form import DraftForm
from advisor_app.ui.escalations.draft_keeper import DraftKeeper
from advisor_app.ui.escalations.words import (
    level_said,
    outcome_said,
    paper_said,
    record_said,
    state_of,
    state_said,
)
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.targets import CasesAt, MailAt, MeetingAt, PlansAt

if TYPE_CHECKING:
    from advisor_app.services.escalations.decide_escalation import AskedFollow
    from advisor_app.services.escalations.list_escalations import EscalationLine
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

ESCALATIONS = frozenset({"plans", "duties", "mails", "meetings"})
_MAIL_WAITS = ("draft", "approved")


class EscalationPanel(SidePanel):
    """`changed` says that something was done and the list is to be asked again; `told` that only a draft was typed."""

    changed = Signal()
    told = Signal()

    def __init__(self, around: Surroundings) -> None:
        theme = around.theme
        super().__init__(theme, "", 660, 400)
        self.setAccessibleName(self.tr("Escalation"))
        self._around = around
        self.line: EscalationLine | None = None
        self._shown: UUID | None = None
        self._directs = False
        self._glyph = StateGlyph(theme)
        self.title = label("", "16", wrap=True)
        self._standing = label("", "13", "text2", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._glyph)
        head.addWidget(self._standing, 1)
        self.draft = DraftForm(theme)
        self.draft.submitted.connect(self._submit)
        self.keeper = DraftKeeper(around, self.draft, self._reference)
        self.keeper.told.connect(self.told)
        self._read = QVBoxLayout()
        self._read.setSpacing(theme.px(4))
        self.decision = DecisionForm(theme)
        self.decision.decided.connect(self._decide)
        self.decision.raised.connect(self._raise)
        self.why = QLineEdit()
        self.settle = Button(theme, self.tr("Settled"), "plain")
        self.settle.clicked.connect(lambda: self._with_words(self._settle))
        self.withdraw = Button(theme, self.tr("Withdraw"), "plain")
        self.withdraw.clicked.connect(lambda: self._with_words(self._withdraw))
        self.papers = Button(theme, self.tr("Save the papers…"), "link")
        self.papers.clicked.connect(self._save_papers)
        self._ending = QHBoxLayout()
        self._ending.setSpacing(theme.px(8))
        for part, stretch in ((self.why, 1), (self.settle, 0), (self.withdraw, 0)):
            self._ending.addWidget(part, stretch)
        self.column.addWidget(self.title)
        self.column.addLayout(head)
        self.column.addWidget(self.keeper.settling.panel)
        self.column.addWidget(self.draft)
        self.column.addLayout(self._read)
        self.column.addWidget(self.decision)
        self.column.addLayout(self._ending)
        self.column.addWidget(self.papers)
        self.column.addStretch(1)
        self.show_line(None, directs=False)

    def show_line(self, line: EscalationLine | None, *, directs: bool) -> None:
        """An escalation, or nothing. A draft that is being written keeps what is typed."""
        if line is None or line.one.id != self._shown:
            self.draft.flush()
        self.line, self._directs = line, directs
        draft = line is not None and line.one.state is EscalationState.DRAFT
        self._glyph.setVisible(line is not None)
        self._standing.setVisible(line is not None)
        self.draft.setVisible(draft)
        emptied(self._read)
        self._offer(line)
        if line is None:
            self._shown = None
            self.title.setText(self.tr("Choose an escalation, or begin one"))
            return
        self.title.setText(f"{line.one.reference} · {line.entity}")
        self._glyph.show_state(state_of(line))
        self._standing.setText(self._stands(line))
        again = line.one.id == self._shown
        self._shown = line.one.id
        if draft and again:
            self.keeper.show_again(line.one)
        elif draft:
            self.keeper.begin(line.one)
        else:
            self._tell(line)

    def _stands(self, line: EscalationLine) -> str:
        one, said = line.one, [state_said(line.one.state)]
        if one.state is EscalationState.RAISED:
            said.append(f"{level_said(one.level)}, {one.raised[-1].to.name}")
        if line.age is not None:
            days = line.age.working_days
            waited = self.tr("%Ln working day(s)", "", days) if days else self.tr("today")
            said += [waited, self.tr("since {day}").format(day=day(line.age.since))]
        if line.advisor:
            said.append(line.advisor)
        return " · ".join(said)

    def _offer(self, line: EscalationLine | None) -> None:
        state = line.one.state if line else None
        may_decide = self._directs and state in (
            EscalationState.WAITING,
            EscalationState.RAISED,
            EscalationState.DECIDED,
        )
        self.decision.setVisible(may_decide)
        if line is not None and may_decide and (line.one.id, line.one.state) != getattr(self, "_decided_for", None):
            self._decided_for = (line.one.id, line.one.state)
            self.decision.show_one(line.one)
        settles = state is EscalationState.DECIDED
        withdraws = state in (EscalationState.DRAFT, EscalationState.WAITING)
        open_follows = [each for each in line.one.follows if each.done_on is None] if line else []
        self.settle.setVisible(settles)
        self.settle.setEnabled(not open_follows)
        self.withdraw.setVisible(withdraws)
        self.why.setVisible(settles or withdraws)
        self.why.clear()
        words = self.tr("What came of it") if settles else self.tr("Why it is withdrawn")
        self.why.setPlaceholderText(words)
        self.why.setAccessibleName(words)
        self.papers.setVisible(bool(line and line.papers))

    def _tell(self, line: EscalationLine) -> None:
        told = line.one.obstacle
        self._read.addWidget(label(told.subject, "14", wrap=True))
        self._part(self.tr("The obstacle"), told.told)
        self._part(self.tr("Processes"), ", ".join(told.processes))
        self._part(self.tr("People"), ", ".join(told.people))
        self._part(self.tr("Tools"), ", ".join(told.tools))
        if told.records:
            self._read.addWidget(label(self.tr("Evidence"), "13b"))
            for record in told.records:
                self._read.addWidget(self._opening(record))
        self._part(self.tr("What is asked for"), told.asked)
        for each in line.one.course:
            if isinstance(each, Raised):
                heading = self.tr("{level}, {day}: letter {letter}").format(
                    level=level_said(each.to.level), day=day(each.on), letter=each.letter
                )
                self._part(heading, f"{each.to.name}. {each.why}")
            else:
                self._part(f"{level_said(each.level)}, {day(each.on)}: {outcome_said(each.outcome)}", each.reason)
        for place, follow in enumerate(line.one.follows, start=1):
            self._read.addLayout(self._following(place, follow))
        for paper in line.papers:
            if paper.message_id:
                waits = paper.mail_state in _MAIL_WAITS
                words = self.tr("{paper}: its mail waits") if waits else self.tr("{paper}: its mail")
                see = Button(self._around.theme, words.format(paper=paper_said(paper.kind)), "link")
                see.clicked.connect(lambda _checked=False, key=paper.message_id: self._go("mail", MailAt(key)))
                self._read.addWidget(see)
            else:
                without = self.tr("{paper}: without a mail, since an address was missing")
                self._read.addWidget(label(without.format(paper=paper_said(paper.kind)), "12", "text2", wrap=True))
                if paper.kind is PaperKind.MEMO and line.one.open:
                    draft = Button(self._around.theme, self.tr("Draft its mail"), "link")
                    draft.clicked.connect(self._mail)
                    self._read.addWidget(draft)

    def _part(self, title: str, text: str) -> None:
        if text:
            self._read.addWidget(label(title, "13b", wrap=True))
            self._read.addWidget(label(text, "13", wrap=True))

    def _opening(self, record: LinkedRecord) -> QWidget:
        open_it = Button(self._around.theme, f"{record_said(record.kind)} {_short(record)}", "link")
        open_it.setToolTip(record.said)
        open_it.clicked.connect(lambda: self._open(record))
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._around.theme.px(8))
        row.addWidget(open_it)
        row.addWidget(label(_rest(record), "12", "text2", wrap=True), 1)
        return whole

    def _following(self, place: int, follow: Follow) -> QHBoxLayout:
        late = follow.done_on is None and follow.due is not None
        glyph = StateGlyph(self._around.theme, State.DONE if follow.done_on else State.DUE)
        parts = [follow.what, follow.who, follow.reference, day(follow.due) if late and follow.due else ""]
        row = QHBoxLayout()
        row.setSpacing(self._around.theme.px(8))
        row.addWidget(glyph)
        row.addWidget(label(" · ".join(each for each in parts if each), "13", wrap=True), 1)
        if follow.done_on is None:
            done = Button(self._around.theme, self.tr("Done"), "small")
            done.setAccessibleName(self.tr("Done: {what}").format(what=follow.what))
            done.clicked.connect(lambda: self._done(place))
            row.addWidget(done)
        return row

    def _open(self, record: LinkedRecord) -> None:
        if record.kind is RecordKind.CASE:
            from advisor_app.store import CaseQuery

            self._go("cases", CasesAt(record.key, CaseQuery(numbers=(record.key,))))
        elif record.kind is RecordKind.PLAN:
            self._go("plans", PlansAt("plans", record.key))
        elif record.kind is RecordKind.MAIL:
            self._go("mail", MailAt(record.key))
        else:
            key = UUID(record.key)

            def look(office: Office) -> UUID:
                with office.store.reading() as reading:
                    return reading.minutes.commitment(key).meeting_id

            self._around.jobs.ask(self, look, lambda meeting: self._go("meetings", MeetingAt(meeting)))

    def _go(self, page: str, target: object) -> None:
        self._around.go_to(page, target)

    def _reference(self) -> str:
        return self.line.one.reference if self.line else ""

    def _submit(self) -> None:
        reference = self._reference()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.documents.escalations.papers import EscalationPapers
            from advisor_app.services.escalations.submit_escalation import submit_escalation

            return submit_escalation(office, EscalationPapers(), reference)

        self._change(work, lambda made: self._say_issued(made[1], self.tr("Memo {number} is before the director.")))

    def _mail(self) -> None:
        reference = self._reference()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.escalations.mail_memo import mail_memo

            return mail_memo(office, reference)

        self._change(work, lambda _kept: self._around.notices.done(self.tr("Its mail waits as a draft.")))

    def _decide(self, outcome: Outcome, reason: str, follows: tuple[AskedFollow, ...]) -> None:
        reference = self._reference()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.escalations.decide_escalation import decide_escalation

            return decide_escalation(office, reference, outcome, reason, follows=follows)

        self._change(work, lambda _kept: self._around.notices.done(self.tr("The decision is noted."), reason))

    def _raise(self, to: Addressee, why: str) -> None:
        reference = self._reference()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.documents.escalations.papers import EscalationPapers
            from advisor_app.services.escalations.raise_escalation import raise_escalation

            return raise_escalation(office, EscalationPapers(), reference, to, why)

        self._change(work, lambda made: self._say_issued(made[1], self.tr("Letter {number} is ready.")))

    def _done(self, place: int) -> None:
        reference = self._reference()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.escalations.decide_escalation import follow_done

            return follow_done(office, reference, place)

        self._change(work)

    def _settle(self, words: str) -> None:
        reference = self._reference()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.escalations.decide_escalation import settle_escalation

            return settle_escalation(office, reference, words)

        self._change(work)

    def _withdraw(self, words: str) -> None:
        reference = self._reference()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.escalations.submit_escalation import withdraw_escalation

            return withdraw_escalation(office, reference, words)

        self._change(work)

    def _with_words(self, act: Callable[[str], None]) -> None:
        words = self.why.text().strip()
        if words:
            act(words)
        else:
            self.why.setFocus()

    def _say_issued(self, paper: Any, words: str) -> None:
        said = words.format(number=paper.number)
        if paper.mail_id is None:
            without = self.tr("It has no mail, since an address is missing.")
            self._around.notices.done(said, without)
        else:
            self._around.notices.done(said, self.tr("Its mail waits as a draft."))

    def _change(self, work: Callable[[Office, Running], Any], say: Callable[[Any], object] | None = None) -> None:
        def done(made: Any) -> None:
            if say is not None:
                say(made)
            self.changed.emit()

        self._around.jobs.change(self, work, done, things=ESCALATIONS)

    def _save_papers(self) -> None:
        reference = self._reference()
        folder = FileDialog.getExistingDirectory(self, self.tr("Where the papers go"))
        if not folder:
            return

        def look(office: Office) -> int:
            from advisor_app.services.escalations.write_papers import write_papers

            return len(write_papers(office, reference, Path(folder)))

        def done(count: int) -> None:
            self._around.notices.done(self.tr("%Ln file(s) written.", "", count), folder)

        self._around.jobs.ask(self, look, done, title=self.tr("Writing the papers"))


def _short(record: LinkedRecord) -> str:
    """What names it: a number, or the words before its standing."""
    return record.said.partition(": ")[0]


def _rest(record: LinkedRecord) -> str:
    return record.said.partition(": ")[2]
