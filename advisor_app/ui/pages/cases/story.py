"""A case's history over imports, one step a line: what changed silently in red, quiet imports folded into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.case_words import changed_value, field_name
from advisor_app.ui.formats import moment_day
from advisor_app.ui.parts.text import label
from advisor_app.ui.states import State, paint_state
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.services.cases.tell_case import Step

MOVED = {
    "created": str(QT_TRANSLATE_NOOP("CaseStory", "Date of creation moved")),
    "first_worked": str(QT_TRANSLATE_NOOP("CaseStory", "Date of first work moved")),
    "closed": str(QT_TRANSLATE_NOOP("CaseStory", "Date of closing moved")),
    "due": str(QT_TRANSLATE_NOOP("CaseStory", "Due date moved")),
}
"""Dates that were there and became others, without the CRM saying who did it."""
_DAYS_TOLD = 4


@dataclass(frozen=True, slots=True)
class ToldStep:
    day: str
    what: str
    more: tuple[str, ...] = ()
    state: State | None = None
    quiet: bool = False


def told_of(step: Step, before: Sequence[Step]) -> ToldStep:
    """`before` are the steps that came before it, the latest first."""
    day = moment_day(step.at[-1])[:5]
    if step.kind == "quiet":
        return _quiet(day, step, before)
    if step.kind == "came":
        return ToldStep(day, QCoreApplication.translate("CaseStory", "Came into the program"), step.file_names)
    return _changed(day, step)


def _quiet(day: str, step: Step, before: Sequence[Step]) -> ToldStep:
    since = moment_day(before[0].at[-1])[:5] if before else ""
    days = [moment_day(at)[:5] for at in step.at]
    shown = ", ".join(days[-_DAYS_TOLD:])
    if len(days) > _DAYS_TOLD:
        said = QCoreApplication.translate("CaseStory", "in {count} imports, the last of {days}")
        more = said.format(count=len(days), days=shown)
    elif len(days) > 1:
        more = QCoreApplication.translate("CaseStory", "in those of {days}").format(days=shown)
    else:
        more = QCoreApplication.translate("CaseStory", "in that of {days}").format(days=shown)
    return ToldStep(
        day, QCoreApplication.translate("CaseStory", "Unchanged since {day}").format(day=since), (more,), quiet=True
    )


def _changed(day: str, step: Step) -> ToldStep:
    """By what matters most: a date that moved, reopened, closed, another entity, anything else."""
    fields = step.fields
    closed_before, closed_after = fields.get("closed", ("", ""))
    moved = next((name for name in MOVED if name in fields and all(fields[name])), None)
    if moved is not None:
        before, after = (changed_value(moved, one) for one in fields[moved])
        first = QCoreApplication.translate("CaseStory", "{before} → {after}; who did it is not on record").format(
            before=before, after=after
        )
        what = QCoreApplication.translate("CaseStory", MOVED[moved])
        return ToldStep(day, what, (first, *_lines(step, moved)), State.LATE)
    if closed_before and not closed_after:
        return ToldStep(day, QCoreApplication.translate("CaseStory", "Reopened"), _lines(step, ""), State.DOUBT)
    if closed_after and not closed_before:
        when = changed_value("closed", closed_after)[:10]
        return ToldStep(
            day, QCoreApplication.translate("CaseStory", "Closed on {day}").format(day=when), _lines(step, "closed")
        )
    if "entity" in fields:
        before, after = (one or QCoreApplication.translate("CaseStory", "(empty)") for one in fields["entity"])
        first = QCoreApplication.translate("CaseStory", "before: {entity}").format(entity=before)
        return ToldStep(
            day,
            QCoreApplication.translate("CaseStory", "Moved to {entity}").format(entity=after),
            (first, *_lines(step, "entity")),
            State.DOUBT,
        )
    status = fields.get("status", ("", ""))[1]
    return ToldStep(day, status or QCoreApplication.translate("CaseStory", "Other changes"), _lines(step, ""))


def _lines(step: Step, but: str) -> tuple[str, ...]:
    """Each changed field on a line, but the one that is told already."""
    empty = QCoreApplication.translate("CaseStory", "(empty)")
    return tuple(
        f"{field_name(name)}: {changed_value(name, before) or empty} → {changed_value(name, after) or empty}"
        for name, (before, after) in step.fields.items()
        if name != but
    )


class StoryStep(QWidget):
    """A shape on the line that joins the steps, the day, what happened, and the small print below."""

    def __init__(self, theme: Theme, step: ToldStep, *, last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._step = step
        self._last = last
        tone = "text2" if step.quiet else "text"
        if step.state is not None:
            tone = "late" if step.state is State.LATE else "warn"
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addWidget(label(step.what, "13" if step.quiet else "13b", tone, wrap=True))
        if step.more:
            words.addWidget(label("\n".join(step.more), "12", "text2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), 0, 0, theme.px(6))
        row.setSpacing(theme.px(8))
        day = label(step.day, "12", "text2")
        day.setFixedWidth(theme.px(38))
        row.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, top = t.px(7), t.px(9)
        if not self._last:
            painter.setPen(QPen(t.colour("line2"), 1.5))
            painter.drawLine(middle, top + t.px(9), middle, self.height() - t.px(1))
        if self._step.state is not None:
            side = t.px(14)
            paint_state(painter, self._step.state, QRectF(middle - side / 2, top - side / 2, side, side), t.colours)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.colour("line2" if self._step.quiet else "text2"))
            painter.drawEllipse(QRectF(middle - t.px(4), top - t.px(4), t.px(8), t.px(8)))
