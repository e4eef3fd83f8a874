"""What mails about meetings say, from templates whose first line is the subject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import escape

from advisor_app.documents.letters.letter_words import printable_words
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.errors import UserError
from advisor_app.office.template_folder import template_folder

_SUBJECT = "Asunto:"


@dataclass(frozen=True, slots=True)
class MailWords:
    subject: str
    text: str

    @property
    def html(self) -> str:
        """The same text for readers that show HTML: paragraphs where it has empty lines."""
        paragraphs = [str(escape(one)).replace("\n", "<br>") for one in self.text.strip().split("\n\n")]
        style = "font-family: Calibri, Carlito, 'Segoe UI', Arial, sans-serif; font-size: 11pt; color: #18212B"
        body = "".join(f'<p style="margin: 0 0 12px 0">{one}</p>' for one in paragraphs)
        return f'<!DOCTYPE html>\n<html lang="es"><body style="{style}">{body}</body></html>\n'


class MeetingMails:
    """The templates of one folder, compiled once."""

    def __init__(self, folder: Path | None = None) -> None:
        self._environment = template_environment(folder or template_folder() / "minutes", autoescape=False)

    def write(self, name: str, words: Mapping[str, object]) -> MailWords:
        """`name` like "minuta"; raises `UserError`: letter_template_unknown_tag, letter_template_broken,
        letter_template_not_opened, and where the first line is no subject "mail_template_without_subject".
        """
        file = f"correo-{name}.txt"
        plain = printable_words(words)
        with told_plainly(file, plain):
            written = self._environment.get_template(file).render(plain)
        first, _, rest = written.partition("\n")
        if not first.startswith(_SUBJECT):
            raise UserError("mail_template_without_subject", file=file)
        lines = [line.rstrip() for line in rest.strip().splitlines()]
        text = "\n".join(line for at, line in enumerate(lines) if line or at == 0 or lines[at - 1])
        return MailWords(" ".join(first.removeprefix(_SUBJECT).split()), text + "\n")
