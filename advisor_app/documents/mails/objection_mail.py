"""The mail that takes the answer to an objection to the entity."""

from __future__ import annotations

from pathlib import Path

from advisor_app.documents.letters.compose_letter import DEMONSTRATION
from advisor_app.documents.letters.letter_words import printable_words
from advisor_app.documents.letters.objection_answer import ObjectionAnswer, opening, outcome, summary
from advisor_app.documents.mails.written_mail import TemplatedMail
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.office.template_folder import template_folder


def objection_mail(of: ObjectionAnswer, entity: str, folder: Path | None = None) -> TemplatedMail:
    """From the office's templates. A broken one raises `UserError`: letter_template_unknown_tag,
    letter_template_broken, letter_template_not_opened.
    """
    words = printable_words(
        {
            "referencia": of.objection.reference,
            "carta": of.letter,
            "entidad": entity,
            "inicio": opening(of),
            "puntos": list(summary(of)),
            "resultado": outcome(of),
            "firma": of.signer.name,
            "cargo": of.signer.post,
            "demostracion": DEMONSTRATION if of.demonstration else "",
        }
    )
    environment = template_environment(folder or template_folder() / "objections", autoescape=False)
    rendered = {}
    for name in ("respuesta.txt", "respuesta.html"):
        with told_plainly(name, words):
            rendered[name] = environment.get_template(name).render(words)
    subject, _, text = rendered["respuesta.txt"].partition("\n")
    return TemplatedMail(" ".join(subject.split()), text.strip("\n") + "\n", rendered["respuesta.html"])
