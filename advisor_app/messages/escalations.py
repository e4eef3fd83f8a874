"""What is told about escalations, ideas and the month's report on plans."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "unknown_escalation": message(
        "No hay un escalamiento «{escalation}».",
        "Los números están en «advisor-app escalations list»: ME-2026-0001, o B-1A2B3C4D si es un borrador.",
        what_en="There is no escalation “{escalation}”.",
        to_do_en="They stand in “advisor-app escalations list”: ME-2026-0001, or B-1A2B3C4D for a draft.",
    ),
    "escalation_move_refused": message(
        "El escalamiento {escalation} está en «{state}» y no se puede {move}: falta {missing}.",
        "Complete lo que falta; lo que ya estaba queda como estaba.",
        what_en="Escalation {escalation} is “{state}” and cannot {move}: it lacks {missing}.",
        to_do_en="Add what is missing; what was there stays as it was.",
    ),
    "escalation_case_unknown": message(
        "No hay un caso con el número «{case}».",
        "Revise el número, o importe primero los casos en que está.",
        what_en="There is no case numbered “{case}”.",
        to_do_en="Check the number, or import the cases first that hold it.",
    ),
    "unknown_idea": message(
        "No hay una idea «{idea}».",
        "Los números están en «advisor-app ideas list», por ejemplo ID-2026-0001.",
        what_en="There is no idea “{idea}”.",
        to_do_en="The numbers stand in “advisor-app ideas list”, such as ID-2026-0001.",
    ),
    "idea_move_not_allowed": message(
        "La idea {idea} está en «{state}» y no puede pasar a «{to}».",
        "Desde ahí puede pasar a: {known}.",
        what_en="Idea {idea} is “{state}” and cannot become “{to}”.",
        to_do_en="From there it may become: {known}.",
    ),
    "idea_reason_missing": message(
        "Falta la razón por la que se descarta la idea {idea}.",
        "Escriba por qué; queda en su historia.",
        what_en="The reason why idea {idea} is discarded is missing.",
        to_do_en="Write why; it stays in its story.",
    ),
    "idea_words_missing": message(
        "Faltan la idea o el trámite al que se refiere.",
        "Escriba qué se mejoraría y en cuál trámite de la entidad.",
        what_en="The idea, or the procedure that it is about, is missing.",
        to_do_en="Write what would be better, and in which of the entity's procedures.",
    ),
    "progress_already_mailed": message(
        "El informe de avance de {month} ya se envió.",
        "Lo enviado no se rehace; lo que haya que añadir va en el mes siguiente.",
        what_en="The report on progress of {month} was sent already.",
        to_do_en="What was sent is not made again; whatever is to be added goes into the next month.",
    ),
    "progress_without_plans": message(
        "En {month} no hubo planes vigentes de entidades de {advisor}.",
        "No hay nada que informar ese mes.",
        what_en="In {month} no plan was live of the entities of {advisor}.",
        to_do_en="There is nothing to report for that month.",
    ),
    "advisor_without_address": message(
        "{advisor} no tiene correo en el registro de asesores.",
        "Anótelo en Ajustes o con «advisor-app advisors add», y vuelva a intentarlo.",
        what_en="{advisor} has no address among the advisors.",
        to_do_en="Add it in the settings or with “advisor-app advisors add”, and try again.",
    ),
}
