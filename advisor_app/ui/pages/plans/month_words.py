"""Carries what is typed of a month's plans to the database, and knows what stood there when it was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from advisor_app.ui.conflicts.settling import ANOTHER, Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.plans.month import PlanMonth
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

Key = tuple[str, str, str]
"""An advisor, a month, and a plan's number."""
Words = Mapping[str, str]
"""For two versions side by side: what is written, under "words"."""


class MonthWords(QObject):
    """Each pause in typing is saved from the one before it, so that nobody meets himself.

    `decided` tells key and words that were chosen between mine and another's.
    """

    decided = Signal(object, str)

    def __init__(self, around: Surroundings, instead_of: QWidget) -> None:
        super().__init__()
        self._around = around
        self.settling = Settling(around, (), (instead_of,))
        self._seen: dict[Key, str] = {}
        self._sent: dict[Key, str] = {}
        self._clashing: set[Key] = set()
        self._following: Callable[[], None] | None = None

    def then(self, act: Callable[[], None]) -> None:
        """Once all has arrived; not where something was refused, or waits to be decided."""
        if self._clashing:
            self.settling.panel.mine.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._sent:
            self._following = act
        else:
            act()

    def words_of(self, key: Key) -> str:
        """As they were seen last, or sent since."""
        return self._sent.get(key, self._seen.get(key, ""))

    def show(self, key: Key, words: str) -> None:
        """As they were read; what is on its way is not there yet."""
        if key not in self._sent:
            self._seen[key] = words

    def write(self, key: Key, words: str, named: str) -> None:
        """`named` is whose words they are, for whoever chooses between two."""
        before = self.words_of(key)
        if words == before or key in self._clashing:
            return
        self._sent[key] = words
        advisor, month, number = key

        def work(office: Office, _running: Running) -> PlanMonth:
            from advisor_app.services.plans.month_report import keep_words

            return keep_words(office, month, advisor, number, words, seen=before)

        def arrived(_kept: PlanMonth) -> None:
            self._seen[key] = words
            if self._sent.get(key) == words:
                del self._sent[key]
            following = self._following
            if following is not None and not self._sent:
                self._following = None
                following()

        def failed(error: AppError) -> None:
            self._following = None
            if error.code == ANOTHER:
                self._clash(key, named, error)
            else:
                self._sent.pop(key, None)
                self._around.notices.refused(error)

        self._around.jobs.change(self, work, arrived, things=frozenset(), failed=failed)

    def _clash(self, key: Key, named: str, error: AppError) -> None:
        if key in self._clashing:
            return
        self._clashing.add(key)
        advisor, month, number = key

        def read(office: Office) -> str:
            from advisor_app.services.plans.month_report import words_as_kept

            return words_as_kept(office, month, advisor, number)

        def go_on(chosen: Words, theirs: Words) -> None:
            self._clashing.discard(key)
            self._sent.pop(key, None)
            self._seen[key] = theirs["words"]
            self.decided.emit(key, chosen["words"])
            self.write(key, chosen["words"], named)

        def show(theirs: str) -> None:
            fields: list[Field[Words]] = [
                Field("words", QCoreApplication.translate("ProgressView", "Your words for the director"))
            ]
            self.settling.name(named, fields)
            base, mine, other = ({"words": one} for one in (self._seen.get(key, ""), self.words_of(key), theirs))
            who, at = str(error.values.get("who", "?")), str(error.values.get("at", ""))
            self.settling.offer(base, mine, other, who, at, go_on)

        self._around.jobs.ask(self, read, show)
