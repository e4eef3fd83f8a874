"""Minutes as Word documents, from a template that staff edit in Word."""

from __future__ import annotations

import html
import io
import re
import zipfile
from datetime import datetime, time
from pathlib import Path
from typing import Any

import docxtpl
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.shared import Mm
from markupsafe import Markup, escape

from minutes.document import MinutesContent
from minutes.errors import Fault, TemplateFault
from minutes.language import Language, told
from minutes.photographs import size_on_paper
from minutes.words import minutes_words

_PROPERTIES = b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_LIBREOFFICE_PROPERTIES = (
    b"http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
)
_BREAK_IN_TEXT = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\n\t\a\f]")


class WordTemplate:
    """A template for Word, read once. Safe to use from several threads."""

    def __init__(self, template: Path | bytes, name: str = "minuta.docx") -> None:
        """From a file or its bytes. Raises `TemplateFault(NOT_OPENED)`."""
        self.name = template.name if isinstance(template, Path) else name
        try:
            data = template.read_bytes() if isinstance(template, Path) else template
            self._data = _with_known_properties(data)
        except (OSError, KeyError, zipfile.BadZipFile) as error:
            detail = getattr(error, "strerror", None) or str(error)
            raise TemplateFault(Fault.NOT_OPENED, self.name, detail=detail) from error
        self._language = Language()
        self._readable: dict[str, str] = {}

    def render(self, content: MinutesContent) -> bytes:
        """Minutes as .docx. Every value comes out as text, whatever it holds. Raises `TemplateFault`."""
        words = minutes_words(content)
        try:
            template = self._quickened(docxtpl.DocxTemplate(io.BytesIO(self._data)))
            template.init_docx()
        except (PackageNotFoundError, KeyError, ValueError) as error:
            raise TemplateFault(Fault.NOT_OPENED, self.name, detail=str(error)) from error
        texts = _as_word_text(words)
        assert isinstance(texts, dict)  # noqa: S101  # words are a mapping, and stay one
        for place, picture in zip(texts["fotos"], content.pictures, strict=True):
            place["imagen"] = docxtpl.InlineImage(
                template, io.BytesIO(picture.content), width=Mm(size_on_paper(picture.content)[0])
            )
        written = io.BytesIO()
        with told(self.name, words):
            template.render(texts, jinja_env=self._language, autoescape=True)
            _describe(template.docx, content)
            template.save(written)
        return written.getvalue()

    def _quickened(self, template: Any) -> Any:
        """The template, which makes its parts readable for jinja2 once, not for each document."""
        make_readable, place_breaks = template.patch_xml, template.resolve_listing

        def readable(part: str) -> str:
            if part not in self._readable:
                self._readable[part] = make_readable(part)
            return self._readable[part]

        template.patch_xml = readable
        template.resolve_listing = lambda part: place_breaks(part) if _BREAK_IN_TEXT.search(part) else part
        return template


def text_of(document: bytes) -> str:
    """All text of a .docx: body with its tables, heads and feet; a line for each paragraph."""
    with zipfile.ZipFile(io.BytesIO(document)) as parts:
        found = []
        for name in parts.namelist():
            if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name):
                paragraphs = re.split(r"</w:p>", parts.read(name).decode("utf-8"))
                found += ["".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", one)) for one in paragraphs]
    return html.unescape("\n".join(found))


def _describe(document: Document, content: MinutesContent) -> None:
    """The minutes' own date, texts rather than XML in the properties, and what each photograph shows."""
    properties = document.core_properties
    for name in ("title", "subject", "author"):
        setattr(properties, name, html.unescape(getattr(properties, name)))
    properties.created = properties.modified = datetime.combine(content.day, time(12))
    for inline in document.element.body.iter(qn("wp:inline")):
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")  # what is left out is an eighth of an inch to LibreOffice
    photographs = list(document.element.body.iter(qn("wp:docPr")))
    ours = photographs[len(photographs) - len(content.pictures) :]
    for number, (shown, picture) in enumerate(zip(ours, content.pictures, strict=False), start=1):
        shown.set("name", f"Anexo {number}")
        shown.set("descr", picture.alternative)


def _with_known_properties(data: bytes) -> bytes:
    """The document with its title and author where python-docx looks for them; LibreOffice names that otherwise.

    Raises KeyError, zipfile.BadZipFile.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        parts.getinfo("word/document.xml")
        relations = parts.read("_rels/.rels")
        if _LIBREOFFICE_PROPERTIES not in relations:
            return data
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as mended:
            for part in parts.infolist():
                content = relations if part.filename == "_rels/.rels" else parts.read(part)
                mended.writestr(part, content.replace(_LIBREOFFICE_PROPERTIES, _PROPERTIES))
        return written.getvalue()


def _as_word_text(value: object) -> object:
    """Texts as XML that docxtpl leaves alone: it would read "{_{" as "{{" after rendering."""
    if isinstance(value, str):
        return Markup(str(escape(value)).replace("_", "&#95;"))  # noqa: S704  # escaped in this very line
    if isinstance(value, list):
        return [_as_word_text(one) for one in value]
    if isinstance(value, dict):
        return {name: _as_word_text(one) for name, one in value.items()}
    return value
