"""The tour's steps lead through the code as it is: its files are there, and its change can be made and works."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOUR = (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
CHANGED = (
    "advisor_app/office/mail/outgoing.py",
    "advisor_app/cli/mail/outbox_told.py",
    "advisor_app/ui/pages/mail/held_back.py",
    "advisor_app/messages/mail.py",
    "tests/office/test_outgoing.py",
)


def blocks() -> list[str]:
    return re.findall(r"```python\n(.*?)```", TOUR, re.DOTALL)


def put(file: Path, new: str, *, after: str = "", before: str = "") -> None:
    text = file.read_text(encoding="utf-8")
    mark = after or before
    assert text.count(mark) == 1, f"{file.name} has {text.count(mark)} times: {mark}"
    file.write_text(text.replace(mark, mark + new if after else new + mark), encoding="utf-8")


def test_every_file_it_names_is_there() -> None:
    named = set(re.findall(r"`((?:advisor_app|tests|docs)/[\w/.]+\.(?:py|md|ts))`", TOUR))
    assert len(named) > 10
    assert {name for name in named if not (ROOT / name).is_file()} == set()


def test_its_change_can_be_made_and_works(tmp_path: Path) -> None:
    for name in ("advisor_app", "tests/office"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "translations"))
    rules, told, held_back, words, tests = (tmp_path / name for name in CHANGED)
    state_mark, state, pattern_mark, pattern, rule_mark, rule, test, line, shown, message = blocks()
    put(rules, state, after=state_mark)
    put(rules, pattern, after=pattern_mark)
    put(rules, rule, before=rule_mark)
    tests.write_text(tests.read_text(encoding="utf-8") + "\n\n" + test, encoding="utf-8")
    put(told, line, after='    "template_untried": "plantilla cambiada sin probar",\n')
    (before_shown,) = re.findall(r"            Rule\.TEMPLATE_UNTRIED: .*\n", held_back.read_text(encoding="utf-8"))
    put(held_back, shown, after=before_shown)
    put(words, message, before='    "mails_held_back": message(')
    for file in (rules, told, held_back, words):
        compile(file.read_text(encoding="utf-8"), file, "exec")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "/dev/null", str(tests)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "passed" in done.stdout
