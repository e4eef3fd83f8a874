"""Words for indicators, their goals and the terms that entities agreed to."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "report_folder_unwritable": message(
        "No se puede escribir en «{folder}»: {reason}.",
        "Elija otra carpeta.",
        what_en="Nothing can be written in “{folder}”: {reason}.",
        to_do_en="Choose another folder.",
    ),
    "report_not_written": message(
        "«{file}» no se pudo escribir: {reason}.",
        "Si el archivo está abierto en Word, Excel u otro programa, ciérrelo y repita.",
        what_en="“{file}” could not be written: {reason}.",
        to_do_en="If the file is open in Word, Excel or another program, close it and try again.",
    ),
    "period_backwards": message(
        "El período termina ({end}) antes de comenzar ({start}).",
        "Escriba el primer día en --from y el último en --to.",
        what_en="The period ends ({end}) before it begins ({start}).",
        to_do_en="Write its first day in --from and its last in --to.",
    ),
    "goal_not_a_share": message(
        "«{value}» no sirve para {key}.",
        "Escriba una fracción de 0 a 1, por ejemplo 0.70.",
        what_en="“{value}” cannot be {key}.",
        to_do_en="Write a share from 0 to 1, such as 0.70.",
    ),
    "goal_not_hours": message(
        "«{value}» no sirve para {key}.",
        "Escriba un número entero de horas, desde 1.",
        what_en="“{value}” cannot be {key}.",
        to_do_en="Write a whole number of hours, 1 or more.",
    ),
    "term_not_days": message(
        "{days} días no sirve como término.",
        "Escriba de 0 a 3650 días calendario, o «--none» para terminar el acuerdo.",
        what_en="{days} days cannot be a term.",
        to_do_en="Write 0 to 3650 calendar days, or “--none” to end the agreement.",
    ),
}
