"""Keys of the records that people write."""

from __future__ import annotations

from uuid import UUID

NEVER = 0
"""A version that no record has: what is saved from it is refused, with who changed the record and when."""


def new_id() -> UUID:
    """A UUIDv7: keys made one after the other sort that way, so that an index grows at its end."""
    from uuid_utils.compat import uuid7

    return uuid7()
