"""The columns of the table of entities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.ui.formats import day, number
from advisor_app.ui.pages.entities.directory_words import requirement_words
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.services.directory.list_entities import EntityLine


def entity_columns() -> tuple[Column[EntityLine], ...]:
    return (
        Column(
            "entity",
            QCoreApplication.translate("EntityColumns", "Entity"),
            lambda line: line.entity.name,
            96,
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
            hidden=True,
            hint=lambda line: line.entity.full_name,
        ),
        Column(
            "advisor",
            QCoreApplication.translate("EntityColumns", "Advisor"),
            lambda line: line.advisor or QCoreApplication.translate("EntityColumns", "(nobody yet)"),
            118,
            order=lambda line: (line.advisor is None, line.advisor or ""),
        ),
        Column(
            "type",
            QCoreApplication.translate("EntityColumns", "Type"),
            lambda line: line.entity.kind,
            78,
            quiet=True,
        ),
        Column(
            "district",
            QCoreApplication.translate("EntityColumns", "District"),
            lambda line: line.entity.seat_district,
            80,
            quiet=True,
        ),
        Column(
            "liaisons",
            QCoreApplication.translate("EntityColumns", "Liaisons"),
            _liaisons,
            86,
            order=lambda line: line.liaisons,
            right=True,
            hint=lambda line: line.people,
            narrow=True,
        ),
        Column(
            "missing",
            QCoreApplication.translate("EntityColumns", "Missing"),
            lambda line: number(len(line.missing)) if line.missing else "",
            42,
            order=lambda line: len(line.missing),
            right=True,
            hint=lambda line: ", ".join(requirement_words(item) for item in line.missing),
            narrow=True,
        ),
        Column(
            "confirmed",
            QCoreApplication.translate("EntityColumns", "Confirmed"),
            lambda line: day(line.confirmed_on) if line.confirmed_on else "",
            80,
            order=lambda line: line.confirmed_on.toordinal() if line.confirmed_on else 0,
            right=True,
            narrow=True,
        ),
        Column(
            "cases",
            QCoreApplication.translate("EntityColumns", "Cases"),
            lambda line: number(line.cases),
            66,
            order=lambda line: line.cases,
            right=True,
            narrow=True,
        ),
        Column(
            "people",
            QCoreApplication.translate("EntityColumns", "Who they are"),
            lambda line: line.people,
            180,
            quiet=True,
            hidden=True,
            hint=lambda line: line.people,
        ),
        Column(
            "parent",
            QCoreApplication.translate("EntityColumns", "Part of"),
            lambda line: line.parent,
            110,
            quiet=True,
            hidden=True,
        ),
        Column(
            "sector",
            QCoreApplication.translate("EntityColumns", "Sector"),
            lambda line: line.entity.sector,
            130,
            quiet=True,
            hidden=True,
        ),
    )


def _liaisons(line: EntityLine) -> str:
    """How many; with those outside the district of Panama, where there are some."""
    if not line.outside:
        return number(line.liaisons)
    outside = QCoreApplication.translate("EntityColumns", "{count} ({outside} outside)")
    return outside.format(count=number(line.liaisons), outside=number(line.outside))
