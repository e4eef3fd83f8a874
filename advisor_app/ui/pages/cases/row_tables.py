"""The tables of an import: its first rows as they will be stored, and its problems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.messages import words
from advisor_app.office.case import DATE_FIELDS, Case
from advisor_app.ui.case_words import field_name, field_text
from advisor_app.ui.formats import moment_day, number
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.crm import Problem
    from advisor_app.services.imports.foresee_rows import RowChange

_SHOWN_FIRST = (
    ("number", 118), ("type", 84), ("channel", 110), ("entity", 110), ("status", 86), ("created", 92),
    ("first_worked", 112), ("closed", 92),
)  # fmt: skip
_CHANGES: dict[RowChange, str] = {
    "new": str(QT_TRANSLATE_NOOP("FirstRows", "new")),
    "closes": str(QT_TRANSLATE_NOOP("FirstRows", "closes")),
    "reopens": str(QT_TRANSLATE_NOOP("FirstRows", "reopens")),
    "date_moved": str(QT_TRANSLATE_NOOP("FirstRows", "date moved")),
    "entity_changed": str(QT_TRANSLATE_NOOP("FirstRows", "other entity")),
    "changes": str(QT_TRANSLATE_NOOP("FirstRows", "changes")),
    "same": str(QT_TRANSLATE_NOOP("FirstRows", "no change")),
}
_STATES = {"reopens": State.DOUBT, "date_moved": State.LATE, "entity_changed": State.DOUBT}


@dataclass(frozen=True, slots=True)
class FirstRow:
    """A row of the file as it would be stored; `change` is None until the database was asked."""

    case: Case
    change: RowChange | None = None


def first_row_columns() -> tuple[Column[FirstRow], ...]:
    def said(row: FirstRow, field: str) -> str:
        return moment_day(getattr(row.case, field)) if field in DATE_FIELDS else field_text(row.case, field)

    def column(field: str, width: int) -> Column[FirstRow]:
        hint = (lambda row: field_text(row.case, field)) if field in DATE_FIELDS else None
        return Column(
            field,
            field_name(field),
            lambda row: said(row, field),
            width,
            heavy=field == "number",
            hint=hint,
            narrow=True,
        )

    return (
        *(column(field, width) for field, width in _SHOWN_FIRST),
        Column(
            "days",
            QCoreApplication.translate("FirstRows", "Days"),
            lambda row: "" if row.case.days_to_close is None else number(row.case.days_to_close),
            56,
            right=True,
            narrow=True,
        ),
        Column("subject", field_name("subject"), lambda row: row.case.subject, 140, stretches=True),
        Column(
            "change",
            QCoreApplication.translate("FirstRows", "Change"),
            lambda row: "" if row.change is None else QCoreApplication.translate("FirstRows", _CHANGES[row.change]),
            120,
            state=lambda row: None if row.change is None else _STATES.get(row.change),
        ),
    )


def problem_columns(language: str, rejecting: frozenset[str]) -> tuple[Column[Problem], ...]:
    def said(problem: Problem) -> str:
        values = {"row": problem.row, "column": problem.column, "value": problem.value}
        return words(problem.code, values, language).what

    return (
        Column(
            "row",
            QCoreApplication.translate("ProblemColumns", "Row"),
            lambda one: "" if one.row is None else number(one.row),
            76,
            order=lambda one: one.row or 0,
            right=True,
        ),
        Column(
            "what",
            QCoreApplication.translate("ProblemColumns", "Problem"),
            said,
            320,
            state=lambda one: State.FAILS if one.code in rejecting else State.DOUBT,
            hint=said,
            stretches=True,
        ),
        Column("column", QCoreApplication.translate("ProblemColumns", "Column"), lambda one: one.column, 180),
        Column(
            "value",
            QCoreApplication.translate("ProblemColumns", "Value"),
            lambda one: one.value,
            220,
            hint=lambda one: one.value,
        ),
        Column(
            "effect",
            QCoreApplication.translate("ProblemColumns", "What happens"),
            lambda one: (
                QCoreApplication.translate("ProblemColumns", "stays out")
                if one.code in rejecting
                else QCoreApplication.translate("ProblemColumns", "comes in")
            ),
            110,
            quiet=True,
        ),
    )
