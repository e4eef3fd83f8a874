"""Words of the documents floor."""

from __future__ import annotations

from advisor_app.messages import templates
from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    **templates.MESSAGES,
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
    "printing_process_ended": message(
        "El proceso que imprime documentos terminó sin aviso, dos veces, con «{title}».",
        "Inténtelo de nuevo; si se repite, avise a quien mantiene el programa.",
        what_en="The process that prints documents ended without notice, twice, at “{title}”.",
        to_do_en="Try again; if it happens again, tell whoever keeps the program.",
    ),
    "draw_does_not_verify": message(
        "El sorteo de {entity} en la semana {week} no coincide con lo que se selló: {what}.",
        "No se hizo ninguna constancia. Vea «advisor-app round verify --week {week}» y avise a la dirección.",
        what_en="The draw of {entity} in week {week} differs from what was sealed: {what}.",
        to_do_en="No certificate was made. See “advisor-app round verify --week {week}” and tell the director.",
    ),
    "certificate_not_written": message(
        "No se pudo escribir en «{path}» ({reason}).",
        "Elija otra carpeta o pida permiso para escribir en ésa, y repita.",
        what_en="“{path}” could not be written ({reason}).",
        to_do_en="Choose another folder, or ask for permission to write there, and try again.",
    ),
}
