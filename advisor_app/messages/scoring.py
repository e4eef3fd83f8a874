"""Words for scorecards, phrase books and scores."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "template_not_opened": message(
        "No se pudo abrir la plantilla «{file}»: {detail}.",
        "Vea que exista y que usted pueda leerla.",
        what_en="The template “{file}” could not be opened: {detail}.",
        to_do_en="See that it exists and that you may read it.",
    ),
    "template_not_utf8": message(
        "«{file}» no está guardado como texto UTF-8 (byte {byte}).",
        "Ábralo en el editor y guárdelo con la codificación UTF-8.",
        what_en="“{file}” is not saved as UTF-8 text (byte {byte}).",
        to_do_en="Open it in the editor and save it with the encoding UTF-8.",
    ),
    "template_unreadable": message(
        "«{file}» tiene un error de escritura: {detail}.",
        "Corrija esa línea: faltan comillas, un corchete o el signo «=».",
        what_en="“{file}” is miswritten: {detail}.",
        to_do_en="Mend that line: a quote, a bracket or “=” is missing.",
    ),
    "template_unknown_key": message(
        "En «{file}», {place}: no existe «{key}»; lo más parecido es «{nearest}».",
        "Ahí puede ir: {known}.",
        what_en="In “{file}”, {place}: there is no “{key}”; the nearest is “{nearest}”.",
        to_do_en="What may stand there: {known}.",
    ),
    "template_key_missing": message(
        "En «{file}», {place}: falta «{key}».",
        "Agréguelo y guarde el archivo.",
        what_en="In “{file}”, {place}: “{key}” is missing.",
        to_do_en="Add it and save the file.",
    ),
    "template_key_empty": message(
        "En «{file}», {place}: «{key}» está vacío.",
        "Escriba su texto y guarde el archivo.",
        what_en="In “{file}”, {place}: “{key}” is empty.",
        to_do_en="Write its text and save the file.",
    ),
    "template_value_of_wrong_kind": message(
        "En «{file}», {place}: «{key}» no es {expected}.",
        "Escríbalo así y guarde el archivo.",
        what_en="In “{file}”, {place}: “{key}” holds a value of the wrong kind.",
        to_do_en="Mend it and save the file.",
    ),
    "template_number_out_of_range": message(
        "En «{file}», {place}: «{key}» es {value}, y va de {least} a {most}.",
        "Escriba un número de ese rango.",
        what_en="In “{file}”, {place}: “{key}” is {value}; it goes from {least} to {most}.",
        to_do_en="Write a number in that range.",
    ),
    "scorecard_id_unreadable": message(
        "En «{file}», {place}: «{value}» no sirve de id.",
        "Use minúsculas sin acentos, números y guiones, por ejemplo motivo-cierre.",
        what_en="In “{file}”, {place}: “{value}” cannot be an id.",
        to_do_en="Use lowercase letters without accents, digits and hyphens, such as motivo-cierre.",
    ),
    "scorecard_id_twice": message(
        "En «{file}», {place}: el id «{value}» está dos veces.",
        "Cambie uno de los dos.",
        what_en="In “{file}”, {place}: the id “{value}” stands twice.",
        to_do_en="Change one of the two.",
    ),
    "scorecard_lines_unreadable": message(
        "En «{file}», {place}: «{value}» no dice líneas de la guía.",
        "Escríbalas como 365-366, o 99-100, 352-357.",
        what_en="In “{file}”, {place}: “{value}” does not name lines of the guide.",
        to_do_en="Write them like 365-366, or 99-100, 352-357.",
    ),
    "scorecard_data_rule_unknown": message(
        "En «{file}», {place}: el dato «{value}» no existe; el más parecido es «{nearest}».",
        "Los datos que el programa sabe leer son: {known}.",
        what_en="In “{file}”, {place}: there is no data rule “{value}”; the nearest is “{nearest}”.",
        to_do_en="The rules that the program knows are: {known}.",
    ),
    "scorecard_without_weight": message(
        "En «{file}» todas las preguntas pesan 0.",
        "Dé peso al menos a una, o no habrá puntaje.",
        what_en="In “{file}” every question weighs 0.",
        to_do_en="Give one of them a weight, or there is no score.",
    ),
    "scorecard_changed_under_its_version": message(
        "La ficha «{card}» cambió, pero sigue llamándose versión {version}, y con esa ya hay auditorías.",
        "Ponga version = {next} en su archivo; las auditorías hechas conservan la suya.",
        what_en="The scorecard “{card}” was changed but still calls itself version {version}, which audits have used.",
        to_do_en="Set version = {next} in its file; finished audits keep their own.",
    ),
    "phrase_place_unknown": message(
        "En «{file}», {place}: «{key}» usa {{{value}}}, que no existe; lo más parecido es {{{nearest}}}.",
        "Entre llaves puede ir: {known}.",
        what_en="In “{file}”, {place}: “{key}” uses {{{value}}}, which does not exist; the nearest is {{{nearest}}}.",
        to_do_en="What may stand between braces: {known}.",
    ),
    "phrase_braces_unmatched": message(
        "En «{file}», {place}: a «{key}» le falta o le sobra una llave.",
        "Cada {{ necesita su }}.",
        what_en="In “{file}”, {place}: “{key}” has a brace too many or too few.",
        to_do_en="Every {{ needs its }}.",
    ),
    "phrase_question_unknown": message(
        "En «{file}», {place}: la ficha no tiene esa pregunta; la más parecida es «{nearest}».",
        "Las preguntas son: {known}.",
        what_en="In “{file}”, {place}: the scorecard has no such question; the nearest is “{nearest}”.",
        to_do_en="The questions are: {known}.",
    ),
    "phrase_question_twice": message(
        "En «{file}», la pregunta «{value}» tiene frases dos veces.",
        "Deje una de las dos.",
        what_en="In “{file}”, the question “{value}” has phrases twice.",
        to_do_en="Keep one of the two.",
    ),
    "unknown_question": message(
        "La ficha no tiene la pregunta «{value}»; la más parecida es «{nearest}».",
        "Las preguntas son: {known}.",
        what_en="The scorecard has no question “{value}”; the nearest is “{nearest}”.",
        to_do_en="The questions are: {known}.",
    ),
    "unknown_answer": message(
        "«{value}» no es una respuesta; la más parecida es «{nearest}».",
        "Escriba cumple, no cumple o no aplica (o 1, 2, 0).",
        what_en="“{value}” is no answer; the nearest is “{nearest}”.",
        to_do_en="Write cumple, no cumple or no aplica (or 1, 2, 0).",
    ),
    "question_not_asked": message(
        "«{question}» no se pregunta en el caso {number}.",
        "La ficha la reserva para otros tipos o canales; quítela.",
        what_en="“{question}” is not asked of case {number}.",
        to_do_en="The scorecard keeps it for other types or channels; take it out.",
    ),
    "not_applicable_refused": message(
        "En el caso {number}, «{question}» no admite «No aplica».",
        "Responda si cumple o no cumple.",
        what_en="In case {number}, “{question}” cannot be answered “not applicable”.",
        to_do_en="Answer whether it complies or fails.",
    ),
    "nothing_audited": message(
        "No hay casos auditados.",
        "Sortee la semana y evalúe su muestra.",
        what_en="There are no audited cases.",
        to_do_en="Draw the week and score its sample.",
    ),
    "audit_unfinished": message(
        "Faltan {open} de los {size} casos de la muestra; el primero es el {first}.",
        "Termine de evaluarlos antes de calcular el resultado.",
        what_en="{open} of the sample's {size} cases are not finished; the first is {first}.",
        to_do_en="Finish scoring them before the result.",
    ),
    "score_columns_missing": message(
        "Al archivo de puntajes le falta la columna: {missing}. Tiene: {found}.",
        "Ponga en la primera fila: número, pregunta, respuesta, comentario.",
        what_en="The file of scores lacks the column: {missing}. It has: {found}.",
        to_do_en="Write in its first row: number, question, answer, comment.",
    ),
    "unknown_case": message(
        "«{value}» no está en la muestra de la semana.",
        "Revise el número del caso y la semana.",
        what_en="“{value}” is not in the week's sample.",
        to_do_en="Check the case's number and the week.",
    ),
    "answered_twice": message(
        "«{value}» está respondida dos veces para el mismo caso, y distinto; cuenta la primera.",
        "Deje una de las dos.",
        what_en="“{value}” is answered twice for one case, and differently; the first counts.",
        to_do_en="Keep one of the two.",
    ),
    "comment_missing": message(
        "«{value}» necesita un comentario.",
        "Diga por qué no cumple, o por qué lo ve distinto que el dato.",
        what_en="“{value}” needs a comment.",
        to_do_en="Say why it fails, or why you see it otherwise than the data.",
    ),
}
