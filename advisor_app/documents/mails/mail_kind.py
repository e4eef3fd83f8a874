"""A kind of mail that the office writes, with the fields that its templates may use.

A kind's files lie in `templates/` under its name: NAME.txt, whose first line is the subject, and NAME.html, unless its
HTML is made from its text. What stands here is the one description: the manual of each template, its check when it is
saved, its trial and what is handed to it when a mail is written.
"""

from __future__ import annotations

from dataclasses import dataclass

from advisor_app.documents.mails.mail_fields import Field, group, rows, text, texts

FRAME = "mails/marco.html"
"""What stands around every mail's HTML: letterhead and width."""
FROM_TEXT = "mails/de-texto.html"
"""The HTML of a mail that has none of its own, from the paragraphs of its text."""

LETTERHEAD = group(
    "membrete",
    "la oficina",
    text("marca", "unas letras para el recuadro", "311"),
    text("nombre", "la oficina", "Centro de Atención Ciudadana 3-1-1"),
    text("institucion", "la institución", "Autoridad Nacional para la Innovación Gubernamental"),
    text("pais", "el país", "República de Panamá"),
)
"""What any template may use besides its own fields."""
FRAME_FIELDS = (
    LETTERHEAD,
    text("asunto_del_correo", "el asunto, ya escrito", "Asunto del correo"),
    text("logo", "dónde está la imagen del membrete; vacío si la oficina no guardó ninguna", "", may_be_empty=True),
)
"""What any HTML may use."""
FROM_TEXT_FIELDS = (
    rows(
        "bloques",
        "los párrafos y las listas del texto",
        texts("lineas", "las líneas de un párrafo", "Reciban un cordial saludo."),
        rows("puntos", "los de una lista", text("marca", "• o su número", "•"), text("texto", "qué dice", "Un punto")),
    ),
)


@dataclass(frozen=True, slots=True)
class MailKind:
    """`title` is what people call it; `own_html` whether it has an HTML template besides its text."""

    name: str
    title: str
    fields: tuple[Field, ...]
    own_html: bool = False

    @property
    def files(self) -> tuple[str, ...]:
        return (f"{self.name}.txt", f"{self.name}.html") if self.own_html else (f"{self.name}.txt",)

    @property
    def layout(self) -> str:
        """The template that the HTML is rendered from."""
        return f"{self.name}.html" if self.own_html else FROM_TEXT


ENTITY = text("entidad", "la entidad", "Instituto de Acueductos y Alcantarillados Nacionales", required=True)
SIGNED = text("firma", "quien firma", "Ana Pérez", required=True)
GREETING = text("saludo", "el saludo", "Reciban un cordial saludo.")
DEMONSTRATION = text(
    "demostracion",
    "solo en una oficina de demostración: que sus datos son inventados",
    "Documento de demostración: personas, cifras y puntajes inventados.",
    may_be_empty=True,
)
