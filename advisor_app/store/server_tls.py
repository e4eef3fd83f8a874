"""How a server is reached: on this computer as it is, elsewhere only where it proves who it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import URL

VERIFIED = "verify-full"
_LOCAL = frozenset({"", "localhost", "127.0.0.1", "::1"})
_SYSTEMS_AUTHORITIES = 160000
"""Since this libpq "system" stands for the authorities that the system trusts, and a way to log in can be required."""


def safe_options(url: URL, shown: str, environment: Mapping[str, str] = os.environ) -> dict[str, object]:
    """The address's options with what a connection elsewhere needs: TLS that is verified, and SCRAM.

    Raises `UsageError("database_without_tls")` where the address asks for less. `shown` is for people.
    """
    given: dict[str, object] = dict(url.query)
    if is_local(url):
        return given
    mode = str(given.get("sslmode", VERIFIED))
    if mode != VERIFIED:
        raise UsageError("database_without_tls", location=shown, mode=mode)
    given["sslmode"] = VERIFIED
    given.setdefault("gssencmode", "disable")
    from psycopg import pq

    if pq.version() >= _SYSTEMS_AUTHORITIES:
        given.setdefault("require_auth", "scram-sha-256")
        if not ({"sslrootcert"} & set(given) or environment.get("PGSSLROOTCERT") or _own_authority().exists()):
            given["sslrootcert"] = "system"
    return given


def is_local(url: URL) -> bool:
    """Whether all places that an address names are this computer: its loopback, or a socket in its file system."""
    named = [url.host or ""]
    for option in ("host", "hostaddr"):
        value = url.query.get(option, ())
        texts = (value,) if isinstance(value, str) else value
        named += [one for text in texts for one in text.split(",")]
    return all(one.lower() in _LOCAL or one.startswith(("/", "@")) for one in named)


def _own_authority() -> Path:
    if os.name == "nt":
        return Path(os.environ.get("APPDATA", "")) / "postgresql" / "root.crt"
    return Path.home() / ".postgresql" / "root.crt"
