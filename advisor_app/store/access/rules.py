"""The rules of access as data, table by table: who may see, add, change or remove which rows.

Conditions are SQL of PostgreSQL over the columns of their table. `{me}` is the advisor whose role asks, `{directs}`
whether that role is the director's. Names are looked up when a policy is made, not when a row is asked for, so that a
person's own table of the same name changes nothing. A table without a line here has no rules yet.
"""

from __future__ import annotations

from dataclasses import dataclass

ME = "(SELECT p.advisor_id FROM person_role p WHERE p.role = current_user)"
DIRECTS = "EXISTS (SELECT 1 FROM person_role p WHERE p.role = current_user AND p.duty = 'director')"

EVERYBODY = "true"
NOBODY = "false"


@dataclass(frozen=True, slots=True)
class TableRules:
    """For whom each command holds; `change` is judged by the row as it was, `changed` by the row as it becomes."""

    table: str
    see: str
    add: str
    change: str
    changed: str
    remove: str


_NOT_CLOSED = "EXISTS (SELECT 1 FROM calibration c WHERE c.id = {table}.calibration_id AND c.closed_on IS NULL)"
_WAITS = (
    "EXISTS (SELECT 1 FROM calibration_rater w WHERE w.calibration_id = {table}.calibration_id"
    " AND w.handed_in_at IS NULL)"
)
_OPEN = f"({_NOT_CLOSED} AND {_WAITS})"
_REVEALED = f"NOT {_OPEN}"
_HANDED_IN = (
    "EXISTS (SELECT 1 FROM calibration_rater h WHERE h.calibration_id = {table}.calibration_id"
    " AND h.advisor_id = {table}.advisor_id AND h.handed_in_at IS NOT NULL)"
)
_STILL_MINE = f"{{table}}.advisor_id = {{me}} AND NOT {_HANDED_IN} AND {_NOT_CLOSED}"

RULES: tuple[TableRules, ...] = (
    TableRules(
        "calibration",
        see=EVERYBODY,
        add="{directs}",
        change="{directs} AND {table}.closed_on IS NULL",
        changed="{directs}",
        remove=NOBODY,
    ),
    TableRules("calibration_case", EVERYBODY, add="{directs}", change="{directs}", changed="{directs}", remove=NOBODY),
    TableRules(
        "calibration_rater",
        see=EVERYBODY,
        add="{directs}",
        change="{table}.advisor_id = {me} AND {table}.handed_in_at IS NULL",
        changed="{table}.advisor_id = {me}",
        remove=NOBODY,
    ),
    TableRules(
        "calibration_answer",
        see=f"{{table}}.advisor_id = {{me}} OR ({_REVEALED} AND {_HANDED_IN})",
        add=_STILL_MINE,
        change=_STILL_MINE,
        changed=_STILL_MINE,
        remove=_STILL_MINE,
    ),
    TableRules(
        "calibration_consensus",
        see=_REVEALED,
        add=f"{{directs}} AND {_REVEALED}",
        change=f"{{directs}} AND {_REVEALED}",
        changed=f"{{directs}} AND {_REVEALED}",
        remove=f"{{directs}} AND {_REVEALED}",
    ),
)

NOT_WRITTEN_BY_PERSONS = ("person_role", "alembic_version")
"""Tables that a person's role may read and no more: whoever could write them could become another."""


def spelled(condition: str, table: str) -> str:
    """A rule's condition as PostgreSQL takes it."""
    return condition.format(table=table, me=ME, directs=DIRECTS)
