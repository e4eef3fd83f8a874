"""Minutes as LibreOffice opens them: every fact is there, and what people wrote stays text."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from minutes_samples import FOLDER, hard, long, usual

from minutes import WordTemplate
from minutes.words import minutes_words

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def _facts(value: object) -> set[str]:
    if isinstance(value, str):
        return {" ".join(value.split())} - {""}
    if isinstance(value, list):
        return set().union(*map(_facts, value))
    return set().union(*map(_facts, value.values())) if isinstance(value, dict) else set()


def test_every_fact_is_there(tmp_path: Path) -> None:
    word = WordTemplate(FOLDER / "minuta.docx")
    contents = {"usual": usual(), "hard": hard(), "long": long()}
    for name, content in contents.items():
        (tmp_path / f"{name}.docx").write_bytes(word.render(content))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / f"{name}.docx") for name in contents]
    converting = ["soffice", profile, "--headless", "--convert-to", "html:HTML:EmbedImages", "--outdir", str(tmp_path)]
    subprocess.run([*converting, *files], capture_output=True, check=True, timeout=240)
    import html
    import re

    for name, content in contents.items():
        page = (tmp_path / f"{name}.html").read_text("utf-8")
        said = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())
        body = {
            key: value
            for key, value in minutes_words(content).items()
            if key not in ("huella", "membrete", "numero", "clase", "demostracion")  # these stand in head and foot
        }
        for fact in _facts(body):
            assert fact in said, (name, fact)
