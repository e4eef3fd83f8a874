"""What a file really is, by its bytes. A file whose name says otherwise is refused with what it is."""

from __future__ import annotations

from pathlib import Path

from advisor_app.crm.export import Kind
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.chosen_file import read_chosen

LARGEST_FILE = 1 << 30
"""Bytes. Half a million cases of twenty columns are about a tenth of it."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_WORKBOOK_NAMES = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
_TEXT_NAMES = frozenset({".csv", ".txt", ".tsv", ".tab"})
_BINARY_STARTS = (
    b"%PDF",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"SQLite format 3\x00",
)
_WEB_STARTS = (b"<!doctype", b"<html", b"<table", b"<head", b"<body", b"<meta", b"<style", b"<?xml", b"mime-version:")
_HEAD = 65_536


def read_bytes(path: Path) -> bytes:
    """The file's bytes; raises `UserError` for a missing, empty or oversized one."""
    if path.is_dir():
        raise UserError("file_is_folder", path=str(path))
    if path.exists() and not path.is_file():
        raise UserError("not_a_table", path=str(path))
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise UserError("file_too_large", path=str(path), megabytes=size >> 20, limit=LARGEST_FILE >> 20)
        content = read_chosen(path)
    except (FileNotFoundError, NotADirectoryError):
        raise UserError("file_missing", path=str(path)) from None
    except (OSError, ValueError) as error:
        raise EnvironmentFault("file_unreadable", path=str(path), detail=str(error)) from error
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise UserError("file_empty", path=str(path))
    return content


def kind_of(path: Path, content: bytes) -> Kind:
    """xlsx or csv, by the content; raises `UserError` for anything else and for a name that contradicts it."""
    suffix = path.suffix.casefold()
    if content.startswith(_OLE):
        raise UserError("workbook_protected" if _ENCRYPTED in content else "workbook_old", path=str(path))
    if content.startswith(_ZIP):
        if suffix in _TEXT_NAMES:
            raise UserError("workbook_named_text", path=str(path), suffix=suffix)
        return "xlsx"
    if _is_web_page(content):
        raise UserError("web_page", path=str(path))
    if content.startswith(_BINARY_STARTS) or _is_binary(content):
        raise UserError("workbook_damaged" if suffix in _WORKBOOK_NAMES else "not_a_table", path=str(path))
    if suffix in _WORKBOOK_NAMES:
        raise UserError("text_named_workbook", path=str(path), suffix=suffix)
    return "csv"


def _is_web_page(content: bytes) -> bool:
    start = content[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith(_WEB_STARTS)


def _is_binary(content: bytes) -> bool:
    """NULs and control characters that no text holds. UTF-16 has NULs in one half of its bytes only."""
    head = content[:_HEAD]
    if head.startswith(_UTF16_MARKS) or utf16_without_mark(head):
        return False
    controls = sum(head.count(bytes((code,))) for code in (*range(9), *range(14, 27), *range(28, 32)))
    return controls * 50 > len(head)


def utf16_without_mark(content: bytes) -> str | None:
    """The UTF-16 codec whose NULs stand where Latin letters put them, or None."""
    head = content[:_HEAD]
    half = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd * 3 > half and even * 20 < half:
        return "utf-16-le"
    if even * 3 > half and odd * 20 < half:
        return "utf-16-be"
    return None
