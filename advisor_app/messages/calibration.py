"""What is told about calibrations, and about whose role of the server is whose."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "unknown_calibration": message(
        "No hay una calibración «{calibration}».",
        "Los números están en «advisor-app calibration list», por ejemplo CA-2026-0001.",
        what_en="There is no calibration “{calibration}”.",
        to_do_en="The numbers stand in “advisor-app calibration list”, such as CA-2026-0001.",
    ),
    "calibration_needs_two": message(
        "Una calibración compara al menos a dos asesores distintos.",
        "Nombre a otro asesor más.",
        what_en="A calibration compares at least two different advisors.",
        to_do_en="Name one more advisor.",
    ),
    "calibration_without_cases": message(
        "No hay casos que calibrar.",
        "Escoja casos por su número, o diga cuántos sortear y de qué semanas con casos cerrados.",
        what_en="There are no cases to calibrate.",
        to_do_en="Pick cases by their number, or say how many to draw and from which weeks with closed cases.",
    ),
    "calibration_frame_too_small": message(
        "Se pidieron {asked} casos y solo hay {there}: {source}.",
        "Pida menos, o añada semanas.",
        what_en="{asked} cases were asked for and there are only {there}: {source}.",
        to_do_en="Ask for fewer, or add weeks.",
    ),
    "calibration_of_several_cards": message(
        "Esos casos son de entidades con fichas distintas: {cards}.",
        "Una calibración usa una sola ficha: haga una por cada ficha.",
        what_en="These cases belong to entities with different cards: {cards}.",
        to_do_en="A calibration uses one card: make one for each.",
    ),
    "case_unknown_here": message(
        "El caso {number} no está aquí, o no tiene entidad.",
        "Revise el número; si es nuevo, importe primero la exportación que lo trae.",
        what_en="Case {number} is not here, or has no entity.",
        to_do_en="Check the number; if it is new, import the export that holds it first.",
    ),
    "not_among_raters": message(
        "{who} no está entre quienes puntúan la calibración {calibration}: {names}.",
        "Solo ellos responden; los resultados se ven cuando todos hayan entregado.",
        what_en="{who} is not among those who score calibration {calibration}: {names}.",
        to_do_en="Only they answer; the results are seen when all have handed in.",
    ),
    "not_in_calibration": message(
        "El caso {number} no es de la calibración {calibration}.",
        "Sus casos están en «advisor-app calibration show {calibration}».",
        what_en="Case {number} is not one of calibration {calibration}.",
        to_do_en="Its cases stand in “advisor-app calibration show {calibration}”.",
    ),
    "calibration_handed_in": message(
        "Lo que usted respondió ya está entregado.",
        "Lo entregado no cambia; lo que se acuerde después lo anota la dirección en el consenso.",
        what_en="What you answered is handed in already.",
        to_do_en="What was handed in does not change; what is agreed afterwards the director records as the consensus.",
    ),
    "calibration_is_closed": message(
        "La calibración {calibration} está cerrada.",
        "Abra otra si hace falta.",
        what_en="Calibration {calibration} is closed.",
        to_do_en="Open another one if it is needed.",
    ),
    "calibration_unfinished": message(
        "Faltan {open} de {size} casos por responder; el primero es {first}.",
        "Responda cada pregunta de cada caso, con su comentario donde se pide, y entregue después.",
        what_en="{open} of {size} cases are still to be answered; the first is {first}.",
        to_do_en="Answer each question of each case, with a comment where one is asked for, and hand in then.",
    ),
    "calibration_still_blind": message(
        "La calibración {calibration} sigue a ciegas: falta que entregue {waiting}.",
        "Las respuestas se ven cuando todos entreguen, o cuando la dirección la cierre.",
        what_en="Calibration {calibration} is still blind: {waiting} has not handed in.",
        to_do_en="The answers are seen when all have handed in, or when the director closes it.",
    ),
    "calibration_needs_two_handed_in": message(
        "En la calibración {calibration} han entregado {there}: hacen falta al menos dos para comparar.",
        "Espere a que entreguen.",
        what_en="In calibration {calibration} {there} have handed in: it takes at least two to compare.",
        to_do_en="Wait until they have.",
    ),
    "answered_by_data": message(
        "En el caso {number}, «{question}» la responden los datos, iguales para todos.",
        "No hace falta responderla.",
        what_en="In case {number}, “{question}” is answered by the data, the same for everybody.",
        to_do_en="It need not be answered.",
    ),
    "consensus_reason_missing": message(
        "Falta la razón.",
        "Escriba en una frase por qué, para que el acuerdo se entienda después.",
        what_en="The reason is missing.",
        to_do_en="Write why in a sentence, so that what was agreed is understood later.",
    ),
    "no_handover": message(
        "No hay un cambio de asesor decidido de «{entity}».",
        "Apruebe antes la rotación o el cambio que la mueve.",
        what_en="No change of advisor of “{entity}” is decided.",
        to_do_en="Approve the rotation or the change that moves it first.",
    ),
    "handover_from_nobody": message(
        "«{entity}» no tenía asesor: no hay con quién comparar.",
        "Abra una calibración corriente entre los asesores que quiera.",
        what_en="“{entity}” had no advisor: there is nobody to compare with.",
        to_do_en="Open an ordinary calibration between the advisors you like.",
    ),
    "roles_need_a_server": message(
        "Esta oficina está en un archivo, que no conoce roles.",
        "Los roles son de una base de datos PostgreSQL.",
        what_en="This office lies in a file, which knows no roles.",
        to_do_en="Roles belong to a PostgreSQL database.",
    ),
    "unknown_role": message(
        "El servidor no tiene un rol «{role}».",
        "Créelo antes en el servidor, con su contraseña.",
        what_en="The server has no role “{role}”.",
        to_do_en="Make it on the server first, with its password.",
    ),
}
