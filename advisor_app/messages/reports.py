"""Words for recurring reports."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "unknown_report_period": message(
        "«{value}» no es un período.",
        "Escríbalo como 2026-10 (mes), 2026-W46 (semana), 2026-Q4 (trimestre) o 2026-10-01..2026-10-15 (días).",
        what_en="“{value}” is no period.",
        to_do_en="Write it as 2026-10 (month), 2026-W46 (week), 2026-Q4 (quarter) or 2026-10-01..2026-10-15 (days).",
    ),
    "unknown_report_part": message(
        "«{value}» no es una parte de los informes.",
        "Las que hay: {known}.",
        what_en="“{value}” is no part of the reports.",
        to_do_en="There are: {known}.",
    ),
    "report_period_unfit": message(
        "El informe {name} no se hace por períodos como {value}.",
        "Elija un período como el de su definición, o defina un informe a pedido.",
        what_en="Report {name} is not made of periods like {value}.",
        to_do_en="Choose a period like its definition's, or define a report on request.",
    ),
    "report_in_future": message(
        "El período {period} todavía no ha comenzado.",
        "Elija el que corre o uno anterior.",
        what_en="Period {period} has not begun yet.",
        to_do_en="Choose the current one or an earlier one.",
    ),
    "unknown_report_definition": message(
        "No hay una definición de informe que se llame «{name}».",
        "¿Quiso decir «{nearest}»? Las que hay: {known}.",
        what_en="No report definition is called “{name}”.",
        to_do_en="Did you mean “{nearest}”? There are: {known}.",
    ),
    "report_whose": message(
        "El informe {name} es de las entidades de quien lo prepara, y usted no figura como asesor.",
        "Diga de quién son las entidades con «--advisor», o elija un asesor en la ventana.",
        what_en="Report {name} is of the entities of whoever prepares it, and you are no advisor here.",
        to_do_en="Say whose entities with “--advisor”, or choose an advisor in the window.",
    ),
    "report_retired": message(
        "El informe {name} ya no se usa.",
        "Vuelva a ponerlo en uso para prepararlo.",
        what_en="Report {name} is no longer used.",
        to_do_en="Put it into use again to prepare it.",
    ),
    "report_words_too_long": message(
        "Sus palabras pasan de {most} caracteres.",
        "Acórtelas; lo demás puede ir en otro correo.",
        what_en="Your words are longer than {most} characters.",
        to_do_en="Shorten them; the rest may go in another mail.",
    ),
    "report_no_liaison": message(
        "{entity} no tiene enlaces de los que reciben este informe.",
        "Agregue uno en Entidades, o cambie a quién va el informe.",
        what_en="{entity} has no liaison of the kinds that get this report.",
        to_do_en="Add one in Entities, or change whom the report goes to.",
    ),
    "report_no_address": message(
        "Los enlaces de {entity} no tienen correo electrónico.",
        "Escríbalo en Entidades y prepare de nuevo.",
        what_en="{entity}'s liaisons have no e-mail address.",
        to_do_en="Write it in Entities and prepare again.",
    ),
    "report_no_sender": message(
        "No se sabe desde qué dirección se escribe a {entity}.",
        "Dé a su asesor un correo electrónico, o use «--from».",
        what_en="It is not known from which address {entity} is written to.",
        to_do_en="Give its advisor an e-mail address, or use “--from”.",
    ),
    "report_process_ended": message(
        "El proceso que imprime los informes terminó sin aviso con el de {entity}.",
        "Los anteriores quedaron preparados. Intente de nuevo; si se repite, prepare menos entidades a la vez.",
        what_en="The process that prints reports ended without notice at that of {entity}.",
        to_do_en="Those before it stand. Try again; if it happens again, prepare fewer entities at a time.",
    ),
    "report_nothing_to_undo": message(
        "No hay borradores del informe {name} de {period} que se puedan deshacer.",
        "Lo que ya se envió no se deshace; escriba a la entidad.",
        what_en="There are no drafts of report {name} of {period} to undo.",
        to_do_en="What was sent can't be undone; write to the entity.",
    ),
    "report_name_missing": message(
        "La definición no tiene nombre.",
        "Escriba uno corto, como informe-mensual.",
        what_en="The definition has no name.",
        to_do_en="Write a short one, such as monthly-report.",
    ),
    "report_name_too_long": message(
        "El nombre de la definición pasa de {most} caracteres.",
        "Escriba uno más corto; el título puede ser largo.",
        what_en="The definition's name is longer than {most} characters.",
        to_do_en="Write a shorter one; the title may be long.",
    ),
    "report_name_taken": message(
        "Ya hay una definición que se llama «{name}».",
        "Elija otro nombre, o cambie esa.",
        what_en="There is a definition called “{name}” already.",
        to_do_en="Choose another name, or change that one.",
    ),
    "report_title_missing": message(
        "El informe {name} no tiene título.",
        "Escriba cómo se llama el informe para la entidad.",
        what_en="Report {name} has no title.",
        to_do_en="Write what the report is called for the entity.",
    ),
    "report_without_content": message(
        "El informe {name} no trae ni cifras ni listas.",
        "Elija al menos una parte.",
        what_en="Report {name} holds neither figures nor lists.",
        to_do_en="Choose one part at least.",
    ),
    "report_without_recipient": message(
        "El informe {name} no va a nadie.",
        "Elija al menos una clase de enlaces.",
        what_en="Report {name} goes to nobody.",
        to_do_en="Choose one kind of liaisons at least.",
    ),
    "report_without_entities": message(
        "El informe {name} es de entidades escogidas, y no se escogió ninguna.",
        "Nombre las entidades, o elija las suyas o todas.",
        what_en="Report {name} is of chosen entities, and none was chosen.",
        to_do_en="Name the entities, or choose your own or all.",
    ),
    "report_text_place": message(
        "En el texto del informe {name}, «{place}» no es un lugar conocido.",
        "¿Quiso decir «{nearest}»? Los que hay: {known}.",
        what_en="In the text of report {name}, “{place}” is no known place.",
        to_do_en="Did you mean “{nearest}”? There are: {known}.",
    ),
    "report_text_too_long": message(
        "El texto del informe {name} pasa de {most} caracteres.",
        "Acórtelo; lo propio de un mes va en sus palabras.",
        what_en="The text of report {name} is longer than {most} characters.",
        to_do_en="Shorten it; what is of one month goes into your words.",
    ),
}
