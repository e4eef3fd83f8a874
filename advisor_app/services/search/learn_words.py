"""The words of resolutions are learnt after an import has answered, a few thousand cases at a time."""

from __future__ import annotations

import time
from collections.abc import Callable

from advisor_app.services.office import Office
from advisor_app.store.search.answers import WordsLearnt

AT_ONCE = 2000
"""Cases in one transaction: some tens of milliseconds, in which another writer waits."""


def words_left(office: Office) -> WordsLearnt:
    """How far the index is."""
    with office.store.reading() as reading:
        return reading.resolution_words.learnt()


def learn_words(
    office: Office, *, seconds: float | None = None, stop: Callable[[], bool] = lambda: False
) -> WordsLearnt:
    """Go on until all is learnt, the time is over or somebody says `stop`."""
    begun = time.monotonic()
    while True:
        with office.store.unit_of_work(office.who) as work:
            learnt = work.resolution_words.learn(AT_ONCE)
            work.commit()
        if learnt.whole or stop() or (seconds is not None and time.monotonic() - begun >= seconds):
            return learnt
