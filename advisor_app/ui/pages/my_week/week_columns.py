"""The table of entities: each cell tells the fact of one step, with the shape of its state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.office.duties.catalogue import Frequency
from advisor_app.office.names import name_key
from advisor_app.office.rounds.week_progress import Stage
from advisor_app.ui.duties.headings import group_name
from advisor_app.ui.formats import number
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.office.rounds.week_progress import EntityWeek

_MAILS = {
    "draft": (State.DUE, str(QT_TRANSLATE_NOOP("MyWeekColumns", "to approve"))),
    "approved": (State.UNDER_WAY, str(QT_TRANSLATE_NOOP("MyWeekColumns", "approved"))),
    "queued": (State.UNDER_WAY, str(QT_TRANSLATE_NOOP("MyWeekColumns", "queued"))),
    "sending": (State.UNDER_WAY, str(QT_TRANSLATE_NOOP("MyWeekColumns", "going out"))),
    "sent": (State.DONE, str(QT_TRANSLATE_NOOP("MyWeekColumns", "sent"))),
    "perhaps_sent": (State.DOUBT, str(QT_TRANSLATE_NOOP("MyWeekColumns", "perhaps sent"))),
    "failed": (State.LATE, str(QT_TRANSLATE_NOOP("MyWeekColumns", "refused"))),
    "cancelled": (State.NOT_DUE, str(QT_TRANSLATE_NOOP("MyWeekColumns", "cancelled"))),
}
_VERDICTS = {
    "meets": (State.AT_GOAL, str(QT_TRANSLATE_NOOP("MyWeekColumns", "complies"))),
    "fails": (State.FAILS, str(QT_TRANSLATE_NOOP("MyWeekColumns", "does not comply"))),
    "inconclusive": (State.DOUBT, str(QT_TRANSLATE_NOOP("MyWeekColumns", "not conclusive"))),
}
_ORDER = tuple(Stage)
Said = tuple[State | None, str]
_NOTHING: Said = (State.NOT_DUE, "")


def audit_cell(row: EntityWeek) -> Said:
    if not row.drawn:
        return (State.DUE, QCoreApplication.translate("MyWeekColumns", "to draw")) if row.closed else _NOTHING
    if not row.audited:
        return _NOTHING
    share = f"{row.scored}/{row.sample_size}"
    if row.complete:
        return State.DONE, share
    return (State.UNDER_WAY if row.scored else State.DUE), share


def result_cell(row: EntityWeek) -> Said:
    if row.verdict is None:
        return _NOTHING
    state, word = _VERDICTS[row.verdict.kind]
    said = QCoreApplication.translate("MyWeekColumns", word)
    return state, f"{said} · {row.verdict.errors}/{row.verdict.sample_size}"


def letter_cell(row: EntityWeek) -> Said:
    """Whether it is written, and how far it has come on its way."""
    if not row.audited:
        return _NOTHING
    if not row.complete:
        return State.DUE, QCoreApplication.translate("MyWeekColumns", "missing")
    if row.letter and not row.letter_current:
        return State.DUE_SOON, QCoreApplication.translate("MyWeekColumns", "to correct")
    if not row.letter:
        return State.DUE, QCoreApplication.translate("MyWeekColumns", "to prepare")
    state, said = mail_cell(row)
    return (State.UNDER_WAY if state is State.DUE else state or State.UNDER_WAY), said


def mail_cell(row: EntityWeek) -> Said:
    if row.mail_state and row.letter_current:
        state, word = _MAILS[row.mail_state]
        return state, QCoreApplication.translate("MyWeekColumns", word)
    if row.unreachable:
        return State.DOUBT, QCoreApplication.translate("MyWeekColumns", "no liaison")
    return (State.DUE, QCoreApplication.translate("MyWeekColumns", "no mail yet")) if row.letter_current else _NOTHING


def sums(rows: Sequence[EntityWeek]) -> dict[str, str]:
    """Done of what is owed, under each column; cases under "closed"."""
    audited = [row for row in rows if row.audited]
    owed = [row for row in rows if row.stage is not Stage.NOTHING_CLOSED]

    def of(done: int, total: int) -> str:
        return f"{number(done)} / {number(total)}"

    return {
        "entity": QCoreApplication.translate("MyWeekColumns", "Done / owed"),
        "closed": number(sum(row.closed for row in rows)),
        "audit": of(sum(row.complete for row in audited), len(owed)),
        "result": of(sum(row.verdict is not None for row in audited), len(owed)),
        "letter": of(sum(row.sent for row in audited), len(owed)),
    }


def week_columns(advisors: Mapping[UUID, str]) -> tuple[Column[EntityWeek], ...]:
    """`advisors` are names by key; it may be filled later."""

    def advisor(row: EntityWeek) -> str:
        return advisors.get(row.advisor_id, "") if row.advisor_id else ""

    def progress(row: EntityWeek) -> tuple[int, int]:
        return _ORDER.index(row.stage), -row.scored

    def errors(row: EntityWeek) -> str:
        if row.verdict is None:
            return ""
        told = QCoreApplication.translate("MyWeekColumns", "{errors} of {size} do not comply.").format(
            errors=row.verdict.errors, size=row.verdict.sample_size
        )
        return f"{told} {row.verdict.statement}"

    def sample(row: EntityWeek) -> str:
        if not row.audited:
            return ""
        return QCoreApplication.translate("MyWeekColumns", "{scored} of {size} sampled cases are scored").format(
            scored=row.scored, size=row.sample_size
        )

    group = group_name(Frequency.WEEK)
    return (
        Column(
            "entity", QCoreApplication.translate("MyWeekColumns", "Entity"), lambda row: row.entity, 132, heavy=True
        ),
        Column(
            "closed",
            QCoreApplication.translate("MyWeekColumns", "Closed"),
            lambda row: number(row.closed),
            62,
            order=lambda row: row.closed,
            right=True,
            quiet=True,
            narrow=True,
        ),
        Column(
            "audit",
            QCoreApplication.translate("MyWeekColumns", "Audit"),
            lambda row: audit_cell(row)[1],
            80,
            order=progress,
            state=lambda row: audit_cell(row)[0],
            share=lambda row: row.scored / max(1, row.sample_size),
            hint=sample,
            narrow=True,
            group=group,
        ),
        Column(
            "result",
            QCoreApplication.translate("MyWeekColumns", "Result"),
            lambda row: result_cell(row)[1],
            170,
            order=lambda row: result_cell(row)[1],
            state=lambda row: result_cell(row)[0],
            hint=errors,
            hidden=True,
            group=group,
        ),
        Column(
            "letter",
            QCoreApplication.translate("MyWeekColumns", "Letter"),
            lambda row: letter_cell(row)[1],
            110,
            order=lambda row: letter_cell(row)[1],
            state=lambda row: letter_cell(row)[0],
            hint=lambda row: row.letter,
            narrow=True,
            group=group,
        ),
        Column(
            "number",
            QCoreApplication.translate("MyWeekColumns", "Letter no."),
            lambda row: row.letter,
            110,
            order=lambda row: row.letter,
            quiet=True,
            hidden=True,
            group=group,
        ),
        Column(
            "advisor",
            QCoreApplication.translate("MyWeekColumns", "Advisor"),
            advisor,
            150,
            order=lambda row: name_key(advisor(row)),
            quiet=True,
            hidden=True,
        ),
    )
