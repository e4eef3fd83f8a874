"""Words for the catalogue of duties, their evidence and excuses."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "duty_id_unreadable": message(
        "En «{file}», {place}: «{value}» no sirve de id.",
        "Use mayúsculas sin acentos, números y guiones, por ejemplo VISIT-M.",
        what_en="In “{file}”, {place}: “{value}” cannot be an id.",
        to_do_en="Use capitals without accents, digits and hyphens, such as VISIT-M.",
    ),
    "duty_id_twice": message(
        "En «{file}», {place}: el id «{value}» está dos veces.",
        "Cambie uno de los dos.",
        what_en="In “{file}”, {place}: the id “{value}” stands twice.",
        to_do_en="Change one of the two.",
    ),
    "duty_lines_unreadable": message(
        "En «{file}», {place}: «{value}» no dice líneas de la guía.",
        "Escríbalas como 336-341, o 439-440, 588-589.",
        what_en="In “{file}”, {place}: “{value}” does not name lines of the guide.",
        to_do_en="Write them like 336-341, or 439-440, 588-589.",
    ),
    "duty_word_unknown": message(
        "En «{file}», {place}: «{key}» no puede ser «{value}»; lo más parecido es «{nearest}».",
        "Puede ser: {known}.",
        what_en="In “{file}”, {place}: “{key}” cannot be “{value}”; the nearest is “{nearest}”.",
        to_do_en="It may be: {known}.",
    ),
    "duty_term_missing": message(
        "En «{file}», {place}: falta «plazo».",
        "Lo que se debe por hecho o al ingresar necesita un plazo en días hábiles.",
        what_en="In “{file}”, {place}: “plazo” is missing.",
        to_do_en="What is owed on an event or on joining needs a term in working days.",
    ),
    "duty_key_does_not_fit": message(
        "En «{file}», {place}: «{key}» no va con lo que dice «{other}».",
        "Quite uno de los dos o cámbielo; el comienzo del archivo explica cuáles van juntos.",
        what_en="In “{file}”, {place}: “{key}” does not go with what “{other}” says.",
        to_do_en="Remove or change one of the two; the file's head explains which go together.",
    ),
    "unknown_duty": message(
        "No hay una obligación «{id}»; la más parecida es «{nearest}».",
        "Las obligaciones son: {known}.",
        what_en="There is no duty “{id}”; the nearest is “{nearest}”.",
        to_do_en="The duties are: {known}.",
    ),
    "unknown_duty_period": message(
        "«{value}» no es un período de {duty}.",
        "Escríbalo como {example}.",
        what_en="“{value}” is not a period of {duty}.",
        to_do_en="Write it like {example}.",
    ),
    "unknown_occasion": message(
        "{duty} no tiene nada registrado con el nombre «{value}» para {entity}.",
        "Lo registrado es: {known}. Lo nuevo se registra con «advisor-app duties open {duty}».",
        what_en="{duty} has nothing on record called “{value}” for {entity}.",
        to_do_en="On record are: {known}. New ones are put on record by “advisor-app duties open {duty}”.",
    ),
    "duty_needs_entity": message(
        "{duty} se debe por entidad, y no se dijo cuál.",
        "Agregue «--entity ENTIDAD».",
        what_en="{duty} is owed for each entity, and none was named.",
        to_do_en="Add “--entity ENTITY”.",
    ),
    "duty_of_the_office": message(
        "{duty} se debe una vez en toda la oficina, no por entidad.",
        "Quite «--entity».",
        what_en="{duty} is owed once in the whole office, not for each entity.",
        to_do_en="Leave “--entity” out.",
    ),
    "duty_needs_period": message(
        "Hay más de un pendiente de {duty} que esa prueba puede cerrar.",
        "Diga cuál con «--period»: {known}.",
        what_en="More than one open case of {duty} could be closed by this evidence.",
        to_do_en="Say which with “--period”: {known}.",
    ),
    "duty_not_on_event": message(
        "{duty} se debe por su calendario, no cada vez que algo pasa.",
        "Solo se registran hechos de: {known}.",
        what_en="{duty} is owed by the calendar, not each time that something happens.",
        to_do_en="Events are put on record for: {known} only.",
    ),
    "duty_from_the_future": message(
        "El {day} todavía no ha llegado.",
        "Anote el hecho el día en que ocurra, o corrija la fecha.",
        what_en="{day} has not come yet.",
        to_do_en="Put it on record on its day, or mend the date.",
    ),
    "day_out_of_range": message(
        "«{value}» está fuera de los años {first} a {last}.",
        "Revise el año.",
        what_en="“{value}” lies outside the years {first} to {last}.",
        to_do_en="Check the year.",
    ),
    "duty_is_measured": message(
        "{duty} la prueba el índice del mes, y nadie puede anotarla a mano.",
        "Si el índice está mal, importe una exportación más nueva; si la dirección la excusa, use «duties excuse».",
        what_en="{duty} is proved by the month's index, and nobody can put it on record by hand.",
        to_do_en="If the index is off, import a newer export; if the director excuses it, use “duties excuse”.",
    ),
    "duty_day_backwards": message(
        "El {last} es anterior al {first}.",
        "Corrija una de las dos fechas.",
        what_en="{last} is before {first}.",
        to_do_en="Mend one of the two dates.",
    ),
    "duty_reason_missing": message(
        "Falta decir por qué.",
        "Agregue «--reason» con el motivo; queda en el historial.",
        what_en="The reason is missing.",
        to_do_en="Add “--reason”; it stays in the history.",
    ),
    "duty_excuse_for_when": message(
        "No se dijo qué período se excusa.",
        "Use «--period», o «--from» y «--to» para todo lo que venza entre dos días.",
        what_en="It was not said which period is excused.",
        to_do_en="Use “--period”, or “--from” and “--to” for all that is due between two days.",
    ),
    "duty_nobody_to_excuse": message(
        "{advisor} no tiene entidades que deban {duty} el {day}.",
        "Vea la asignación con «advisor-app entities list».",
        what_en="{advisor} has no entities that owe {duty} on {day}.",
        to_do_en="See the assignment with “advisor-app entities list”.",
    ),
    "unknown_evidence": message(
        "No hay una prueba «{id}».",
        "Vea las pruebas con «advisor-app duties history».",
        what_en="There is no evidence “{id}”.",
        to_do_en="See the evidence with “advisor-app duties history”.",
    ),
    "evidence_is_withdrawn": message(
        "Esa prueba ya la retiró {who}: {reason}.",
        "Si el hecho ocurrió, anótelo de nuevo.",
        what_en="This evidence was withdrawn by {who}: {reason}.",
        to_do_en="If it happened after all, put it on record again.",
    ),
    "evidence_file_unreadable": message(
        "No se pudo leer «{file}»: {detail}.",
        "Vea que exista y que usted pueda abrirlo.",
        what_en="“{file}” could not be read: {detail}.",
        to_do_en="See that it exists and that you may open it.",
    ),
    "unknown_month": message(
        "No hay un mes {value}.",
        "Escriba un número de 1 a 12.",
        what_en="There is no month {value}.",
        to_do_en="Write a number from 1 to 12.",
    ),
    "compliance_not_begun": message(
        "Todavía no ha vencido nada de ese tiempo, que empieza el {first}.",
        "Pida un mes o un año que ya haya empezado.",
        what_en="Nothing of that time, which begins on {first}, has fallen due yet.",
        to_do_en="Ask for a month or a year that has begun.",
    ),
    "compliance_folder_unwritable": message(
        "No se puede escribir en «{folder}»: {reason}.",
        "Elija otra carpeta.",
        what_en="Nothing can be written in “{folder}”: {reason}.",
        to_do_en="Choose another folder.",
    ),
    "compliance_not_written": message(
        "«{file}» no se pudo escribir: {reason}.",
        "Si el archivo está abierto en Excel u otro programa, ciérrelo y repita.",
        what_en="“{file}” could not be written: {reason}.",
        to_do_en="If the file is open in Excel or another program, close it and try again.",
    ),
}
