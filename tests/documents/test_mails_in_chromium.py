"""Every mail laid out by a browser as wide as a telephone and as a reading pane: nothing stands out at the side."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from advisor_app.documents.mails.mail_fields import example_words
from advisor_app.documents.mails.mail_kinds import mail_kinds
from advisor_app.documents.mails.mail_templates import MailTemplates

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDTHS = (360, 800)
MEASURE = """
onload = () => {
  const told = {};
  for (const frame of document.querySelectorAll('iframe')) {
    told[frame.title] = frame.contentDocument.documentElement.scrollWidth;
  }
  document.getElementById('told').textContent = JSON.stringify(told);
};
"""


def several(value: object, times: int = 8) -> object:
    """Lists as long as real ones, and a word that no line can break by itself."""
    if isinstance(value, dict):
        return {name: several(inner, times) for name, inner in value.items()}
    if isinstance(value, list):
        return [several(one, times) for one in value] * times
    return value


@pytest.mark.long
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_every_mail_fits_a_telephone_and_a_reading_pane(tmp_path: Path) -> None:
    templates = MailTemplates()
    frames = []
    for kind in mail_kinds().values():
        words = several(example_words(kind.fields))
        assert isinstance(words, dict)
        for name in ("asunto", "que", "cabeza"):
            if name in words:
                words[name] = f"{words[name]} {'muylarga' * 20}"
        written = html.escape(templates.write(kind.name, words).html, quote=True)
        frames += [
            f'<iframe title="{kind.name} {width}" width="{width}" height="9000" srcdoc="{written}"></iframe>'
            for width in WIDTHS
        ]
    page = tmp_path / "correos.html"
    page.write_text(
        f"<style>iframe {{border: 0}}</style><pre id='told'></pre>{''.join(frames)}<script>{MEASURE}</script>", "utf-8"
    )
    run = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()]
    told = subprocess.run(run, capture_output=True, text=True, check=True, timeout=120).stdout
    found = re.search(r'<pre id="told">(\{.*?\})</pre>', told)
    assert found is not None
    widths: dict[str, int] = json.loads(html.unescape(found[1]))
    assert len(widths) == len(WIDTHS) * len(mail_kinds())
    assert {name: wide for name, wide in widths.items() if wide > int(name.rpartition(" ")[2])} == {}
