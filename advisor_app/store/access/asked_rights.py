"""What the server answers when whoever is logged in asks what they may do."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from advisor_app.office.calendar import panama_day
from advisor_app.store.transaction import Transaction

_PAGES = {
    "my_week": ("citizen_case", "subject", "SELECT"),
    "cases": ("citizen_case", "subject", "SELECT"),
    "audit": ("audit", "id", "INSERT"),
    "plans": ("action_plan", "id", "INSERT"),
    "mail": ("mail_message", "id", "INSERT"),
    "meetings": ("meeting", "id", "INSERT"),
}
"""By page: the column that its work needs, and for what."""
_HELD = {
    "direction": ("director",),
    "change_settings": ("director",),
    "assign_entities": ("director",),
    "grant_stand_ins": ("director",),
    "publish": ("director", "coordinator"),
    "import_directory": ("director", "secretary"),
    "erase_cases": ("director",),
}
"""By page or action: whose work it is."""


def asked_rights(transaction: Transaction) -> dict[str, bool]:
    """By page and action, for whoever has a role of a person: whether the server lets them."""
    columns: list[sa.ColumnElement[Any]] = [
        sa.literal_column(f"has_column_privilege('public.{table}', '{column}', '{right}')").label(name)
        for name, (table, column, right) in _PAGES.items()
    ]
    columns += [
        sa.literal_column(" OR ".join(f"public.office_holds('{duty}')" for duty in duties)).label(name)
        for name, duties in _HELD.items()
    ]
    row = transaction.connection.execute(sa.select(*columns)).mappings().one()
    return {name: bool(value) for name, value in row.items()}


def password_until(transaction: Transaction) -> date | None:
    """The day in Panama on which the password of whoever is logged in ends; None where it does not."""
    asked = sa.text(
        "SELECT rolvaliduntil AT TIME ZONE 'UTC' FROM pg_roles WHERE rolname = session_user AND isfinite(rolvaliduntil)"
    )
    found = transaction.connection.execute(asked).scalar_one_or_none()
    return None if found is None else panama_day(found)
