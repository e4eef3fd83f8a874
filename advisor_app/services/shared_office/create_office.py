"""Make an office's tables in an empty database, which nobody but its owner can do."""

from __future__ import annotations

from advisor_app.errors import EnvironmentFault
from advisor_app.services.shared_office.office_status import OfficeState, office_status
from advisor_app.store import create_schema
from advisor_app.store.location import parse_location


def create_office(location: str) -> OfficeState:
    """What is there afterwards.

    Raises `UsageError("database_location")` and `EnvironmentFault`: "database_not_empty", "not_our_database",
    "may_not_create", "server_too_old", "database_unreachable", "database_refused", "database_missing" and others.
    """
    place = parse_location(location)
    if place.path is not None and place.path.is_file() and place.path.stat().st_size > 0:
        raise EnvironmentFault("database_not_empty", location=place.shown)
    create_schema(location)
    return office_status(location)
