"""Walking the history's chain and naming what was done to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from advisor_app.store.answers import HistoryCheck, HistoryFailure
from advisor_app.store.history.history_chain import FIRST_PREVIOUS, ChainedEntry, entry_hash, payload_digest

REDACTED = "history.redacted"
_MISSING_NAMED = 1000
"""How many entries of one gap are named one by one."""


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry and its payload as they stand; `has_payload` says whether the payload's row is there at all.

    `payload_entity` is the entity that the payload's row names, in the form of the entry's own.
    """

    entry: ChainedEntry
    hash: bytes
    has_payload: bool
    payload_entity: bytes
    salt: bytes | None
    payload: bytes | None


def check_chain(entries: Iterable[StoredEntry], loose_payloads: Sequence[int], heads: Sequence[str]) -> HistoryCheck:
    """Check entries in the order of `seq`.

    loose_payloads: numbers of payloads whose entry is gone. heads: "SEQ:HASH" or a hash alone, kept outside earlier.
    """
    walk = _Walk()
    waited_for = {_split_head(head) for head in heads if head.strip()} - {(0, FIRST_PREVIOUS.encode())}
    for stored in entries:
        waited_for -= {(stored.entry.seq, stored.hash), (None, stored.hash)}
        walk.step(stored)
    walk.look_at_emptied()
    missing = {failure.entry for failure in walk.failures if failure.what == "missing"}
    walk.failures += [HistoryFailure(seq, "missing") for seq in loose_payloads if seq not in missing]
    for known_seq, _hash in sorted(waited_for, key=lambda head: head[0] or 0):
        beyond = known_seq is not None and known_seq > walk.last_seq
        place = walk.last_seq if known_seq is None else known_seq
        if place not in {failure.entry for failure in walk.failures}:
            walk.failures.append(HistoryFailure(place, "missing" if beyond else "head"))
    failures = tuple(sorted(walk.failures, key=lambda failure: failure.entry))
    return HistoryCheck(not failures, walk.entries, walk.redacted, failures, f"{walk.last_seq}:{walk.last_hash}")


class _Walk:
    """What is known after each entry."""

    def __init__(self) -> None:
        self.entries = 0
        self.redacted = 0
        self._emptied: set[int] = set()
        self._said_erased: set[bytes] = set()
        self.failures: list[HistoryFailure] = []
        self.last_seq = 0
        self.last_hash = FIRST_PREVIOUS
        self._last_computed = FIRST_PREVIOUS
        self._last_intact = True

    def step(self, stored: StoredEntry) -> None:
        self.entries += 1
        if stored.entry.action == REDACTED.encode():
            self._said_erased.add(stored.entry.subject)
        entry, computed = stored.entry, entry_hash(stored.entry)
        intact = computed.encode() == stored.hash
        linked = entry.previous in (self.last_hash.encode(), self._last_computed.encode())
        if entry.seq != self.last_seq + 1:
            self._outside_the_count(entry.seq, intact=intact, linked=linked)
        elif not intact:
            self._fail(entry.seq, "changed" if linked or self._only_previous_changed(stored) else "inserted")
        elif not linked and self._last_intact:
            # both hash well, yet the later one was written after another: the earlier one was put in its place
            self._fail(self.last_seq, "changed")
        self._check_payload(stored, intact=intact)
        if entry.seq > self.last_seq:
            self.last_seq = entry.seq
            self.last_hash = stored.hash.decode("utf-8", "backslashreplace")
            self._last_computed = computed
            self._last_intact = intact

    def _outside_the_count(self, seq: int, *, intact: bool, linked: bool) -> None:
        if seq <= self.last_seq or (intact and linked):
            self._fail(seq, "inserted")
            return
        for gone in range(self.last_seq + 1, min(seq, self.last_seq + 1 + _MISSING_NAMED)):
            self._fail(gone, "missing")
        if not intact:
            self._fail(seq, "changed")

    def _only_previous_changed(self, stored: StoredEntry) -> bool:
        expected = replace(stored.entry, previous=self.last_hash.encode())
        return entry_hash(expected).encode() == stored.hash

    def _check_payload(self, stored: StoredEntry, *, intact: bool) -> None:
        seq = stored.entry.seq
        if not stored.has_payload:
            self._fail(seq, "payload_missing")
        elif intact and stored.payload_entity != stored.entry.entity:
            self._fail(seq, "payload_changed")
        elif stored.salt is None and stored.payload is None:
            self._emptied.add(seq)
        elif payload_digest(stored.salt or b"", stored.payload or b"").encode() != stored.entry.payload_digest:
            self._fail(seq, "payload_changed")

    def look_at_emptied(self) -> None:
        """What was erased is told by an entry of its own; what nobody told of was removed."""
        for seq in sorted(self._emptied):
            if str(seq).encode() in self._said_erased:
                self.redacted += 1
            else:
                self._fail(seq, "payload_missing")

    def _fail(self, seq: int, what: str) -> None:
        self.failures.append(HistoryFailure(seq, what))


def _split_head(head: str) -> tuple[int | None, bytes]:
    number, separator, digest = head.strip().rpartition(":")
    if separator and number.isdecimal():
        return int(number), digest.lower().encode()
    return None, head.strip().lower().encode()
