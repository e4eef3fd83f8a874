"""Ideas go from the note to the adoption in order, and none is discarded without a word."""

from __future__ import annotations

from datetime import date
from itertools import product
from uuid import UUID

import pytest

from advisor_app.errors import UserError
from advisor_app.office.ideas.records import (
    NEXT,
    Idea,
    IdeaKind,
    IdeaState,
    Saving,
    idea_from,
    idea_text,
    moved,
)

DAY = date(2026, 11, 16)


def idea(state: IdeaState = IdeaState.IDEA) -> Idea:
    return Idea(
        UUID(int=1),
        UUID(int=2),
        2026,
        7,
        DAY,
        IdeaKind.LAW_83,
        "Recibir la solicitud por la web",
        "Permiso de ocupación",
        "Ana",
        Saving(days=5, copies=1),
        state,
    )


@pytest.mark.parametrize(("state", "to"), list(product(IdeaState, IdeaState)))
def test_every_state_from_every_state(state: IdeaState, to: IdeaState) -> None:
    if to in NEXT[state]:
        after = moved(idea(state), to, DAY, "Ana", "Lo dice el reglamento")
        assert (after.state, after.steps[-1].why) == (to, "Lo dice el reglamento")
    else:
        with pytest.raises(UserError) as refused:
            moved(idea(state), to, DAY, "Ana", "Lo dice el reglamento")
        assert refused.value.code == "idea_move_not_allowed"


def test_it_is_adopted_only_once_agreed() -> None:
    assert [state for state in IdeaState if IdeaState.ADOPTED in NEXT[state]] == [IdeaState.AGREED]


def test_discarding_asks_for_a_reason() -> None:
    with pytest.raises(UserError) as refused:
        moved(idea(), IdeaState.DISCARDED, DAY, "Ana", "  ")
    assert refused.value.code == "idea_reason_missing"


def test_what_is_saved_is_told_and_kept() -> None:
    one = moved(idea(), IdeaState.STUDY, DAY, "Ana")
    kept = idea_from(
        idea_text(one), key=one.id, entity_id=one.entity_id, year=2026, serial=7, noted_on=DAY,
        state=one.state.value, plan_id=None, version=1,
    )  # fmt: skip
    assert kept == one
    assert (one.number, one.saving.told(), Saving(0, 1).told()) == ("ID-2026-0007", "5 días, 1 copia", "0 días, 1 paso")
