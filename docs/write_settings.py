"""The manual's table of the settings, from the window's own words: python docs/write_settings.py"""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from advisor_app.office.round_settings import DEFAULTS
from advisor_app.ui.pages.settings.explained import SETTINGS

DOCS = Path(__file__).parent
CHAPTER = DOCS / "manual" / "settings.md"
TRANSLATION = DOCS.parent / "advisor_app" / "ui" / "translations" / "advisor_app_es.ts"
MORE = {
    "seed_source": "`entropy` o `public`: vea [con semilla pública](audit.md#con-semilla-pública).",
    "publication_small_limit": "Al menos 3: vea [la publicación](publicacion.md).",
    "objection_days": "Vea [objeciones](objeciones.md).",
    "goal_rate_30": "Vea [indicadores](indicators.md).",
    "plan_rate_at_most": "Vea [planes](plans.md).",
    "backup_folder": "Vea [copias](copias.md).",
    "history_head_to": "Vea [el historial](historial.md).",
    "retention_cases_years": "Vea [privacidad](privacidad.md#plazos-de-conservación).",
}
"""What the manual adds to the words beside the field: where more of it stands."""
_ROW = re.compile(r"^\| [^|\n]+ \| `(\w+)` \| .*\|$", re.MULTILINE)


def spanish() -> dict[str, str]:
    """The window's words for settings."""
    for context in ElementTree.parse(TRANSLATION).getroot().iter("context"):  # noqa: S314 - a file of our own
        if context.findtext("name") == "Settings":
            said = ((one.findtext("source"), one.findtext("translation")) for one in context.iter("message"))
            return {source: words for source, words in said if source and words}
    return {}


def chapter() -> str:
    """The chapter with each row anew; a setting that the window does not offer keeps the words that it has."""
    words, shown = spanish(), {one.key: one for one in SETTINGS}

    def row(found: re.Match[str]) -> str:
        setting = shown.get(found[1])
        if setting is None:
            return found[0]
        told = f"{words[setting.explanation]} {MORE.get(setting.key, '')}".strip()
        return f"| {words[setting.title]} | `{setting.key}` | {DEFAULTS[setting.key]} | {told} |".replace("|  |", "| |")

    return _ROW.sub(row, CHAPTER.read_text(encoding="utf-8"))


if __name__ == "__main__":
    CHAPTER.write_text(chapter(), encoding="utf-8")
