"""The scoring desk for a calibration: the same keys, one's own answers alone, handed in at the end."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import DrawnRound, RoundRules
from advisor_app.office.scoring.audit import Audit, AuditState
from advisor_app.services.audits.find_audit import ScoredAudit
from advisor_app.services.rounds.open_sample import OpenedSample
from advisor_app.ui.formats import number as told_number
from advisor_app.ui.pages.audit.finish_strip import ClosingStrip
from advisor_app.ui.pages.audit.open_audit import Choice, OpenAudit
from advisor_app.ui.pages.audit.score_desk import ScoreDesk
from advisor_app.ui.pages.audit.score_keeper import ScoreKeeper
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import Confirmation
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.office.scoring.marks import CaseScore
    from advisor_app.services.calibration.show_calibration import CalibrationSheet
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings


def as_opened(sheet: CalibrationSheet) -> OpenedSample:
    """A calibration as the desk takes a sample: its number stands where the entity does, handed in is finished."""
    found, handed_in_at = sheet.calibration, sheet.rater.handed_in_at
    closed = handed_in_at is not None or found.closed_on is not None
    whose = found.entity_id or found.id
    state = AuditState.FINISHED if closed else AuditState.OPEN
    drawn = DrawnRound(
        id=found.id,
        week=IsoWeek.of(found.opened_on),
        entity_id=whose,
        frame=found.frame or found.numbers,
        frame_digest=found.frame_digest,
        seed=found.seed,
        planned_size=len(found.cases),
        sample=found.numbers,
        sample_size=len(found.cases),
        claim="",
        rules=RoundRules(),
        sealed_at=_midnight(sheet),
        drawn_at=_midnight(sheet),
    )
    scored = ScoredAudit(
        whose,
        found.key,
        drawn,
        Audit(found.id, whose, found.id, found.card_key, state, finished_at=handed_in_at),
        found.card,
        {one.number: one.facts for one in found.cases},
        sheet.given,
        {one.number: one.from_data for one in found.cases},
    )
    return OpenedSample(scored, sheet.cases, frozenset(), "", begun_now=False)


CALIBRATIONS = frozenset({"calibrations"})


class BlindKeeper(ScoreKeeper):
    things = CALIBRATIONS

    def order(
        self, audit: OpenAudit, number: str, question_id: str, *, still_typing: bool
    ) -> Callable[[Office, Running], CaseScore]:
        calibration, answer = audit.entity, audit.given(number, question_id)

        def work(office: Office, _running: Running) -> CaseScore:
            from advisor_app.services.calibration.answer_calibration import answer_calibration

            return answer_calibration(office, calibration, number, question_id, answer)

        return work


class HandInStrip(ClosingStrip):
    """`handed_in` names the calibration."""

    handed_in = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._around = around
        self._audit: OpenAudit | None = None
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said = label("", "13", wrap=True)
        self.hand_in = Button(theme, self.tr("Hand in"), "plain")
        self.hand_in.clicked.connect(self._confirm)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(self.said, 1)
        row.addWidget(self.hand_in)
        self.hide()

    def show_audit(self, audit: OpenAudit | None) -> None:
        self._audit = audit
        if audit is None or not (audit.finished or audit.complete):
            self.hide()
            return
        self.hand_in.setVisible(not audit.finished)
        if audit.finished:
            self.said.setText(self.tr("Handed in: it does not change any more."))
        else:
            self.said.setText(self.tr("All %Ln case(s) are answered.", "", len(audit.numbers)))
        self.show()

    def _confirm(self) -> None:
        audit = self._audit
        if audit is None or not audit.complete:
            return
        failing = sum(audit.score(one).nonconforming for one in audit.numbers)
        asked = Confirmation(
            self._around.theme,
            self,
            self.tr("Hand in {calibration}?").format(calibration=audit.entity),
            (
                (self.tr("Scored cases"), told_number(len(audit.numbers))),
                (self.tr("Nonconforming"), told_number(failing)),
            ),
            self.tr("From then on your answers stay as they are; when all have handed in, all see all answers."),
            self.tr("Hand in"),
        )
        asked.finished.connect(lambda answer: self._hand_in(audit) if answer == QDialog.DialogCode.Accepted else None)
        asked.open()

    def _hand_in(self, audit: OpenAudit) -> None:
        calibration = audit.entity

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.calibration.answer_calibration import hand_in

            hand_in(office, calibration)

        def done(_nothing: None) -> None:
            self._around.notices.done(self.tr("{calibration} is handed in.").format(calibration=calibration))
            self.handed_in.emit(calibration)

        self._around.jobs.change(self, work, done, things=CALIBRATIONS)


class BlindDesk(ScoreDesk):
    """A case's file, and what the data answers, are no matter of a calibration: they are the same for everybody."""

    def __init__(self, around: Surroundings) -> None:
        self.strip = HandInStrip(around)
        super().__init__(around, BlindKeeper(around), self.strip)

    def _show(self) -> None:
        super()._show()
        self.pane.missing.hide()

    def _mark_missing(self, missing: bool) -> None:
        self.foot.say(self.tr("A calibration asks about what the file says, not whether it is there."))

    def _may_answer(self, audit: OpenAudit, choice: Choice) -> bool:
        if audit.finished:
            self.foot.say(self.tr("It is handed in: it does not change any more."))
            return False
        if audit.from_data(self.number, self.question) is not None:
            self.foot.say(self.tr("The data answers this one, the same for everybody."))
            return False
        return super()._may_answer(audit, choice)


def _midnight(sheet: CalibrationSheet) -> datetime:
    """A calibration has a day, and no moment that anybody looks at."""
    return datetime.combine(sheet.calibration.opened_on, time())
