"""Words of the directory."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "confirmation_day": message(
        "El {day} ya pasó.",
        "Escriba hasta qué día pueden responder las entidades.",
        what_en="{day} has passed.",
        to_do_en="Write until which day entities may answer.",
    ),
    "confirmation_not_open": message(
        "La confirmación del directorio de {year} no está abierta.",
        "Ábrala con «advisor-app directory ask» o en Entidades, Confirmación.",
        what_en="The directory's confirmation of {year} is not open.",
        to_do_en="Open it with “advisor-app directory ask”, or in Entities, Confirmation.",
    ),
    "confirmation_without_answer": message(
        "Falta decir qué respondió la entidad.",
        "Elija confirmado o corregido.",
        what_en="What the entity answered is not said.",
        to_do_en="Choose confirmed or corrected.",
    ),
    "directory_not_found": message(
        "En {path} no se reconoció ninguna lista de entidades.",
        "La hoja necesita una fila de títulos con «Entidad» y, por ejemplo, «Asesor» y «Correo del enlace». "
        "Vea una hecha por el programa con «advisor-app directory export ARCHIVO».",
        what_en="No list of entities was recognised in {path}.",
        to_do_en="The sheet needs a row of headings with “Entidad” and, for example, “Asesor” and “Correo del enlace”. "
        "See one made by the program with “advisor-app directory export FILE”.",
    ),
    "directory_entity_missing": message(
        "Falta el nombre de la entidad.",
        "Escríbalo o quite la fila.",
        what_en="The entity's name is missing.",
        to_do_en="Write it, or remove the row.",
    ),
    "directory_person_missing": message(
        "La fila no nombra a nadie.",
        "Escriba el nombre o el correo, o quite la fila.",
        what_en="The row names nobody.",
        to_do_en="Write the name or the e-mail, or remove the row.",
    ),
    "directory_day": message(
        "«{value}» no es una fecha.",
        "Escríbala como 31/01/2026.",
        what_en="“{value}” is no date.",
        to_do_en="Write it like 31/01/2026.",
    ),
    "directory_days_backwards": message(
        "Termina el {value}, antes de empezar el {more}.",
        "Corrija una de las dos fechas.",
        what_en="It ends on {value}, before it begins on {more}.",
        to_do_en="Correct one of the two days.",
    ),
    "directory_yes_no": message(
        "«{value}» no es sí ni no.",
        "Escriba sí o no.",
        what_en="“{value}” is neither yes nor no.",
        to_do_en="Write sí or no.",
    ),
    "directory_days": message(
        "«{value}» no es un plazo en días.",
        "Escriba un número entero de días calendario.",
        what_en="“{value}” is no term in days.",
        to_do_en="Write a whole number of calendar days.",
    ),
    "directory_kind": message(
        "«{value}» no dice qué clase de contacto es.",
        "Escriba enlace operativo, enlace ejecutivo o funcionario.",
        what_en="“{value}” does not say which kind of contact it is.",
        to_do_en="Write enlace operativo, enlace ejecutivo or funcionario.",
    ),
    "directory_mail": message(
        "«{value}» no es una dirección de correo.",
        "Escríbala como nombre@entidad.gob.pa; varias se separan con punto y coma.",
        what_en="“{value}” is not an e-mail address.",
        to_do_en="Write it like name@entity.gob.pa; several are separated by semicolons.",
    ),
    "directory_near_entity": message(
        "«{value}» se parece mucho a {more}, que ya está.",
        "Si es la misma, escriba el nombre que ya está o póngalo en «Otros nombres»; si es otra, dígalo con "
        "--as-new «{value}», o con «Es otra entidad» en la ventana.",
        what_en="“{value}” is nearly {more}, which is there already.",
        to_do_en="If it is the same, write the name that is there or put it under “Otros nombres”; if it is another, "
        "say so with --as-new “{value}”, or with “It is another entity” in the window.",
    ),
    "directory_unknown_entity": message(
        "No hay una entidad «{value}».",
        "Agréguela en la hoja Entidades o corrija el nombre.",
        what_en="There is no entity “{value}”.",
        to_do_en="Add it in the sheet Entidades, or correct the name.",
    ),
    "directory_unknown_person": message(
        "En {more} no hay nadie que se llame «{value}».",
        "Agregue a esa persona en la misma hoja o corrija el nombre.",
        what_en="Nobody in {more} is called “{value}”.",
        to_do_en="Add that person in the same sheet, or correct the name.",
    ),
    "entity_within_itself": message(
        "{name} quedaría dentro de sí misma.",
        "Elija otra entidad de la que depende, o ninguna.",
        what_en="{name} would be a part of itself.",
        to_do_en="Choose another entity that it is part of, or none.",
    ),
    "liaison_days": message(
        "{name} terminaría el {last}, antes de haber empezado el {first}.",
        "Corrija «Desde» o «Hasta».",
        what_en="{name} would end on {last}, before having begun on {first}.",
        to_do_en="Correct “From” or “Until”.",
    ),
    "liaison_in_meetings": message(
        "{name} consta en reuniones y no se quita del directorio.",
        "Use «Terminar»: deja de recibir cartas, y queda en lo que ya se hizo.",
        what_en="{name} is put down for meetings and is not taken out of the directory.",
        to_do_en="Use “End”: no letters go there any more, and what was done keeps the name.",
    ),
    "people_of_two_entities": message(
        "{keep} y {gone} están en entidades distintas y no se unen.",
        "Si es la misma persona, termine su período en una de las dos; si no, corrija el correo o el teléfono.",
        what_en="{keep} and {gone} stand in different entities and are not made one.",
        to_do_en="If it is one person, end their term in one of the two; if not, correct the e-mail or telephone.",
    ),
    "place_exists": message(
        "«{name}» ya está en la lista, en {province}.",
        "Corrija la que está, o escriba otro nombre.",
        what_en="“{name}” is in the list already, in {province}.",
        to_do_en="Correct the one that is there, or write another name.",
    ),
    "place_without_province": message(
        "«{name}» no dice de qué provincia o comarca es.",
        "Escríbala.",
        what_en="“{name}” does not say which province or comarca it is in.",
        to_do_en="Write it.",
    ),
    "place_without_district": message(
        "El corregimiento «{name}» no dice de qué distrito es.",
        "Escríbalo.",
        what_en="The corregimiento “{name}” does not say which district it is in.",
        to_do_en="Write it.",
    ),
    "place_with_others": message(
        "En {name} hay {others} lugares más y no se quita.",
        "Quite o corrija primero los que están dentro.",
        what_en="{others} other places lie in {name}, and it is not removed.",
        to_do_en="Remove or correct those within it first.",
    ),
    "territory_file_unreadable": message(
        "La lista de provincias y distritos {path} no se entiende en la línea {line}: {detail}.",
        "Corríjala o vuelva a instalar el programa.",
        what_en="The list of provinces and districts {path} cannot be read at line {line}: {detail}.",
        to_do_en="Correct it, or install the program again.",
    ),
}
