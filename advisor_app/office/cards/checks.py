"""What is doubtful about a scorecard that can be read: it may be published so, but hardly is meant so."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from advisor_app.office.names import name_key
from advisor_app.office.scoring.scorecard import Condition, Question, Scorecard

USUAL_SUM = 100


@dataclass(frozen=True, slots=True)
class Remark:
    """A doubt about one question, or about the whole card where `question_id` is empty.

    codes   weights_sum (value: the sum), condition_never_met (value: why), condition_word_unknown (value: the word),
            never_fails, never_counts, same_text (value: the other's id)
    """

    code: str
    question_id: str = ""
    value: str = ""


def check_card(card: Scorecard, known: Mapping[str, Collection[str]] | None = None) -> tuple[Remark, ...]:
    """In the card's order, the whole card first.

    known   by a condition's field ("types", "channels", "statuses", "reasons"), the words that the office's cases have
    """
    total = sum(question.weight for question in card.questions)
    found = [] if total == USUAL_SUM else [Remark("weights_sum", value=str(total))]
    by_id: dict[str, Question] = {}
    texts: dict[str, str] = {}
    hung_on = {one.condition.answer.question_id for one in card.questions if one.condition.answer is not None}
    for question in card.questions:
        found += [
            Remark("condition_never_met", question.id, reason) for reason in _never_met(question.condition, by_id)
        ][:1]
        found += _unknown_words(question, known or {})
        key = name_key(question.text)
        if key in texts:
            found.append(Remark("same_text", question.id, texts[key]))
        texts.setdefault(key, question.id)
        if question.grades and question.weight and not any(grade.fails for grade in question.grades):
            found.append(Remark("never_fails", question.id))
        if not question.weight and not question.critical and question.id not in hung_on:
            found.append(Remark("never_counts", question.id))
        by_id[question.id] = question
    return tuple(found)


def _never_met(condition: Condition, earlier: Mapping[str, Question]) -> Iterator[str]:
    """The questions on which it hangs, one after the other, whose own conditions leave no case for this one."""
    fields = [condition]
    while condition.answer is not None:
        other = earlier.get(condition.answer.question_id)
        if other is None:
            return
        condition = other.condition
        if any(_apart(condition, one) for one in fields):
            yield other.id
        fields.append(condition)


def _apart(one: Condition, other: Condition) -> bool:
    """Whether no case meets both."""
    pairs = (
        (one.types, other.types),
        (one.channels, other.channels),
        (one.statuses, other.statuses),
        (one.reasons, other.reasons),
    )
    return any(a and b and not {*map(name_key, a)} & {*map(name_key, b)} for a, b in pairs)


def _unknown_words(question: Question, known: Mapping[str, Collection[str]]) -> list[Remark]:
    found = []
    for field, words in known.items():
        keys = {name_key(word) for word in words}
        if keys:
            found += [
                Remark("condition_word_unknown", question.id, word)
                for word in getattr(question.condition, field)
                if name_key(word) not in keys
            ]
    return found
