"""What a person reads in a rendered letter."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser

import docx
import pytest
from docx.oxml.ns import qn

needs_pdftotext = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")


def squeezed(text: str) -> str:
    """Blanks and line ends made single, so that a line's end makes no difference."""
    return " ".join(text.split())


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.tags: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._hidden += tag in ("style", "title")
        if tag in ("td", "tr", "p", "br", "h3"):
            self.text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("style", "title")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.text.append(data)


def html_text(html: str) -> str:
    reader = _Visible()
    reader.feed(html)
    return squeezed("".join(reader.text))


def html_tags(html: str) -> set[str]:
    reader = _Visible()
    reader.feed(html)
    return set(reader.tags)


def docx_text(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    section = document.sections[0]
    return squeezed(
        " ".join(_words(part) for part in (section.header._element, document.element.body, section.footer._element))
    )


def pdf_pages(data: bytes, *, layout: bool = True) -> list[str]:
    command = ["pdftotext", *(["-layout"] if layout else []), "-enc", "UTF-8", "-", "-"]
    told = subprocess.run(command, input=data, capture_output=True, check=True)
    return told.stdout.decode().split("\f")[:-1]


def leaves(words: object) -> Iterator[str]:
    """Every text in the words that templates place."""
    if isinstance(words, str):
        yield words
    elif isinstance(words, dict):
        for value in words.values():
            yield from leaves(value)
    elif isinstance(words, list):
        for value in words:
            yield from leaves(value)


def _words(part: object) -> str:
    said = []
    for one in part.iter():  # type: ignore[attr-defined]
        if one.tag == qn("w:t"):
            said.append(one.text or "")
        elif one.tag in (qn("w:p"), qn("w:tab"), qn("w:br")):
            said.append(" ")
    return "".join(said)
