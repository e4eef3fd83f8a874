"""Files as nobody saves them: folders that are called files, sheets with cells at the ends of the world, and packages
that lie about what is in them. Read, or refused in words, within bounded time and memory."""

from __future__ import annotations

import resource
import struct
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from trying import Changes, changed, told_or_done, try_on

from advisor_app.crm import ReadOptions, load_export
from advisor_app.crm.directory_workbook import read_directory
from advisor_app.crm.file_purpose import file_purpose
from advisor_app.crm.plain_table import read_plain_table
from advisor_app.documents.word.template import WordTemplate
from advisor_app.office.template_folder import template_folder
from advisor_app.services.backup.verify_copy import verify_copy
from advisor_app.ui.memory import Memory
from advisor_app.ui.profile import read_profile

sys.path.insert(0, str(Path(__file__).parents[1] / "documents"))

pytestmark = [pytest.mark.long, pytest.mark.timeout(0)]

SECONDS = 30.0
MEGABYTES = 1500.0


def judge_file(path: Path) -> None:
    began, had = time.process_time(), peak()

    def cases() -> None:
        export = load_export(path)
        export.preview()
        export.read(ReadOptions(entity="IDAAN", date_order="DMY"))

    looks: tuple[Callable[[], Any], ...] = (
        cases, lambda: read_directory(path), lambda: read_plain_table(path), lambda: file_purpose(path),
    )  # fmt: skip
    for look in looks:
        told_or_done(look)
    assert time.process_time() - began < SECONDS
    assert peak() - had < MEGABYTES


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def judge_word(path: Path) -> None:
    from letter_samples import usual

    began, had = time.process_time(), peak()
    told_or_done(lambda: WordTemplate(path).letter(usual()))
    assert time.process_time() - began < SECONDS
    assert peak() - had < MEGABYTES


HEADS = ("Número", "Entidad", "Estado", "Fecha de creación")
REFERENCES = st.sampled_from(
    ["A1", "B2", "A1048576", "XFD1", "XFD1048576", "A0", "A99999999999", "ZZZZZZZZ1", "1A", "", "a1", "A-1", "$A$1",
     "AAAAAAAAAAAAAAAAAAAAAAA1", "A1:B2"]
) | st.builds(lambda letter, row: f"{letter}{row}", st.sampled_from("ABCDEFG"), st.integers(0, 70))  # fmt: skip
VALUES = st.sampled_from(
    ["0", "1", "-1", "7", "9999999999", "1e400", "NaN", "", "45356.5", "2958466", "1e-400", "x", " 1 ", "2024-03-05"]
) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6)
KINDS = st.sampled_from(["s", "n", "str", "inlineStr", "b", "e", "d", "", "z"])
CELLS = st.tuples(REFERENCES, KINDS, VALUES, st.integers(-1, 9))
SHARED = "".join(f"<si><t>{one}</t></si>" for one in (*HEADS, "IDAAN", "Cerrado", "2024-03-05", "=1+1"))
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def written(path: Path, sheet: str, strings: str, styles: str, *, extra: dict[str, bytes]) -> None:
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": f'{RELATIONS}<Relationship Id="r" Type="{RELATED}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><sheets><sheet name="Datos" sheetId="1" '
        'r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{RELATIONS}<Relationship Id="r1" Type="{RELATED}/worksheet" '
        f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{RELATED}/sharedStrings" '
        f'Target="sharedStrings.xml"/><Relationship Id="r3" Type="{RELATED}/styles" Target="styles.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/styles.xml": styles,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
        for name, inside in extra.items():
            package.writestr(name, inside)


def cell(told: tuple[str, str, str, int]) -> str:
    place, kind, value, style = told
    safe = value.replace("&", "&amp;").replace("<", "&lt;")
    inside = f"<is><t>{safe}</t></is>" if kind == "inlineStr" else f"<v>{safe}</v>"
    return f'<c r="{place}" t="{kind}" s="{style}">{inside}</c>'


def test_sheets_with_odd_places(tmp_path: Path) -> None:
    path = tmp_path / "casos.xlsx"
    header = "".join(f'<c r="{letter}1" t="s"><v>{place}</v></c>' for place, letter in enumerate("ABCD"))

    def odd_places_are_read_or_refused(
        rows: list[list[tuple[str, str, str, int]]], numbers: list[str], dimension: str, merged: str, prolog: str
    ) -> None:
        told = "".join(
            f'<row r="{number}">{"".join(map(cell, cells))}</row>'
            for number, cells in zip([*numbers, *["2"] * len(rows)], rows, strict=False)
        )
        sheet = (
            f'{prolog}<worksheet xmlns="{MAIN}"><dimension ref="{dimension}"/><sheetData><row r="1">{header}</row>'
            f'{told}</sheetData><mergeCells><mergeCell ref="{merged}"/></mergeCells></worksheet>'
        )
        formats = '<cellXfs count="2"><xf numFmtId="14"/><xf numFmtId="999"/></cellXfs>'
        styles = f'<styleSheet xmlns="{MAIN}">{formats}</styleSheet>'
        written(path, sheet, SHARED, styles, extra={})
        judge_file(path)

    laughs = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY {one} "{f"&{other};" * 10}">' for one, other in zip("bcdefghi", "abcdefgh", strict=True))
        + "]>"
    )
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    dimensions = st.sampled_from(["A1:D9", "A1:XFD1048576", "", "D9:A1", "A0", "x"])
    try_on(
        odd_places_are_read_or_refused, rows=st.lists(st.lists(CELLS, max_size=6), max_size=6),
        numbers=st.lists(st.sampled_from(["2", "1", "0", "-1", "1048576", "99999999999", "", "x"]), max_size=4),
        dimension=dimensions, merged=dimensions, prolog=st.sampled_from(["", "", laughs, outside, "\ufeff"]),
    )  # fmt: skip


