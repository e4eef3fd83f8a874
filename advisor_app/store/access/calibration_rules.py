"""Who sees and changes what of a calibration, which is blind until all have handed in (decision 38)."""

from __future__ import annotations

from advisor_app.store.access.rules import DIRECTS, NOBODY, TableRules

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
_TAKE_PART = "({directs} OR {table}.calibration_id IN (SELECT public.office_calibrations()))"

CALIBRATION_RULES: tuple[TableRules, ...] = (
    TableRules(
        "calibration",
        see="({directs} OR {table}.id IN (SELECT public.office_calibrations()))",
        add=DIRECTS,
        change="{directs} AND {table}.closed_on IS NULL",
        changed=DIRECTS,
        remove=NOBODY,
    ),
    TableRules("calibration_case", _TAKE_PART, add=DIRECTS, change=DIRECTS, changed=DIRECTS, remove=NOBODY),
    TableRules(
        "calibration_rater",
        see=_TAKE_PART,
        add=DIRECTS,
        change="{table}.advisor_id = {me} AND {table}.handed_in_at IS NULL",
        changed="{table}.advisor_id = {me}",
        remove=NOBODY,
    ),
    TableRules(
        "calibration_answer",
        see=f"{{table}}.advisor_id = {{me}} OR ({_TAKE_PART} AND {_REVEALED} AND {_HANDED_IN})",
        add=_STILL_MINE,
        change=_STILL_MINE,
        changed=_STILL_MINE,
        remove=_STILL_MINE,
    ),
    TableRules(
        "calibration_consensus",
        see=f"{_TAKE_PART} AND {_REVEALED}",
        add=f"{{directs}} AND {_REVEALED}",
        change=f"{{directs}} AND {_REVEALED}",
        changed=f"{{directs}} AND {_REVEALED}",
        remove=f"{{directs}} AND {_REVEALED}",
    ),
)
