"""The office's templates, and the fields that one may use, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.services.templates.show_templates import TemplateLine

FieldLine = tuple[str, str, bool]
"""A field's name, what it is, and whether it must stand."""


def template_columns() -> tuple[Column[TemplateLine], ...]:
    return (
        Column(
            "title",
            QCoreApplication.translate("TemplateColumns", "Mail"),
            lambda line: line.title,
            170,
            heavy=True,
            stretches=True,
            hint=lambda line: line.name,
        ),
        Column(
            "own",
            QCoreApplication.translate("TemplateColumns", "Template"),
            template_said,
            110,
            state=template_shape,
        ),
    )


def template_said(line: TemplateLine) -> str:
    if not line.own:
        return QCoreApplication.translate("TemplateColumns", "As shipped")
    if line.tried:
        return QCoreApplication.translate("TemplateColumns", "The office's")
    return QCoreApplication.translate("TemplateColumns", "Not tried yet")


def template_shape(line: TemplateLine) -> State | None:
    if not line.own:
        return None
    return State.AT_GOAL if line.tried else State.DUE_SOON


def field_columns() -> tuple[Column[FieldLine], ...]:
    return (
        Column(
            "name",
            QCoreApplication.translate("TemplateColumns", "Field"),
            lambda line: line[0],
            150,
            hint=lambda line: line[0],
            heavy=True,
        ),
        Column(
            "says",
            QCoreApplication.translate("TemplateColumns", "What it is"),
            _says,
            90,
            quiet=True,
            stretches=True,
            hint=_says,
        ),
    )


def _says(line: FieldLine) -> str:
    must = QCoreApplication.translate("TemplateColumns", "must stand")
    return f"{line[1]} ({must})" if line[2] else line[1]
