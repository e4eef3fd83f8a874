"""What may be recorded and decided of an objection, and until when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime

from advisor_app.errors import UsageError, UserError
from advisor_app.office.objections.objection import (
    Decided,
    Decision,
    Objection,
    ObjectionPoint,
    ObjectionState,
    Scored,
)
from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.office.scoring.scorecard import Question
from advisor_app.office.working_days import add_working_days

OBJECTION_DEFAULTS: Mapping[str, str] = {"objection_days": "5", "objection_answer_days": "5"}
"""Working days: to object from the letter's day on, and to answer from the day on that the objection came."""
MOST_DAYS = 250


def check_objection_setting(key: str, text: str) -> str:
    """Raises `UsageError("setting_not_a_count")`."""
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text) <= MOST_DAYS:
        raise UsageError("setting_not_a_count", key=key, value=text, least=1)
    return str(int(text))


def objection_days(values: Mapping[str, str]) -> int:
    """Working days to object, by the settings in force."""
    return int({**OBJECTION_DEFAULTS, **values}["objection_days"])


def answer_by(received_on: date, values: Mapping[str, str], closings: AbstractSet[date] = frozenset()) -> date:
    """The last day to answer what came on a day, by the settings in force then."""
    days = int({**OBJECTION_DEFAULTS, **values}["objection_answer_days"])
    return add_working_days(received_on, days, closings)


def insist_open(objection: Objection) -> None:
    """Raises `UserError`: "objection_answered", "objection_withdrawn"."""
    if objection.state is not ObjectionState.OPEN:
        raise UserError(f"objection_{objection.state.value}", reference=objection.reference)


def with_point(objection: Objection, point: ObjectionPoint) -> Objection:
    """The objection with one more point.

    Raises what `insist_open` raises, `UserError`: "objection_argument_missing", "objection_point_twice".
    """
    insist_open(objection)
    argument = point.argument.strip()
    if not argument:
        raise UserError("objection_argument_missing", number=point.number)
    if objection.place_of(point.number, point.question_id) is not None:
        raise UserError("objection_point_twice", number=point.number, question=point.question)
    return replace(objection, points=(*objection.points, replace(point, argument=argument)))


def without_point(objection: Objection, number: str, question_id: str) -> Objection:
    """The objection without a point that nobody decided; raises what `found_point` raises, "objection_decided"."""
    place = found_point(objection, number, question_id)
    if objection.points[place].decided is not None:
        raise UserError("objection_decided", number=number, question=objection.points[place].question)
    return replace(objection, points=(*objection.points[:place], *objection.points[place + 1 :]))


def found_point(objection: Objection, number: str, question_id: str) -> int:
    """Where a point stands; raises what `insist_open` raises, `UserError("objection_point_unknown")`."""
    insist_open(objection)
    place = objection.place_of(number, question_id)
    if place is None:
        raise UserError("objection_point_unknown", reference=objection.reference, number=number, question=question_id)
    return place


def decide_point(
    point: ObjectionPoint,
    question: Question,
    decision: Decision,
    reason: str,
    *,
    by: str,
    at: datetime,
    answer: Answer | None = None,
    comment: str | None = None,
) -> ObjectionPoint:
    """The point with what is decided on it; decided before, it is decided anew.

    answer    as it should be; None for the question's best where it is accepted, and for what stood otherwise
    comment   what is written with it; None for the reason where the answer changes, and for what stood otherwise

    Accepted: the answer changes. Partly: the answer or its comment does. Rejected: nothing does.
    Raises `UserError`: "objection_reason_missing", "objection_nothing_changes", "objection_rejected_changes",
    "not_applicable_refused".
    """
    reason = reason.strip()
    if not reason:
        raise UserError("objection_reason_missing", number=point.number)
    if decision is Decision.REJECTED:
        wanted = point.before if answer is None else scored(answer)
        if not wanted.same_answer(point.before) or comment not in (None, point.before.comment):
            raise UserError("objection_rejected_changes", number=point.number)
        return replace(point, decided=Decided(decision, reason, by, at, point.before))
    if answer is not None:
        chosen = scored(answer)
    else:
        chosen = _best(question) if decision is Decision.ACCEPTED else point.before
    if chosen.mark is Mark.NOT_APPLICABLE and not question.not_applicable_allowed:
        raise UserError("not_applicable_refused", number=point.number, question=question.text)
    changed = not chosen.same_answer(point.before)
    written = comment.strip() if comment is not None else (reason if changed else point.before.comment)
    cause = point.before.cause if chosen.mark is Mark.FAILS else ""
    after = replace(chosen, comment=written, cause=cause)
    if after == point.before or (decision is Decision.ACCEPTED and not changed):
        raise UserError("objection_nothing_changes", number=point.number, decision=decision.value)
    return replace(point, decided=Decided(decision, reason, by, at, after))


def scored(answer: Answer) -> Scored:
    return Scored(answer.mark, answer.comment, answer.grade, answer.cause)


def _best(question: Question) -> Scored:
    """What a question is answered with where nothing is wrong."""
    if not question.grades:
        return Scored(Mark.COMPLIES)
    place = max(range(len(question.grades)), key=lambda at: question.grades[at].share)
    return Scored(Mark.FAILS if question.grades[place].fails else Mark.COMPLIES, grade=place + 1)


def corrections_of(objection: Objection) -> tuple[ObjectionPoint, ...]:
    """The points whose answer changes by what was decided."""
    return tuple(one for one in objection.points if one.decided and one.decided.after != one.before)


def cases_named(text: str, sample: Sequence[str]) -> tuple[str, ...]:
    """The sampled cases that a mail names, in the order in which it names them first."""
    places = {}
    for number in sample:
        found = re.search(rf"(?<![\w-]){re.escape(number)}(?![\w-])", text)
        if found is not None:
            places[number] = found.start()
    return tuple(sorted(places, key=places.__getitem__))
