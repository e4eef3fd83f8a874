"""Every code that the store tells has words in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import advisor_app.store
from advisor_app.messages import LANGUAGES, words
from advisor_app.messages.every import MESSAGES
from advisor_app.store import faults

ROOM = Path(advisor_app.store.__file__).parent
RAISED = re.compile(r'(?:UserError|UsageError|EnvironmentFault)\(\s*"(\w+)"')


def codes() -> set[str]:
    raised = {code for page in ROOM.rglob("*.py") for code in RAISED.findall(page.read_text("utf-8"))}
    mapped = (faults._SQLITE, faults._SQLSTATES, faults._SQLSTATE_CLASSES)
    return raised.union(*(table.values() for table in mapped))


def test_every_code_has_words() -> None:
    assert len(codes()) > 20
    assert codes() - set(MESSAGES) == set()


def test_words_say_what_happened_and_what_to_do() -> None:
    for code in codes():
        for language in LANGUAGES:
            said = words(code, {}, language)
            assert said.what.endswith(".")
            assert said.to_do.endswith(".")
