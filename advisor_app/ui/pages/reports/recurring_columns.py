"""What the list of a period's reports tells of each entity, and how what is odd is called."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.mail.outbox import OutboxState
from advisor_app.office.reports.definition import Scope, Variant
from advisor_app.office.reports.oddities import Odd, Oddity
from advisor_app.office.reports.period import Frequency
from advisor_app.ui.formats import number, percent
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.office.reports.definition import KeptDefinition
    from advisor_app.services.reports.foresee_reports import ForeseenReport

_STATES = {
    OutboxState.DRAFT: (State.DUE, str(QT_TRANSLATE_NOOP("RecurringReports", "Draft"))),
    OutboxState.APPROVED: (State.AT_GOAL, str(QT_TRANSLATE_NOOP("RecurringReports", "Approved"))),
    OutboxState.QUEUED: (State.UNDER_WAY, str(QT_TRANSLATE_NOOP("RecurringReports", "Queued"))),
    OutboxState.SENDING: (State.UNDER_WAY, str(QT_TRANSLATE_NOOP("RecurringReports", "Going out"))),
    OutboxState.SENT: (State.DONE, str(QT_TRANSLATE_NOOP("RecurringReports", "Sent"))),
    OutboxState.PERHAPS_SENT: (State.DOUBT, str(QT_TRANSLATE_NOOP("RecurringReports", "Perhaps sent"))),
    OutboxState.FAILED: (State.LATE, str(QT_TRANSLATE_NOOP("RecurringReports", "Refused"))),
}
_ODD = {
    Odd.NO_DATA: str(QT_TRANSLATE_NOOP("RecurringReports", "no data")),
    Odd.NOT_OVER: str(QT_TRANSLATE_NOOP("RecurringReports", "the period goes on")),
    Odd.OLD_DATA: str(QT_TRANSLATE_NOOP("RecurringReports", "no export came in since the period ended")),
    Odd.NO_LIAISON: str(QT_TRANSLATE_NOOP("RecurringReports", "no liaison who gets it")),
    Odd.NO_ADDRESS: str(QT_TRANSLATE_NOOP("RecurringReports", "its liaisons have no address")),
    Odd.SOME_UNREACHED: str(QT_TRANSLATE_NOOP("RecurringReports", "a liaison has no address")),
    Odd.ONLY_COPIES: str(QT_TRANSLATE_NOOP("RecurringReports", "goes to those who would have a copy")),
    Odd.NO_SENDER: str(QT_TRANSLATE_NOOP("RecurringReports", "its advisor has no address")),
    Odd.NO_DIRECTOR: str(QT_TRANSLATE_NOOP("RecurringReports", "the director's address is not known")),
}
_FIGURES = {
    "received": str(QT_TRANSLATE_NOOP("RecurringReports", "received {now}, usually {usual}")),
    "closed": str(QT_TRANSLATE_NOOP("RecurringReports", "closed {now}, usually {usual}")),
    "rate_30": str(QT_TRANSLATE_NOOP("RecurringReports", "in 30 days {now}, before {usual}")),
}
VARIANTS = {
    Variant.OPERATIONAL: str(QT_TRANSLATE_NOOP("RecurringReports", "Operational, with lists of cases")),
    Variant.EXECUTIVE: str(QT_TRANSLATE_NOOP("RecurringReports", "Executive, one page")),
}
FREQUENCIES = {
    Frequency.WEEK: str(QT_TRANSLATE_NOOP("RecurringReports", "Weekly")),
    Frequency.MONTH: str(QT_TRANSLATE_NOOP("RecurringReports", "Monthly")),
    Frequency.QUARTER: str(QT_TRANSLATE_NOOP("RecurringReports", "Quarterly")),
    Frequency.ON_REQUEST: str(QT_TRANSLATE_NOOP("RecurringReports", "On request")),
}
SCOPES = {
    Scope.MINE: str(QT_TRANSLATE_NOOP("RecurringReports", "An advisor's entities")),
    Scope.ALL: str(QT_TRANSLATE_NOOP("RecurringReports", "All entities")),
    Scope.NAMED: str(QT_TRANSLATE_NOOP("RecurringReports", "Chosen entities")),
}


def said(words: str) -> str:
    return QCoreApplication.translate("RecurringReports", words)


def oddity_said(one: Oddity) -> str:
    if one.odd is not Odd.JUMP:
        return said(_ODD[one.odd])
    return said(_FIGURES[one.figure]).format(now=_value(one.figure, one.now), usual=_value(one.figure, one.usual))


def oddities_said(line: ForeseenReport) -> str:
    return "; ".join(map(oddity_said, line.oddities))


def mail_said(line: ForeseenReport) -> str:
    if line.stands:
        return said(_STATES[OutboxState(line.mail_state)][1])
    if line.skipped:
        return QCoreApplication.translate("RecurringReports", "None is sent")
    if line.prevented:
        return QCoreApplication.translate("RecurringReports", "Can't be written")
    return QCoreApplication.translate("RecurringReports", "To be prepared")


def mail_shape(line: ForeseenReport) -> State:
    if line.stands:
        return _STATES[OutboxState(line.mail_state)][0]
    if line.skipped:
        return State.EXCUSED
    return State.LATE if line.prevented else State.NOT_DUE


def report_columns() -> tuple[Column[ForeseenReport], ...]:
    return (
        Column(
            "entity",
            QCoreApplication.translate("RecurringReports", "Entity"),
            lambda one: one.entity.name,
            112,
            heavy=True,
        ),
        Column(
            "advisor",
            QCoreApplication.translate("RecurringReports", "Advisor"),
            lambda one: one.holder.name if one.holder is not None else "",
            130,
            quiet=True,
            hidden=True,
        ),
        _count(
            "received", QCoreApplication.translate("RecurringReports", "Received"), lambda one: one.counts.now.received
        ),
        _count(
            "closed",
            QCoreApplication.translate("RecurringReports", "Closed"),
            lambda one: one.counts.now.closed,
            hidden=True,
        ),
        Column(
            "rate",
            QCoreApplication.translate("RecurringReports", "In 30 days"),
            _rate_said,
            78,
            order=_rate,
            right=True,
            narrow=True,
        ),
        _count("expired", QCoreApplication.translate("RecurringReports", "Expired"), lambda one: one.counts.expired),
        Column("mail", QCoreApplication.translate("RecurringReports", "Mail"), mail_said, 124, state=mail_shape),
        Column(
            "odd",
            QCoreApplication.translate("RecurringReports", "What is odd"),
            oddities_said,
            90,
            order=lambda one: (not one.oddities, oddities_said(one)),
            state=lambda one: (State.LATE if one.prevented else State.DOUBT) if one.oddities else None,
            hint=oddities_said,
            stretches=True,
        ),
    )


def definition_columns() -> tuple[Column[KeptDefinition], ...]:
    return (
        Column(
            "name",
            QCoreApplication.translate("RecurringReports", "Definition"),
            lambda one: one.definition.name,
            160,
            heavy=True,
            state=lambda one: State.EXCUSED if one.retired else None,
            hint=lambda one: QCoreApplication.translate("RecurringReports", "No longer used") if one.retired else "",
        ),
        Column(
            "title",
            QCoreApplication.translate("RecurringReports", "Title"),
            lambda one: one.definition.title,
            120,
            stretches=True,
        ),
        Column(
            "frequency",
            QCoreApplication.translate("RecurringReports", "How often"),
            lambda one: said(FREQUENCIES[one.definition.frequency]),
            92,
        ),
        Column(
            "scope",
            QCoreApplication.translate("RecurringReports", "Of whom"),
            lambda one: said(SCOPES[one.definition.scope]),
            126,
            quiet=True,
        ),
        Column(
            "edition",
            QCoreApplication.translate("RecurringReports", "Edition"),
            lambda one: number(one.edition) if one.edition else "",
            64,
            order=lambda one: one.edition,
            right=True,
        ),
    )


def _count(
    key: str, title: str, of: Callable[[ForeseenReport], int], *, hidden: bool = False
) -> Column[ForeseenReport]:
    return Column(key, title, lambda one: number(of(one)), 70, order=of, right=True, narrow=True, hidden=hidden)


def _rate(line: ForeseenReport) -> Fraction:
    now = line.counts.now
    return Fraction(now.due_in_30, now.due) if now.due else Fraction(-1)


def _rate_said(line: ForeseenReport) -> str:
    return percent(_rate(line), 0) if line.counts.now.due else "—"


def _value(figure: str, value: Fraction | None) -> str:
    if value is None:
        return "—"
    return percent(value, 0) if figure == "rate_30" else number(round(value))
