"""ideas add, list, move, export."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.ideas.keep_ideas import IdeaLine


def add(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.ideas.records import IdeaKind, Saving
    from advisor_app.services.ideas import keep_ideas

    saving = Saving(chosen.days, chosen.steps, chosen.copies)
    with opened_office(settings) as office:
        idea = keep_ideas.add_idea(
            office,
            chosen.entity,
            chosen.what,
            chosen.procedure,
            kind=IdeaKind(chosen.kind),
            who=chosen.who,
            saving=saving,
            plan=chosen.plan,
            on=chosen.on,
        )
    print_json({"number": idea.number, "state": idea.state.value}) if chosen.json else print(idea.number)
    return 0


def show_all(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.ideas.records import STATES, IdeaState
    from advisor_app.services.ideas import keep_ideas

    with opened_office(settings) as office:
        state = IdeaState(chosen.state) if chosen.state else None
        lines = keep_ideas.list_ideas(office, entity=chosen.entity, state=state)
    if chosen.json:
        print_json([_as_json(line) for line in lines])
        return 0
    print_table(
        ("idea", "entidad", "trámite", "qué se mejoraría", "estado", "ahorro"),
        [
            (
                line.idea.number,
                line.entity,
                line.idea.procedure,
                line.idea.what,
                STATES[line.idea.state],
                line.idea.saving.told() or "-",
            )
            for line in lines
        ],
    )
    return 0


def move(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.ideas.records import STATES, IdeaState
    from advisor_app.services.ideas import keep_ideas

    with opened_office(settings) as office:
        idea = keep_ideas.move_idea(office, chosen.idea, IdeaState(chosen.to), chosen.why, chosen.on)
    if chosen.json:
        print_json({"number": idea.number, "state": idea.state.value})
    else:
        print(f"{idea.number}: {STATES[idea.state]}.")
    return 0


def export(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.ideas import keep_ideas

    with opened_office(settings) as office:
        count = keep_ideas.export_ideas(office, Path(chosen.file))
    if chosen.json:
        print_json({"file": chosen.file, "ideas": count})
    else:
        print(f"{count} ideas: {chosen.file}")
    return 0


def _as_json(line: IdeaLine) -> dict[str, object]:
    idea = line.idea
    return {
        "number": idea.number,
        "entity": line.entity,
        "procedure": idea.procedure,
        "what": idea.what,
        "kind": idea.kind.value,
        "state": idea.state.value,
        "noted_on": idea.noted_on,
        "who": idea.who or None,
        "saving": {"days": idea.saving.days, "steps": idea.saving.steps, "copies": idea.saving.copies},
        "plan": line.plan or None,
        "steps": [{"state": each.state.value, "on": each.on, "by": each.by, "why": each.why} for each in idea.steps],
    }
