"""Of two long texts, the lines in which they differ: what stands alike in both needs no choice."""

from __future__ import annotations

from difflib import SequenceMatcher

LONGEST_SHOWN = 600
"""Characters of a value that stand on the screen; the whole is in the tooltip."""
MOST_LINES = 12
AROUND = 1
"""Lines alike that stand before and after those that differ, where they say something."""
LONGEST_AROUND = 60
"""Characters of such a line; and those alike before the first that differs, where a line alone is too long."""
LEFT_OUT = "…"


def excerpts(mine: str, theirs: str) -> tuple[str, str]:
    """Both as they are where they are short, otherwise where they differ, with a mark for what was left out."""
    if not any(map(_long, (mine, theirs))):
        return mine, theirs
    my_lines, their_lines = mine.splitlines(), theirs.splitlines()
    my_told, their_told = _Told(my_lines), _Told(their_lines)
    for group in SequenceMatcher(None, my_lines, their_lines, autojunk=False).get_grouped_opcodes(AROUND):
        for kind, *spans in group:
            my_told.tell(spans[0], spans[1], alike=kind == "equal")
            their_told.tell(spans[2], spans[3], alike=kind == "equal")
    my, their = my_told.ended(), their_told.ended()
    if my == their:  # in what ends a line alone
        return _cut(mine), _cut(theirs)
    if len(my) > LONGEST_SHOWN or len(their) > LONGEST_SHOWN:
        alike = next((at for at, pair in enumerate(zip(my, their, strict=False)) if pair[0] != pair[1]), 0)
        begins = max(0, alike - LONGEST_AROUND)
        my, their = ((LEFT_OUT if begins else "") + one[begins:] for one in (my, their))
    return _cut(my), _cut(their)


def _long(text: str) -> bool:
    return len(text) > LONGEST_SHOWN or text.count("\n") >= MOST_LINES


class _Told:
    """One of the two, as far as it is shown."""

    def __init__(self, lines: list[str]) -> None:
        self._lines, self._told, self._last = lines, list[str](), 0

    def tell(self, begin: int, end: int, *, alike: bool) -> None:
        self._leave_out_until(begin)
        shown = self._lines[begin:end]
        self._told += [_cut(one, LONGEST_AROUND) for one in shown if one.strip()] if alike else shown
        self._last = end

    def ended(self) -> str:
        self._leave_out_until(len(self._lines))
        return "\n".join(self._told)

    def _leave_out_until(self, begin: int) -> None:
        if begin > self._last and self._told[-1:] != [LEFT_OUT]:
            self._told.append(LEFT_OUT)


def _cut(text: str, most: int = LONGEST_SHOWN) -> str:
    return text if len(text) <= most else text[:most] + LEFT_OUT
