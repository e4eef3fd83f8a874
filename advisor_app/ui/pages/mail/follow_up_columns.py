"""The follow-ups of a week as a table, and the cases of one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.followups.records import CaseAnswer, Cleared, ClearedCase, ExpiredCase, Promise
from advisor_app.ui.formats import day, number
from advisor_app.ui.pages.mail.mail_words import state_shape, state_word
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.office.indicators.age_bands import AgeBand
    from advisor_app.services.followups.show_week_follow_ups import EntityWeek

_PROMISES = {Promise.OPEN: State.DUE, Promise.KEPT: State.DONE, Promise.BROKEN: State.LATE}


@dataclass(frozen=True, slots=True)
class AnsweredCase:
    """A case of a follow-up with the last that the entity said of it, and by when it last promised to close it.

    `promise` is what the follow-up told; a promise given since is open until its day has passed.
    """

    case: ExpiredCase
    answer: CaseAnswer | None
    promised_on: date | None
    promise: Promise | None


def answered_cases(cases: Sequence[ExpiredCase], answers: Sequence[CaseAnswer], today: date) -> list[AnsweredCase]:
    last = {one.number: one for one in answers}
    promised = {one.number: one.promised_on for one in answers if one.promised_on is not None}
    told = []
    for one in cases:
        by = promised.get(one.number, one.promised_on)
        state = one.promise
        if by is not None and by != one.promised_on:
            state = Promise.BROKEN if by < today else Promise.OPEN
        told.append(AnsweredCase(one, last.get(one.number), by, state))
    return told


def week_columns() -> tuple[Column[EntityWeek], ...]:
    return (
        Column(
            "entity",
            QCoreApplication.translate("FollowUpColumns", "Entity"),
            lambda one: one.entity,
            84,
            heavy=True,
            stretches=True,
        ),
        Column(
            "advisor",
            QCoreApplication.translate("FollowUpColumns", "Advisor"),
            lambda one: one.advisor,
            130,
            quiet=True,
            hidden=True,
        ),
        _count("expired", QCoreApplication.translate("FollowUpColumns", "Expired"), lambda one: one.expired),
        _count(
            "new",
            QCoreApplication.translate("FollowUpColumns", "New"),
            lambda one: one.follow_up.new if one.follow_up else None,
        ),
        _count(
            "still",
            QCoreApplication.translate("FollowUpColumns", "Still there"),
            lambda one: one.follow_up.still if one.follow_up else None,
        ),
        _count(
            "cleared",
            QCoreApplication.translate("FollowUpColumns", "Off the list"),
            lambda one: len(one.follow_up.cleared) if one.follow_up else None,
        ),
        _count(
            "broken",
            QCoreApplication.translate("FollowUpColumns", "Broken"),
            lambda one: one.follow_up.promises(Promise.BROKEN) if one.follow_up else None,
            QCoreApplication.translate("FollowUpColumns", "Promises whose day passed without the case being closed"),
        ),
        Column(
            "silent",
            QCoreApplication.translate("FollowUpColumns", "Silence"),
            lambda one: number(one.silent_weeks) if one.silent_weeks else "",
            62,
            order=lambda one: one.silent_weeks,
            right=True,
            narrow=True,
            state=lambda one: State.LATE if one.silent_too_long else None,
            hint=lambda _one: QCoreApplication.translate(
                "FollowUpColumns", "Follow-ups sent since the entity last answered"
            ),
        ),
        Column("mail", QCoreApplication.translate("FollowUpColumns", "Mail"), mail_said, 116, state=mail_shape),
    )


def case_columns() -> tuple[Column[AnsweredCase], ...]:
    return (
        Column(
            "number",
            QCoreApplication.translate("FollowUpColumns", "Case"),
            lambda one: one.case.number,
            104,
            heavy=True,
        ),
        Column(
            "days",
            QCoreApplication.translate("FollowUpColumns", "Days"),
            lambda one: number(one.case.days),
            44,
            order=lambda one: one.case.days,
            right=True,
            narrow=True,
            hint=lambda _one: QCoreApplication.translate("FollowUpColumns", "Days overdue"),
        ),
        Column(
            "weeks",
            QCoreApplication.translate("FollowUpColumns", "In a row"),
            lambda one: number(one.case.weeks),
            40,
            order=lambda one: one.case.weeks,
            right=True,
            narrow=True,
            hint=lambda _one: QCoreApplication.translate(
                "FollowUpColumns", "Follow-ups in a row in which it stands; 1 is new"
            ),
        ),
        Column(
            "promise",
            QCoreApplication.translate("FollowUpColumns", "Promised"),
            lambda one: day(one.promised_on),
            114,
            order=lambda one: str(one.promised_on or ""),
            state=lambda one: _PROMISES[one.promise] if one.promise else None,
        ),
        Column(
            "answer",
            QCoreApplication.translate("FollowUpColumns", "It said"),
            _answer_said,
            60,
            hint=_answer_said,
            stretches=True,
        ),
        Column(
            "subject",
            QCoreApplication.translate("FollowUpColumns", "Subject"),
            lambda one: one.case.subject,
            160,
            quiet=True,
            hidden=True,
        ),
        Column(
            "owner",
            QCoreApplication.translate("FollowUpColumns", "Responsible"),
            lambda one: one.case.owner,
            130,
            quiet=True,
            hidden=True,
        ),
        Column(
            "last",
            QCoreApplication.translate("FollowUpColumns", "Last moved"),
            lambda one: day(one.case.last_on),
            92,
            order=lambda one: one.case.last_on,
            quiet=True,
            hidden=True,
        ),
    )


def cleared_columns() -> tuple[Column[ClearedCase], ...]:
    return (
        Column(
            "number", QCoreApplication.translate("FollowUpColumns", "Case"), lambda one: one.number, 104, heavy=True
        ),
        Column(
            "why",
            QCoreApplication.translate("FollowUpColumns", "Why it left"),
            _why_said,
            150,
            stretches=True,
            state=lambda one: State.DONE if one.why is Cleared.CLOSED else None,
        ),
        Column(
            "promise",
            QCoreApplication.translate("FollowUpColumns", "Promised"),
            lambda one: day(one.promised_on),
            114,
            order=lambda one: str(one.promised_on or ""),
            state=lambda one: _PROMISES[one.promise] if one.promise else None,
        ),
    )


def mail_said(one: EntityWeek) -> str:
    if one.mail_state:
        return state_word(one.mail_state)
    if one.follow_up is None:
        return QCoreApplication.translate("FollowUpColumns", "To be prepared")
    return QCoreApplication.translate("FollowUpColumns", "No mail")


def mail_shape(one: EntityWeek) -> State | None:
    if one.mail_state:
        return state_shape(one.mail_state)
    return State.NOT_DUE if one.follow_up is None else State.LATE


def band_said(band: AgeBand) -> str:
    if band.last is None:
        said = QCoreApplication.translate("FollowUpColumns", "more than {days} days")
        return said.format(days=number(band.first - 1))
    said = QCoreApplication.translate("FollowUpColumns", "{first} to {last} days")
    return said.format(first=number(band.first), last=number(band.last))


def _answer_said(one: AnsweredCase) -> str:
    if one.answer is None:
        return ""
    return " · ".join(said for said in (one.answer.words, day(one.answer.answered_on)) if said)


def _why_said(one: ClearedCase) -> str:
    if one.why is Cleared.CLOSED:
        return QCoreApplication.translate("FollowUpColumns", "Closed on {day}").format(day=day(one.closed_on))
    return {
        Cleared.DUE_LATER: QCoreApplication.translate("FollowUpColumns", "Its dates were changed"),
        Cleared.MOVED: QCoreApplication.translate("FollowUpColumns", "Another entity's now"),
        Cleared.GONE: QCoreApplication.translate("FollowUpColumns", "No longer in the CRM"),
    }[one.why]


def _count(key: str, title: str, of: Callable[[EntityWeek], int | None], hint: str = "") -> Column[EntityWeek]:
    """A count is blank where it is nought or not known."""

    def text(one: EntityWeek) -> str:
        count = of(one)
        return number(count) if count else ""

    return Column(
        key,
        title,
        text,
        56,
        order=lambda one: of(one) or 0,
        right=True,
        narrow=True,
        hint=(lambda _one: hint) if hint else None,
    )
