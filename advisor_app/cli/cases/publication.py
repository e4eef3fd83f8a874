"""publish."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.office.publication.month import Month
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.publication.edition import Edition

_FINDINGS = {
    "kept_differs": "lo guardado no coincide con su huella",
    "history_differs": "la huella no es la que está en el historial",
    "file_missing": "no está en la carpeta",
    "file_differs": "en la carpeta es otro",
}


P = TypeVar("P", bound=argparse.ArgumentParser)


def add_publication(commands: argparse._SubParsersAction[P], answer: P) -> None:
    """`answer` has the options that every command has."""
    words = "el informe del mes y los datos abiertos; el mismo mes da los mismos archivos"
    one = commands.add_parser("publish", parents=[answer], help=words, description=words)
    one.add_argument("--month", required=True, metavar="AAAA-MM", help="un mes que ya terminó")
    one.add_argument("--dir", metavar="CARPETA", help="dónde quedan los archivos")
    one.add_argument("--verify", action="store_true", help="compara lo publicado con sus huellas; no publica")
    one.add_argument("--edition", type=int, metavar="N", help="con --verify: qué edición, si no es la última")
    one.set_defaults(run=publish)


def publish(settings: Settings, chosen: argparse.Namespace) -> int:
    month = Month.parse(chosen.month)
    if chosen.verify:
        return _verify(settings, month, chosen)
    if chosen.dir is None:
        raise UsageError("usage", command="advisor-app publish", reason="falta --dir")
    from advisor_app.documents.printing import open_printer
    from advisor_app.services.publication.publish_month import publish_month

    with opened_office(settings) as office:
        done = publish_month(office, month, Path(chosen.dir), open_printer())
    if chosen.json:
        print_json(
            {
                **_edition(done.edition),
                "new": done.new,
                "files": [
                    {"name": one.name, "path": path, "sha256": one.sha256, "bytes": one.size}
                    for one, path in zip(done.edition.files, done.paths, strict=True)
                ],
                "entities": done.entities,
                "withheld": done.withheld,
                "duty_recorded": done.duty_recorded,
            }
        )
        return 0
    again = "" if done.new else "; las cifras son las mismas y los archivos también"
    print(f"{month}, edición {done.edition.number}, {done.entities:,} entidades{again}.")
    lines = [(str(path), one.sha256) for one, path in zip(done.edition.files, done.paths, strict=True)]
    print_table(("archivo", "SHA-256"), lines)
    if done.withheld:
        note(f"{done.withheld:,} cifras de grupos pequeños quedaron reservadas.")
    return 0


def _verify(settings: Settings, month: Month, chosen: argparse.Namespace) -> int:
    from advisor_app.services.publication.verify_publication import verify_publication

    with opened_office(settings) as office:
        found = verify_publication(office, month, Path(chosen.dir) if chosen.dir else None, chosen.edition)
    if chosen.json:
        faults = [{"finding": one.finding, "file": one.name} for one in found.faults]
        print_json({**_edition(found.edition), "verified": not faults, "faults": faults})
    elif found.faults:
        print_table(("archivo", "qué"), [(one.name, _FINDINGS[one.finding]) for one in found.faults])
    else:
        print(f"{month}, edición {found.edition.number}: {len(found.edition.files)} archivos como se publicaron.")
    return 1 if found.faults else 0


def _edition(edition: Edition) -> dict[str, object]:
    return {
        "month": edition.month,
        "edition": edition.number,
        "as_of": edition.as_of,
        "figures_sha256": edition.figures_sha256,
        "published_at": edition.at,
        "published_by": edition.who,
    }
