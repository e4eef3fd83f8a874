"""Draws docs/pictures/architecture.svg from the contracts in pyproject.toml.

    python docs/draw_architecture.py

A test compares the file with the contracts: a floor added there and not drawn here fails it.
"""

from __future__ import annotations

import tomllib
from html import escape
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
DRAWING = PROJECT / "docs" / "pictures" / "architecture.svg"

WORDS = {
    "__main__": "python -m advisor_app",
    "cli": "commands, JSON, exit codes",
    "bootstrap": "the only place that constructs",
    "ui": "Qt: pages, item models, jobs. No SQL, no statistics, no SMTP",
    "services": "one verb a file: one unit of work, one commit, what changed is returned",
    "store": "SQL and history",
    "crm": "reads exports",
    "demonstration": "a made-up office",
    "documents": "letters, reports, PDF",
    "mail": "outbox, transports",
    "charts": "figures for window, report and mail",
    "office": "the office's own facts: case, entity, liaison, assignment, scorecard, weekly round",
    "messages": "what is told to people, in Spanish and English",
    "settings": "what the installation is told from outside",
    "errors": "the user's, a decision, the environment's",
    "sampling": "plan, select, evaluate",
    "minutes": "a meeting, its record",
    "action_plans": "findings to improvement",
}

WIDTH, MARGIN, TITLE = 1140, 24, 64
ROW, GAP, SIDE = 52, 18, 190
TEXT, QUIET, EDGE, ACCENT, TINT, SOFT = "#18212B", "#4D5966", "#7F8A97", "#0B5CAD", "#E6F0FA", "#F7F8FA"


def floors() -> list[list[str]]:
    """The floors from the top, each with its rooms, as import-linter checks them."""
    contracts = _import_linter()["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return [[room.strip() for room in layer.split("|")] for layer in layers]


def standing_alone() -> list[str]:
    """The packages beside the application, which know nothing of it; the one that `office` uses comes last."""
    packages = [package for package in _import_linter()["root_packages"] if package != "advisor_app"]
    return sorted(packages, key=lambda package: package == "sampling")


def _import_linter() -> dict:
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]


def room(x: float, y: float, width: float, name: str, *, alone: bool = False) -> str:
    fill, edge = (SOFT, EDGE) if alone else (TINT, ACCENT)
    narrow = width < 260
    label = f"{name}/" if "_" not in name[:2] and name not in ("settings", "errors", "bootstrap") else f"{name}.py"
    box = f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{ROW}" rx="4" fill="{fill}" stroke="{edge}"/>'
    if narrow:
        texts = (
            f'<text x="{x + 12:g}" y="{y + 21:g}" class="name">{escape(label)}</text>'
            f'<text x="{x + 12:g}" y="{y + 40:g}" class="words">{escape(WORDS[name])}</text>'
        )
    else:
        texts = (
            f'<text x="{x + 12:g}" y="{y + 31:g}" class="name">{escape(label)}</text>'
            f'<text x="{x + 132:g}" y="{y + 31:g}" class="words">{escape(WORDS[name])}</text>'
        )
    return box + texts


def arrow(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path d="M{x1:g} {y1:g} L{x2:g} {y2:g}" class="arrow" marker-end="url(#head)"/>'


def drawing() -> str:
    """The whole drawing as SVG."""
    rows = floors()
    height = TITLE + len(rows) * (ROW + GAP) - GAP + MARGIN
    left, right = MARGIN, WIDTH - MARGIN - SIDE - 56
    parts, y_of = [], {}
    for number, rooms in enumerate(rows):
        y = TITLE + number * (ROW + GAP)
        width = (right - left - GAP * (len(rooms) - 1)) / len(rooms)
        for place, name in enumerate(rooms):
            parts.append(room(left + place * (width + GAP), y, width, name))
            y_of[name] = y
        if number:
            parts.append(arrow((left + right) / 2, y - GAP + 1, (left + right) / 2, y - 2))
    alone_x = WIDTH - MARGIN - SIDE
    middle = y_of["services"] + ROW / 2
    for place, name in enumerate(standing_alone()):
        y = y_of["services"] + place * (ROW + GAP)
        parts.append(room(alone_x, y, SIDE, name, alone=True))
        parts.append(arrow(right, middle, alone_x - 2, y + ROW / 2))
    parts.append(arrow(right, y_of["office"] + ROW / 2, alone_x - 2, y_of["office"] + ROW / 2))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"
role="img" aria-label="The floors of the program; imports run downwards only">
<style>
  text {{ font-family: 'Open Sans', 'Segoe UI', sans-serif; }}
  .title {{ font-weight: 600; font-size: 16px; fill: {TEXT}; }}
  .name {{ font-weight: 600; font-size: 14px; fill: {TEXT}; }}
  .words {{ font-weight: 400; font-size: 12px; fill: {QUIET}; }}
  .arrow {{ stroke: {QUIET}; stroke-width: 1.4; fill: none; }}
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
<path d="M0 0 L8 4 L0 8 z" fill="{QUIET}"/></marker></defs>
<rect width="{WIDTH}" height="{height}" fill="#FFFFFF"/>
<text x="{MARGIN}" y="38" class="title">advisor_app: imports run downwards only</text>
<text x="{alone_x}" y="38" class="title">stand alone</text>
{chr(10).join(parts)}
</svg>
"""


if __name__ == "__main__":
    DRAWING.parent.mkdir(exist_ok=True)
    DRAWING.write_text(drawing(), encoding="utf-8")
