"""Brings the window's words up to date with its sources.

    python docs/update_translations.py

New source strings get an empty entry in advisor_app/ui/translations/*.ts, those that are gone lose theirs, and the .qm
files are made of what is filled in. Each entry that is still empty is printed: write its Spanish into
advisor_app_es.ts (in English only plurals need words) and run this once more. The exit code is 1 while one is empty.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

PROJECT = Path(__file__).resolve().parents[1]
WINDOW = PROJECT / "advisor_app" / "ui"
LANGUAGES = {"es": (), "en": ("-pluralonly",)}


def program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def empty_in(file: Path) -> list[str]:
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ElementTree.parse(file).iter("context")  # noqa: S314  our own file
        for message in context.iter("message")
        if message.find("translation[@type='unfinished']") is not None
    ]


def main() -> int:
    sources = sorted(str(path.relative_to(WINDOW)) for path in WINDOW.rglob("*.py"))
    empty: list[str] = []
    for language, more in LANGUAGES.items():
        file = f"translations/advisor_app_{language}.ts"
        words = [program("pyside6-lupdate"), *sources, "-ts", file, "-no-obsolete", "-locations", "none", *more]
        subprocess.run(words, cwd=WINDOW, check=True, stdout=subprocess.DEVNULL)
        release = [program("pyside6-lrelease"), file]
        subprocess.run(release, cwd=WINDOW, check=True, stdout=subprocess.DEVNULL)
        empty += [f"{file}, {one}" for one in empty_in(WINDOW / file)]
    print("\n".join(["Still without words:", *empty] if empty else ["Every string has its words."]))
    return int(bool(empty))


if __name__ == "__main__":
    sys.exit(main())
