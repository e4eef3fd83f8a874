"""Every code that a service, a command or the reader of scores raises has words in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import advisor_app
from advisor_app.messages import LANGUAGES, words
from advisor_app.messages.every import MESSAGES

HOUSE = Path(advisor_app.__file__).parent
RAISED = re.compile(r'(?:UserError|UsageError|EnvironmentFault|DecisionNeeded)\(\s*"(\w+)"')
PAGES = [*(HOUSE / "services").rglob("*.py"), *(HOUSE / "cli").rglob("*.py"), HOUSE / "crm" / "plain_table.py"]


def test_every_code_has_words() -> None:
    codes = {code for page in PAGES for code in RAISED.findall(page.read_text("utf-8"))}
    assert len(codes) > 20
    assert codes - set(MESSAGES) == set()
    for code in codes:
        for language in LANGUAGES:
            said = words(code, {}, language)
            assert said.what.endswith(".")
            assert said.to_do.endswith(".")
