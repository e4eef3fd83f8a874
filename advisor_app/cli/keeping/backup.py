"""backup, restore, check."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.office.calendar import in_panama
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.backup.records import Copy, CopyFacts

REASONS = {"dated": "fechada", "asked": "pedida", "before_restore": "antes de restaurar"}


def run(settings: Settings, chosen: argparse.Namespace) -> int:
    order = {"list": list_all, "dated": dated, "verify": verify, "drill": drill}.get(chosen.what, make)
    if bool(chosen.copy) != (order is verify):
        raise UsageError("usage", command="advisor-app backup", reason="COPIA va con verify, y verify la necesita")
    return order(settings, chosen)


def make(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.backup.copy_office import copy_now, copy_office

    shown = _Shown()
    with opened_office(settings) as office:
        if chosen.what:
            copy = copy_office(office, Path(chosen.what), replace=chosen.replace, progress=shown.progress)
        else:
            copy = copy_now(office, shown.progress)
    shown.end()
    if chosen.json:
        print_json(copy_as_json(copy))
    else:
        print(copy.path)
        note(f"Copia entera: {_held(copy.facts)}.")
    return 0


def list_all(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.backup.list_copies import list_copies

    with opened_office(settings) as office:
        found = list_copies(office)
    if chosen.json:
        print_json(
            {
                "folder": found.folder,
                "late": found.late,
                "last_good": found.last_good and found.last_good.path,
                "age_hours": found.age and round(found.age.total_seconds() / 3600, 2),
                "copies": [{**copy_as_json(one.copy), "leaves": one.leaves} for one in found.lines],
            }
        )
        return 0
    print_table(
        ("hecha", "clase", "entera", "bytes", "historial", "se va a más tardar", "archivo"),
        [
            (
                _moment(one.copy.ended),
                REASONS[one.copy.reason],
                "sí" if one.copy.good else "NO",
                one.copy.size,
                one.copy.facts.entries if one.copy.facts else "?",
                f"{one.leaves:%d/%m/%Y}" if one.leaves else "-",
                one.copy.path.name,
            )
            for one in found.lines
        ],
    )
    note(f"Carpeta: {found.folder}")
    if found.late:
        note(_late(found.age, found.rule.warn_days))
    return 0


def dated(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.backup.make_dated_copy import make_dated_copy

    with opened_office(settings) as office:
        done = make_dated_copy(office, closing=chosen.closing)
    if chosen.json:
        print_json(
            {
                "folder": done.folder,
                "made": copy_as_json(done.made) if done.made else None,
                "removed": [one.path for one in done.removed],
            }
        )
    elif done.made is None:
        note("No toca copia: nada se escribió desde la última, o no han pasado las horas.")
    else:
        print(done.made.path)
        note(f"Copia entera: {_held(done.made.facts)}. Quitadas por la regla: {len(done.removed)}.")
    return 0


def verify(_settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.backup.verify_copy import verify_copy

    found = verify_copy(Path(chosen.copy))
    if chosen.json:
        print_json(
            {
                "ok": found.ok,
                "file": found.path,
                "same_bytes": found.same if found.noted else None,
                "fault": found.fault or None,
                **facts_as_json(found.facts),
            }
        )
    elif found.ok:
        print(f"Entera: {_held(found.facts)}.")
    elif found.facts is None:
        print("No se puede abrir: no es una base de datos entera.")
    elif found.facts.whole:
        print("Cambió desde que se hizo: sus bytes no son los que dice su nota.")
    else:
        print(f"No está entera: {'; '.join(found.facts.said)}.")
    return 0 if found.ok else 1


def drill(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.backup.drill_copy import drill_in, drill_last_copy

    if chosen.folder:
        done = drill_in(Path(chosen.folder).expanduser().absolute())
    else:
        with opened_office(settings) as office:
            done = drill_last_copy(office)
    if chosen.json:
        print_json(
            {
                "ok": done.ok,
                "file": done.copy.path,
                "made": _utc(done.copy.ended),
                "age_hours": round(done.age.total_seconds() / 3600, 2),
                "seconds": round(done.seconds, 2),
                "missing": done.missing,
                **facts_as_json(done.facts),
            }
        )
    else:
        print(
            f"{'Se restaura entera' if done.ok else 'NO se restaura entera'}: {done.copy.path.name}, "
            f"de {_age(done.age)}, en {done.seconds:.1f} s; {_held(done.facts)}."
        )
        if not done.ok:
            note("; ".join((*done.facts.said, *done.missing)))
    return 0 if done.ok else 1


def restore(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.backup.restore_copy import foresee_restore, restore_copy

    location = chosen.to or settings.database
    seen = foresee_restore(Path(chosen.file), location)
    if chosen.look:
        if chosen.json:
            print_json(
                {
                    "file": seen.copy,
                    "target": seen.target,
                    "replaces": seen.in_place,
                    "same_office": seen.same_office,
                    "entries_lost": seen.entries_lost,
                    "age_hours": seen.age and round(seen.age.total_seconds() / 3600, 2),
                    **facts_as_json(seen.facts),
                }
            )
        else:
            aged = f", de hace {_age(seen.age)}" if seen.age is not None else ""
            print(f"La copia{aged}: {_held(seen.facts)}.")
            if seen.in_place:
                print(f"Reemplazaría {seen.target}: {seen.entries_lost} entradas del historial son posteriores.")
        return 0
    done = restore_copy(Path(chosen.file), location, settings.who, agreed=chosen.replace)
    if chosen.json:
        print_json(
            {
                "target": done.target,
                "from_schema": done.from_schema,
                "kept_before": done.before,
                "erased_and_back": done.returned,
                **facts_as_json(done.facts),
            }
        )
    else:
        print(done.target)
        note(f"Restaurada: {_held(done.facts)}.")
        if done.before:
            note(f"Lo que había quedó en {done.before}.")
        if done.returned:
            note(f"Con la copia vuelven datos que se habían borrado; bórrelos de nuevo: {', '.join(done.returned)}.")
    return 0


def check(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.backup.check_office import check_office

    with opened_office(settings) as office:
        found = check_office(office, digest=chosen.digest)
    copies = found.copies
    if chosen.json:
        print_json(
            {
                "ok": found.ok,
                **facts_as_json(found.facts),
                "last_good": copies.last_good and copies.last_good.path,
                "last_good_age_hours": copies.age and round(copies.age.total_seconds() / 3600, 2),
                "late": copies.late,
                "digest": found.digest or None,
            }
        )
    else:
        print(f"Entera: {_held(found.facts)}." if found.ok else f"NO está entera: {'; '.join(found.facts.said)}.")
        if found.digest:
            print(f"Huella: {found.digest}")
        note(_late(copies.age, copies.rule.warn_days) if copies.late else f"Última copia buena: de {_age(copies.age)}.")
    return 0 if found.ok else 1


def copy_as_json(copy: Copy) -> dict[str, object]:
    return {
        "file": copy.path,
        "form": copy.form,
        "reason": copy.reason,
        "who": copy.who,
        "began": _utc(copy.began),
        "ended": _utc(copy.ended),
        "bytes": copy.size,
        "sha256": copy.sha256,
        "good": copy.good,
        "drilled_at": copy.drilled_at and _utc(copy.drilled_at),
        **facts_as_json(copy.facts),
    }


def facts_as_json(facts: CopyFacts | None) -> dict[str, object]:
    if facts is None:
        return {"whole": False}
    return {
        "whole": facts.whole,
        "schema": facts.schema,
        "office_id": facts.office_id,
        "rows": facts.rows,
        "counts": {name: count for name, count in facts.counts.items() if count},
        "history": {"entries": facts.entries, "redacted": facts.redacted, "head": facts.head},
        "last_at": facts.last_at and _utc(facts.last_at),
        "integrity": facts.integrity,
        "loose_references": facts.loose,
        "failures": facts.failures,
    }


def _utc(moment: datetime) -> str:
    return moment.isoformat() + "Z"


def _moment(moment: datetime) -> str:
    return f"{in_panama(moment):%d/%m/%Y %H:%M}"


def _held(facts: CopyFacts | None) -> str:
    if facts is None:
        return "?"
    redacted = f", {facts.redacted} redactadas" if facts.redacted else ""
    last = f", la última del {_moment(facts.last_at)}" if facts.last_at else ""
    return f"{facts.rows} filas; historial de {facts.entries} entradas{redacted}{last}"


def _age(age: timedelta | None) -> str:
    if age is None:
        return "edad desconocida"
    hours = age.total_seconds() / 3600
    if hours < 1:
        return f"{max(round(hours * 60), 0)} minutos"
    return f"{hours:.0f} horas" if hours < 48 else f"{age.days} días"


def _late(age: timedelta | None, limit: int) -> str:
    if age is None:
        return "No hay ninguna copia buena. Haga una con «advisor-app backup»."
    return f"La última copia buena es de {_age(age)}, más de {limit} días. Haga una con «advisor-app backup»."


class _Shown:
    """How far a long copy is, on a terminal alone."""

    def __init__(self) -> None:
        self._told = -1

    def progress(self, done: int, total: int) -> None:
        share = done * 100 // total if total else 100
        if sys.stderr.isatty() and share != self._told:
            self._told = share
            print(f"\rcopiando… {share} %", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self._told >= 0:
            print(file=sys.stderr)
