"""The form in which a card's version is frozen into an audit, so that the audit opens with its own card for ever."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from advisor_app.errors import UserError
from advisor_app.office.scoring.scorecard import (
    AnswerCondition,
    Condition,
    DataRule,
    Grade,
    Question,
    QuestionGroup,
    RootCause,
    Scorecard,
)


def frozen_form(card: Scorecard) -> bytes:
    """The card as bytes that depend on its content alone: neither comments nor the layout of its file change them.

    JSON in UTF-8 with sorted keys. What a question leaves at its default is not written, so that a field added later
    leaves the digests of older cards as they are.
    """
    return json.dumps(_as_values(card), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def card_digest(card: Scorecard) -> str:
    """SHA-256 of the frozen form, as lowercase hex."""
    return hashlib.sha256(frozen_form(card)).hexdigest()


def thaw(data: bytes) -> Scorecard:
    """The card that `frozen_form` wrote."""
    values = json.loads(data)
    groups = tuple(
        QuestionGroup(
            group["id"],
            group["title"],
            tuple(_thawed(one) for one in group["questions"]),
            group.get("critical", False),
        )
        for group in values["groups"]
    )
    return Scorecard(values["id"], values["title"], values["version"], groups)


def check_version(card: Scorecard, frozen: Mapping[int, str]) -> None:
    """`frozen` has the digest of each version of this card that an audit has used.

    Raises `UserError("scorecard_changed_under_its_version")` where a file was changed and kept its version's number.
    """
    if frozen.get(card.version, card_digest(card)) != card_digest(card):
        raise UserError("scorecard_changed_under_its_version", card=card.id, version=card.version, next=max(frozen) + 1)


def _as_values(card: Scorecard) -> dict[str, object]:
    return {
        "id": card.id,
        "title": card.title,
        "version": card.version,
        "groups": [_group_values(group) for group in card.groups],
    }


def _group_values(group: QuestionGroup) -> dict[str, object]:
    values: dict[str, object] = {
        "id": group.id,
        "title": group.title,
        "questions": [_question_values(one) for one in group.questions],
    }
    return {**values, "critical": True} if group.critical else values


def _question_values(question: Question) -> dict[str, object]:
    values: dict[str, object] = {
        "id": question.id,
        "text": question.text,
        "clause": question.clause,
        "clause_lines": question.clause_lines,
        "weight": question.weight,
    }
    for name in ("help", "critical", "not_applicable_allowed", "comment_when_failed", "data_rule"):
        if getattr(question, name):
            values[name] = getattr(question, name)
    if question.condition != Condition():
        values["condition"] = _condition_values(question.condition)
    if question.grades:
        values["grades"] = [[one.text, one.share, one.fails] for one in question.grades]
    if question.causes:
        values["causes"] = [[one.id, one.text, one.words] for one in question.causes]
    return values


def _condition_values(condition: Condition) -> dict[str, object]:
    values: dict[str, object] = {"types": condition.types, "channels": condition.channels}
    for name in ("statuses", "reasons"):
        if getattr(condition, name):
            values[name] = getattr(condition, name)
    if condition.answer is not None:
        values["answer"] = [condition.answer.question_id, condition.answer.answers]
    return values


def _thawed(values: dict[str, object]) -> Question:
    given = dict(values)
    condition = given.pop("condition", None)
    rule = given.pop("data_rule", None)
    grades, causes = given.pop("grades", ()), given.pop("causes", ())
    return Question(
        **given,  # type: ignore[arg-type]  # frozen_form wrote it from a Question
        condition=_thawed_condition(condition),
        data_rule=None if rule is None else DataRule(str(rule)),
        grades=tuple(Grade(*one) for one in grades),  # type: ignore[attr-defined]
        causes=tuple(
            RootCause(cause_id, text, tuple((name, said) for name, said in words))
            for cause_id, text, words in causes  # type: ignore[attr-defined]
        ),
    )


def _thawed_condition(values: object) -> Condition:
    if not isinstance(values, dict):
        return Condition()
    answer = values.get("answer")
    return Condition(
        types=tuple(values["types"]),
        channels=tuple(values["channels"]),
        statuses=tuple(values.get("statuses", ())),
        reasons=tuple(values.get("reasons", ())),
        answer=None if answer is None else AnswerCondition(answer[0], tuple(answer[1])),
    )
