"""Words of the documents floor."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "letter_template_not_opened": message(
        "No se pudo abrir la plantilla «{file}»: {detail}.",
        "Vea que exista, que sea un documento de Word o un texto, y que no esté abierta en otro programa.",
        what_en="The template “{file}” could not be opened: {detail}.",
        to_do_en="See that it exists, is a Word document or a text, and is not open in another program.",
    ),
    "letter_template_unknown_tag": message(
        "La plantilla «{file}» usa {{{{ {tag} }}}}, que no existe; lo más parecido es {{{{ {nearest} }}}}.",
        "Corríjala; las marcas que hay son: {known}.",
        what_en="The template “{file}” uses {{{{ {tag} }}}}, which does not exist; the nearest is {{{{ {nearest} }}}}.",
        to_do_en="Mend it; the tags are: {known}.",
    ),
    "letter_template_broken": message(
        "La plantilla «{file}» tiene una marca mal escrita en «{tag}» ({detail}).",
        "Revise que cada llave y cada «for» o «if» tenga su cierre.",
        what_en="The template “{file}” has a broken tag at “{tag}” ({detail}).",
        to_do_en="See that every brace, “for” and “if” is closed.",
    ),
    "pdf_not_written": message(
        "No se pudo hacer el PDF de «{title}».",
        "Inténtelo de nuevo; si se repite, avise a quien mantiene el programa.",
        what_en="The PDF of “{title}” could not be made.",
        to_do_en="Try again; if it happens again, tell whoever keeps the program.",
    ),
}
