"""What is different between two versions of a scorecard."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from advisor_app.office.cards.encoding import items_of, values_of
from advisor_app.office.scoring.scorecard import Question, QuestionGroup, Scorecard


class ChangeKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class CardChange:
    """`what` is card, group or question; `field` the key as a file names it, for what was changed alone."""

    kind: ChangeKind
    what: str
    id: str
    title: str
    field: str = ""
    before: str = ""
    after: str = ""


def compare_cards(before: Scorecard, after: Scorecard) -> tuple[CardChange, ...]:
    """The changes in the order of the later card, what was removed last. Its version's number is none."""
    changes = _fields("card", after.id, after.title, before, after, cards=(before, after), without=("version",))
    old_groups = {one.id: one for one in before.groups}
    new_groups = {one.id: one for one in after.groups}
    old_places, new_places = _places(before), _places(after)
    old_questions = {one.id: one for group in before.groups for one in group.questions}
    moved = _out_of_order([*old_groups], [*new_groups])
    moved_questions = {
        key
        for group in after.groups
        if group.id in old_groups
        for key in _out_of_order(
            [one.id for one in old_groups[group.id].questions], [one.id for one in group.questions]
        )
    }
    for group in after.groups:
        known = old_groups.get(group.id)
        if known is None:
            changes.append(CardChange(ChangeKind.ADDED, "group", group.id, group.title))
        else:
            if group.id in moved:
                changes.append(CardChange(ChangeKind.MOVED, "group", group.id, group.title))
            changes += _fields("group", group.id, group.title, known, group, cards=(before, after))
        for question in group.questions:
            was = old_questions.get(question.id)
            if was is None:
                changes.append(CardChange(ChangeKind.ADDED, "question", question.id, question.text))
                continue
            if old_places[question.id] != group.id or question.id in moved_questions:
                places = (old_groups[old_places[question.id]].title, group.title)
                changes.append(CardChange(ChangeKind.MOVED, "question", question.id, question.text, "", *places))
            changes += _fields("question", question.id, question.text, was, question, cards=(before, after))
    changes += [
        CardChange(ChangeKind.REMOVED, "question", one.id, one.text)
        for one in old_questions.values()
        if one.id not in new_places
    ]
    gone = [one for one in before.groups if one.id not in new_groups]
    return (*changes, *(CardChange(ChangeKind.REMOVED, "group", one.id, one.title) for one in gone))


def _places(card: Scorecard) -> dict[str, str]:
    """The group of each question."""
    return {question.id: group.id for group in card.groups for question in group.questions}


def _out_of_order(before: list[str], after: list[str]) -> set[str]:
    """The fewest that were moved, of those that are in both."""
    places = {key: place for place, key in enumerate(before)}
    common = [key for key in after if key in places]
    best: list[list[str]] = []
    for key in common:
        longest = max((run for run in best if places[run[-1]] < places[key]), key=len, default=[])
        best.append([*longest, key])
    stayed = max(best, key=len, default=[])
    return set(common) - set(stayed)


def _fields(
    what: str,
    key: str,
    title: str,
    before: Scorecard | QuestionGroup | Question,
    after: Scorecard | QuestionGroup | Question,
    *,
    cards: tuple[Scorecard, Scorecard],
    without: tuple[str, ...] = (),
) -> list[CardChange]:
    old, new = values_of(before, cards[0]), values_of(after, cards[1])
    found = [
        CardChange(ChangeKind.CHANGED, what, key, title, name, shown(old[name].meant), shown(new[name].meant))
        for name in new
        if name not in without and old[name].meant != new[name].meant
    ]
    if isinstance(before, Question) and isinstance(after, Question):
        for was, now in zip(items_of(before), items_of(after), strict=True):
            if was.items != now.items:
                told = [
                    "; ".join(_line(one, card) for one in items.items)
                    for items, card in zip((was, now), cards, strict=True)
                ]
                found.append(CardChange(ChangeKind.CHANGED, what, key, title, was.name, *told))
    return found


def _line(item: object, card: Scorecard) -> str:
    values = values_of(item, card)
    return ", ".join(shown(value.meant) for value in values.values() if not value.usual)


def shown(value: object) -> str:
    """What a key of a card's file means, in Spanish."""
    match value:
        case bool():
            return "sí" if value else "no"
        case dict():
            return ", ".join(f"{name}: {shown(one)}" for name, one in value.items())
        case str() | int():
            return str(value)
        case list() | tuple():
            return ", ".join(map(shown, value))
    return ""
