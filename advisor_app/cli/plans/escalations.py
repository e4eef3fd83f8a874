"""escalations open, write, memo, list, show, decide, raise, done, settle, withdraw."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.escalations.records import Escalation
    from advisor_app.services.escalations.list_escalations import EscalationLine
    from advisor_app.services.escalations.open_escalation import Telling


def open_one(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.escalations.open_escalation import open_escalation

    with opened_office(settings) as office:
        return _answer(open_escalation(office, chosen.entity, _telling(chosen), on=chosen.on), chosen)


def write(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.escalations.open_escalation import write_escalation

    with opened_office(settings) as office:
        return _answer(write_escalation(office, chosen.escalation, _telling(chosen)), chosen)


def memo(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.documents.escalations.papers import EscalationPapers
    from advisor_app.office.escalations.records import State
    from advisor_app.services.escalations.list_escalations import show_escalation
    from advisor_app.services.escalations.submit_escalation import submit_escalation
    from advisor_app.services.escalations.write_papers import write_papers

    with opened_office(settings) as office:
        reference = chosen.escalation
        if show_escalation(office, reference).one.state is State.DRAFT:
            one, _paper = submit_escalation(office, EscalationPapers(), reference)
            reference = one.memo
        written = write_papers(office, reference, Path(chosen.dir))
        line = show_escalation(office, reference)
    if chosen.json:
        print_json({**_line_as_json(line), "files": [str(path) for path in written]})
    else:
        for path in written:
            print(path)
    return 0


def show_all(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.escalations.records import State
    from advisor_app.office.escalations.words import STATES
    from advisor_app.services.escalations.list_escalations import list_escalations

    with opened_office(settings) as office:
        state = State(chosen.state) if chosen.state else None
        lines = list_escalations(office, state=state, entity=chosen.entity, advisor=chosen.advisor, day=chosen.as_of)
    if chosen.json:
        print_json([_line_as_json(line) for line in lines])
        return 0
    print_table(
        ("escalamiento", "entidad", "asunto", "estado", "días hábiles", "asesor"),
        [
            (
                line.one.reference,
                line.entity,
                line.one.obstacle.subject,
                STATES[line.one.state],
                str(line.age.working_days) if line.age else "-",
                line.advisor or "-",
            )
            for line in lines
        ],
    )
    return 0


def show_one(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.escalations.words import LEVELS, OUTCOMES, STATES
    from advisor_app.services.escalations.list_escalations import show_escalation

    with opened_office(settings) as office:
        line = show_escalation(office, chosen.escalation)
    if chosen.json:
        print_json(_line_as_json(line))
        return 0
    one, told = line.one, line.one.obstacle
    print(f"{one.reference}, {line.entity}: {told.subject} ({STATES[one.state]})")
    print(told.told)
    for heading, names in (("procesos", told.processes), ("personas", told.people), ("herramientas", told.tools)):
        print(f"{heading}: {', '.join(names) or '-'}")
    print(f"se solicita: {told.asked or '-'}")
    for record in told.records:
        print(f"evidencia: {record.said}")
    for raised in one.raised:
        print(f"{raised.on:%d/%m/%Y}  elevado a {LEVELS[raised.to.level]}, {raised.to.name} ({raised.letter})")
    for taken in one.decisions:
        print(f"{taken.on:%d/%m/%Y}  {LEVELS[taken.level]}: {OUTCOMES[taken.outcome]}. {taken.reason}")
    for place, follow in enumerate(one.follows, start=1):
        done = f"hecho el {follow.done_on:%d/%m/%Y}" if follow.done_on else "pendiente"
        print(f"{place}. {follow.what} ({follow.reference}): {done}")
    return 0


def decide(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.escalations.records import FollowKind, Outcome
    from advisor_app.services.escalations.decide_escalation import AskedFollow, decide_escalation

    follows = [AskedFollow(FollowKind.TASK, what, chosen.due) for what in chosen.task]
    if chosen.plan_change:
        follows.append(AskedFollow(FollowKind.PLAN_CHANGE, chosen.plan_change, chosen.due, chosen.plan or ""))
    with opened_office(settings) as office:
        outcome = Outcome(chosen.outcome)
        return _answer(decide_escalation(office, chosen.escalation, outcome, chosen.why, follows=follows), chosen)


def raise_one(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.documents.escalations.papers import EscalationPapers
    from advisor_app.office.escalations.records import Addressee, Level
    from advisor_app.services.escalations.raise_escalation import raise_escalation

    to = Addressee(Level(chosen.to), chosen.name, chosen.post, chosen.email)
    with opened_office(settings) as office:
        one, paper = raise_escalation(office, EscalationPapers(), chosen.escalation, to, chosen.why)
    if chosen.json:
        print_json({**_as_json(one), "letter": paper.number, "mailed": paper.mail_id is not None})
    else:
        print(f"{paper.number}: {one.reference} queda elevado a {to.name}.")
    return 0


def done(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.escalations.decide_escalation import follow_done

    with opened_office(settings) as office:
        return _answer(follow_done(office, chosen.escalation, chosen.place, on=chosen.on), chosen)


def settle(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.escalations.decide_escalation import settle_escalation

    with opened_office(settings) as office:
        return _answer(settle_escalation(office, chosen.escalation, chosen.why), chosen)


def withdraw(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.escalations.submit_escalation import withdraw_escalation

    with opened_office(settings) as office:
        return _answer(withdraw_escalation(office, chosen.escalation, chosen.why), chosen)


def _telling(chosen: argparse.Namespace) -> Telling:
    from advisor_app.office.escalations.records import RecordKind
    from advisor_app.services.escalations.open_escalation import Telling

    named = (
        (RecordKind.CASE, chosen.case),
        (RecordKind.PLAN, chosen.plan),
        (RecordKind.COMMITMENT, chosen.commitment),
        (RecordKind.MAIL, chosen.mail),
    )
    return Telling(
        chosen.subject,
        chosen.told,
        tuple(chosen.process),
        tuple(chosen.person),
        tuple(chosen.tool),
        chosen.asked,
        tuple((kind, key) for kind, keys in named for key in keys),
    )


def _answer(one: Escalation, chosen: argparse.Namespace) -> int:
    from advisor_app.office.escalations.words import STATES

    if chosen.json:
        print_json(_as_json(one))
    else:
        print(f"{one.reference}: {STATES[one.state]}.")
    return 0


def _as_json(one: Escalation) -> dict[str, object]:
    return {"reference": one.reference, "state": one.state.value, "subject": one.obstacle.subject}


def _line_as_json(line: EscalationLine) -> dict[str, object]:
    one, told = line.one, line.one.obstacle
    return {
        **_as_json(one),
        "entity": line.entity,
        "advisor": line.advisor or None,
        "opened_on": one.opened_on,
        "submitted_on": one.submitted_on,
        "days": line.age.days if line.age else None,
        "working_days": line.age.working_days if line.age else None,
        "told": told.told,
        "processes": list(told.processes),
        "people": list(told.people),
        "tools": list(told.tools),
        "asked": told.asked,
        "records": [{"kind": each.kind.value, "key": each.key, "said": each.said} for each in told.records],
        "level": one.level.value,
        "raised": [
            {"level": each.to.level.value, "to": each.to.name, "on": each.on, "letter": each.letter}
            for each in one.raised
        ],
        "decisions": [
            {"level": each.level.value, "outcome": each.outcome.value, "on": each.on, "by": each.by, "why": each.reason}
            for each in one.decisions
        ],
        "follows": [
            {
                "kind": each.kind.value,
                "what": each.what,
                "who": each.who,
                "due": each.due,
                "reference": each.reference,
                "done_on": each.done_on,
            }
            for each in one.follows
        ],
        "mails": [{"message_id": each.message_id, "state": each.mail_state} for each in line.papers if each.message_id],
    }
