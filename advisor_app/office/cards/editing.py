"""Changing a scorecard's tree: groups and questions are added, taken out, moved, renamed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from advisor_app.office.scoring.scorecard import Question, QuestionGroup, Scorecard

FIRST_WEIGHT = 5
CLAUSE = "Guía V.c, auditoría: muestra aleatoria de casos cerrados"
CLAUSE_LINES = "352-360"
"""What an audit's question rests on at the least, until its own clause is written."""


def find_group(card: Scorecard, key: str) -> QuestionGroup | None:
    return next((one for one in card.groups if one.id == key), None)


def find_question(card: Scorecard, key: str) -> Question | None:
    """As it is written, whatever its group makes of it."""
    return next((one for group in card.groups for one in group.questions if one.id == key), None)


def with_question(card: Scorecard, key: str, changed: Question) -> Scorecard:
    """The card with one question as it is now; where its id is another, the conditions that name it follow."""
    written = _each(card, lambda one: changed if one.id == key else one)
    return written if key == changed.id else _each(written, lambda one: _renamed(one, key, changed.id))


def with_group(card: Scorecard, key: str, changed: QuestionGroup) -> Scorecard:
    return replace(card, groups=tuple(changed if one.id == key else one for one in card.groups))


def add_question(card: Scorecard, beside: str, text: str) -> tuple[Scorecard, str]:
    """A new question after the one of this id, or at the end of the group of this id; returns its id too."""
    key = _free(card, "pregunta")
    added = Question(key, text, CLAUSE, CLAUSE_LINES, FIRST_WEIGHT)
    groups = []
    for group in card.groups:
        ids = [one.id for one in group.questions]
        if beside == group.id:
            groups.append(replace(group, questions=(*group.questions, added)))
        elif beside in ids:
            at = ids.index(beside) + 1
            groups.append(replace(group, questions=(*group.questions[:at], added, *group.questions[at:])))
        else:
            groups.append(group)
    return replace(card, groups=tuple(groups)), key


def add_group(card: Scorecard, beside: str, title: str, text: str) -> tuple[Scorecard, str]:
    """A new group with one question, after the group of this id or of this question; returns its id too."""
    key = _free(card, "grupo")
    added = QuestionGroup(key, title, (Question(_free(card, "pregunta"), text, CLAUSE, CLAUSE_LINES, FIRST_WEIGHT),))
    at = 1 + next(
        place
        for place, group in enumerate(card.groups)
        if beside == group.id or beside in {one.id for one in group.questions}
    )
    return replace(card, groups=(*card.groups[:at], added, *card.groups[at:])), key


def without(card: Scorecard, key: str) -> Scorecard:
    """The card without a group or a question; conditions that hung on what is gone are gone too.

    A group's last question goes with its group. A card keeps its last group: then it is returned as it is.
    """
    groups = [
        replace(group, questions=tuple(one for one in group.questions if one.id != key))
        for group in card.groups
        if group.id != key
    ]
    left = tuple(group for group in groups if group.questions)
    if not left:
        return card
    kept = {one.id for group in left for one in group.questions}
    return _each(replace(card, groups=left), lambda one: _unhung(one, kept))


def moved(card: Scorecard, key: str, step: int) -> Scorecard:
    """A group or a question one place up (-1) or down (1); a question goes on into the next group."""
    group_ids = [one.id for one in card.groups]
    if key in group_ids:
        place = group_ids.index(key) + step
        return moved_to(card, key, "", place) if 0 <= place < len(group_ids) else card
    at = next((at for at, group in enumerate(card.groups) if key in {one.id for one in group.questions}), None)
    if at is None:
        return card
    group = card.groups[at]
    place = [one.id for one in group.questions].index(key) + step
    if 0 <= place < len(group.questions):
        return moved_to(card, key, group.id, place)
    if not 0 <= at + step < len(card.groups) or len(group.questions) == 1:
        return card
    into = card.groups[at + step]
    return moved_to(card, key, into.id, 0 if step > 0 else len(into.questions))


def moved_to(card: Scorecard, key: str, group_id: str, place: int) -> Scorecard:
    """A question to a place from 0 within a group, or with no group a group to a place within the card.

    A group keeps its last question: then the card is returned as it is.
    """
    if not group_id:
        group = find_group(card, key)
        if group is None:
            return card
        rest = [one for one in card.groups if one.id != key]
        return replace(card, groups=(*rest[:place], group, *rest[place:]))
    question = find_question(card, key)
    if question is None or any(
        [one.id for one in each.questions] == [key] and each.id != group_id for each in card.groups
    ):
        return card
    groups = []
    for each in card.groups:
        left = [one for one in each.questions if one.id != key]
        if each.id == group_id:
            left.insert(place, question)
        groups.append(replace(each, questions=tuple(left)))
    return replace(card, groups=tuple(groups))


def _each(card: Scorecard, change: Callable[[Question], Question]) -> Scorecard:
    return replace(
        card, groups=tuple(replace(group, questions=tuple(map(change, group.questions))) for group in card.groups)
    )


def _renamed(question: Question, before: str, after: str) -> Question:
    hung = question.condition.answer
    if hung is None or hung.question_id != before:
        return question
    return replace(question, condition=replace(question.condition, answer=replace(hung, question_id=after)))


def _unhung(question: Question, kept: set[str]) -> Question:
    hung = question.condition.answer
    if hung is None or hung.question_id in kept:
        return question
    return replace(question, condition=replace(question.condition, answer=None))


def _free(card: Scorecard, stem: str) -> str:
    taken = {key for group in card.groups for key in (group.id, *(one.id for one in group.questions))}
    return next(name for number in range(1, len(taken) + 2) if (name := f"{stem}-{number}") not in taken)
