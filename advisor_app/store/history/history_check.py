"""Walking the history's chain and naming what was done to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from advisor_app.store.answers import HistoryCheck, HistoryFailure
from advisor_app.store.history.history_chain import FIRST_PREVIOUS, ChainedEntry, entry_hash, payload_digest

_MISSING_NAMED = 1000
"""How many entries of one gap are named one by one."""


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry and its payload as they stand; `has_payload` says whether the payload's row is there at all."""

    entry: ChainedEntry
    hash: bytes
    has_payload: bool
    salt: bytes | None
    payload: bytes | None


def check_chain(entries: Iterable[StoredEntry], loose_payloads: Sequence[int], head: str | None) -> HistoryCheck:
    """Check entries in the order of `seq`.

    loose_payloads: numbers of payloads whose entry is gone. head: "SEQ:HASH" or a hash alone, kept outside earlier.
    """
    walk = _Walk()
    known_seq, known_hash = _split_head(head)
    at_head: bytes | None = None
    for stored in entries:
        if stored.hash == known_hash and known_seq in (None, stored.entry.seq):
            at_head = stored.hash
        walk.step(stored)
    missing = {failure.entry for failure in walk.failures if failure.what == "missing"}
    walk.failures += [HistoryFailure(seq, "missing") for seq in loose_payloads if seq not in missing]
    if known_hash is not None and known_seq != 0 and at_head is None:
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
        self.failures: list[HistoryFailure] = []
        self.last_seq = 0
        self.last_hash = FIRST_PREVIOUS
        self._last_computed = FIRST_PREVIOUS
        self._last_intact = True

    def step(self, stored: StoredEntry) -> None:
        self.entries += 1
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
        self._check_payload(stored)
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

    def _check_payload(self, stored: StoredEntry) -> None:
        seq = stored.entry.seq
        if not stored.has_payload:
            self._fail(seq, "payload_missing")
        elif stored.salt is None and stored.payload is None:
            self.redacted += 1
        elif payload_digest(stored.salt or b"", stored.payload or b"").encode() != stored.entry.payload_digest:
            self._fail(seq, "payload_changed")

    def _fail(self, seq: int, what: str) -> None:
        self.failures.append(HistoryFailure(seq, what))


def _split_head(head: str | None) -> tuple[int | None, bytes | None]:
    if head is None:
        return None, None
    number, separator, digest = head.strip().rpartition(":")
    if separator and number.isdecimal():
        return int(number), digest.lower().encode()
    return None, head.strip().lower().encode()
