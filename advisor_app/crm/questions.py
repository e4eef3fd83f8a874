"""What must be known before an import: told in a preview, asked or refused by the import."""

from __future__ import annotations

from pathlib import Path

from advisor_app.crm.examination import Examination
from advisor_app.crm.export import Problem
from advisor_app.crm.rows import FieldColumns
from advisor_app.errors import DecisionNeeded, UserError
from advisor_app.office.case import REQUIRED_FIELDS


def open_questions(examined: Examination) -> list[Problem]:
    """What an import would ask or refuse, as problems of the file."""
    problems = [Problem(None, "", f"{name}_column_missing", "") for name in examined.missing]
    problems += [
        Problem(None, examined.header(name), "date_order_ambiguous", examined.first_text(name))
        for name in examined.undecided
    ]
    problems += [Problem(None, header, "header_choice_needed", second) for header, second in _open_choices(examined)]
    if _entity_is_open(examined):
        problems.append(Problem(None, "", "entity_needed", ""))
    return problems


def refuse_open_questions(examined: Examination, path: Path) -> None:
    """Raises `UserError` for a missing required column, `DecisionNeeded` for what a person can decide."""
    for name in examined.missing:
        raise UserError(f"{name}_column_missing", path=str(path), headers=", ".join(examined.table.headers))
    for header, second in _open_choices(examined):
        raise DecisionNeeded("header_choice_needed", path=str(path), column=header, value=second)
    for name in examined.undecided:
        example = examined.first_text(name)
        raise DecisionNeeded("date_order_needed", path=str(path), column=examined.header(name), value=example)
    if _entity_is_open(examined):
        raise DecisionNeeded("entity_needed", path=str(path))


def refuse_unfit_order(examined: Examination, columns: FieldColumns) -> None:
    """A person's order under which no creation can be read is a slip, not the wish to have every row rejected."""
    order, created = examined.options.date_order, columns.dates["created"]
    if order is not None and created.has_text and not any(created.values):
        header, example = examined.header("created"), examined.first_text("created")
        raise UserError("date_order_unfit", order=order, column=header, value=example)


def _entity_is_open(examined: Examination) -> bool:
    return "entity" not in examined.found.columns and not examined.options.entity


def _open_choices(examined: Examination) -> list[tuple[str, str]]:
    """Headers of required columns that stand twice over different content, with the second one's name here."""
    table = examined.table
    said = {header for name in examined.options.columns for header in examined.found.columns.get(name, ())}
    open_headers = {
        header for name in REQUIRED_FIELDS for header in examined.found.columns.get(name, ()) if header not in said
    }
    return [
        (problem.column, problem.value)
        for problem in table.problems
        if problem.code == "header_repeated"
        and problem.column in open_headers
        and table.column(problem.column) != table.column(problem.value)
    ]
