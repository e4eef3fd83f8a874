"""Minutes as HTML from templates: whole for a preview, in parts for whoever lays them out on paper."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from minutes.document import MinutesContent, Picture
from minutes.errors import Fault, TemplateFault
from minutes.language import Language, told
from minutes.photographs import size_on_paper
from minutes.spanish import printable
from minutes.words import Words, minutes_words

HEAD, BODY, FOOT, STYLE = "minuta-membrete.html", "minuta-cuerpo.html", "minuta-pie.html", "minuta-estilo.css"
_PIXELS_A_MM = 96 / 25.4
"""HTML counts a picture's size in 96ths of an inch."""
PAGE_FILES = (HEAD, BODY, FOOT, STYLE)


@dataclass(frozen=True, slots=True)
class Pages:
    """HTML for the head and the foot of every page, and for what flows between."""

    title: str
    author: str
    style: str
    head: str
    body: str
    foot: str

    @property
    def whole(self) -> str:
        """All of it as one page of HTML."""
        return (
            f'<!DOCTYPE html>\n<html lang="es"><head><meta charset="utf-8"><style>{self.style}</style></head>'
            f"<body>{self.head}<hr>{self.body}<hr>{self.foot}</body></html>"
        )


class PageTemplates:
    """The templates of one set, compiled once. Safe to use from several threads."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """`sources` by file name, those of `PAGE_FILES`. Raises `TemplateFault(NOT_OPENED)` for one that is missing."""
        for name in PAGE_FILES:
            if name not in sources:
                raise TemplateFault(Fault.NOT_OPENED, name, detail="no está")
        self._style = sources[STYLE]
        self._language = Language(sources)

    @classmethod
    def of_folder(cls, folder: Path) -> PageTemplates:
        """Raises `TemplateFault(NOT_OPENED)`."""
        sources = {}
        for name in PAGE_FILES:
            try:
                sources[name] = (folder / name).read_text("utf-8")
            except (OSError, UnicodeDecodeError) as error:
                detail = getattr(error, "strerror", None) or "no es UTF-8"
                raise TemplateFault(Fault.NOT_OPENED, name, detail=detail) from error
        return cls(sources)

    def render(self, content: MinutesContent) -> Pages:
        """Raises `TemplateFault`."""
        words = minutes_words(content)
        pictures = [_photograph(one) for one in content.pictures]
        words = {**words, "fotos": pictures}
        return Pages(
            title=f"Minuta {words['numero']}",
            author=content.letterhead.name,
            style=self._style,
            head=self._rendered(HEAD, words),
            body=self._rendered(BODY, words),
            foot=self._rendered(FOOT, words),
        )

    def _rendered(self, name: str, words: Words) -> str:
        with told(name, words):
            return self._language.get_template(name).render(words)


def _photograph(picture: Picture) -> Words:
    """With its bytes in the page itself, so that what is kept of a page is whole."""
    across, down = (str(round(one * _PIXELS_A_MM)) for one in size_on_paper(picture.content))
    return {
        "texto": printable(picture.caption or picture.alternative),
        "alternativo": printable(picture.alternative),
        "imagen": f"data:{_media_type(picture.content)};base64,{base64.b64encode(picture.content).decode('ascii')}",
        "ancho": across,
        "alto": down,
    }


def _media_type(content: bytes) -> str:
    return "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"
