"""Words for objections to letters."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "objection_unknown": message(
        "No hay ninguna objeción {reference}.",
        "Vea los números con «advisor-app objections list».",
        what_en="There is no objection {reference}.",
        to_do_en="See the numbers with “advisor-app objections list”.",
    ),
    "objection_letter_unknown": message(
        "«{file}» no responde a ningún correo que esta oficina haya enviado.",
        "Diga a qué carta se refiere: la entidad y la semana.",
        what_en="“{file}” answers no mail that this office sent.",
        to_do_en="Say which letter it is about: the entity and the week.",
    ),
    "objection_no_letter": message(
        "{entity} no tiene carta de la semana {week}.",
        "Revise la entidad y la semana; solo se objeta una carta emitida.",
        what_en="{entity} has no letter of week {week}.",
        to_do_en="Check the entity and the week; only an issued letter can be objected to.",
    ),
    "objection_recorded_before": message(
        "Ese correo ya está registrado como {reference}.",
        "Ábrala y siga desde ahí.",
        what_en="That mail is recorded already, as {reference}.",
        to_do_en="Open it and go on from there.",
    ),
    "objection_automatic_mail": message(
        "«{file}» lo escribió un programa: un aviso de ausencia o de entrega.",
        "No es una objeción; espere la respuesta de una persona.",
        what_en="“{file}” was written by a program: an absence or a delivery report.",
        to_do_en="It is no objection; wait for a person's answer.",
    ),
    "objection_received_in_future": message(
        "El {day} todavía no ha llegado.",
        "Indique el día en que llegó el correo.",
        what_en="{day} has not come yet.",
        to_do_en="Give the day on which the mail came.",
    ),
    "objection_answered": message(
        "La objeción {reference} ya se respondió.",
        "Lo respondido no se cambia; una objeción nueva se registra con su propio correo.",
        what_en="Objection {reference} is answered.",
        to_do_en="What was answered is not changed; a new objection is recorded with its own mail.",
    ),
    "objection_withdrawn": message(
        "La objeción {reference} está retirada.",
        "Si se retiró por error, registre el correo otra vez.",
        what_en="Objection {reference} is withdrawn.",
        to_do_en="If that was a mistake, record the mail once more.",
    ),
    "objection_argument_missing": message(
        "Falta el argumento de la entidad sobre el caso {number}.",
        "Tómelo del correo o escríbalo.",
        what_en="The entity's argument on case {number} is missing.",
        to_do_en="Take it from the mail or type it.",
    ),
    "objection_point_twice": message(
        "El caso {number} ya está objetado en «{question}».",
        "Elija otra pregunta, o decida sobre la que ya está.",
        what_en="Case {number} is objected to in “{question}” already.",
        to_do_en="Choose another question, or decide on the one that stands there.",
    ),
    "objection_point_unknown": message(
        "La objeción {reference} no dice nada del caso {number} en «{question}».",
        "Agréguelo primero con el argumento de la entidad.",
        what_en="Objection {reference} says nothing of case {number} in “{question}”.",
        to_do_en="Add it first, with the entity's argument.",
    ),
    "objection_question_open": message(
        "El caso {number} no tiene respuesta en «{question}».",
        "Solo se objeta lo que la auditoría respondió; elija otra pregunta.",
        what_en="Case {number} has no answer in “{question}”.",
        to_do_en="Only what the audit answered can be objected to; choose another question.",
    ),
    "objection_decided": message(
        "Sobre el caso {number}, «{question}», ya se decidió.",
        "Cambie la decisión, o déjela como está.",
        what_en="Case {number}, “{question}”, is decided.",
        to_do_en="Change the decision, or leave it as it is.",
    ),
    "objection_reason_missing": message(
        "Falta el motivo de la decisión sobre el caso {number}.",
        "Escríbalo: va en la respuesta a la entidad.",
        what_en="The reason of the decision on case {number} is missing.",
        to_do_en="Type it: it stands in the answer to the entity.",
    ),
    "objection_nothing_changes": message(
        "Aceptar la objeción del caso {number} debe cambiar algo de lo evaluado.",
        "Elija otra respuesta o, si se acepta en parte, cambie el comentario; si nada cambia, rechácela.",
        what_en="To accept the objection on case {number} must change something that was scored.",
        to_do_en="Choose another answer or, accepted in part, change the comment; if nothing changes, reject it.",
    ),
    "objection_rejected_changes": message(
        "Una objeción rechazada no cambia el caso {number}.",
        "Deje la respuesta como estaba, o acéptela en parte.",
        what_en="A rejected objection does not change case {number}.",
        to_do_en="Leave the answer as it was, or accept it in part.",
    ),
    "objection_file_missing": message(
        "El expediente del caso {number} sigue como no disponible.",
        "En Calificar, enmiende la auditoría: marque que se encontró y evalúe el caso; después responda.",
        what_en="The file of case {number} is still marked as not to be found.",
        to_do_en="In the scoring, amend the audit: mark it as found and score the case; then answer.",
    ),
    "objection_not_ready": message(
        "La objeción {reference} tiene {waiting} puntos sin decidir.",
        "Decida cada punto, con su motivo; después se responde.",
        what_en="Objection {reference} has {waiting} points without a decision.",
        to_do_en="Decide each point, with its reason; then it can be answered.",
    ),
    "objection_without_points": message(
        "La objeción {reference} no tiene ningún punto.",
        "Agregue el caso y la pregunta que la entidad objeta.",
        what_en="Objection {reference} has no points.",
        to_do_en="Add the case and the question that the entity objects to.",
    ),
    "objection_changed_since": message(
        "El caso {number}, «{question}», se enmendó después de registrar la objeción.",
        "Quite el punto, agréguelo otra vez y decida sobre lo que consta ahora.",
        what_en="Case {number}, “{question}”, was amended after the objection was recorded.",
        to_do_en="Take the point out, add it once more, and decide on what stands now.",
    ),
    "objection_without_sender": message(
        "No hay dirección desde la que responder a {entity}.",
        "Ponga el correo de quien asesora en Entidades, o indíquelo con --from.",
        what_en="There is no address to answer {entity} from.",
        to_do_en="Give the advisor's address under Entities, or name it with --from.",
    ),
}
