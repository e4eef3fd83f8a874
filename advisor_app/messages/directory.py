"""Words of the directory."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
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
