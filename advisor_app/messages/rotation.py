"""What is told about the yearly rotation."""

from __future__ import annotations

from advisor_app.messages.words import message

MESSAGES = {
    "no_rotation": message(
        "No hay una rotación de {year}.",
        "Propóngala con «advisor-app rotation propose --year {year}».",
        what_en="There is no rotation of {year}.",
        to_do_en="Propose it with “advisor-app rotation propose --year {year}”.",
    ),
    "nothing_to_rotate": message(
        "No hay entidades o asesores que rotar.",
        "Importe los casos y agregue a los asesores.",
        what_en="There are no entities or advisors to rotate.",
        to_do_en="Import the cases and add the advisors.",
    ),
    "unknown_weight": message(
        "Los pesos de la carga no sirven ({given}).",
        "Use {known}, con números enteros de 0 en adelante y al menos uno mayor que 0.",
        what_en="The weights of the load can't be used ({given}).",
        to_do_en="Use {known}, whole numbers from 0 up, at least one above 0.",
    ),
    "rotation_decided": message(
        "La rotación de {year} ya está aprobada.",
        "Retírela antes de proponer otra.",
        what_en="The rotation of {year} is approved already.",
        to_do_en="Withdraw it before you propose another.",
    ),
    "rotation_step": message(
        "La rotación de {year} está en «{state}» y no puede pasar a «{wanted}».",
        "El orden es: proponer, aprobar, aplicar. Se retira mientras no rige.",
        what_en="The rotation of {year} is “{state}” and can't become “{wanted}”.",
        to_do_en="The order is: propose, approve, apply. It is withdrawn as long as it is not in force.",
    ),
    "rotation_in_force": message(
        "La rotación de {year} rige desde el {day} y ya no se retira.",
        "Corrija asignaciones sueltas, o proponga otra rotación desde una fecha.",
        what_en="The rotation of {year} is in force since {day} and can't be withdrawn.",
        to_do_en="Correct single assignments, or propose another rotation from a date on.",
    ),
    "rotation_outdated": message(
        "Desde el borrador de la rotación de {year} cambió quién atiende a: {entities}.",
        "Retírela y propóngala de nuevo con la oficina como está hoy.",
        what_en="Since the rotation of {year} was drafted it has changed who looks after: {entities}.",
        to_do_en="Withdraw it and propose it anew with the office as it is today.",
    ),
    "rotation_starts_elsewhere": message(
        "El {day} no cae en {year}.",
        "Dé una fecha de ese año, desde mañana.",
        what_en="{day} is not in {year}.",
        to_do_en="Give a date of that year, from tomorrow on.",
    ),
}
