"""Learns the words of resolutions beside the window, a second at a time, as long as any are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from advisor_app.ui.formats import percent
from advisor_app.ui.running import Running, Telling

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.store.search.answers import WordsLearnt
    from advisor_app.ui.jobs import Jobs, Things

SECONDS = 1.0
"""For so long an import or a mail waits for it."""
PAUSE_MS = 300
AFTER_MS = 3000
"""After the start and after an import: what a person looks at first comes first."""


class WordLearner(QObject):
    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._go_on)
        jobs.changed.connect(self._things_changed)
        self._soon.start(AFTER_MS)

    def _things_changed(self, things: Things, _initiator: object) -> None:
        if "cases" in things:
            self._soon.start(AFTER_MS)

    def _go_on(self) -> None:
        """Where another does something that takes long, it has to wait for nothing of this."""
        if not self._jobs.idle:
            self._soon.start(PAUSE_MS)
            return

        def look(office: Office) -> WordsLearnt:
            from advisor_app.services.search.learn_words import words_left

            return words_left(office)

        self._jobs.ask(self, look, self._left, purpose="left", can_wait=True)

    def _left(self, left: WordsLearnt) -> None:
        if left.whole:
            return

        def learn(office: Office, running: Running) -> WordsLearnt:
            from advisor_app.services.search.learn_words import learn_words

            running.progress(left.upto, left.last)
            return learn_words(office, seconds=SECONDS, stop=running.cancelled)

        telling = Telling(self._how_far, self.tr("Stopping…"))
        title = self.tr("Preparing the search in resolutions")
        self._jobs.change(
            self, learn, self._learnt, things=frozenset(), title=title, beside=True, telling=telling,
            failed=lambda _error: self._soon.start(AFTER_MS),
        )  # fmt: skip

    def _learnt(self, learnt: WordsLearnt) -> None:
        if not learnt.whole:
            self._soon.start(PAUSE_MS)

    def _how_far(self, done: int, total: int) -> str:
        return percent(done / total) if total else ""
