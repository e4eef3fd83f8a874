"""A scorecard's file to the letter: where each table and each value stands, so that one can be changed alone.

Only for text that `tomllib` has read without a fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Where a table is: names, and places from 0 within lists, such as ("grupo", 0, "pregunta", 2)."""


@dataclass(frozen=True, slots=True)
class WrittenKey:
    """`start` to `end` is all it takes in the file with its line's end; the value alone is from `value` to `after`."""

    parts: tuple[str, ...]
    start: int
    value: int
    after: int
    end: int


@dataclass(slots=True)
class WrittenTable:
    """A table with its keys and the tables within it.

    lead      where what stands above its heading begins: blank lines and comments after the table before
    heading   where its heading begins
    body_end  after its last key, or after its heading
    """

    name: str
    listed: bool
    lead: int
    heading: int
    body_end: int
    keys: list[WrittenKey] = field(default_factory=list)
    tables: list[WrittenTable] = field(default_factory=list)

    def named(self, name: str) -> list[WrittenTable]:
        return [one for one in self.tables if one.name == name]

    def key(self, name: str) -> WrittenKey | None:
        """The first place where the key is written, whole or in part (`solo_si.tipo`)."""
        return next((one for one in self.keys if one.parts[0] == name), None)

    def whole(self) -> Iterator[WrittenTable]:
        """It and every table within it, in the file's order."""
        yield self
        for one in self.tables:
            yield from one.whole()


def read_layout(text: str) -> WrittenTable:
    """The file's table, with all others within it."""
    root = WrittenTable("", False, 0, 0, 0)
    path: list[WrittenTable] = [root]
    at = 0
    while at < len(text):
        if text[at] in " \t\r\n":
            at += 1
        elif text[at] == "#":
            at = _line_end(text, at)
        elif text[at] == "[":
            heading, listed = at, text.startswith("[[", at)
            names, at = _names(text, at + (2 if listed else 1), "]")
            at = _line_end(text, at)
            path = [*_within(path[0], names[:-1])]
            table = WrittenTable(names[-1], listed, _body_end(root), heading, at)
            path[-1].tables.append(table)
            path.append(table)
        else:
            start = _line_start(text, at)
            parts, value = _names(text, at, "=")
            value = _past_blanks(text, value)
            after = _value_end(text, value)
            at = _line_end(text, after)
            path[-1].keys.append(WrittenKey(tuple(parts), start, value, after, at))
            path[-1].body_end = at
    return root


def line_of(text: str, root: WrittenTable, path: Path, key: str) -> int:
    """The line, from 1, on which a key of a table stands; its table's heading where it is not written."""
    table = root
    names = list(path)
    while names:
        name = str(names.pop(0))
        place = int(names.pop(0)) if names and isinstance(names[0], int) else 0
        found = table.named(name)
        if place >= len(found):  # written within a value: {…}
            key = name
            break
        table = found[place]
    written = table.key(key)
    offset = table.heading if written is None else written.start
    return text.count("\n", 0, offset) + 1


def _within(root: WrittenTable, names: list[str]) -> list[WrittenTable]:
    """The last table of each name, from the file's own down."""
    found = [root]
    for name in names:
        last = next((one for one in reversed(found[-1].tables) if one.name == name), None)
        if last is None:
            last = WrittenTable(name, False, found[-1].body_end, found[-1].body_end, found[-1].body_end)
            found[-1].tables.append(last)
        found.append(last)
    return found


def _body_end(root: WrittenTable) -> int:
    return max(one.body_end for one in root.whole())


def _names(text: str, at: int, until: str) -> tuple[list[str], int]:
    """The parts of a key or of a heading, and where what follows `until` begins."""
    parts = []
    while True:
        at = _past_blanks(text, at)
        if text[at] in "\"'":
            end = _string_end(text, at)
            parts.append(text[at + 1 : end - 1])
        else:
            end = at
            while text[end] not in ".=] \t":
                end += 1
            parts.append(text[at:end])
        at = _past_blanks(text, end)
        if text[at] == until:
            return parts, at + 1
        at += 1  # the dot


def _value_end(text: str, at: int) -> int:
    if text[at] in "\"'":
        return _string_end(text, at)
    if text[at] in "[{":
        depth = 0
        while True:
            if text[at] in "\"'":
                at = _string_end(text, at)
                continue
            if text[at] == "#":
                at = _line_end(text, at)
                continue
            depth += (text[at] in "[{") - (text[at] in "]}")
            at += 1
            if not depth:
                return at
    end = at
    while end < len(text) and text[end] not in "#\r\n":
        end += 1
    return at + len(text[at:end].rstrip())


def _string_end(text: str, at: int) -> int:
    mark = text[at]
    if text.startswith(mark * 3, at):
        at += 3
        while not text.startswith(mark * 3, at):
            at += 2 if mark == '"' and text[at] == "\\" else 1
        at += 3
        while at < len(text) and text[at] == mark:  # up to two more belong to the text
            at += 1
        return at
    at += 1
    while text[at] != mark:
        at += 2 if mark == '"' and text[at] == "\\" else 1
    return at + 1


def _past_blanks(text: str, at: int) -> int:
    while text[at] in " \t":
        at += 1
    return at


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """After the line's end."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
