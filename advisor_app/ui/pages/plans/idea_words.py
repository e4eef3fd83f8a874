"""What the window says of ideas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from advisor_app.office.ideas.records import Idea, IdeaKind, IdeaState
from advisor_app.services.ideas.keep_ideas import IdeaLine
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

Standing = Mapping[str, Any]
"""For two versions side by side: under "step" an idea's state with why it came there, under "kept" the idea."""
_GLYPHS = {
    IdeaState.IDEA: State.DUE,
    IdeaState.STUDY: State.UNDER_WAY,
    IdeaState.AGREED: State.UNDER_WAY,
    IdeaState.ADOPTED: State.DONE,
    IdeaState.DISCARDED: State.EXCUSED,
}


def state_said(state: IdeaState) -> str:
    return {
        IdeaState.IDEA: QCoreApplication.translate("Ideas", "idea"),
        IdeaState.STUDY: QCoreApplication.translate("Ideas", "under study"),
        IdeaState.AGREED: QCoreApplication.translate("Ideas", "agreed"),
        IdeaState.ADOPTED: QCoreApplication.translate("Ideas", "adopted"),
        IdeaState.DISCARDED: QCoreApplication.translate("Ideas", "discarded"),
    }[state]


def kind_said(kind: IdeaKind) -> str:
    return {
        IdeaKind.LAW_83: QCoreApplication.translate("Ideas", "Law 83"),
        IdeaKind.REDESIGN: QCoreApplication.translate("Ideas", "redesign"),
    }[kind]


def standing_of(idea: Idea) -> Standing:
    return {"kept": idea, "step": (idea.state, idea.steps[-1].why if idea.steps else "")}


def step_said(step: tuple[IdeaState, str]) -> str:
    state, why = step
    return f"{state_said(state)}: {why}" if why else state_said(state)


def idea_columns() -> tuple[Column[IdeaLine], ...]:
    return (
        Column("number", QCoreApplication.translate("Ideas", "Idea"), lambda one: one.idea.number, 108, heavy=True),
        Column("entity", QCoreApplication.translate("Ideas", "Entity"), lambda one: one.entity, 92),
        Column(
            "what",
            QCoreApplication.translate("Ideas", "What would be better"),
            lambda one: one.idea.what,
            150,
            stretches=True,
            hint=lambda one: one.idea.what,
        ),
        Column("procedure", QCoreApplication.translate("Ideas", "Procedure"), lambda one: one.idea.procedure, 120),
        Column(
            "state",
            QCoreApplication.translate("Ideas", "State"),
            lambda one: state_said(one.idea.state),
            124,
            state=lambda one: _GLYPHS[one.idea.state],
        ),
        Column(
            "saving",
            QCoreApplication.translate("Ideas", "It saves"),
            lambda one: one.idea.saving.told(),
            140,
            quiet=True,
            hidden=True,
        ),
        Column(
            "kind",
            QCoreApplication.translate("Ideas", "Kind"),
            lambda one: kind_said(one.idea.kind),
            84,
            quiet=True,
            hidden=True,
        ),
        Column(
            "advisor",
            QCoreApplication.translate("Ideas", "Advisor"),
            lambda one: one.advisor,
            130,
            quiet=True,
            hidden=True,
        ),
    )
