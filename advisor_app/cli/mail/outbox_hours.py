"""outbox schedule, outbox pause, outbox resume, outbox resend, outbox note."""

from __future__ import annotations

import argparse
from datetime import datetime

from advisor_app.bootstrap import opened_office
from advisor_app.cli.mail.outbox_told import hour, tell
from advisor_app.cli.output import note, print_json
from advisor_app.errors import UsageError
from advisor_app.office.mail.sending_plan import hour_in_panama
from advisor_app.settings import Settings


def hour_named(words: str) -> datetime:
    """An hour of Panama as naive UTC; raises `UsageError("mail_due_unreadable")`."""
    named = hour_in_panama(words)
    if named is None:
        raise UsageError("mail_due_unreadable", value=words)
    return named


def schedule(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.schedule_messages import schedule_messages

    due = None if chosen.now else hour_named(chosen.at)
    with opened_office(settings) as office:
        lines = schedule_messages(office, chosen.messages, due)
    if not chosen.json:
        note(f"Salen el {hour(due)}, hora de Panamá, y no antes." if due else "Salen con el próximo envío.")
    return tell(chosen, lines)


def pause(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.pause_sending import pause_messages, pause_outbox

    with opened_office(settings) as office:
        if chosen.messages:
            return tell(chosen, pause_messages(office, chosen.messages, chosen.why))
        made = pause_outbox(office, chosen.why)
    if chosen.json:
        print_json({"paused": {"why": made.why, "by": made.by, "since": made.since.isoformat()}})
    else:
        note("Todo el envío queda en pausa; se reanuda con «advisor-app outbox resume».")
    return 0


def resume(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.pause_sending import resume_messages, resume_outbox

    with opened_office(settings) as office:
        if chosen.messages:
            return tell(chosen, resume_messages(office, chosen.messages))
        ended = resume_outbox(office)
    if chosen.json:
        print_json({"paused": None, "was": {"why": ended.why, "by": ended.by, "since": ended.since.isoformat()}})
    else:
        note(f"El envío sigue. Estaba en pausa desde el {hour(ended.since)} («{ended.why}»).")
    return 0


def resend(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.resend_message import resend_message

    with opened_office(settings) as office:
        line = resend_message(office, chosen.message, chosen.why, to=chosen.to or ())
    if not chosen.json:
        note("Queda como borrador nuevo: revíselo y apruébelo.")
    return tell(chosen, [line])


def note_response(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.mail.sending_plan import Response
    from advisor_app.services.outbox.note_response import forget_response, note_response

    with opened_office(settings) as office:
        if chosen.response == "nothing":
            there = forget_response(office, chosen.message)
            if chosen.json:
                print_json({"message_id": chosen.message, "response": None})
            elif not there:
                note("No había nada anotado.")
            return 0
        made = note_response(office, chosen.message, Response(chosen.response), chosen.words)
    if chosen.json:
        print_json({"message_id": chosen.message, "response": made.kind.value, "on": made.noted_on.isoformat()})
    return 0
