"""What everybody's work needs of rows that are another's: the last number given, the chain's end; nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from advisor_app.store.access.functions import NUMBERED
from advisor_app.store.tables import history
from advisor_app.store.transaction import Transaction

_AT_ONCE = 5000


def last_number(transaction: Transaction, table: sa.Table, year: int | None = None, kind: str | None = None) -> int:
    """The highest number that was given, of a year and a kind where they are counted so; 0 for none."""
    column = next(column for name, column, _within in NUMBERED if name == table.name)
    if transaction.dialect == "postgresql":
        asked = sa.text("SELECT public.office_last_number(:asked, :year, :kind)")
        values = {"asked": table.name, "year": year, "kind": kind}
        return int(transaction.connection.execute(asked, values).scalar_one())
    found = sa.select(sa.func.max(table.c[column]))
    if year is not None:
        found = found.where(table.c.year == year)
    if kind is not None:
        found = found.where(table.c.kind == kind)
    return int(transaction.connection.execute(found).scalar_one() or 0)


def history_head(transaction: Transaction) -> tuple[int, str] | None:
    """Number and hash of the last entry of all; None before the first."""
    if transaction.dialect == "postgresql":
        row = transaction.connection.execute(sa.text("SELECT seq, hash FROM public.office_history_head()")).first()
    else:
        last = sa.select(history.c.seq, history.c.hash).order_by(history.c.seq.desc()).limit(1)
        row = transaction.connection.execute(last).first()
    return None if row is None else (int(row[0]), str(row[1]))


def others_numbers(transaction: Transaction, numbers: Sequence[str]) -> Iterator[str]:
    """Those of these case numbers that are another's: they are taken, and their cases can't be seen from here."""
    if transaction.dialect != "postgresql":
        return
    asked = sa.text("SELECT number FROM public.office_others_numbers(:asked) AS number").bindparams(
        sa.bindparam("asked", type_=sa.ARRAY(sa.Text()))
    )
    for start in range(0, len(numbers), _AT_ONCE):
        part = list(numbers[start : start + _AT_ONCE])
        yield from transaction.connection.execute(asked, {"asked": part}).scalars()
