"""Of two long texts, the lines in which they differ: what stands alike in both needs no choice."""

from __future__ import annotations

from difflib import SequenceMatcher

LONGEST_SHOWN = 600
"""Characters of a value that stand on the screen; the whole is in the tooltip."""
MOST_LINES = 12
AROUND = 1
"""Lines alike that stand before and after those that differ."""
BEFORE_A_WORD = 60
"""Characters alike that stand before the first that differs, where a line alone is too long."""
LEFT_OUT = "…"


def excerpts(mine: str, theirs: str) -> tuple[str, str]:
    """Both as they are where they are short, otherwise where they differ, with a mark for what was left out."""
    if not any(map(_long, (mine, theirs))):
        return mine, theirs
    my_lines, their_lines = mine.splitlines(), theirs.splitlines()
    groups = list(SequenceMatcher(None, my_lines, their_lines, autojunk=False).get_grouped_opcodes(AROUND))
    if not groups:  # they differ in what ends their lines alone
        return _cut(mine), _cut(theirs)
    spans = [(one[0][1], one[-1][2], one[0][3], one[-1][4]) for one in groups]
    my = _told(my_lines, [(begin, end) for begin, end, _, _ in spans])
    their = _told(their_lines, [(begin, end) for _, _, begin, end in spans])
    if len(my) > LONGEST_SHOWN or len(their) > LONGEST_SHOWN:
        alike = next((at for at, pair in enumerate(zip(my, their, strict=False)) if pair[0] != pair[1]), 0)
        begins = max(0, alike - BEFORE_A_WORD)
        my, their = ((LEFT_OUT if begins else "") + one[begins:] for one in (my, their))
    return _cut(my), _cut(their)


def _long(text: str) -> bool:
    return len(text) > LONGEST_SHOWN or text.count("\n") >= MOST_LINES


def _told(lines: list[str], spans: list[tuple[int, int]]) -> str:
    told: list[str] = []
    last = 0
    for begin, end in spans:
        if begin > last:
            told.append(LEFT_OUT)
        told += lines[begin:end]
        last = end
    if last < len(lines):
        told.append(LEFT_OUT)
    return "\n".join(told)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + LEFT_OUT
