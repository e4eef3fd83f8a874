"""The manual cut at its headings, to be searched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from advisor_app.store.search.matching import plain, rank, shortened, sought


@dataclass(frozen=True, slots=True)
class ManualSection:
    """`chapter` is the file's name without its ending; `title` and `text` as they are searched."""

    chapter: str
    chapter_title: str
    heading: str
    title: str
    text: str


def manual_sections(folder: Path) -> tuple[ManualSection, ...]:
    """Every chapter of a folder, by its headings; nothing where the manual is not installed."""
    return tuple(section for file in sorted(folder.glob("*.md")) for section in _sections(file))


def _sections(file: Path) -> list[ManualSection]:
    parts: list[tuple[str, list[str]]] = []
    fenced = False
    for line in file.read_text("utf-8").splitlines():
        fenced ^= line.startswith("```")
        if line.startswith("#") and not fenced:
            parts.append((line.lstrip("#").strip(), []))
        elif parts:
            parts[-1][1].append(line)
    if not parts:
        return []
    whole = parts[0][0]
    return [ManualSection(file.stem, whole, said, plain(said), plain(" ".join(lines))) for said, lines in parts]


def find_sections(sections: Sequence[ManualSection], typed: str) -> list[ManualSection]:
    """Those that tell of what was typed, the nearest first; a word that is nowhere may end otherwise."""
    words = sought(typed)
    found = _found(sections, words)
    if not found:
        begun = [next((one for one in (word, *shortened(word)) if _known(sections, one)), word) for word in words]
        found = _found(sections, begun)
    return found


def _found(sections: Sequence[ManualSection], words: Sequence[str]) -> list[ManualSection]:
    ranked = [(rank(words, one.title, one.text), one) for one in sections]
    return [one for quality, one in sorted(((q, s) for q, s in ranked if q is not None), key=lambda pair: pair[0])]


def _known(sections: Sequence[ManualSection], word: str) -> bool:
    return any(word in one.title or word in one.text for one in sections)
