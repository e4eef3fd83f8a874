"""followups prepare, followups show, followups answer."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from advisor_app import messages
from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.followups.records import CaseAnswer
    from advisor_app.services.followups.prepare_follow_ups import PreparedFollowUp
    from advisor_app.services.followups.show_follow_ups import ToldFollowUp


def prepare(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.followups.prepare_follow_ups import prepare_follow_ups
    from advisor_app.services.rotation.assign_entities import find_entity

    week = IsoWeek.parse(chosen.week)
    with opened_office(settings) as office:
        with office.store.reading() as reading:
            entities = [find_entity(reading, name).id for name in chosen.entity] or None
        made = prepare_follow_ups(office, week, chosen.advisor, entities=entities, sender=chosen.sender)
    if chosen.json:
        print_json(
            {
                "week": str(made.week),
                "as_of": made.as_of.isoformat(),
                "follow_ups": [_prepared_as_json(one, settings.language) for one in made.follow_ups],
                "nothing": list(made.nothing),
            }
        )
        return 0
    print_table(
        ("entidad", "vencidos", "nuevos", "siguen", "salieron", "cumplidas", "incumplidas", "semanas sin respuesta"),
        [
            (
                one.entity,
                *(
                    str(n)
                    for n in (one.expired, one.new, one.still, one.cleared, one.kept, one.broken, one.silent_weeks)
                ),
            )
            for one in made.follow_ups
        ],
    )
    for one in made.follow_ups:
        if one.problem is not None:
            note(messages.line(one.problem, settings.language))
    if made.nothing:
        note(f"Sin casos vencidos, no se les envía nada: {', '.join(made.nothing)}.")
    return 0


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.followups.show_follow_ups import show_follow_ups

    with opened_office(settings) as office:
        shown = show_follow_ups(office, chosen.entity)
    if chosen.json:
        print_json(
            {
                "entity": shown.entity,
                "follow_ups": [_told_as_json(one) for one in shown.follow_ups],
                "answers": [_answer_as_json(one) for one in shown.answers],
            }
        )
        return 0
    print_table(
        ("semana", "vencidos", "nuevos", "salieron", "correo"),
        [
            (str(one.week), str(len(one.expired)), str(one.new), str(len(one.cleared)), told.mail_state or "-")
            for told in shown.follow_ups
            for one in [told.follow_up]
        ],
    )
    print_table(
        ("respondió", "caso", "qué dijo", "promete"),
        [
            (
                f"{one.answered_on:%d/%m/%Y}",
                one.number,
                one.words,
                f"{one.promised_on:%d/%m/%Y}" if one.promised_on else "",
            )
            for one in shown.answers
        ],
    )
    return 0


def answer(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.followups.answer_follow_up import CaseWords, answer_follow_up

    with opened_office(settings) as office:
        (noted,) = answer_follow_up(
            office, chosen.entity, (CaseWords(chosen.number, chosen.words, chosen.promised),), chosen.on
        )
    if chosen.json:
        print_json(_answer_as_json(noted))
    else:
        note(f"Anotada la respuesta sobre el caso {noted.number}.")
    return 0


def _prepared_as_json(one: PreparedFollowUp, language: str) -> dict[str, object]:
    return {
        "entity": one.entity,
        "expired": one.expired,
        "new": one.new,
        "still": one.still,
        "cleared": one.cleared,
        "promises_kept": one.kept,
        "promises_broken": one.broken,
        "bands": dict(one.bands),
        "silent_weeks": one.silent_weeks,
        "message_id": one.message_id or None,
        "made_now": one.made_now,
        "problem": messages.line(one.problem, language) if one.problem else None,
    }


def _told_as_json(told: ToldFollowUp) -> dict[str, object]:
    one = told.follow_up
    return {
        "week": str(one.week),
        "as_of": one.as_of.isoformat(),
        "mail": told.mail_state or None,
        "silent_weeks": one.silent_weeks,
        "expired": [
            {
                "number": case.number,
                "days": case.days,
                "weeks": case.weeks,
                "last_on": case.last_on.isoformat(),
                "owner": case.owner,
                "promised_on": case.promised_on.isoformat() if case.promised_on else None,
                "promise": case.promise.value if case.promise else None,
            }
            for case in one.expired
        ],
        "cleared": [
            {
                "number": case.number,
                "why": case.why.value,
                "closed_on": case.closed_on.isoformat() if case.closed_on else None,
                "promise": case.promise.value if case.promise else None,
            }
            for case in one.cleared
        ],
    }


def _answer_as_json(one: CaseAnswer) -> dict[str, object]:
    return {
        "number": one.number,
        "answered_on": one.answered_on.isoformat(),
        "words": one.words,
        "promised_on": one.promised_on.isoformat() if one.promised_on else None,
    }
