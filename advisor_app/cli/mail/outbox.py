"""outbox list, outbox check, outbox approve, outbox settle, outbox status."""

from __future__ import annotations

import argparse

from advisor_app import messages
from advisor_app.bootstrap import opened_office
from advisor_app.cli.mail.outbox_hours import hour_named
from advisor_app.cli.mail.outbox_told import (
    CONCERNS,
    STATES,
    WAITS_FOR,
    as_json,
    checked_as_json,
    hour,
    tell,
)
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.settings import Settings


def list_messages(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.browse_outbox import list_mails

    with opened_office(settings) as office:
        lines = list_mails(office, whole=True).lines
    return tell(chosen, [line for line in lines if chosen.state in (None, line.state)])


def approve(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.approve_messages import approve_messages

    due = hour_named(chosen.at) if chosen.at else None
    with opened_office(settings) as office:
        approved = approve_messages(office, chosen.messages or None, despite=chosen.despite, due=due)
    if not approved.lines and not approved.held:
        note("No hay borradores por aprobar.")
    for one in approved.held:
        note(messages.line(one.refusal(), settings.language))
    tell(chosen, approved.lines, {"held": [checked_as_json(one) for one in approved.held]})
    return 1 if approved.held else 0


def check(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.check_messages import check_messages

    with opened_office(settings) as office:
        checked = check_messages(office, chosen.messages or None)
    if chosen.json:
        print_json({"messages": [checked_as_json(one) for one in checked]})
    else:
        rows = [
            (one.entity, one.subject, CONCERNS[each.rule], ", ".join(each.found))
            for one in checked
            for each in one.concerns
        ]
        print_table(("entidad", "asunto", "qué pasa", "hallado"), rows)
    return 1 if any(one.held_back for one in checked) else 0


def settle(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.settle_message import settle_message

    with opened_office(settings) as office:
        line = settle_message(office, chosen.message, sent=chosen.settled == "sent")
    return tell(chosen, [line])


def status(settings: Settings, chosen: argparse.Namespace) -> int:
    """Exit code 1 while all sending is paused: whoever runs it by a timer should notice."""
    from advisor_app.services.outbox.tell_status import Waiting, tell_status

    with opened_office(settings) as office:
        told = tell_status(office)

    def waiting_as_json(one: Waiting) -> dict[str, object]:
        until = None if one.until is None else f"{one.until.isoformat()}Z"
        who = {"waits_for": one.waits_for.value, "since": one.since.isoformat(), "said": one.said, "until": until}
        return {**as_json(one.line), **who}

    if chosen.json:
        pause = told.pause and {"why": told.pause.why, "by": told.pause.by, "since": told.pause.since.isoformat()}
        print_json(
            {
                "states": told.counts,
                "paused": pause,
                "waiting": [waiting_as_json(one) for one in told.waiting],
                "unanswered": [waiting_as_json(one) for one in told.unanswered],
            }
        )
        return 1 if told.pause else 0
    if told.pause:
        note(f"El envío está en pausa desde el {hour(told.pause.since)}: {told.pause.by}, «{told.pause.why}».")
    print_table(("estado", "mensajes"), [(STATES[state], str(number)) for state, number in told.counts.items()])
    if told.waiting:
        print_table(
            ("espera a", "desde", "sale", "entidad", "asunto", "qué se dijo"),
            [
                (
                    WAITS_FOR[one.waits_for],
                    hour(one.since),
                    hour(one.until) if one.until else "",
                    one.line.entity,
                    one.line.subject,
                    one.said,
                )
                for one in told.waiting
            ],
        )
    if told.unanswered:
        oldest = min(one.since for one in told.unanswered)
        note(f"{len(told.unanswered)} enviados esperan al enlace; el más antiguo, desde el {hour(oldest)}.")
    return 1 if told.pause else 0
