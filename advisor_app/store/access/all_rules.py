"""The rules of every table. A table without a line here is refused by a test, and on a server nobody but its owner sees
a row of it."""

from __future__ import annotations

from advisor_app.store.access.calibration_rules import CALIBRATION_RULES
from advisor_app.store.access.case_rules import CASE_RULES
from advisor_app.store.access.office_rules import OFFICE_RULES
from advisor_app.store.access.rules import EVERYBODY, KNOWN, TableRules
from advisor_app.store.access.work_rules import WORK_RULES

RULES: tuple[TableRules, ...] = (*CASE_RULES, *CALIBRATION_RULES, *WORK_RULES, *OFFICE_RULES)
KEPT_APART = frozenset(one.table for one in RULES if one.see not in (EVERYBODY, KNOWN)) - {"entity"}
"""Tables of which not everybody sees every row. Whoever adds a row that belongs to one of theirs must see that one:
otherwise a score of another's audit could be added under an entity of one's own."""
NOT_WRITTEN_BY_PERSONS = ("person_role", "alembic_version")
"""Tables that a person's role may read and no more: whoever could write them could become another."""
