"""What a draft's fields are called, and how their contents are said where two versions stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.formats import day

if TYPE_CHECKING:
    from action_plans.plan import Action, CauseAndEffect, Content, FiveWhys, Goal, Risk


def content_fields() -> list[Field[Content]]:
    return [
        Field("problem", QCoreApplication.translate("Plans", "Problem")),
        Field("cause", QCoreApplication.translate("Plans", "Root cause"), _cause),
        Field("goal", QCoreApplication.translate("Plans", "Goal"), _goal),
        Field("actions", QCoreApplication.translate("Plans", "Actions"), _actions),
        Field("risks", QCoreApplication.translate("Plans", "Risks"), _risks),
        Field("simplifications", QCoreApplication.translate("Plans", "What could be simpler"), "\n".join),
    ]


def _cause(cause: FiveWhys | CauseAndEffect) -> str:
    return cause.root


def _goal(goal: Goal) -> str:
    said = QCoreApplication.translate("Plans", "at least {share} % by {day}")
    return said.format(share=f"{float(100 * goal.target):g}", day=day(goal.by))


def _actions(actions: tuple[Action, ...]) -> str:
    return "\n".join(f"{one.what}: {one.who}, {day(one.due)}" for one in actions)


def _risks(risks: tuple[Risk, ...]) -> str:
    return "\n".join(f"{one.what}: {one.answer}" for one in risks)
