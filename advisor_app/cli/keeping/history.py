"""history verify, history head, history show."""

from __future__ import annotations

import argparse
from pathlib import Path

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.office.calendar import in_panama
from advisor_app.settings import Settings

_WHAT = {
    "changed": "el asiento {entry} fue cambiado",
    "missing": "falta el asiento {entry}",
    "inserted": "el asiento {entry} fue agregado después",
    "payload_changed": "el contenido del asiento {entry} fue cambiado",
    "payload_missing": "falta el contenido del asiento {entry}",
    "head": "el asiento {entry} no es el que se guardó fuera: la cadena fue rehecha",
}


def verify(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.history.verify_history import heads_of_file, verify_history

    heads = [*chosen.head, *(heads_of_file(Path(chosen.heads)) if chosen.heads else [])]
    with opened_office(settings) as office:
        check = verify_history(office, heads)
    if chosen.json:
        print_json(check)
    else:
        for failure in check.failures:
            print(_WHAT[failure.what].format(entry=failure.entry))
        redacted = f", {check.redacted} con el contenido borrado" if check.redacted else ""
        standing = "la cadena está entera" if check.ok else "la cadena no está entera"
        print(f"{check.entries} asientos{redacted}: {standing}.")
        print(f"Cabeza: {check.head}")
        if not heads:
            note("Sin una cabeza guardada fuera no se vería que alguien rehizo toda la cadena: use --head o --heads.")
    return 0 if check.ok else 1


def head(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.history.keep_head import history_head, keep_head_by_mail, keep_head_in_file

    with opened_office(settings) as office:
        if chosen.to:
            kept = keep_head_in_file(office, Path(chosen.to))
        elif chosen.mail:
            kept = keep_head_by_mail(office)
        else:
            kept = None
        now = kept.head if kept else history_head(office)
    if chosen.json:
        print_json({"head": now, "to": kept.to if kept else None})
    else:
        print(now)
        if kept:
            note(f"Quedó guardada en {kept.to}." if chosen.to else f"El borrador para {kept.to} está en la bandeja.")
    return 0


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.messages.history import sentence
    from advisor_app.services.history.show_history import HistoryAsked, moment_of, show_history

    if sum(map(bool, (chosen.subject, chosen.case, chosen.entity))) > 1:
        raise UsageError("history_needs_one")
    asked = HistoryAsked(
        subject=(chosen.subject,) if chosen.subject else (),
        case=chosen.case,
        entity=chosen.entity,
        who=chosen.who,
        actions=tuple(chosen.action),
        first=chosen.first,
        last=chosen.last,
        limit=chosen.limit,
    )
    with opened_office(settings) as office:
        page = show_history(office, asked)
    if chosen.json:
        names = page.entities
        entries = [
            {
                "entry": one.seq,
                "at": in_panama(moment_of(one)).isoformat(timespec="seconds"),
                "who": one.who,
                "from": one.origin,
                "action": one.action,
                "words": sentence(one.action, one.subject, one.payload),
                "entity": names.get(one.entity_id) if one.entity_id else None,
                "subject": one.subject,
                "told": one.payload,
                "redacted": one.payload is None,
                "changes": [
                    {"record": change.kind, "name": change.name, "before": change.before, "after": change.after}
                    for change in one.changes
                ],
                "hash": one.hash,
            }
            for one in page.entries
        ]
        print_json({"entries": entries, "more": page.more, "head": page.head})
    else:
        rows = [
            (f"{in_panama(moment_of(one)):%d/%m/%Y %H:%M}", one.who, sentence(one.action, one.subject, one.payload))
            for one in page.entries
        ]
        print_table(("cuándo", "quién", "qué"), rows)
        if page.more:
            note("Hay más: use --limit, o --from y --to.")
    return 0
