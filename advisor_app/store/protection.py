"""How the connection to an office's database is protected, as the driver itself has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.store.server_tls import VERIFIED, is_local

if TYPE_CHECKING:
    import sqlalchemy as sa

    from advisor_app.store.location import Location

_HERE = "SELECT (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl)"


@dataclass(frozen=True, slots=True)
class Protection:
    """`local`: nothing leaves this computer. `encryption` is the version of TLS, "TLS" where something in front of the
    server ends it, None without; `sslmode` is libpq's, None for a file.
    """

    local: bool
    encryption: str | None
    sslmode: str | None

    @property
    def verified(self) -> bool:
        """Whether the server proved that it is the one that the address names."""
        return self.encryption is not None and self.sslmode == VERIFIED


OF_A_FILE = Protection(True, None, None)


def protection_of(connection: sa.Connection, place: Location) -> Protection:
    if place.url is None:
        return OF_A_FILE
    version = connection.exec_driver_sql(_HERE).scalar_one()
    libpq = connection.connection.driver_connection.pgconn  # type: ignore[union-attr]
    given = {one.keyword: one.val for one in libpq.info}
    mode = (given.get(b"sslmode") or b"").decode() or None
    return Protection(is_local(place.url), version or ("TLS" if libpq.ssl_in_use else None), mode)
