"""The columns of the table of entities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.ui.formats import number
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.services.list_entities import EntityLine


def entity_columns() -> tuple[Column[EntityLine], ...]:
    return (
        Column(
            "entity",
            QCoreApplication.translate("EntityColumns", "Entity"),
            lambda line: line.entity.name,
            150,
            heavy=True,
            stretches=True,
            state=lambda line: None if line.entity.reviewed else State.DOUBT,
            hint=lambda line: line.entity.full_name or line.entity.name,
        ),
        Column(
            "full_name",
            QCoreApplication.translate("EntityColumns", "Full name"),
            lambda line: line.entity.full_name,
            160,
            quiet=True,
            stretches=True,
            hint=lambda line: line.entity.full_name,
        ),
        Column(
            "advisor",
            QCoreApplication.translate("EntityColumns", "Advisor"),
            lambda line: line.advisor or QCoreApplication.translate("EntityColumns", "(nobody yet)"),
            150,
            order=lambda line: (line.advisor is None, line.advisor or ""),
        ),
        Column(
            "cases",
            QCoreApplication.translate("EntityColumns", "Cases"),
            lambda line: number(line.cases),
            76,
            order=lambda line: line.cases,
            right=True,
        ),
        Column(
            "liaisons",
            QCoreApplication.translate("EntityColumns", "Liaisons"),
            lambda line: number(line.liaisons),
            76,
            order=lambda line: line.liaisons,
            right=True,
        ),
        Column(
            "sector",
            QCoreApplication.translate("EntityColumns", "Sector"),
            lambda line: line.entity.sector,
            130,
            quiet=True,
            hidden=True,
        ),
        Column(
            "seat",
            QCoreApplication.translate("EntityColumns", "Seat"),
            lambda line: line.entity.seat_district,
            130,
            quiet=True,
            hidden=True,
        ),
    )
