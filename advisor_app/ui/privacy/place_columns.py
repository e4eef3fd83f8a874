"""A place in which a citizen's words stand, as a row of the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.messages.privacy_places import fate_word, place_kind_word, place_word
from advisor_app.office.privacy.places import Fate, PlaceKind, fate_of_place, kind_of_place
from advisor_app.ui.formats import number
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

_ORDER = tuple(PlaceKind)


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """`place` is "TABLE.COLUMN"; `rows` how many of it hold the words."""

    place: str
    kind: PlaceKind
    rows: int
    fate: Fate


def place_lines(rows: Mapping[str, int], *, words_alone: bool) -> list[PlaceLine]:
    """The case first, then the history, mails, documents, and other texts."""
    lines = [
        PlaceLine(place, kind_of_place(place), count, fate_of_place(place, words_alone=words_alone))
        for place, count in rows.items()
    ]
    return sorted(lines, key=lambda line: (_ORDER.index(line.kind), line.place))


def place_columns(language: str) -> tuple[Column[PlaceLine], ...]:
    return (
        Column(
            "kind",
            QCoreApplication.translate("PlaceColumns", "Where"),
            lambda line: place_kind_word(line.kind.value, language),
            108,
            order=lambda line: (_ORDER.index(line.kind), line.place),
            heavy=True,
        ),
        Column(
            "place",
            QCoreApplication.translate("PlaceColumns", "Place"),
            lambda line: place_word(line.place, language),
            200,
            stretches=True,
        ),
        Column(
            "rows",
            QCoreApplication.translate("PlaceColumns", "Rows"),
            lambda line: number(line.rows),
            60,
            order=lambda line: line.rows,
            right=True,
        ),
        Column(
            "fate",
            QCoreApplication.translate("PlaceColumns", "What stays"),
            lambda line: fate_word(line.fate.value, language),
            256,
            quiet=True,
        ),
    )


def sums_by_kind(lines: list[PlaceLine], language: str) -> str:
    """As "Caso 2 · Correos 3"; empty where nothing was found."""
    sums: dict[PlaceKind, int] = {}
    for line in lines:
        sums[line.kind] = sums.get(line.kind, 0) + line.rows
    return " · ".join(f"{place_kind_word(kind.value, language)} {number(count)}" for kind, count in sums.items())
