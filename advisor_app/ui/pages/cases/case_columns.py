"""The columns of the table of cases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.calendar import panama_day
from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.ui.case_words import field_name, field_text
from advisor_app.ui.formats import moment_day, number
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.store import CaseLine


def days_open(line: CaseLine, today: date) -> int:
    """Calendar days in Panama from creation to closing, or to today."""
    if line.days_to_close is not None:
        return line.days_to_close
    return (today - panama_day(line.created)).days


def expired(line: CaseLine, today: date) -> bool:
    """Open past its due day, or past the law's 30 days where the export gives none."""
    if line.closed is not None:
        return False
    return panama_day(line.due) < today if line.due else days_open(line, today) > DAYS_BY_LAW


def case_columns(today: date) -> tuple[Column[CaseLine], ...]:
    def text(
        field: str,
        width: int,
        *,
        heavy: bool = False,
        quiet: bool = False,
        stretches: bool = False,
        hidden: bool = False,
    ) -> Column[CaseLine]:
        return Column(
            field,
            field_name(field),
            lambda line: field_text(line, field),
            width,
            heavy=heavy,
            quiet=quiet,
            stretches=stretches,
            hidden=hidden,
        )

    def day(field: str, *, hidden: bool = False) -> Column[CaseLine]:
        return Column(
            field,
            field_name(field),
            lambda line: moment_day(getattr(line, field)),
            90,
            hint=lambda line: field_text(line, field),
            hidden=hidden,
        )

    return (
        text("number", 112, heavy=True),
        text("type", 76, quiet=True),
        text("entity", 90),
        text("subject", 100, stretches=True),
        text("status", 86, quiet=True, hidden=True),
        day("created"),
        day("closed"),
        day("due", hidden=True),
        Column(
            "days",
            QCoreApplication.translate("CaseColumns", "Days"),
            lambda line: number(days_open(line, today)),
            62,
            right=True,
            state=lambda line: State.LATE if expired(line, today) else None,
        ),
        text("channel", 110, quiet=True, hidden=True),
        text("reason", 120, hidden=True),
        day("first_worked", hidden=True),
        text("province", 100, hidden=True),
        text("district", 110, hidden=True),
        text("corregimiento", 120, hidden=True),
        text("owner", 130, hidden=True),
    )
