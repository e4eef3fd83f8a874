"""The mail that asks an entity's liaisons whether its part of the knowledge base still holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from advisor_app.documents.letters.letter_words import printable_words
from advisor_app.documents.mails.written_mail import TemplatedMail
from advisor_app.documents.spanish import long_date
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.office.duties.registers import Register
from advisor_app.office.template_folder import template_folder


def review_mail(
    register: Register, entity: str, answer_by: date, signed_by: str, folder: Path | None = None
) -> TemplatedMail:
    """From the office's templates. A broken one raises `UserError`: letter_template_unknown_tag,
    letter_template_broken, letter_template_not_opened.
    """
    words = printable_words(
        {
            "anio": str(register.held_on.year),
            "entidad": entity,
            "referencia": register.reference,
            "tema": register.subject,
            "responder_hasta": long_date(answer_by),
            "responder_hasta_corto": f"{answer_by:%d/%m/%Y}",
            "puntos": [{"orden": str(at), "texto": item.text} for at, item in enumerate(register.items, start=1)],
            "firma": signed_by,
        }
    )
    environment = template_environment(folder or template_folder() / "registers", autoescape=False)
    rendered = {}
    for name in ("revision.txt", "revision.html"):
        with told_plainly(name, words):
            rendered[name] = environment.get_template(name).render(words)
    subject, _, text = rendered["revision.txt"].partition("\n")
    return TemplatedMail(" ".join(subject.split()), text.lstrip("\n"), rendered["revision.html"])
