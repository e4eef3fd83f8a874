"""Words for the weekly follow-up of expired cases."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "follow_up_in_future": message(
        "La semana {week} todavía no ha comenzado.",
        "Elija la semana en curso o una anterior.",
        what_en="Week {week} has not begun yet.",
        to_do_en="Choose the current week or an earlier one.",
    ),
    "follow_up_without_liaison": message(
        "{entity} no tiene enlaces con correo electrónico.",
        "Agregue uno en Entidades y prepare de nuevo el seguimiento.",
        what_en="{entity} has no liaison with an e-mail address.",
        to_do_en="Add one in Entities and prepare the follow-up again.",
    ),
    "follow_up_without_sender": message(
        "No se sabe desde qué dirección se escribe a {entity}.",
        "Dé a su asesor un correo electrónico, o use «--from».",
        what_en="It is not known from which address {entity} is written to.",
        to_do_en="Give its advisor an e-mail address, or use “--from”.",
    ),
    "follow_up_answer_gone": message(
        "Esa respuesta ya no está anotada.",
        "Vuelva a abrir la entidad para ver lo que hay.",
        what_en="That answer is no longer noted.",
        to_do_en="Open the entity again to see what there is.",
    ),
    "follow_up_no_words": message(
        "Del caso {number} no se dijo nada.",
        "Escriba qué respondió la entidad, o la fecha en que lo cerrará.",
        what_en="Nothing was said of case {number}.",
        to_do_en="Write what the entity answered, or the day by which it will close it.",
    ),
    "follow_up_not_its_case": message(
        "El caso {number} no es de {entity}.",
        "Revise el número y la entidad.",
        what_en="Case {number} is not {entity}'s.",
        to_do_en="Check the number and the entity.",
    ),
    "follow_up_answer_in_future": message(
        "La respuesta no puede tener una fecha futura ({day}).",
        "Escriba el día en que la entidad respondió.",
        what_en="The answer can't be of a coming day ({day}).",
        to_do_en="Write the day on which the entity answered.",
    ),
    "follow_up_promise_before_answer": message(
        "La fecha prometida para el caso {number} ({day}) es anterior a la respuesta.",
        "Revise las dos fechas.",
        what_en="The day promised for case {number} ({day}) lies before the answer.",
        to_do_en="Check both days.",
    ),
}
