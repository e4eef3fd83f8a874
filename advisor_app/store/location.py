"""Where a database lies: a file's path, or an SQLAlchemy URL."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from advisor_app.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import URL

Dialect = Literal["sqlite", "postgresql"]


@dataclass(slots=True)
class Opening:
    """One opening of a database: the mark that others know its commits by, and how many there were."""

    mark: str = field(default_factory=lambda: secrets.token_hex(8))
    commits: int = 0


@dataclass(frozen=True, slots=True)
class Location:
    """`shown` is for people and carries no password; a file has a `path`, a server a `url`."""

    dialect: Dialect
    shown: str
    path: Path | None = None
    url: URL | None = None
    opening: Opening = field(default_factory=Opening, compare=False)


def parse_location(location: str | Path) -> Location:
    """Read a path, `sqlite:///FILE` or `postgresql+psycopg://...`; else `UsageError("database_location")`."""
    text = str(location)
    if not text.strip():
        raise UsageError("database_location", location=text)
    if isinstance(location, Path) or not (text.startswith("sqlite:") or "://" in text):
        return _file(Path(text))
    return _from_url(text)


def _file(path: Path) -> Location:
    whole = path.expanduser().absolute()
    return Location("sqlite", str(whole), path=whole)


def _from_url(text: str) -> Location:
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        scheme = text.partition("://")[0]
        raise UsageError("database_location", location=f"{scheme}://…") from None  # the rest may hold a password
    open_to_see = url.difference_update_query(["password", "sslpassword", "passfile"])
    shown = open_to_see._replace(password=None).render_as_string(hide_password=False)  # `set` takes None as unsaid
    if url.drivername in ("sqlite", "sqlite+pysqlite"):
        if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
            raise UsageError("database_location", location=shown)
        return _file(Path(url.database))
    if url.drivername in ("postgresql", "postgresql+psycopg"):
        return Location("postgresql", shown, url=url.set(drivername="postgresql+psycopg"))
    raise UsageError("database_location", location=shown)


def server_login(location: str | Path) -> tuple[str, str] | None:
    """Host and role of a server's address that holds no password; None for a file, or where the password is in it."""
    place = parse_location(location)
    if place.url is None or place.url.password is not None or not place.url.username:
        return None
    return place.url.host or "localhost", place.url.username


def with_password(location: str, password: str) -> str:
    """A server's address with a password in it: for opening it, never for people or to be kept."""
    url = parse_location(location).url
    return location if url is None else url.set(password=password).render_as_string(hide_password=False)
