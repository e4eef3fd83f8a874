"""The tables of an import: its first rows as they will be stored, and its problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.messages import words
from advisor_app.office.case import Case
from advisor_app.ui.case_words import field_name, field_text
from advisor_app.ui.formats import number
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.crm import Problem

_SHOWN_FIRST = (
    ("number", 120), ("type", 86), ("channel", 104), ("entity", 120), ("status", 96), ("created", 124),
    ("first_worked", 124), ("closed", 124), ("subject", 180),
)  # fmt: skip


def first_row_columns() -> tuple[Column[Case], ...]:
    def column(field: str, width: int) -> Column[Case]:
        return Column(
            field,
            field_name(field),
            lambda case: field_text(case, field),
            width,
            heavy=field == "number",
            stretches=field == "subject",
        )

    return tuple(column(field, width) for field, width in _SHOWN_FIRST)


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
