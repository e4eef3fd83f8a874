"""With each commit: from where it comes, for the history, and which kinds of things it changes, for open windows."""

from __future__ import annotations

import platform
from functools import cache

import sqlalchemy as sa

from advisor_app import __version__
from advisor_app.store.transaction import Transaction
from advisor_app.store.watching.things import things_of
from advisor_app.store.watching.watching_tables import recent_change

CHANNEL = "advisor_app"
KEPT = 500
"""How many commits a file remembers for windows that look every half second."""


def note_tables(transaction: Transaction) -> None:
    """From now on every table that the transaction writes to is noted."""

    def note(_connection: object, clause: object, *_rest: object) -> None:
        if isinstance(clause, sa.Insert | sa.Update | sa.Delete) and isinstance(clause.table, sa.Table):
            transaction.noted.tables.add(clause.table.name)

    sa.event.listen(transaction.connection, "before_execute", note)


def tell_others(transaction: Transaction, mark: str) -> dict[str, str]:
    """Tell which kinds of things are changed, once it is committed; returns from where the change comes.

    mark: of this opening of the database, by which its own window knows it.
    """
    things = ",".join(sorted(things_of(transaction.noted.tables)))
    origin = {"machine": machine(), "program": f"advisor-app {__version__}"}
    if transaction.dialect == "postgresql":
        asked = [sa.func.host(sa.func.inet_client_addr())]
        if things:
            asked.append(sa.func.pg_notify(CHANNEL, f"{mark} {things}"))
        address = transaction.connection.execute(sa.select(*asked)).one()[0]
        return {**origin, **({"address": str(address)} if address else {})}
    if things:
        _leave_in_file(transaction, mark, things)
    return origin


@cache
def machine() -> str:
    """What this computer is called."""
    return platform.node()


def _leave_in_file(transaction: Transaction, mark: str, things: str) -> None:
    last = sa.select(sa.func.coalesce(sa.func.max(recent_change.c.number), 0))
    number = transaction.connection.execute(last).scalar_one() + 1
    transaction.connection.execute(recent_change.insert(), {"number": number, "by_window": mark, "things": things})
    transaction.connection.execute(recent_change.delete().where(recent_change.c.number <= number - KEPT))
