"""Every code of the floor has words in both languages."""

from __future__ import annotations

import re
from pathlib import Path

from advisor_app import crm
from advisor_app.messages import words
from advisor_app.messages.crm import MESSAGES as OURS
from advisor_app.messages.every import MESSAGES

RAISED = re.compile(r'(?:UserError|UsageError|DecisionNeeded|EnvironmentFault)\(\s*f?"([^"]+)"')
NOTED = re.compile(r'"((?:[a-z]+_)+[a-z]+)"')
COLUMN_MISSING = {"number_column_missing", "created_column_missing"}


def sources() -> str:
    room = Path(crm.__file__).parent
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(room.glob("*.py")))


def test_every_code_that_is_raised_has_words() -> None:
    raised = set(RAISED.findall(sources())) - {"{name}_column_missing"} | COLUMN_MISSING
    assert raised - set(MESSAGES) == set()
    assert len(raised) > 20


def test_every_word_is_used() -> None:
    assert set(OURS) - set(NOTED.findall(sources())) - COLUMN_MISSING == set()


def test_words_fill_their_places() -> None:
    values = {"row": 1, "column": "Estado", "value": "x", "path": "casos.csv"}
    for code in OURS:
        for language in ("es", "en"):
            said = words(code, values, language)
            assert said.what.endswith((".", "?"))
            assert not re.search(r"[{}]", said.what + said.to_do)


def test_rejecting_codes_say_so() -> None:
    for code in crm.REJECTING:
        assert "entra" in words(code, {}).what
