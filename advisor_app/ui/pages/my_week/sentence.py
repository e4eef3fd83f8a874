"""One sentence of the page, and how names are told in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from advisor_app.ui.formats import number
from advisor_app.ui.pages.my_week.openings import Opening
from advisor_app.ui.states import State

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """`link` opens the work, `rest` ends the sentence; without an `opening` there is nothing to do."""

    state: State
    link: str
    rest: str
    opening: Opening | None = None


def listed(all_names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    names = list(all_names[:_NAMED])
    more = len(all_names) - len(names)
    if more:
        said = QCoreApplication.translate("Sentences", "{names} and {count} more")
        return said.format(names=", ".join(names), count=number(more))
    if len(names) < 2:
        return "".join(names)
    said = QCoreApplication.translate("Sentences", "{names} and {last}")
    return said.format(names=", ".join(names[:-1]), last=names[-1])
