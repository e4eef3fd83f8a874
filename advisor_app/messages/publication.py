"""Words of the monthly publication."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "unknown_month": message(
        "«{value}» no es un mes.",
        "Escríbalo con el año y dos cifras: 2026-10.",
        what_en="“{value}” is not a month.",
        to_do_en="Write the year and two digits: 2026-10.",
    ),
    "month_not_over": message(
        "El mes {month} no ha terminado.",
        "Se puede publicar desde el {day}.",
        what_en="The month {month} is not over.",
        to_do_en="It can be published from {day} on.",
    ),
    "month_not_imported": message(
        "Desde que terminó el mes {month} no se han importado casos; la última importación es del {last}.",
        "Importe una exportación del CRM hecha el {day} o después: sin ella faltarían los últimos cierres.",
        what_en="No cases were imported since the month {month} ended; the last import is of {last}.",
        to_do_en="Import an export of the CRM made on {day} or later: without it the last closings would be missing.",
    ),
    "month_without_cases": message(
        "No hay casos de los que contar en {month}.",
        "Vea que el mes sea el que quiere y que sus casos estén importados.",
        what_en="There are no cases to count in {month}.",
        to_do_en="See that it is the month you want and that its cases are imported.",
    ),
    "month_not_published": message(
        "El mes {month} no se ha publicado.",
        "Publíquelo con «advisor-app publish --month {month} --dir CARPETA».",
        what_en="The month {month} was not published.",
        to_do_en="Publish it with “advisor-app publish --month {month} --dir DIR”.",
    ),
    "publication_cancelled": message(
        "La publicación de {month} se canceló.",
        "No se guardó ni se escribió nada; puede volver a empezarla.",
        what_en="The publication of {month} was cancelled.",
        to_do_en="Nothing was kept or written; you can begin it again.",
    ),
    "publication_not_written": message(
        "No se pudo escribir en «{folder}» ({reason}).",
        "La edición quedó guardada; elija otra carpeta o pida permiso, y publique otra vez el mismo mes.",
        what_en="“{folder}” could not be written ({reason}).",
        to_do_en="The edition is kept; choose another folder or ask for permission, and publish the same month again.",
    ),
    "publication_process_ended": message(
        "El proceso que hacía los archivos de {month} terminó antes de tiempo.",
        "No se guardó nada. Inténtelo de nuevo; si se repite, publique con «advisor-app publish».",
        what_en="The process that made the files of {month} ended too early.",
        to_do_en="Nothing was kept. Try again; if it happens again, publish with “advisor-app publish”.",
    ),
    "license_missing": message(
        "La licencia de los datos abiertos no puede quedar en blanco.",
        "Escriba bajo qué términos los puede usar cualquiera.",
        what_en="The licence of the open data cannot be blank.",
        to_do_en="Write under what terms anyone may use them.",
    ),
}
