"""Writes a compound file (MS-CFB, version 3) as Outlook would lay a message out in one: no library does.

Streams below 4096 bytes go to the mini stream, the others to sectors of their own; each storage's entries stand in one
chain of right siblings, which is a tree that readers accept.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT_SECTOR, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
ROOT, STORAGE, STREAM = 5, 1, 2


@dataclass
class Entry:
    name: str
    kind: int
    content: bytes = b""
    children: list[Entry] = field(default_factory=list)
    place: int = 0
    start: int = END
    size: int = 0
    right: int = NONE


def outlook_file(
    texts: Mapping[str, str],
    *,
    binaries: Mapping[str, bytes] | None = None,
    narrow: Mapping[str, bytes] | None = None,
    fixed: Mapping[int, bytes] | None = None,
    files: Mapping[str, bytes] | None = None,
) -> bytes:
    """A message: texts by property id ("0037"), 8-bit texts likewise, fixed values of eight bytes, attached files."""
    rows = b"".join(
        struct.pack("<HHI", 0x0040 if key == 0x0039 else 0x0003, key, 6) + value for key, value in (fixed or {}).items()
    )
    streams = [Entry("__properties_version1.0", STREAM, bytes(32) + rows)]
    streams += [Entry(f"__substg1.0_{key}001F", STREAM, text.encode("utf-16-le")) for key, text in texts.items()]
    streams += [Entry(f"__substg1.0_{key}001E", STREAM, value) for key, value in (narrow or {}).items()]
    streams += [Entry(f"__substg1.0_{key}0102", STREAM, value) for key, value in (binaries or {}).items()]
    for at, (name, content) in enumerate((files or {}).items()):
        inside = [
            Entry("__substg1.0_3707001F", STREAM, name.encode("utf-16-le")),
            Entry("__substg1.0_37010102", STREAM, content),
        ]
        streams.append(Entry(f"__attach_version1.0_#{at:08X}", STORAGE, children=inside))
    return compound_file(Entry("Root Entry", ROOT, children=streams))


def compound_file(root: Entry) -> bytes:
    entries: list[Entry] = []
    _number(root, entries)
    sectors: list[bytes] = []
    fat: list[int] = []

    def put(content: bytes) -> int:
        pieces = [content[at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(content), SECTOR)]
        start = len(sectors)
        sectors.extend(pieces)
        fat.extend([*range(start + 1, start + len(pieces)), END])
        return start

    mini, mini_fat = bytearray(), list[int]()
    for entry in entries:
        entry.size = len(entry.content)
        if entry.kind == STREAM and entry.content and entry.size < CUTOFF:
            count = -(-entry.size // MINI)
            entry.start = len(mini_fat)
            mini_fat += [*range(entry.start + 1, entry.start + count), END]
            mini += entry.content.ljust(count * MINI, b"\0")
        elif entry.content:
            entry.start = put(entry.content)
    if mini:
        root.start, root.size = put(bytes(mini)), len(mini)
    mini_start = put(_words(mini_fat)) if mini_fat else END
    directory = put(b"".join(map(_entry, entries)).ljust(-(-len(entries) // 4) * SECTOR, b"\0"))
    fat_start, count = len(sectors), 1
    while (len(fat) + count) * 4 > count * SECTOR:
        count += 1
    assert count <= 109, "larger than a header alone can tell"
    fat += [FAT_SECTOR] * count
    table = _words(fat).ljust(count * SECTOR, b"\xff")
    head = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, count, directory, 0, CUTOFF,
        mini_start, -(-len(mini_fat) * 4 // SECTOR), END, 0,
    )  # fmt: skip
    head += _words([fat_start + at if at < count else FREE for at in range(109)])
    return head + b"".join(sectors) + table


def _number(entry: Entry, entries: list[Entry]) -> None:
    entry.place = len(entries)
    entries.append(entry)
    entry.children.sort(key=lambda one: (len(one.name), one.name.upper()))
    for child in entry.children:
        _number(child, entries)
    for child, after in zip(entry.children, entry.children[1:], strict=False):
        child.right = after.place


def _entry(entry: Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    first = entry.children[0].place if entry.children else NONE
    return struct.pack(
        "<64sHBBIII16xI8x8xIQ", name, len(name), entry.kind, 1, NONE, entry.right, first, 0, entry.start, entry.size
    )


def _words(values: list[int]) -> bytes:
    return struct.pack(f"<{len(values)}I", *values)
