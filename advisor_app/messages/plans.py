"""What is told about action plans."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "unknown_plan": message(
        "No hay un plan «{plan}».",
        "Los números están en «advisor-app plans list», por ejemplo PA-2026-0001.",
        what_en="There is no plan “{plan}”.",
        to_do_en="The numbers stand in “advisor-app plans list”, such as PA-2026-0001.",
    ),
    "plan_move_not_allowed": message(
        "El plan {plan} está en «{state}» y no se puede {move}: falta {missing}.",
        "Complete lo que falta; lo que ya estaba queda como estaba.",
        what_en="Plan {plan} is “{state}” and cannot {move}: it lacks {missing}.",
        to_do_en="Add what is missing; what was there stays as it was.",
    ),
    "plan_action_unknown": message(
        "El plan {plan} no tiene una acción «{action}».",
        "Sus acciones son: {known}.",
        what_en="Plan {plan} has no action “{action}”.",
        to_do_en="Its actions are: {known}.",
    ),
    "plan_file_unreadable": message(
        "No se pudo leer «{file}»: {reason}.",
        "Revise la ruta y el contenido; el manual muestra un ejemplo.",
        what_en="“{file}” could not be read: {reason}.",
        to_do_en="Check its path and content; the manual shows an example.",
    ),
    "plan_indicator_unknown": message(
        "La meta del plan {plan} nombra «{indicator}», que no se puede medir aquí.",
        "Puede ser: {known}.",
        what_en="The goal of plan {plan} names “{indicator}”, which cannot be measured here.",
        to_do_en="It may be: {known}.",
    ),
    "plan_not_to_be_evaluated": message(
        "El plan {plan} aún no se puede evaluar: {why}.",
        "La evaluación compara los casos creados después de la última acción con los de antes del plan.",
        what_en="Plan {plan} cannot be evaluated yet: {why}.",
        to_do_en="An evaluation compares the cases created after the last action with those before the plan.",
    ),
    "plan_not_due": message(
        "Hoy ninguna regla pide un plan de «{entity}» por «{reason}».",
        "Las propuestas están en «advisor-app plans due».",
        what_en="No rule asks for a plan of “{entity}” for “{reason}” today.",
        to_do_en="The proposals stand in “advisor-app plans due”.",
    ),
    "plan_folder_unwritable": message(
        "No se puede escribir en la carpeta «{folder}»: {reason}.",
        "Elija otra carpeta.",
        what_en="The folder “{folder}” cannot be written to: {reason}.",
        to_do_en="Choose another folder.",
    ),
    "plan_not_written": message(
        "No se pudo escribir «{file}»: {reason}.",
        "Ciérrelo si está abierto, o elija otra carpeta.",
        what_en="“{file}” could not be written: {reason}.",
        to_do_en="Close it if it is open, or choose another folder.",
    ),
    "plan_setting_not_a_count": message(
        "«{value}» no sirve para {key}.",
        "Escriba un número entero de 1 a {most}.",
        what_en="“{value}” will not do for {key}.",
        to_do_en="Write a whole number from 1 to {most}.",
    ),
    "finding_unknown": message(
        "En las últimas semanas «{entity}» no tiene un hallazgo de «{question}».",
        "Sus hallazgos son de: {known}.",
        what_en="“{entity}” has no finding of “{question}” in the last weeks.",
        to_do_en="Its findings are of: {known}.",
    ),
    "finding_case_unknown": message(
        "El caso {number} no es de este hallazgo.",
        "Sus casos son: {known}.",
        what_en="Case {number} is not one of this finding.",
        to_do_en="Its cases are: {known}.",
    ),
    "finding_words_missing": message(
        "Falta decir qué se recomienda o por qué se cierra.",
        "Escríbalo en una frase.",
        what_en="What is recommended, or why it is closed, is missing.",
        to_do_en="Write it in a sentence.",
    ),
    "plan_without_file": message(
        "La acción {action} del plan {plan} no tiene un archivo.",
        "Su prueba está descrita en el plan; un archivo se adjunta al darla por hecha.",
        what_en="Action {action} of plan {plan} has no file.",
        to_do_en="Its proof is described in the plan; a file is attached when it is said to be done.",
    ),
    "plan_file_altered": message(
        "«{file}» ya no es como se guardó: su contenido no corresponde a su huella.",
        "No lo use como prueba; recupere la base de datos de un respaldo.",
        what_en="“{file}” is no longer as it was kept: its content does not match its digest.",
        to_do_en="Do not use it as proof; take the database back from a backup.",
    ),
    "plan_reason_missing": message(
        "Falta la razón.",
        "Escriba por qué, en una frase.",
        what_en="The reason is missing.",
        to_do_en="Write why, in a sentence.",
    ),
}
