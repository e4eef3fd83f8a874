"""Where the manual lies, and its chapters in their order."""

from __future__ import annotations

import re
from pathlib import Path

FIRST_CHAPTER = "index"
_LISTED = re.compile(r"^- \[[^]]+\]\(([\w-]+)\.md\)", re.MULTILINE)


def manual_folder() -> Path:
    """Beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "manual"
    return installed if installed.is_dir() else package.parent / "docs" / "manual"


def chapters_in_order(folder: Path) -> tuple[str, ...]:
    """The names of the chapters as the first one lists them, itself before all; empty where there is none."""
    first = folder / f"{FIRST_CHAPTER}.md"
    if not first.is_file():
        return ()
    listed = _LISTED.findall(first.read_text("utf-8"))
    return (FIRST_CHAPTER, *(name for name in listed if (folder / f"{name}.md").is_file()))
