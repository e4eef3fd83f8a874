"""What an office's database is, and how it stands; nothing is changed by looking."""

from __future__ import annotations

from advisor_app.store.location import with_password
from advisor_app.store.office_state import Connected, OfficeState, Standing, office_state

__all__ = ["Connected", "OfficeState", "Standing", "office_status"]


def office_status(location: str, password: str = "") -> OfficeState:
    """`password` where one was typed beside an address without.

    Also what a test of a connection tells, before anything is made or moved there: `standing` is "empty" where an
    office can be made or moved to, "ready" where one can be worked in.

    Raises `UsageError("database_location")` and `EnvironmentFault`: "database_missing", "database_unreachable",
    "database_refused", "server_too_old", "not_a_database" and others.
    """
    return office_state(with_password(location, password) if password else location)
