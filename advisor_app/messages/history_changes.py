"""What is news of a field before and after: what stayed in a long list or record is counted, not told twice."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_IDENTIFYING = ("key", "number", "name")
"""By which one record of a list is the same before and after."""
_NAMING = (*_IDENTIFYING, "what")
"""Told even where they stayed: what is told beside them belongs to that record."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """How many records or values of a list stayed as they were, in their place."""

    count: int


def news_of(before: object, after: object) -> tuple[object, object]:
    """Both sides without what they share; lists and records alone are told in part, everything else as it stands."""
    if isinstance(before, list) and isinstance(after, list):
        return _news_of_lists(before, after)
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return _news_of_records(before, after)
    return before, after


def _news_of_records(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[object, object]:
    was: dict[str, object] = {}
    became: dict[str, object] = {}
    for name in {**before, **after}:
        if name in before and name in after:
            if before[name] != after[name]:
                was[name], became[name] = news_of(before[name], after[name])
            elif name in _NAMING:
                was[name] = became[name] = before[name]
        elif name in before:
            was[name] = before[name]
        else:
            became[name] = after[name]
    return was, became


def _news_of_lists(before: Sequence[object], after: Sequence[object]) -> tuple[object, object]:
    was: list[object] = []
    became: list[object] = []
    matcher = SequenceMatcher(None, [_text(one) for one in before], [_text(one) for one in after], autojunk=False)
    for kind, first, end, first_after, end_after in matcher.get_opcodes():
        if kind == "equal":
            was.append(Unchanged(end - first))
            became.append(Unchanged(end - first))
            continue
        gone, come = before[first:end], after[first_after:end_after]
        partners = {_identity(one): one for one in come if _identity(one)}
        known = {_identity(one): one for one in gone if _identity(one)}
        was += [news_of(one, partners.get(_identity(one)))[0] for one in gone]
        became += [news_of(known.get(_identity(one)), one)[1] for one in come]
    return was, became


def _identity(one: object) -> tuple[str, str] | None:
    if isinstance(one, Mapping):
        for name in _IDENTIFYING:
            if name in one:
                return name, _text(one[name])
    return None


def _text(value: object) -> str:
    return json.dumps(value, sort_keys=True, default=str)