def bomb(size: int, packed: int) -> bytes:
    """A deflated stream of `size` megabytes of the same sign, cut or padded to `packed` bytes if that is positive."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    made = b"".join(packer.compress(b" " * 1_000_000) for _ in range(size)) + packer.flush()
    return made if packed <= 0 else (made + b"\0" * packed)[:packed]


def lying(path: Path, name: str, stream: bytes, said: int, times: int, others: dict[str, bytes]) -> None:
    """A package in which several entries share one stream and say that it unpacks to `said` bytes."""
    content, entries = bytearray(), bytearray()

    def put(inside: bytes, names: list[str], method: int, crc: int, unpacked: int) -> None:
        at, facts = len(content), (crc, len(inside), unpacked)
        content.extend(struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, method, 0, 33, *facts, len(names[0]), 0))
        content.extend(names[0].encode() + inside)
        for shown in names:
            head = (0x02014B50, 20, 20, 0, method, 0, 33, *facts, len(shown), 0, 0, 0, 0, 0, at)
            entries.extend(struct.pack("<IHHHHHHIIIHHHHHII", *head) + shown.encode())

    for other, inside in others.items():
        put(inside, [other], 0, zlib.crc32(inside), len(inside))
    put(stream, [name if number == 0 else f"{name[:-4]}{number}.xml" for number in range(times)], 8, 0, said)
    count = (len(others) + times) & 0xFFFF
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(entries), len(content), 0)
    path.write_bytes(bytes(content + entries + end))


def test_packages_that_lie(tmp_path: Path) -> None:
    book, letter = tmp_path / "casos.xlsx", tmp_path / "carta.docx"
    with zipfile.ZipFile(template_folder() / "letters" / "carta.docx") as package:
        word = {name: package.read(name) for name in package.namelist() if name != "word/document.xml"}
    others = {"[Content_Types].xml": CONTENT_TYPES.encode(), "xl/workbook.xml": b"<workbook/>"}

    def lies_are_refused_soon(
        part: str, size: int, said: int, times: int, cut: int, noise: Changes, in_word: bool
    ) -> None:
        stream = changed(bomb(size, cut), noise)
        if in_word:
            lying(letter, "word/document.xml", stream, said, min(times, 3), word)
            judge_word(letter)
        else:
            lying(book, part, stream, said, times, others)
            judge_file(book)

    try_on(
        lies_are_refused_soon,
        part=st.sampled_from(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/media/a.xml"]),
        size=st.integers(1, 60), said=st.sampled_from([0, 1, 1000, 60_000_000, 2**31, 2**32 - 1]),
        times=st.sampled_from([1, 1, 2, 50, 2000]), cut=st.sampled_from([0, 0, 0, 10, 5000]),
        noise=st.just([]) | st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4), st.integers(0, 9)), max_size=3),
        in_word=st.booleans(),
    )  # fmt: skip


def test_folders_and_odd_files(tmp_path: Path) -> None:
    """A folder, a link to nowhere or to itself, an empty file, by the names that people drop."""
    memory = Memory(tmp_path / "window.ini")

    def odd_files_are_refused(kind: str, name: str, deep: bool) -> None:
        at = tmp_path / f"{kind}-{deep}" / name
        at.parent.mkdir(exist_ok=True)
        if not at.is_symlink() and not at.exists():
            if kind == "folder":
                at.mkdir()
            elif kind == "nowhere":
                at.symlink_to("nada")
            elif kind == "circle":
                at.symlink_to(at)
            else:
                at.write_bytes(b"")
        path = at / "dentro.xlsx" if deep else at
        judge_file(path)
        judge_word(path)
        told_or_done(lambda: verify_copy(path))
        told_or_done(lambda: read_profile(memory, path))

    endings = [
        "casos.xlsx",
        "casos.csv",
        "carta.docx",
        "x.msg",
        "x.eml",
        "copia.db",
        "perfil.json",
        "copia.dump",
        "sin",
    ]
    try_on(
        odd_files_are_refused, kind=st.sampled_from(["folder", "nowhere", "circle", "empty", "none"]),
        name=st.sampled_from(endings), deep=st.booleans(),
    )  # fmt: skip
