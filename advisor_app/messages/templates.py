"""Words of the templates of mails: what is wrong in them, and what becomes of them."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

FLAWS: dict[str, Message] = {
    "template_field_unknown": message(
        "No existe el campo {detail}.",
        "Use el nombre que sigue a la flecha, o uno de la lista de campos.",
        what_en="There is no such field: {detail}.",
        to_do_en="Use the name after the arrow, or one of the list of fields.",
    ),
    "template_field_missing": message(
        "Falta {detail}, sin el que el correo no dice lo que debe.",
        "Póngalo donde corresponda, entre llaves dobles.",
        what_en="{detail} is missing: without it the mail does not say what it must.",
        to_do_en="Put it where it belongs, in double braces.",
    ),
    "template_tag_broken": message(
        "Hay una marca mal escrita ({detail}).",
        "Revise que cada llave y cada «for» o «if» tenga su cierre.",
        what_en="A tag is broken ({detail}).",
        to_do_en="See that every brace, “for” and “if” is closed.",
    ),
    "template_no_subject": message(
        "La primera línea no es un asunto: {detail}",
        "Comience el texto con «Asunto:» y lo que debe decir.",
        what_en="The first line is no subject: {detail}",
        to_do_en="Begin the text with “Asunto:” and what it should say.",
    ),
    "mail_flaw_active": message(
        "Un correo no puede llevar {detail}.",
        "Quítelo: los programas de correo lo borran o rechazan el mensaje.",
        what_en="A mail cannot carry {detail}.",
        to_do_en="Take it out: mail programs delete it or refuse the message.",
    ),
    "mail_flaw_style_sheet": message(
        "Los estilos van en cada elemento, no en {detail}.",
        'Escriba style="…" en el elemento: varios programas de correo borran las hojas de estilo.',
        what_en="Styles belong on each element, not in {detail}.",
        to_do_en='Write style="…" on the element: several mail programs delete style sheets.',
    ),
    "mail_flaw_tag": message(
        "El elemento «{detail}» no se ve igual en todos los programas de correo.",
        "Use tablas, párrafos y títulos.",
        what_en="The element “{detail}” does not look the same in every mail program.",
        to_do_en="Use tables, paragraphs and headings.",
    ),
    "mail_flaw_css": message(
        "El estilo «{detail}» no funciona en Outlook.",
        "Quítelo; para poner cosas lado a lado use las celdas de una tabla.",
        what_en="The style “{detail}” does not work in Outlook.",
        to_do_en="Take it out; to put things side by side use the cells of a table.",
    ),
    "mail_flaw_outside": message(
        "{detail} se traería de internet al abrir el correo.",
        "Quítelo: muchos programas lo bloquean, y deja saber a otros quién lee.",
        what_en="{detail} would be fetched from the internet when the mail is opened.",
        to_do_en="Take it out: many programs block it, and it tells others who reads.",
    ),
    "mail_flaw_source": message(
        "La imagen «{detail}» no viaja con el correo.",
        "Use la del membrete, «cid:» y su nombre.",
        what_en="The picture “{detail}” does not travel with the mail.",
        to_do_en="Use the letterhead's, “cid:” and its name.",
    ),
    "mail_flaw_no_picture": message(
        "Ninguna imagen del correo se llama {detail}.",
        "Use el campo que la nombra.",
        what_en="No picture of the mail is called {detail}.",
        to_do_en="Use the field that names it.",
    ),
    "mail_flaw_no_alt": message(
        "La imagen {detail} no dice qué muestra.",
        'Escriba alt="…": es lo que se lee donde no se ven imágenes.',
        what_en="The picture {detail} does not say what it shows.",
        to_do_en='Write alt="…": it is what is read where pictures are not shown.',
    ),
    "mail_flaw_no_size": message(
        "La imagen {detail} no dice cuánto mide.",
        'Escriba width="…" o height="…".',
        what_en="The picture {detail} does not say how large it is.",
        to_do_en='Write width="…" or height="…".',
    ),
    "mail_flaw_bare_table": message(
        "A la tabla le falta {detail}.",
        'Escriba cellspacing="0" cellpadding="0" border="0".',
        what_en="The table lacks {detail}.",
        to_do_en='Write cellspacing="0" cellpadding="0" border="0".',
    ),
    "mail_flaw_outside_table": message(
        "«{detail}» queda fuera de la tabla que da el ancho.",
        "Póngalo dentro del bloque «cuerpo» del marco.",
        what_en="“{detail}” stands outside the table that gives the width.",
        to_do_en="Put it inside the frame's block “cuerpo”.",
    ),
    "mail_flaw_not_closed": message(
        "El elemento «{detail}» no se cierra, o se cierra donde no va.",
        "Vea que cada elemento tenga su cierre, en orden.",
        what_en="The element “{detail}” is not closed, or is closed in the wrong place.",
        to_do_en="See that every element is closed, in order.",
    ),
    "mail_flaw_comment": message(
        "El comentario «{detail}» viajaría con el correo.",
        "Escríbalo como {{# … #}}, que no sale.",
        what_en="The comment “{detail}” would travel with the mail.",
        to_do_en="Write it as {{# … #}}, which does not.",
    ),
    "mail_flaw_language": message(
        "El correo no dice en qué idioma está.",
        'Escriba <html lang="es">.',
        what_en="The mail does not say its language.",
        to_do_en='Write <html lang="es">.',
    ),
    "mail_flaw_link": message(
        "El enlace «{detail}» no lleva a ninguna parte que se pueda abrir.",
        "Comience con https:// o mailto:.",
        what_en="The link “{detail}” leads nowhere that can be opened.",
        to_do_en="Begin with https:// or mailto:.",
    ),
    "mail_flaw_too_wide": message(
        "{detail} no cabe en un teléfono (360 píxeles).",
        "Use porcentajes, o un ancho menor de 328.",
        what_en="{detail} does not fit a telephone (360 pixels).",
        to_do_en="Use percentages, or a width below 328.",
    ),
    "mail_flaw_no_text": message(
        "La parte de texto está vacía.",
        "Escriba lo mismo que dice la otra: hay quien solo ve el texto.",
        what_en="The plain-text part is empty.",
        to_do_en="Write what the other says: some see only the text.",
    ),
    "mail_flaw_text_differs": message(
        "La parte de texto no dice lo que dice el HTML: {detail}.",
        "Cambie los dos archivos de la plantilla.",
        what_en="The plain-text part does not say what the HTML says: {detail}.",
        to_do_en="Change both files of the template.",
    ),
}
"""Of one file; `line` is where."""

MESSAGES: dict[str, Message] = {
    **FLAWS,
    "mail_picture_unknown": message(
        "«{file}» no es una imagen que muestren los programas de correo.",
        "Guárdela como PNG o JPEG.",
        what_en="“{file}” is no picture that mail programs show.",
        to_do_en="Save it as PNG or JPEG.",
    ),
    "mail_picture_too_large": message(
        "«{file}» pesa {size} KB; viajaría en cada correo.",
        "Redúzcala a menos de {most} KB: 80 píxeles de alto bastan.",
        what_en="“{file}” has {size} KB; it would travel with every mail.",
        to_do_en="Reduce it to less than {most} KB: 80 pixels high will do.",
    ),
    "template_unknown": message(
        "No hay ninguna plantilla «{name}»; lo más parecido es «{nearest}».",
        "Las que hay: {known}.",
        what_en="There is no template “{name}”; the nearest is “{nearest}”.",
        to_do_en="There are: {known}.",
    ),
    "template_file_unknown": message(
        "«{file}» no es un archivo de la plantilla «{name}».",
        "Los suyos: {known}.",
        what_en="“{file}” is no file of the template “{name}”.",
        to_do_en="Its own: {known}.",
    ),
    "template_not_read": message(
        "No se pudo leer «{file}» ({reason}).",
        "Revise la ruta y el permiso.",
        what_en="“{file}” could not be read ({reason}).",
        to_do_en="Check the path and the permission.",
    ),
    "template_without_address": message(
        "No se sabe a qué correo mandar la prueba: {who} no tiene uno anotado.",
        "Anote el correo del asesor en Entidades.",
        what_en="It is not known where to send the trial: {who} has no address.",
        to_do_en="Note the advisor's address under Entities.",
    ),
    "template_not_text": message(
        "«{file}» no es un texto en UTF-8.",
        "Guárdelo como texto, con codificación UTF-8.",
        what_en="“{file}” is no text in UTF-8.",
        to_do_en="Save it as text, encoded as UTF-8.",
    ),
    "template_not_changed": message(
        "La plantilla «{name}» ya es la original.",
        "No hay nada que deshacer.",
        what_en="The template “{name}” is the shipped one already.",
        to_do_en="There is nothing to put back.",
    ),
}
