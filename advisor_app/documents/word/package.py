"""A Word document as a package: read so that Word's own names hold, filled as text, written without a clock."""

from __future__ import annotations

import io
import zipfile

from markupsafe import Markup, escape

_KNOWN_PROPERTIES = b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_LIBREOFFICE_PROPERTIES = (
    b"http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
)
_BEFORE_ALL = (1980, 1, 1, 0, 0, 0)


def with_known_properties(data: bytes) -> bytes:
    """The document with its title and author where python-docx looks for them.

    LibreOffice names that relation otherwise; python-docx then adds a second docProps/core.xml, and Word finds the
    document damaged. Raises KeyError, zipfile.BadZipFile.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        parts.getinfo("word/document.xml")
        relations = parts.read("_rels/.rels")
        if _LIBREOFFICE_PROPERTIES not in relations:
            return data
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as mended:
            for part in parts.infolist():
                content = parts.read(part)
                if part.filename == "_rels/.rels":
                    content = relations.replace(_LIBREOFFICE_PROPERTIES, _KNOWN_PROPERTIES)
                mended.writestr(part, content)
        return written.getvalue()


def as_word_text(value: object) -> object:
    """Texts as XML that docxtpl leaves alone: it would read "{_{" as "{{" after rendering."""
    if isinstance(value, str):
        return Markup(str(escape(value)).replace("_", "&#95;"))  # noqa: S704  # escaped in this very line
    if isinstance(value, list):
        return [as_word_text(one) for one in value]
    if isinstance(value, dict):
        return {name: as_word_text(one) for name, one in value.items()}
    return value


def without_clock(data: bytes) -> bytes:
    """The package with one early moment for all of its parts, so that the same parts give the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as parts, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as settled:
        for part in parts.infolist():
            entry = zipfile.ZipInfo(part.filename, date_time=_BEFORE_ALL)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            settled.writestr(entry, parts.read(part))
    return written.getvalue()
