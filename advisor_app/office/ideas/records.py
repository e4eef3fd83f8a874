"""An idea to improve a procedure, from the first note to its adoption."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from advisor_app.errors import UserError


class IdeaKind(StrEnum):
    LAW_83 = "law_83"
    """A simplification with electronic means, as Law 83 of 2012 has it."""
    REDESIGN = "redesign"


class IdeaState(StrEnum):
    IDEA = "idea"
    STUDY = "study"
    AGREED = "agreed"
    ADOPTED = "adopted"
    DISCARDED = "discarded"


NEXT: Mapping[IdeaState, frozenset[IdeaState]] = {
    IdeaState.IDEA: frozenset({IdeaState.STUDY, IdeaState.AGREED, IdeaState.DISCARDED}),
    IdeaState.STUDY: frozenset({IdeaState.IDEA, IdeaState.AGREED, IdeaState.DISCARDED}),
    IdeaState.AGREED: frozenset({IdeaState.STUDY, IdeaState.ADOPTED, IdeaState.DISCARDED}),
    IdeaState.ADOPTED: frozenset(),
    IdeaState.DISCARDED: frozenset({IdeaState.IDEA}),
}
"""To which states each may go. A study may be skipped, an agreement not; a discarded idea may come back."""
STATES = {
    IdeaState.IDEA: "idea",
    IdeaState.STUDY: "en estudio",
    IdeaState.AGREED: "acordada",
    IdeaState.ADOPTED: "adoptada",
    IdeaState.DISCARDED: "descartada",
}
KINDS = {IdeaKind.LAW_83: "Ley 83", IdeaKind.REDESIGN: "rediseño"}


@dataclass(frozen=True, slots=True)
class Saving:
    """What a citizen would be spared each time; None where nobody has said."""

    days: int | None = None
    steps: int | None = None
    copies: int | None = None

    def told(self) -> str:
        """ "5 días, 2 pasos, 1 copia"."""
        named = ((self.days, "día", "días"), (self.steps, "paso", "pasos"), (self.copies, "copia", "copias"))
        return ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in named if count is not None)


@dataclass(frozen=True, slots=True)
class IdeaStep:
    state: IdeaState
    on: date
    by: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Idea:
    """`procedure` is which of the entity's; `who` is to see to it; `plan_id` the plan whose opportunity it was."""

    id: UUID
    entity_id: UUID
    year: int
    serial: int
    noted_on: date
    kind: IdeaKind
    what: str
    procedure: str
    who: str = ""
    saving: Saving = Saving()
    state: IdeaState = IdeaState.IDEA
    steps: tuple[IdeaStep, ...] = ()
    plan_id: UUID | None = None
    version: int = 1

    @property
    def number(self) -> str:
        return f"ID-{self.year:04d}-{self.serial:04d}"


def moved(idea: Idea, to: IdeaState, on: date, by: str, why: str = "") -> Idea:
    """The idea in its next state.

    Raises `UserError`: "idea_move_not_allowed"; "idea_reason_missing" where it is discarded without a word.
    """
    if to not in NEXT[idea.state]:
        known = ", ".join(STATES[one] for one in IdeaState if one in NEXT[idea.state]) or "-"
        raise UserError("idea_move_not_allowed", idea=idea.number, state=STATES[idea.state], to=STATES[to], known=known)
    if to is IdeaState.DISCARDED and not why.strip():
        raise UserError("idea_reason_missing", idea=idea.number)
    return replace(idea, state=to, steps=(*idea.steps, IdeaStep(to, on, by, why)))


def idea_text(idea: Idea) -> str:
    """What is kept as JSON; the rest are columns of their own."""
    return json.dumps(
        {
            "kind": idea.kind.value,
            "what": idea.what,
            "procedure": idea.procedure,
            "who": idea.who,
            "saving": {"days": idea.saving.days, "steps": idea.saving.steps, "copies": idea.saving.copies},
            "steps": [
                {"state": one.state.value, "on": one.on.isoformat(), "by": one.by, "why": one.why} for one in idea.steps
            ],
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def idea_from(
    text: str,
    *,
    key: UUID,
    entity_id: UUID,
    year: int,
    serial: int,
    noted_on: date,
    state: str,
    plan_id: UUID | None,
    version: int,
) -> Idea:
    kept = json.loads(text)
    saving = kept["saving"]
    return Idea(
        id=key,
        entity_id=entity_id,
        year=year,
        serial=serial,
        noted_on=noted_on,
        kind=IdeaKind(kept["kind"]),
        what=kept["what"],
        procedure=kept["procedure"],
        who=kept["who"],
        saving=Saving(saving["days"], saving["steps"], saving["copies"]),
        state=IdeaState(state),
        steps=tuple(
            IdeaStep(IdeaState(one["state"]), date.fromisoformat(one["on"]), one["by"], one["why"])
            for one in kept["steps"]
        ),
        plan_id=plan_id,
        version=version,
    )
