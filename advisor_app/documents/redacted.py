"""A document of the same kind with a note in the place of all that it said."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from advisor_app.documents.file_words import words_of_file

_SPREADSHEET = "xl/workbook.xml"
_WORD = "word/document.xml"
_OFFICE = "http://schemas.openxmlformats.org"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
)
_OVERRIDE = '<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
    ' Target="{target}"/></Relationships>'
)


def kind_of(content: bytes) -> str:
    """ "pdf", "docx", "xlsx", "txt", or "" for what is none of them: by the bytes, whatever the file is called."""
    if content.startswith(b"%PDF"):
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(BytesIO(content)) as package:
                names = set(package.namelist())
        except zipfile.BadZipFile:
            return ""
        return "docx" if _WORD in names else "xlsx" if _SPREADSHEET in names else ""
    return "" if b"\0" in content[:4096] else "txt"


def words_in_document(content: bytes) -> str:
    """Its words as far as they can be read."""
    kind = kind_of(content)
    return words_of_file(f"x.{kind}", content) if kind else ""


def note_document(content: bytes, note: str) -> bytes:
    """One that says `note` and nothing else, in the kind that `content` is of, so that what opened it still does."""
    match kind_of(content):
        case "pdf":
            return _pdf(note)
        case "docx":
            return _docx(note)
        case "xlsx":
            return _xlsx(note)
    return note.encode()


def _docx(note: str) -> bytes:
    body = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:document xmlns:w="{_OFFICE}/wordprocessingml/2006/main">'
        f"<w:body><w:p><w:r><w:t>{escape(note)}</w:t></w:r></w:p></w:body></w:document>"
    )
    override = _OVERRIDE.format(part=_WORD, kind="wordprocessingml.document.main")
    return _package(override, _WORD, {_WORD: body})


def _xlsx(note: str) -> bytes:
    sheet, related = "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"
    main = f"{_OFFICE}/spreadsheetml/2006/main"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    parts = {
        _SPREADSHEET: f'{head}<workbook xmlns="{main}" xmlns:r="{_OFFICE}/officeDocument/2006/relationships">'
        '<sheets><sheet name="Redactado" sheetId="1" r:id="rId1"/></sheets></workbook>',
        related: _RELATIONS.format(kind="worksheet", target="worksheets/sheet1.xml"),
        sheet: f'{head}<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is>'
        f"<t>{escape(note)}</t></is></c></row></sheetData></worksheet>",
    }
    overrides = _OVERRIDE.format(part=_SPREADSHEET, kind="spreadsheetml.sheet.main") + _OVERRIDE.format(
        part=sheet, kind="spreadsheetml.worksheet"
    )
    return _package(overrides, _SPREADSHEET, parts)


def _package(overrides: str, main: str, parts: dict[str, str]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES.format(overrides=overrides))
        package.writestr("_rels/.rels", _RELATIONS.format(kind="officeDocument", target=main))
        for name, text in parts.items():
            package.writestr(name, text)
    return written.getvalue()


def _pdf(note: str) -> bytes:
    """One page by hand, in Helvetica's Latin letters: a printer would need Qt for a single line."""
    lines = _wrapped(note, 88)
    shown = " T* ".join(f"({_in_pdf(line)}) Tj" for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 56 760 Td {shown} ET".encode("latin-1", "replace")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    written = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(written)


def _wrapped(text: str, width: int) -> list[str]:
    import textwrap

    return [line for paragraph in text.splitlines() for line in textwrap.wrap(paragraph, width) or [""]]


def _in_pdf(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
