"""Mails written from the office's templates: subject, plain text and HTML, from one set of words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import jinja2

from advisor_app.documents.letters.letter import Letterhead
from advisor_app.documents.mails.mail_fields import fitting
from advisor_app.documents.mails.mail_kind import MailKind
from advisor_app.documents.mails.mail_kinds import mail_kinds
from advisor_app.documents.mails.written_mail import WrittenMail
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.errors import UserError
from advisor_app.office.mail.inline_picture import InlinePicture
from advisor_app.office.mail.template_editions import LOGO
from advisor_app.office.template_folder import template_folder

_SUBJECT = "Asunto:"
_POINT = re.compile(r"(-|•|\d{1,3}[.)])\s+(\S.*)")
_CELL = re.compile(r"<(td|th)\b([^>]*)>")
_STYLE = re.compile(r'style="([^"]*)"')
_FONT = "font-family:Calibri,Carlito,'Segoe UI',Arial,sans-serif;"
_SIZE = "font-size:11pt;"


class MailTemplates:
    """The templates of all mails, compiled once. `own` are the office's files by name, which stand before those of the
    folder: {"followups/vencidos.html": bytes}.

    A broken one raises `UserError`: letter_template_unknown_tag, letter_template_broken, letter_template_not_opened,
    and where the first line is no subject "mail_template_without_subject".
    """

    def __init__(self, own: Mapping[str, bytes] | None = None, folder: Path | None = None) -> None:
        self._own = dict(own or {})
        self._folder = folder or template_folder()
        self._kinds = mail_kinds()
        self._environment = template_environment(self._folder, autoescape=False)
        texts = {
            name: content.decode("utf-8-sig").replace("\r\n", "\n")
            for name, content in self._own.items()
            if name != LOGO
        }
        self._environment.loader = jinja2.ChoiceLoader(
            [jinja2.DictLoader(texts), jinja2.FileSystemLoader(self._folder)]
        )

    def write(self, kind: str, words: Mapping[str, object], pictures: Sequence[InlinePicture] = ()) -> WrittenMail:
        """`kind` like "followups/vencidos". Of the words those go to the templates that the kind documents, and no
        others; `pictures` are those that the kind's HTML names by a field. `KeyError` for an unknown kind or a field
        without a value.
        """
        of = self._kinds[kind]
        fit = fitting(of.fields, words)
        head = Letterhead()
        words_of_head = {
            "marca": head.mark,
            "nombre": head.name,
            "institucion": head.institution,
            "pais": head.country,
        }
        fit["membrete"] = words_of_head
        subject, text = self._text(of, fit)
        logo = (InlinePicture(Path(LOGO).name, self._own[LOGO]),) if LOGO in self._own else ()
        told = fit if of.own_html else {"bloques": blocks(text), "membrete": words_of_head}
        told = {**told, "asunto_del_correo": subject, "logo": logo[0].source if logo else ""}
        html = _dressed(self._rendered(of.layout, told))
        return WrittenMail(subject, text, html, (*logo, *pictures), kind, self.digest(kind))

    def source(self, file: str) -> str:
        """A file as it holds now; raises `UserError("letter_template_not_opened")`."""
        with told_plainly(file, {}):
            loader = self._environment.loader
            assert loader is not None  # noqa: S101
            return loader.get_source(self._environment, file)[0]

    def changed(self, kind: str) -> bool:
        """Whether one of the kind's files is the office's own."""
        return any(file in self._own for file in self._kinds[kind].files)

    def digest(self, kind: str) -> str:
        """SHA-256 over the kind's files; what stands around all mails is not of it."""
        whole = hashlib.sha256()
        for file in self._kinds[kind].files:
            whole.update(f"{file}\0{self.source(file)}\0".encode())
        return whole.hexdigest()

    def _text(self, kind: MailKind, words: Mapping[str, object]) -> tuple[str, str]:
        file = kind.files[0]
        first, _, rest = self._rendered(file, words).partition("\n")
        if not first.startswith(_SUBJECT):
            raise UserError("mail_template_without_subject", file=file)
        lines = [line.rstrip() for line in rest.strip().splitlines()]
        text = "\n".join(line for at, line in enumerate(lines) if line or lines[at - 1])
        return " ".join(first.removeprefix(_SUBJECT).split()), text + "\n"

    def _rendered(self, file: str, words: Mapping[str, object]) -> str:
        with told_plainly(file, words):
            return self._environment.get_template(file).render(words)


def blocks(text: str) -> list[dict[str, object]]:
    """A text's paragraphs and lists: {"lineas": [], "puntos": [{"marca": "1.", "texto": ""}]}, one of both empty."""
    found: list[dict[str, object]] = []
    for paragraph in text.strip().split("\n\n"):
        lines: list[str] = []
        points: list[dict[str, str]] = []
        for line in [*paragraph.splitlines(), None]:
            point = _POINT.fullmatch(line.strip()) if line is not None else None
            if points and line is not None and point is None and line.startswith(" "):
                points[-1]["texto"] += f" {line.strip()}"
                continue
            if points and point is None:
                found.append({"lineas": [], "puntos": points})
                points = []
            if lines and (point is not None or line is None):
                found.append({"lineas": lines, "puntos": []})
                lines = []
            if point is not None:
                points.append({"marca": "•" if point[1] == "-" else point[1], "texto": point[2]})
            elif line is not None:
                lines.append(line)
    return found


def _dressed(html: str) -> str:
    """Every cell with its font: Outlook takes none over from what stands around a table."""

    def dress(cell: re.Match[str]) -> str:
        name, rest = cell[1], cell[2]
        style = _STYLE.search(rest)
        said = style[1] if style else ""
        font = ("" if "font-family" in said else _FONT) + ("" if "font-size" in said else _SIZE)
        if style is None:
            return f'<{name}{rest} style="{font}">'
        return f'<{name}{rest[: style.start()]}style="{font} {said}"{rest[style.end() :]}>'

    return _CELL.sub(dress, html)
