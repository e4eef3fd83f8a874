"""Writes the manual's chapter on indicators from their definitions: python docs/write_indicators.py

What stands outside "Las definiciones" is written by hand and stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from advisor_app.office.indicators.definitions import AS_OF, DEFINITIONS, LIMITS, OTHER_DEFINITIONS, Definition

CHAPTER = Path(__file__).parent / "manual" / "indicators.md"
BEGIN, END = "## Las definiciones\n", "[Volver al índice]"


def chapter(text: str) -> str:
    """The chapter with what is written by hand kept and the definitions anew."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    told = "\n".join(_definitions())
    return f"{before}{BEGIN}\n{told}\n{END}{after}"


def _definitions() -> Iterator[str]:
    yield f"{AS_OF}\n"
    for one in DEFINITIONS.values():
        yield from _told(one, f"### {one.name} (`{one.key}`)")
    yield "## Otros cálculos\n"
    for one in OTHER_DEFINITIONS.values():
        yield from _told(one, f"### {one.name}")
    yield "## Qué dicen los límites\n"
    yield f"{LIMITS}\n"


def _told(one: Definition, heading: str) -> Iterator[str]:
    yield f"{heading}\n"
    yield f"{_sentence(one.formula)}\n"
    if one.denominator:
        yield f"- **Arriba:** {one.numerator}."
        yield f"- **Abajo:** {one.denominator}."
    yield f"- **Reloj:** {one.clock}."
    yield f"- **Período:** {one.period}."
    yield f"- **Fuente:** {one.source}.\n"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


if __name__ == "__main__":
    CHAPTER.write_text(chapter(CHAPTER.read_text(encoding="utf-8")), encoding="utf-8")
