"""A finished PDF without the moment at which it was made, so that the same content gives the same bytes."""

from __future__ import annotations

import re
from datetime import date
from xml.sax.saxutils import escape

_MOMENT = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]*\)")
_ENTRY = re.compile(rb"(\d{10}) (\d{5} n)")
_NOON_IN_PANAMA = "D:{:%Y%m%d}120000-05'00'"


def settled(data: bytes, day: date) -> bytes:
    """The PDF with noon of `day` for the moments in its properties, its table of objects set right.

    Raises ValueError for a PDF without such a table, as Qt writes none.
    """
    told = _NOON_IN_PANAMA.format(day).encode()
    moved: list[tuple[int, int]] = []

    def replaced(found: re.Match[bytes]) -> bytes:
        new = b"/" + found[1] + b" (" + told + b")"
        moved.append((found.start(), len(new) - len(found[0])))
        return new

    head, table = _parted(data)
    head = _MOMENT.sub(replaced, head, count=2)

    def place(old: int) -> int:
        return old + sum(longer for start, longer in moved if start < old)

    table = _ENTRY.sub(lambda found: b"%010d %s" % (place(int(found[1])), found[2]), table)
    return head + re.sub(rb"(startxref\s+)\d+", lambda found: found[1] + b"%d" % len(head), table)


def told_in_metadata(title: str, author: str) -> bytes:
    """The properties as XMP, without a moment and without a number of the document's own."""
    return (
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>"
        "<dc:language><rdf:Bag><rdf:li>es-PA</rdf:li></rdf:Bag></dc:language>"
        "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    ).encode()


def _parted(data: bytes) -> tuple[bytes, bytes]:
    """What stands before the table of objects, and the table with what follows."""
    found = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", data)
    if found is None or data[int(found[1]) :][:4] != b"xref":
        raise ValueError("no table of objects")
    start = int(found[1])
    return data[:start], data[start:]
