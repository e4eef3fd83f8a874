"""A scorecard as its file's text, and a file rewritten for a changed card: what did not change stays to the letter."""

from __future__ import annotations

from advisor_app.office.cards.encoding import Items, Value, Values, encoded_card, encoded_table, items_of, values_of
from advisor_app.office.cards.layout import WrittenKey, WrittenTable, read_layout
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.office.scoring.scorecard_file import parse_scorecard

_MARK = "\ufeff"


def write_card(card: Scorecard) -> bytes:
    """A file of its own for a card: UTF-8, every table in the card's order."""
    return encoded_card(card).encode()


def rewrite_card(source: bytes, card: Scorecard) -> bytes:
    """The file of `source` as it reads for the card.

    The comments, the order of the keys, their spacing and the ends of lines stay as they are; a value that is another
    now is replaced where it stands. Questions, groups, grades and causes keep their own text, with the comments above
    them, wherever they are moved to. Of an unchanged card the bytes are the same.

    Raises what `parse_scorecard` raises for a source that is none.
    """
    before = parse_scorecard(source)
    if before == card:
        return source
    text = source.decode("utf-8-sig")
    written = _Rewriting(text, before, card).text()
    if source.startswith(_MARK.encode()):
        written = _MARK + written
    # A source may be written in ways that nothing here takes apart; then the card goes before the layout.
    return written.encode() if parse_scorecard(written.encode()) == card else write_card(card)


class _Rewriting:
    def __init__(self, text: str, before: Scorecard, after: Scorecard) -> None:
        self._text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._before, self._after = before, after
        self._layout = read_layout(text)
        self._nodes: dict[tuple[str, str], tuple[WrittenTable, object]] = {}
        self._remember(self._layout, before, "")

    def text(self) -> str:
        last = max(one.body_end for one in self._layout.whole())
        return _joined([self._table(self._layout, self._before, self._after), self._text[last:]], self._newline)

    def _remember(self, table: WrittenTable, item: object, within: str) -> None:
        """Each item's table by what tells it from its like, so that it is found again wherever it is moved to."""
        for items in items_of(item):
            for node, one in zip(table.named(items.name), items.items, strict=False):
                key = items.key(within, one)
                self._nodes[key] = (node, one)
                self._remember(node, one, key[1])

    def _table(self, table: WrittenTable, before: object, after: object, within: str = "") -> str:
        """A table as it reads now, with what stands above it and all tables within it."""
        old, new = values_of(before, self._before), values_of(after, self._after)
        dropped: set[int] = set()
        edits: list[tuple[int, int, str]] = []
        for name in new:
            edits += self._edits(table, name, old[name], new, dropped)
        lists = {one.name: one for one in items_of(after)}
        was = {one.name: one for one in items_of(before)}
        for name, items in lists.items():
            key = table.key(name)
            if key is not None and items.items != was[name].items:
                edits.append((key.start, key.end, ""))
        body = self._edited(table.lead, table.body_end, edits)
        return _joined([body, *self._children(table, lists, was, dropped, within)], self._newline)

    def _edits(
        self, table: WrittenTable, name: str, old: Value, new: Values, dropped: set[int]
    ) -> list[tuple[int, int, str]]:
        keys = [one for one in table.keys if one.parts[0] == name]
        tables = [one for one in table.tables if one.name == name]
        value = new[name]
        if keys or tables:
            if value.meant == old.meant:
                return []
            if len(keys) == 1 and not tables and len(keys[0].parts) == 1 and not value.usual:
                return [(keys[0].value, keys[0].after, value.shown)]
            dropped.update(id(one) for one in tables)
            gone = [(one.start, one.end, "") for one in keys]
            return gone if value.usual else [*gone, self._new_line(table, name, new)]
        return [] if value.usual else [self._new_line(table, name, new)]

    def _new_line(self, table: WrittenTable, name: str, new: Values) -> tuple[int, int, str]:
        """A line for a key that was not written, after the last of those that stand before it as a rule."""
        names = list(new)
        before = set(names[: names.index(name)])
        above: list[WrittenKey] = [one for one in table.keys if one.parts[0] in before]
        at = above[-1].end if above else self._after_heading(table)
        start = "" if at == 0 or self._text[at - 1] == "\n" else self._newline
        return (at, at, f"{start}{name} = {new[name].shown}{self._newline}")

    def _after_heading(self, table: WrittenTable) -> int:
        end = self._text.find("\n", table.heading)
        return len(self._text) if end < 0 else end + 1

    def _edited(self, start: int, end: int, edits: list[tuple[int, int, str]]) -> str:
        parts, at = [], start
        for first, last, words in sorted(edits, key=lambda one: one[:2]):
            parts += [self._text[at:first], words]
            at = last
        return "".join([*parts, self._text[at:end]])

    def _children(
        self,
        table: WrittenTable,
        lists: dict[str, Items],
        was: dict[str, Items],
        dropped: set[int],
        within: str,
    ) -> list[str]:
        """The tables within, each list's in its new order at the places where the list stood."""
        waiting = {name: self._items(table, items, was[name], within) for name, items in lists.items()}
        slots = {name: len(table.named(name)) for name in lists}
        found = []
        for child in table.tables:
            if child.name not in lists:
                if id(child) not in dropped:
                    found += [self._text[one.lead : one.body_end] for one in child.whole()]
                continue
            slots[child.name] -= 1
            last = slots[child.name] == 0
            found += waiting[child.name] if last else waiting[child.name][:1]
            waiting[child.name] = [] if last else waiting[child.name][1:]
        return [*found, *(text for texts in waiting.values() for text in texts)]

    def _items(self, table: WrittenTable, items: Items, was: Items, within: str) -> list[str]:
        if table.key(items.name) is not None and items.items == was.items:
            return []  # they stay in the value where they are written
        texts = []
        for item in items.items:
            key = items.key(within, item)
            known = self._nodes.get(key)
            if known is None:
                texts.append(encoded_table(items.path, item, self._after).replace("\n", self._newline))
            else:
                texts.append(self._table(known[0], known[1], item, key[1]))
        return texts


def _joined(parts: list[str], newline: str) -> str:
    """The parts one after the other, each begun on a line of its own."""
    whole = ""
    for part in parts:
        if whole and part and not whole.endswith("\n"):
            whole += newline
        whole += part
    return whole
