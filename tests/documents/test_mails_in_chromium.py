"""Every mail laid out by a browser as wide as a telephone and as a reading pane: nothing stands out at the side.

And no heading of a column is broken within a word, as a narrow column would.
"""

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
  const told = {}, broken = [];
  for (const frame of document.querySelectorAll('iframe')) {
    const page = frame.contentDocument;
    told[frame.title] = page.documentElement.scrollWidth;
    for (const heading of page.querySelectorAll('th')) {
      const text = heading.firstChild;
      for (const word of text.data.matchAll(/\\S+/g)) {
        const range = page.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (range.getClientRects().length > 1) broken.push(frame.title + ': ' + word[0]);
      }
    }
  }
  document.getElementById('broken').textContent = JSON.stringify(broken);
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
    places = "<pre id='told'></pre><pre id='broken'></pre>"
    page.write_text(f"<style>iframe {{border: 0}}</style>{places}{''.join(frames)}<script>{MEASURE}</script>", "utf-8")
    run = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()]
    laid_out = subprocess.run(run, capture_output=True, text=True, check=True, timeout=120).stdout
    found = re.search(r'<pre id="told">(\{.*?\})</pre>', laid_out)
    assert found is not None
    widths: dict[str, int] = json.loads(html.unescape(found[1]))
    broken = re.search(r'<pre id="broken">(\[.*?\])</pre>', laid_out)
    assert broken is not None
    assert json.loads(html.unescape(broken[1])) == []
    assert len(widths) == len(WIDTHS) * len(mail_kinds())
    assert {name: wide for name, wide in widths.items() if wide > int(name.rpartition(" ")[2])} == {}
