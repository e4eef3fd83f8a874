"""Which imports brought a case, whether or not they changed it."""

from __future__ import annotations

import sys
import zlib
from array import array
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.imports.import_tables import import_snapshot
from advisor_app.store.tables import case_change, case_import, citizen_case
from advisor_app.store.transaction import Transaction

LOOKED_BACK = 60
"""Imports that are looked through for the case; of those before only the first and those that changed it are told."""


@dataclass(frozen=True, slots=True)
class Brought:
    import_id: UUID
    file_name: str
    at: datetime


def imports_bringing(transaction: Transaction, number: str) -> list[Brought]:
    """The earliest first: the one that brought it in, those that changed it, the later ones whose file held it.

    Those that were undone are left out.
    """
    connection = transaction.connection
    case = connection.execute(
        sa.select(citizen_case.c.id, citizen_case.c.first_import_id).where(citizen_case.c.number == number)
    ).one_or_none()
    if case is None:
        return []
    changing = sa.select(case_change.c.import_id).where(case_change.c.case_id == case.id)
    known = {case.first_import_id, *connection.execute(changing).scalars()}
    first_at = sa.select(case_import.c.created_at).where(case_import.c.id == case.first_import_id).scalar_subquery()
    later = (
        sa.select(case_import.c.id, import_snapshot.c.cases)
        .join(import_snapshot, import_snapshot.c.import_id == case_import.c.id)
        .where(case_import.c.created_at >= first_at, import_snapshot.c.undone_at.is_(None))
        .where(case_import.c.id.not_in(known))
        .order_by(case_import.c.created_at.desc())
        .limit(LOOKED_BACK)
    )
    known.update(key for key, packed in connection.execute(later) if _holds(packed, case.id))
    found = (
        sa.select(case_import.c.id, case_import.c.file_name, case_import.c.created_at)
        .where(case_import.c.id.in_(known))
        .order_by(case_import.c.created_at, case_import.c.id)
    )
    return [Brought(*row) for row in connection.execute(found)]


def _holds(packed: bytes, key: int) -> bool:
    """Keys are kept sorted, as differences: those beyond the one that is looked for are not added up."""
    steps = array("q")
    steps.frombytes(zlib.decompress(packed))
    if sys.byteorder == "big":
        steps.byteswap()
    for reached in accumulate(steps):
        if reached >= key:
            return reached == key
    return False
