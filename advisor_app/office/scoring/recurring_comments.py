"""What the office has written about a question before, offered while somebody types the same again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from advisor_app.office.mail.personal_data import personal_traces
from advisor_app.office.names import name_key

MOST_OFFERED = 4
_MOST_KEPT = 60
"""Of one question; what was written less often than so many others is not typed again."""
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class RecurringComment:
    """A comment, how many cases have it, and how many of those are the entity's own."""

    text: str
    times: int
    own: int
    key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", f" {name_key(self.text)}")


def recurring(found: Iterable[RecurringComment]) -> tuple[RecurringComment, ...]:
    """Those worth offering, the entity's own first, then by how often they were written.

    Another entity's comment counts from its second case on; one with a citizen's number or address never does.
    """
    worth = [one for one in found if (one.own or one.times > 1) and len(one.text) <= _LONGEST]
    worth.sort(key=lambda one: (not one.own, -one.times, one.text))
    return tuple(one for one in worth[: 2 * _MOST_KEPT] if not personal_traces(one.text, ()))[:_MOST_KEPT]


def suggest(comments: Sequence[RecurringComment], typed: str, *, here: Iterable[str] = ()) -> tuple[str, ...]:
    """At most `MOST_OFFERED` comments in which the typed words begin words; `here` are those of the same audit, first.

    With nothing typed the most frequent ones; what is typed already is not offered.
    """
    key = name_key(typed)
    offered: list[str] = []
    seen = {key}
    for text, found in [*((one, f" {name_key(one)}") for one in here), *((one.text, one.key) for one in comments)]:
        if found.strip() in seen or f" {key}" not in found:
            continue
        seen.add(found.strip())
        offered.append(text)
        if len(offered) == MOST_OFFERED:
            break
    return tuple(offered)


def by_question(
    found: Iterable[tuple[str, RecurringComment]],
) -> Mapping[str, tuple[RecurringComment, ...]]:
    """The comments worth offering, by question id."""
    grouped: dict[str, list[RecurringComment]] = {}
    for question_id, comment in found:
        grouped.setdefault(question_id, []).append(comment)
    return {question_id: recurring(ones) for question_id, ones in grouped.items()}
