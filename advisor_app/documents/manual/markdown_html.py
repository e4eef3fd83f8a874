"""The manual's Markdown as HTML for paper: headings, paragraphs, lists, tables, commands, quotes, pictures.

Only what the manual uses; a link is told by its words, for paper leads nowhere.
"""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path

PICTURE_WIDTH = 600
"""Pixels at 96 dots an inch; the text is 650 wide."""

_PICTURE = re.compile(r"!\[(?P<alt>[^]]*)\]\((?P<file>[^)]+)\)")
_ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-*]|\d+\.) +(?P<text>.*)")
_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\[([^]]+)\]\([^)]+\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ITALIC = re.compile(r"(?<![\w*])\*(?!\s)(.+?)(?<!\s)\*(?![\w*])")
_TABLE_RULE = re.compile(r"\|[\s:|-]+\|?")


def chapter_html(text: str, folder: Path, *, level: int) -> str:
    """A chapter whose own heading has `level`; pictures are taken from `folder` and put into the page.

    Raises OSError where a picture can't be read.
    """
    return "\n".join(_blocks(text.splitlines(), folder, level))


def _blocks(lines: list[str], folder: Path, level: int) -> Iterator[str]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.startswith("```"):
            end = next((n for n in range(at + 1, len(lines)) if lines[n].startswith("```")), len(lines))
            yield _commands(lines[at + 1 : end])
            at = end + 1
        elif line.startswith("    "):
            end = _while(lines, at, lambda one: one.startswith("    ") or not one.strip())
            yield _commands([one[4:] for one in lines[at:end]])
            at = end
        elif line.startswith("#"):
            hashes = len(line) - len(line.lstrip("#"))
            tag = f"h{min(level - 1 + hashes, 6)}"
            yield f"<{tag}>{inline(line.lstrip('#').strip())}</{tag}>"
            at += 1
        elif line.startswith("|"):
            end = _while(lines, at, lambda one: one.startswith("|"))
            yield _table(lines[at:end])
            at = end
        elif _ITEM.match(line):
            end = _while(lines, at, lambda one: bool(_ITEM.match(one)) or one.startswith("  ") or not one.strip())
            yield from _items(lines[at:end])
            at = end
        elif found := _PICTURE.match(line):
            yield _picture(folder / found["file"], found["alt"])
            at += 1
        else:
            end = _while(lines, at, _goes_on)
            quoted = line.startswith(">")
            said = inline(" ".join(one.removeprefix(">").strip() for one in lines[at:end]))
            yield f'<p class="cita">{said}</p>' if quoted else f"<p>{said}</p>"
            at = end


def _goes_on(line: str) -> bool:
    """A list within a paragraph begins with a mark or with 1: "13. ..." may be the end of a sentence."""
    item = _ITEM.match(line)
    starts = line.startswith(("#", "|", "```", "![")) or (item and item["mark"] in ("-", "*", "1."))
    return bool(line.strip()) and not starts


def _while(lines: list[str], start: int, holds: Callable[[str], bool]) -> int:
    at = start + 1
    while at < len(lines) and holds(lines[at]):
        at += 1
    while not lines[at - 1].strip():
        at -= 1
    return at


def inline(text: str) -> str:
    """Words within a line; what stands between backticks is taken to the letter."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(f'<span class="orden">{html.escape(found[1])}</span>')
        return f"\x00{len(kept) - 1}\x00"

    said = html.escape(_CODE.sub(keep, text), quote=False)
    said = _LINK.sub(r"\1", said)
    said = _ITALIC.sub(r"<i>\1</i>", _BOLD.sub(r"<b>\1</b>", said))
    return re.sub(r"\x00(\d+)\x00", lambda found: kept[int(found[1])], said)


def _items(lines: list[str]) -> Iterator[str]:
    """Each with its mark before it: Qt's own lists stand too far to the right."""
    at = 0
    while at < len(lines):
        found = _ITEM.match(lines[at])
        if found is None:
            at += 1
            continue
        words, commands = [found["text"]], []
        at += 1
        while at < len(lines) and not _ITEM.match(lines[at]):
            inner = lines[at]
            if inner.startswith(" " * 8):
                commands.append(inner.strip())
            elif inner.strip():
                words.append(inner.strip())
            at += 1
        mark = found["mark"] if found["mark"][0].isdigit() else "•"
        left = 16 + 16 * (len(found["indent"]) // 2)
        told = inline(" ".join(words))
        yield f'<p style="margin:0px 0px 3px {left}px; text-indent:-14px;">{mark}&nbsp;&nbsp;{told}</p>'
        if commands:
            yield _commands(commands)


def _commands(lines: list[str]) -> str:
    said = "<br>".join(html.escape(line).replace("  ", "&nbsp; ") for line in lines)
    return f'<p class="ordenes">{said}</p>'


def _table(lines: list[str]) -> str:
    rows = [_cells(line) for line in lines if not _TABLE_RULE.fullmatch(line.strip())]
    head = "".join(f'<th align="left" class="cabeza">{inline(cell)}</th>' for cell in rows[0])
    body = "".join(
        "<tr>" + "".join(f'<td class="celda">{inline(cell)}</td>' for cell in row) + "</tr>" for row in rows[1:]
    )
    return (
        '<table width="100%" cellspacing="0" cellpadding="0" class="lista" style="margin-bottom:8px;">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _cells(line: str) -> list[str]:
    """A bar between backticks, or after a backslash, parts no cells."""
    held = _CODE.sub(lambda found: found[0].replace("|", "\x01"), line.strip()).replace("\\|", "\x01")
    return [cell.strip().replace("\x01", "|") for cell in held.strip("|").split("|")]


def _picture(file: Path, alt: str) -> str:
    content = base64.b64encode(file.read_bytes()).decode()
    said = html.escape(alt)
    return (
        f'<p style="margin:4px 0px 2px 0px;"><img src="data:image/png;base64,{content}" width="{PICTURE_WIDTH}" '
        f'alt="{said}"></p><p class="discreto">{said}</p>'
    )
