"""Two versions of a card taken apart into what can be chosen one by one, and put together as it was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from advisor_app.office.cards.editing import find_group, find_question, with_group, with_question, without
from advisor_app.office.scoring.scorecard import Question, QuestionGroup, Scorecard

TITLE, ORDER = "title", "order"
GROUP_PARTS = ("title", "critical")
QUESTION_PARTS = tuple(one.name for one in fields(Question) if one.name != "id")


def part_of(key: str, field: str = "") -> str:
    """The name of a group's or question's field; without a field, of a question that only one version has."""
    return f"{key}/{field}"


def card_parts(card: Scorecard, mine: Scorecard, theirs: Scorecard, base: Scorecard) -> dict[str, object]:
    """What can be chosen of a card, by its name; `card` is one of the three versions.

    The order is that of the questions which all three have: what was added or taken out is chosen by itself.
    """
    everywhere = set.intersection(*(_questions(one) for one in (base, mine, theirs)))
    parts: dict[str, object] = {TITLE: card.title}
    for group in card.groups:
        parts |= {part_of(group.id, name): getattr(group, name) for name in GROUP_PARTS}
        for question in group.questions:
            if question.id in _questions(mine) & _questions(theirs):
                parts |= {part_of(question.id, name): getattr(question, name) for name in QUESTION_PARTS}
            else:
                parts[part_of(question.id)] = question
    order = [(group.id, tuple(one.id for one in group.questions if one.id in everywhere)) for group in card.groups]
    parts[ORDER] = tuple((key, ids) for key, ids in order if ids)
    return parts


def joined_card(mine: Scorecard, theirs: Scorecard, takes_mine: Mapping[str, bool]) -> Scorecard:
    """The other's card with what is mine where mine is taken; `takes_mine` names the parts that differ."""
    card, other = (mine, theirs) if takes_mine.get(ORDER) else (theirs, mine)
    for key in dict.fromkeys([*(one.id for one in card.questions), *(one.id for one in other.questions)]):
        my, their, here = (find_question(one, key) for one in (mine, theirs, card))
        if my is not None and their is not None:
            taken = {name: getattr(my, name) for name in QUESTION_PARTS if takes_mine.get(part_of(key, name))}
            card = with_question(card, key, replace(their, **taken))
        elif (my if takes_mine.get(part_of(key)) else their) is None:
            card = without(card, key)
        elif here is None:
            card = _with_question_of(card, other, key)
    for group in card.groups:
        of_mine, of_theirs = find_group(mine, group.id), find_group(theirs, group.id)
        if of_mine is not None and of_theirs is not None:
            title = (of_mine if takes_mine.get(part_of(group.id, "title")) else of_theirs).title
            critical = (of_mine if takes_mine.get(part_of(group.id, "critical")) else of_theirs).critical
            card = with_group(card, group.id, replace(group, title=title, critical=critical))
    title = (mine if takes_mine.get(TITLE) else theirs).title
    return replace(card, id=theirs.id, version=theirs.version, title=title)


def _questions(card: Scorecard) -> set[str]:
    return {one.id for one in card.questions}


def _with_question_of(card: Scorecard, other: Scorecard, key: str) -> Scorecard:
    """A question that the other card has, after what stands before it there; with its group where that is missing."""
    there = next(one for one in other.groups if key in {each.id for each in one.questions})
    ids = [one.id for one in there.questions]
    question = there.questions[ids.index(key)]
    here = find_group(card, there.id)
    if here is None:
        return replace(card, groups=(*card.groups, replace(there, questions=(question,))))
    before = set(ids[: ids.index(key)])
    place = max((at for at, one in enumerate(here.questions, 1) if one.id in before), default=0)
    return with_group(card, there.id, _put(here, place, question))


def _put(group: QuestionGroup, place: int, question: Question) -> QuestionGroup:
    return replace(group, questions=(*group.questions[:place], question, *group.questions[place:]))
