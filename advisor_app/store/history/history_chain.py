"""The bytes that the history's hashes are taken over. Changing them breaks every chain that exists.

A field is written as a netstring: the number of its bytes in decimal, ":", the bytes, ",". So no two different entries
give the same bytes, whatever stands in their fields.

    payload_digest = SHA-256( salt + payload )      salt: 64 lowercase hex digits of 32 random bytes, as ASCII text;
                                                    payload: JSON in UTF-8, as it is stored
    hash           = SHA-256( N("advisor-app history 1") N(seq) N(at) N(who) N(action) N(entity) N(subject)
                              N(payload_digest) N(previous) )

seq in decimal, from 1 without gaps; at in UTC as 2024-03-18T14:05:09.000123Z; entity as 32 lowercase hex digits, or
empty; payload_digest and previous as 64 lowercase hex digits; previous of the first entry is 64 zeros. Texts are UTF-8.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

FIRST_PREVIOUS = "0" * 64
_FORM = b"advisor-app history 1"


@dataclass(frozen=True, slots=True)
class ChainedEntry:
    """An entry's fields as the bytes that stand in the table."""

    seq: int
    at: bytes
    who: bytes
    action: bytes
    entity: bytes
    subject: bytes
    payload_digest: bytes
    previous: bytes


def entry_hash(entry: ChainedEntry) -> str:
    fields = (
        _FORM,
        str(entry.seq).encode(),
        entry.at,
        entry.who,
        entry.action,
        entry.entity,
        entry.subject,
        entry.payload_digest,
        entry.previous,
    )
    return hashlib.sha256(b"".join(b"%d:%b," % (len(field), field) for field in fields)).hexdigest()


def payload_digest(salt: bytes, payload: bytes) -> str:
    return hashlib.sha256(salt + payload).hexdigest()
