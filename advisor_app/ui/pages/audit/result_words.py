"""What a verdict is called, with its shape; how an entity's week stands in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.ui.formats import number
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.office.rounds.week_progress import EntityWeek
    from advisor_app.services.letters.week_letters import WeekLetter

_STATES = {"meets": State.AT_GOAL, "fails": State.BELOW_GOAL, "inconclusive": State.DOUBT}


def verdict_state(kind: str) -> State:
    return _STATES.get(kind, State.NOT_DUE)


def verdict_said(kind: str) -> str:
    said = {
        "meets": QCoreApplication.translate("Verdict", "Meets"),
        "fails": QCoreApplication.translate("Verdict", "Fails"),
        "inconclusive": QCoreApplication.translate("Verdict", "Not conclusive"),
    }
    return said.get(kind, "")


def scored_state(week: EntityWeek) -> State:
    if week.verdict is not None:
        return verdict_state(week.verdict.kind)
    return State.UNDER_WAY if week.scored else State.DUE


def scored_said(week: EntityWeek) -> str:
    """ "1 of 13" nonconforming; or how many are still to be scored."""
    if week.verdict is None:
        return QCoreApplication.translate("ResultColumns", "{count} to score").format(
            count=week.sample_size - week.scored
        )
    words = QCoreApplication.translate("ResultColumns", "{errors} of {size}")
    return words.format(errors=number(week.verdict.errors), size=number(week.verdict.sample_size))


def _share(letter: WeekLetter) -> float:
    return letter.week.scored / letter.week.sample_size


def _worst_first(letter: WeekLetter) -> tuple[int, float]:
    verdict = letter.week.verdict
    if verdict is None:
        return 3, -_share(letter)
    rank = {"fails": 0, "inconclusive": 1, "meets": 2}.get(verdict.kind, 3)
    return rank, -verdict.errors / max(1, verdict.sample_size)


def result_columns() -> tuple[Column[WeekLetter], ...]:
    return (
        Column(
            "entity",
            QCoreApplication.translate("ResultColumns", "Entity"),
            lambda one: one.week.entity,
            70,
            heavy=True,
            stretches=True,
            hint=lambda one: one.week.entity,
        ),
        Column(
            "verdict",
            QCoreApplication.translate("ResultColumns", "Nonconforming"),
            lambda one: scored_said(one.week),
            108,
            order=_worst_first,
            state=lambda one: scored_state(one.week),
            hint=lambda one: one.week.verdict.statement if one.week.verdict else "",
        ),
    )
