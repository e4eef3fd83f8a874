"""An escalation as JSON text and back. What is kept is read years later, so every key is written here."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from uuid import UUID

from advisor_app.office.escalations.records import (
    Addressee,
    Decision,
    Escalation,
    Follow,
    FollowKind,
    Level,
    LinkedRecord,
    Obstacle,
    Outcome,
    Raised,
    RecordKind,
    State,
    Step,
)

Json = dict[str, Any]


def escalation_text(one: Escalation) -> str:
    """All but its keys, its occasion and its version, which are columns of their own."""
    return json.dumps(
        {
            "state": one.state.value,
            "memo": one.memo,
            "submitted_on": _told_day(one.submitted_on),
            "obstacle": _obstacle(one.obstacle),
            "decisions": [_decision(each) for each in one.decisions],
            "raised": [_raised(each) for each in one.raised],
            "steps": [
                {"move": each.move, "on": each.on.isoformat(), "by": each.by, "why": each.why} for each in one.steps
            ],
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def escalation_from(
    text: str, *, key: UUID, entity_id: UUID, advisor_id: UUID | None, opened_on: date, period: str, version: int
) -> Escalation:
    kept: Json = json.loads(text)
    return Escalation(
        id=key,
        entity_id=entity_id,
        advisor_id=advisor_id,
        opened_on=opened_on,
        obstacle=_obstacle_from(kept["obstacle"]),
        state=State(kept["state"]),
        memo=kept["memo"],
        submitted_on=_day(kept["submitted_on"]),
        decisions=tuple(map(_decision_from, kept["decisions"])),
        raised=tuple(map(_raised_from, kept["raised"])),
        steps=tuple(
            Step(each["move"], date.fromisoformat(each["on"]), each["by"], each["why"]) for each in kept["steps"]
        ),
        period=period,
        version=version,
    )


def _obstacle(one: Obstacle) -> Json:
    return {
        "subject": one.subject,
        "told": one.told,
        "processes": list(one.processes),
        "people": list(one.people),
        "tools": list(one.tools),
        "asked": one.asked,
        "records": [{"kind": each.kind.value, "key": each.key, "said": each.said} for each in one.records],
    }


def _obstacle_from(kept: Json) -> Obstacle:
    return Obstacle(
        subject=kept["subject"],
        told=kept["told"],
        processes=tuple(kept["processes"]),
        people=tuple(kept["people"]),
        tools=tuple(kept["tools"]),
        asked=kept["asked"],
        records=tuple(LinkedRecord(RecordKind(each["kind"]), each["key"], each["said"]) for each in kept["records"]),
    )


def _decision(one: Decision) -> Json:
    return {
        "level": one.level.value,
        "outcome": one.outcome.value,
        "on": one.on.isoformat(),
        "by": one.by,
        "reason": one.reason,
        "follows": [
            {
                "kind": each.kind.value,
                "what": each.what,
                "who": each.who,
                "due": _told_day(each.due),
                "reference": each.reference,
                "done_on": _told_day(each.done_on),
            }
            for each in one.follows
        ],
    }


def _decision_from(kept: Json) -> Decision:
    follows = tuple(
        Follow(
            FollowKind(each["kind"]),
            each["what"],
            each["who"],
            _day(each["due"]),
            each["reference"],
            _day(each["done_on"]),
        )
        for each in kept["follows"]
    )
    return Decision(
        Level(kept["level"]),
        Outcome(kept["outcome"]),
        date.fromisoformat(kept["on"]),
        kept["by"],
        kept["reason"],
        follows,
    )


def _raised(one: Raised) -> Json:
    return {
        "level": one.to.level.value,
        "name": one.to.name,
        "post": one.to.post,
        "address": one.to.address,
        "on": one.on.isoformat(),
        "by": one.by,
        "why": one.why,
        "letter": one.letter,
    }


def _raised_from(kept: Json) -> Raised:
    to = Addressee(Level(kept["level"]), kept["name"], kept["post"], kept["address"])
    return Raised(to, date.fromisoformat(kept["on"]), kept["by"], kept["why"], kept["letter"])


def _told_day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
