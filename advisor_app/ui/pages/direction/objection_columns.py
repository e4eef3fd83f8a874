"""The columns of the register of objections, and of how often letters and findings are objected to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from advisor_app.office.objections.objection import ObjectionState
from advisor_app.office.objections.rates import ObjectionRate
from advisor_app.services.objections.list_objections import ObjectionLine
from advisor_app.ui.formats import day, number
from advisor_app.ui.objections.objection_words import line_state, line_words
from advisor_app.ui.tables.columns import Column

_LATER = "9999"


def register_columns() -> tuple[Column[ObjectionLine], ...]:
    return (
        Column(
            "reference",
            QCoreApplication.translate("ObjectionColumns", "Objection"),
            lambda line: line.objection.reference,
            118,
            heavy=True,
        ),
        Column(
            "entity",
            QCoreApplication.translate("ObjectionColumns", "Entity"),
            lambda line: line.entity,
            90,
            stretches=True,
        ),
        Column(
            "standing",
            QCoreApplication.translate("ObjectionColumns", "Where it stands"),
            line_words,
            234,
            order=_urgency,
            state=line_state,
            hint=line_words,
        ),
        Column(
            "points",
            QCoreApplication.translate("ObjectionColumns", "Decided"),
            _decided,
            76,
            right=True,
            order=lambda line: len(line.objection.points),
            hidden=True,
        ),
        Column("upheld", QCoreApplication.translate("ObjectionColumns", "Upheld"), _upheld, 70, right=True),
        Column(
            "advisor",
            QCoreApplication.translate("ObjectionColumns", "Advisor"),
            lambda line: line.advisor,
            120,
            quiet=True,
        ),
        Column(
            "letter",
            QCoreApplication.translate("ObjectionColumns", "Letter"),
            lambda line: line.letter,
            116,
            quiet=True,
            hidden=True,
        ),
        Column(
            "received",
            QCoreApplication.translate("ObjectionColumns", "Came"),
            lambda line: day(line.objection.received_on),
            88,
            order=lambda line: line.objection.received_on,
            right=True,
            hidden=True,
        ),
    )


def rate_columns(label: str, of: str) -> tuple[Column[ObjectionRate], ...]:
    def count(read: Callable[[ObjectionRate], int]) -> Callable[[ObjectionRate], str]:
        return lambda one: number(read(one))

    return (
        Column("label", label, lambda one: one.label, 70, stretches=True, hint=lambda one: one.label),
        Column("of", of, count(lambda one: one.of), 76, order=lambda one: one.of, right=True),
        Column(
            "objected",
            QCoreApplication.translate("ObjectionColumns", "Objected"),
            count(lambda one: one.objected),
            80,
            lambda one: one.objected,
            right=True,
        ),
        Column(
            "upheld",
            QCoreApplication.translate("ObjectionColumns", "Upheld"),
            lambda one: of_so_many(one.accepted + one.partly, one.decided),
            80,
            order=lambda one: one.upheld if one.upheld is not None else -1,
            right=True,
        ),
    )


def of_so_many(part: int, whole: int) -> str:
    told = QCoreApplication.translate("ObjectionColumns", "{part} of {whole}")
    return told.format(part=number(part), whole=number(whole)) if whole else ""


def _urgency(line: ObjectionLine) -> str:
    """What waits by its day, then what was answered."""
    one = line.objection
    return one.answer_by.isoformat() if one.state is ObjectionState.OPEN else _LATER + one.reference


def _decided(line: ObjectionLine) -> str:
    points = line.objection.points
    return of_so_many(len(points) - line.objection.waiting, len(points))


def _upheld(line: ObjectionLine) -> str:
    points = line.objection.points
    decided = [one.decided for one in points if one.decided is not None]
    return of_so_many(sum(one.decision.upholds for one in decided), len(decided))
