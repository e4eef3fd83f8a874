"""An export that comes after an erasure does not bring the citizen's words back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from advisor_app.store.imports.comparing import ChangedCase
from advisor_app.store.privacy.citizen_data import WORDS
from advisor_app.store.privacy.privacy_tables import erased_case
from advisor_app.store.tables import citizen_case
from advisor_app.store.transaction import Transaction

if TYPE_CHECKING:
    from advisor_app.store.imports.comparing import Compared


def stay_erased(transaction: Transaction, compared: Compared) -> None:
    """Before an import is applied: of erased cases the words stay as they are kept, and are no change.

    The fingerprint remains the file's, so that the same export is known as unchanged the next time.
    """
    if not compared.changed:
        return
    erased = set(transaction.connection.execute(sa.select(erased_case.c.case_id)).scalars())
    if erased.isdisjoint(one.key for one in compared.changed):
        return
    kept = _kept_words(transaction, erased)
    for name in WORDS:
        compared.columns[name] = list(compared.columns[name])
    still: list[ChangedCase] = []
    for one in compared.changed:
        if one.key in kept:
            for name, text in kept[one.key].items():
                compared.columns[name][one.place] = text  # type: ignore[index]
            fields = {name: change for name, change in one.fields.items() if name not in WORDS}
            if not fields:
                compared.unchanged += 1
                compared.stale.append((one.key, one.place))
                continue
            one = ChangedCase(one.key, one.place, fields)  # noqa: PLW2901
        still.append(one)
    compared.changed[:] = still


def _kept_words(transaction: Transaction, keys: set[int]) -> dict[int, dict[str, str]]:
    wanted = sa.select(citizen_case.c.id, *(citizen_case.c[name] for name in WORDS))
    joined = wanted.join(erased_case, erased_case.c.case_id == citizen_case.c.id)
    return {
        row[0]: dict(zip(WORDS, row[1:], strict=True))
        for row in transaction.connection.execute(joined)
        if row[0] in keys
    }
