"""What keeps a mail from looking right everywhere: Outlook's Word engine, webmail, telephones, and who reads only text.

Rules as gathered from what Word 2007–2021 renders of HTML and CSS, and from what webmail cuts out of a message.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from advisor_app.documents.letters.letter import Letterhead
from advisor_app.documents.mails.written_mail import WrittenMail

NARROWEST = 360
"""Pixels of the narrowest screen that a mail must fit, with `_AROUND` taken by its margins."""
_AROUND = 32

_TEXT_TAGS = (
    "p",
    "br",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "h1",
    "h2",
    "h3",
    "a",
    "span",
    "div",
    "sup",
    "sub",
    "small",
)
_LAYOUT_TAGS = ("table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "img", "hr", "blockquote")
_TAGS = frozenset(("html", "head", "meta", "title", "body", *_LAYOUT_TAGS, *_TEXT_TAGS))
_ACTIVE = frozenset(("script", "iframe", "object", "embed", "applet", "form", "input", "button", "textarea", "select",
                     "svg", "canvas", "video", "audio"))  # fmt: skip
_VOID = frozenset(("meta", "br", "img", "hr", "link", "base"))
_FORBIDDEN = re.compile(
    r"(?<![a-z-])(position|float|clear|flex[a-z-]*|grid[a-z-]*|transform|animation[a-z-]*|transition|background-image|"
    r"background-position|background-size|box-shadow|text-shadow|opacity|object-fit|clip-path|filter|columns?|"
    r"column-[a-z]+|overflow[a-z-]*|visibility|z-index)\s*:|display\s*:\s*(?:inline-)?(?:flex|grid)|url\s*\(|@import|"
    r"expression\s*\(|(?:calc|var|min|max|clamp)\s*\(|\d(?:vw|vh|rem)\b|margin[a-z-]*\s*:[^;]*-\d",
    re.IGNORECASE,
)
_FIXED_WIDTH = re.compile(r"(?<![a-z-])(?:min-)?width\s*:\s*(\d+(?:\.\d+)?)px", re.IGNORECASE)
_NARROWS = re.compile(r"(?<![a-z-])(?:max-)?width\s*:\s*100%")
_OUTSIDE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_LINKS = re.compile(r"\s*(?:https?://|mailto:|tel:|cid:|#)", re.IGNORECASE)
_WORD = re.compile(r"\w{4,}|\d[\d./:-]*\d|\d")
_LEAST_SHARED = 0.9
"""Of the words of four letters and more that the HTML shows; figures must all stand in the text."""


@dataclass(frozen=True, slots=True)
class MailFlaw:
    """`code` is a key of the messages; `line` counts from 1, and is 0 where the flaw is of the whole."""

    code: str
    line: int
    detail: str


def lint_mail(mail: WrittenMail, pictures: Collection[str] = ()) -> list[MailFlaw]:
    """Every flaw, in the order of the lines. `pictures` are sources that are known besides the mail's own."""
    reader = _Reader({*pictures, *(one.source for one in mail.pictures)})
    reader.feed(mail.html)
    reader.close()
    return [*reader.closed(), *_of_the_text(f"{mail.subject}\n{mail.text}", reader.shown)]


class _Reader(HTMLParser):
    def __init__(self, pictures: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self._pictures = pictures
        self._flaws: list[MailFlaw] = []
        self._open: list[str] = []
        self._quiet = 0

    def closed(self) -> list[MailFlaw]:
        if self._open:
            self._tell("mail_flaw_not_closed", self._open[-1])
        return self._flaws

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._look_at_tag(tag, given)
        if tag not in _VOID:
            self._open.append(tag)
        if tag in ("title", "style"):
            self._quiet += 1
        for name, value in given.items():
            self._look_at_attribute(tag, name, value)
        narrows = tag == "img" and _NARROWS.search(given.get("style", ""))
        width = given.get("width", "")
        if width.isdigit() and int(width) > NARROWEST - _AROUND and not narrows:
            self._tell("mail_flaw_too_wide", f"{tag} {width}")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("title", "style"):
            self._quiet -= 1
        if tag in _VOID:
            return
        if self._open and self._open[-1] == tag:
            self._open.pop()
        elif tag in self._open:
            self._tell("mail_flaw_not_closed", self._open[-1])
            while self._open.pop() != tag:
                pass
        else:
            self._tell("mail_flaw_not_closed", f"/{tag}")

    def handle_data(self, data: str) -> None:
        if not self._quiet and data.strip():
            self.shown.append(data)
            if "table" not in self._open:
                self._tell("mail_flaw_outside_table", " ".join(data.split())[:40])

    def handle_comment(self, data: str) -> None:
        if data.startswith("[if mso]"):
            return  # a table of fixed width for Outlook alone
        self._tell("mail_flaw_comment", " ".join(data.split())[:40])

    def _look_at_tag(self, tag: str, given: dict[str, str]) -> None:
        if tag in _ACTIVE:
            self._tell("mail_flaw_active", tag)
        elif tag in ("style", "link", "base"):
            self._tell("mail_flaw_style_sheet", tag)
        elif tag not in _TAGS:
            self._tell("mail_flaw_tag", tag)
        if tag == "html" and not given.get("lang"):
            self._tell("mail_flaw_language", tag)
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self._tell("mail_flaw_active", "meta refresh")
        if tag == "img" and not given.get("alt", "").strip():
            self._tell("mail_flaw_no_alt", given.get("src", ""))
        if tag == "img" and not (given.get("width") or given.get("height")):
            self._tell("mail_flaw_no_size", given.get("src", ""))
        if tag == "img" and given.get("src", "").startswith("cid:") and given["src"] not in self._pictures:
            self._tell("mail_flaw_no_picture", given["src"])
        if tag == "table" and not {"cellspacing", "cellpadding", "border"} <= given.keys():
            self._tell("mail_flaw_bare_table", "cellspacing, cellpadding, border")

    def _look_at_attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on"):
            self._tell("mail_flaw_active", name)
        if name in ("src", "srcset", "background", "poster", "data") and not value.startswith("cid:"):
            self._tell("mail_flaw_outside" if _OUTSIDE.match(value) else "mail_flaw_source", value[:60])
        if name == "href" and not _LINKS.match(value):
            self._tell("mail_flaw_link", value[:60])
        if name == "class":
            self._tell("mail_flaw_style_sheet", f"class={value}")
        if name == "style":
            for found in _FORBIDDEN.finditer(value):
                self._tell("mail_flaw_css", found[0].strip())
            for wide in _FIXED_WIDTH.finditer(value):
                if float(wide[1]) > NARROWEST - _AROUND:
                    self._tell("mail_flaw_too_wide", f"{tag} {wide[1]}px")
        if name == "nowrap":
            self._tell("mail_flaw_too_wide", name)

    def _tell(self, code: str, detail: str) -> None:
        self._flaws.append(MailFlaw(code, self.getpos()[0], detail))


def _of_the_text(text: str, shown: Sequence[str]) -> Iterator[MailFlaw]:
    if not text.partition("\n")[2].strip():
        yield MailFlaw("mail_flaw_no_text", 0, "")
        return
    head = Letterhead()  # a drawing more than words: the text goes without
    said = set(_words(" ".join((text, head.mark, head.name, head.institution, head.country))))
    wanted = list(dict.fromkeys(word for part in shown for word in _words(part)))
    missing = [word for word in wanted if word not in said]
    figures = [word for word in missing if word[0].isdigit()]
    if figures or len(missing) > (1 - _LEAST_SHARED) * len(wanted):
        yield MailFlaw("mail_flaw_text_differs", 0, ", ".join((figures or missing)[:6]))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
