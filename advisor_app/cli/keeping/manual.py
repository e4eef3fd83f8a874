"""manual: the user's manual as PDF."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeVar

from advisor_app.cli.output import note, print_json
from advisor_app.settings import Settings

P = TypeVar("P", bound=argparse.ArgumentParser)


def write(_settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.write_manual import write_manual

    written = write_manual(chosen.file)
    if chosen.json:
        print_json(
            {
                "file": written.file,
                "chapters": [{"title": title, "page": page} for title, page in written.chapters],
            }
        )
    else:
        print(written.file)
        note(f"{len(written.chapters)} capítulos")
    return 0


def add_manual(commands: argparse._SubParsersAction[P], answer: P) -> None:
    one = commands.add_parser("manual", parents=[answer], help="escribe el manual en un PDF, con sus figuras")
    one.add_argument("file", type=Path, metavar="ARCHIVO.pdf")
    one.set_defaults(run=write)
