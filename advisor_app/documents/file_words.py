"""The words of a file that goes out with a mail, as far as they can be read: to look for what does not belong there."""

from __future__ import annotations

import re
import zipfile
from html import unescape
from io import BytesIO

_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"</(?:w:p|a:p|si|is|c|v|t|row)>|<w:(?:tab|br)/>")
_PARTS = {
    "docx": re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"),
    "xlsx": re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+|comments\d*)\.xml"),
}
_TEXTS = frozenset(("txt", "csv", "eml", "ics", "json", "htm", "html", "md"))


def words_of_file(name: str, content: bytes) -> str:
    """Of docx, xlsx, PDF and text; "" for other kinds (pictures) and for a file that cannot be read."""
    kind = name.rpartition(".")[2].lower()
    if kind in _PARTS:
        return _words_of_package(content, _PARTS[kind])
    if kind == "pdf":
        return _words_of_pdf(content)
    return content.decode("utf-8", "replace") if kind in _TEXTS else ""


def _words_of_package(content: bytes, wanted: re.Pattern[str]) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = [package.read(name).decode("utf-8", "replace") for name in package.namelist() if wanted.match(name)]
    except (zipfile.BadZipFile, KeyError, OSError):
        return ""
    # Word cuts a number into runs; only what ends a paragraph or a cell parts two words.
    return "\n".join(unescape(_TAG.sub("", _BREAK.sub("\n", part))) for part in parts)


def _words_of_pdf(content: bytes) -> str:
    import pypdfium2

    from advisor_app.documents.pdf_pictures import PDFIUM

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError:
            return ""
        try:
            return "\n".join(document[page].get_textpage().get_text_bounded() for page in range(len(document)))
        finally:
            document.close()
