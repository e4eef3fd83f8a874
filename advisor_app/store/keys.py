"""Keys of the records that people write."""

from __future__ import annotations

from uuid import UUID


def new_id() -> UUID:
    """A UUIDv7: keys made one after the other sort that way, so that an index grows at its end."""
    from uuid_utils.compat import uuid7

    return uuid7()
