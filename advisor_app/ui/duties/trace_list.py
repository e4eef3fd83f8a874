"""The periods of a duty, the newest first: how each stands, who was in charge, what was written down and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.ui.duties.cell_words import shape_of, state_word
from advisor_app.ui.formats import day, moment_day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, label

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.office.duties.records import EvidenceRecord, ExcuseRecord
    from advisor_app.services.duties.trace_duty import PeriodTrace
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

MOST = 14


class TraceList(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(around.theme.px(4))
        self._taking_back: UUID | None = None
        self._shown: tuple[PeriodTrace, ...] = ()

    def show_trace(self, traces: Sequence[PeriodTrace]) -> None:
        self._shown = tuple(traces)
        emptied(self._column)
        owed = [one for one in reversed(traces) if one.line.owed]
        if owed:
            self._column.addWidget(label(self.tr("Its periods"), "13b"))
        for one in owed[:MOST]:
            self._column.addWidget(self._line(one))
            for record in one.records:
                self._column.addWidget(self._record(record))

    def _line(self, one: PeriodTrace) -> QWidget:
        theme, line = self._around.theme, one.line
        when = line.done_on or line.due
        said = self.tr("{period}: {state}, {day}").format(
            period=line.period, state=state_word(line.state), day=day(when)
        )
        holders = ", ".join(dict.fromkeys(held.advisor for held in one.held))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(6))
        inside.addWidget(StateGlyph(theme, shape_of(line.state, measured=line.duty.measured)))
        inside.addWidget(label(said, "12"))
        told = line.evidence if line.duty.measured or not one.records else ""
        inside.addWidget(ElidedLabel(" · ".join(part for part in (told, holders) if part), "12", "text2"), 1)
        return row

    def _record(self, record: EvidenceRecord | ExcuseRecord) -> QWidget:
        from advisor_app.office.duties.records import EvidenceRecord

        theme = self._around.theme
        what = record.text if isinstance(record, EvidenceRecord) else record.reason
        said = self.tr("{what} · entered {day}, {who}").format(what=what, day=moment_day(record.at), who=record.who)
        if record.withdrawn is not None:
            said = self.tr("Withdrawn by {who}, {reason}: {what}").format(
                who=record.withdrawn.who, reason=record.withdrawn.reason, what=what
            )
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(theme.px(20), 0, 0, 0)
        inside.setSpacing(theme.px(6))
        inside.addWidget(ElidedLabel(said, "12", "text2"), 1)
        if record.withdrawn is None and record.id == self._taking_back:
            reason = QLineEdit()
            reason.setAccessibleName(self.tr("Why it is taken back"))
            reason.setPlaceholderText(self.tr("Why, then Enter"))
            reason.returnPressed.connect(lambda: self._take_back(record.id, reason.text()))
            inside.addWidget(reason, 1)
            reason.setFocus()
        elif record.withdrawn is None:
            back = Button(theme, self.tr("Take back"), "quiet")
            back.setAccessibleName(self.tr("Take back: {what}").format(what=what))
            back.clicked.connect(lambda: self._ask_why(record.id))
            inside.addWidget(back)
        return row

    def _ask_why(self, key: UUID) -> None:
        self._taking_back = key
        self.show_trace(self._shown)

    def _take_back(self, key: UUID, reason: str) -> None:
        if not reason.strip():
            return
        self._taking_back = None

        def work(office: Office, _running: Running) -> EvidenceRecord | ExcuseRecord:
            from advisor_app.services.duties.record_duty import withdraw_record

            return withdraw_record(office, key, reason)

        def done(gone: EvidenceRecord | ExcuseRecord) -> None:
            self._around.notices.done(self.tr("{duty}, {period}: taken back.").format(
                duty=gone.duty_id, period=gone.period or "-"))  # fmt: skip

        self._around.jobs.change(self, work, done, things=frozenset({"duties"}))
