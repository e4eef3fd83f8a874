"""Words of imports: what a whole file gives away, what it changes, what keeps an import from being undone."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

WARNINGS: dict[str, Message] = {
    "day_month_swapped": message(
        "Casos con fechas imposibles que dejan de serlo si se intercambian el día y el mes: {count} (por "
        "ejemplo, {examples}).",
        "Suele pasar cuando Excel abre un CSV. Exporte otra vez y no abra el archivo en Excel.",
        what_en="Cases with impossible dates that exchanging day and month mends: {count} (for example {examples}).",
        to_do_en="It happens when Excel opens a CSV. Export again and don't open the file in Excel.",
    ),
    "dates_in_the_future": message(
        "Casos creados o cerrados en un día que aún no llega: {count} (por ejemplo, {examples}).",
        "Revise esas fechas en el CRM, y si el archivo trae primero el día o el mes.",
        what_en="Cases created or closed on a day that has not come yet: {count} (for example {examples}).",
        to_do_en="Check those dates in the CRM, and whether day or month comes first in the file.",
    ),
    "time_zone_shift": message(
        "Casos con horas que parecen escritas en otra zona horaria: {count} (por ejemplo, {examples}).",
        "Indique la zona del archivo con --time-zone, o revise la zona de quien lo exportó.",
        what_en="Cases with times that seem to be written in another time zone: {count} (for example {examples}).",
        to_do_en="Name the file's zone with --time-zone, or check the zone of whoever exported it.",
    ),
    "sentinel_dates": message(
        "Fechas de relleno, como 01/01/1900, que se tomaron como vacías: {count} (por ejemplo, {examples}).",
        "",
        what_en="Filler dates, like 01/01/1900, taken as empty: {count} (for example {examples}).",
        to_do_en="",
    ),
    "export_cut_off": message(
        "El archivo tiene {count} filas: ahí suelen cortarse las exportaciones, y pueden faltar casos.",
        "Compare con el total de la vista en el CRM; si hay más, exporte por partes e impórtelas juntas.",
        what_en="The file has {count} rows: that is where exports are cut off, and cases may be missing.",
        to_do_en="Compare with the view's total in the CRM; if there are more, export in parts and import them "
        "together.",
    ),
    "export_interrupted": message(
        "A la última fila le faltan celdas (caso «{examples}»): la exportación parece interrumpida.",
        "Exporte otra vez antes de sortear o informar con estos casos.",
        what_en="The last row lacks cells (case “{examples}”): the export seems interrupted.",
        to_do_en="Export again before drawing or reporting from these cases.",
    ),
    "numbers_repeated": message(
        "Filas que repiten un caso sin cambiar nada, y cuentan una sola vez: {count} (por ejemplo, {examples}).",
        "",
        what_en="Rows that repeat a case without a difference, counted once: {count} (for example {examples}).",
        to_do_en="",
    ),
    "numbers_in_conflict": message(
        "Filas que dan un mismo número a casos distintos, y no entran: {count} (por ejemplo, {examples}).",
        "Revise en el CRM cuál es la correcta.",
        what_en="Rows that give one number to different cases, and don't come in: {count} (for example {examples}).",
        to_do_en="Check in the CRM which one is right.",
    ),
    "rows_of_others": message(
        "Filas de entidades que no son suyas, y no entraron: {count}.",
        "Entran cuando las importa quien atiende esas entidades, o la dirección.",
        what_en="Rows of entities that are not yours, and did not come in: {count}.",
        to_do_en="They come in when whoever looks after those entities, or the director, imports them.",
    ),
    "entities_never_seen": message(
        "Entidades que no se habían visto nunca: {count} (por ejemplo, {examples}).",
        "Revíselas en Entidades: si son otra forma de escribir una conocida, únalas.",
        what_en="Entities never seen before: {count} (for example {examples}).",
        to_do_en="Review them under Entities: if one is another spelling of a known entity, merge them.",
    ),
    "reopened_cases": message(
        "Casos que estaban cerrados y vuelven a estar abiertos: {count} (por ejemplo, {examples}).",
        "",
        what_en="Cases that were closed and are open again: {count} (for example {examples}).",
        to_do_en="",
    ),
    "dates_changed": message(
        "Casos en los que cambió una fecha que ya estaba puesta: {count} (por ejemplo, {examples}).",
        "Vea en el historial de cada caso qué fecha era y cuál es; pregunte a la entidad si nada lo explica.",
        what_en="Cases in which a date that was already there has changed: {count} (for example {examples}).",
        to_do_en="See in each case's history which date it was and is; ask the entity where nothing explains it.",
    ),
    "vanished_cases": message(
        "Casos de la exportación anterior de esta misma vista que ya no aparecen: {count} (por ejemplo, {examples}).",
        "Búsquelos en el CRM: pueden haberse borrado, o haber salido del filtro de la vista. Aquí se conservan.",
        what_en="Cases of the last export of this same view that are not in this one: {count} (for example "
        "{examples}).",
        to_do_en="Look for them in the CRM: deleted, or out of the view's filter. They are kept here.",
    ),
}

_UNDOING: dict[str, Message] = {
    "import_not_all_yours": message(
        "«{file}» trajo casos de entidades que no son suyas, o la importó otra persona.",
        "Pida a la dirección que la deshaga.",
        what_en="“{file}” brought cases of entities that are not yours, or somebody else imported it.",
        to_do_en="Ask the director to take it back.",
    ),
    "import_unknown": message(
        "No hay una importación «{value}».",
        "Vea la lista con «advisor-app cases imports».",
        what_en="There is no import “{value}”.",
        to_do_en="See the list with “advisor-app cases imports”.",
    ),
    "import_without_snapshot": message(
        "La importación de «{file}» es de una versión anterior del programa, que no guardaba lo necesario "
        "para deshacerla.",
        "Importe una exportación corregida.",
        what_en="The import of “{file}” is from an earlier version of the program, which did not keep what undoing "
        "needs.",
        to_do_en="Import a corrected export.",
    ),
    "import_undone_already": message(
        "La importación de «{file}» ya la deshizo {who}.",
        "Vea la lista con «advisor-app cases imports».",
        what_en="The import of “{file}” was undone already by {who}.",
        to_do_en="See the list with “advisor-app cases imports”.",
    ),
    "import_rested_on_import": message(
        "La importación de «{file}» no se puede deshacer: una posterior trae los mismos casos, {which}.",
        "Deshaga primero la posterior, o importe una exportación corregida.",
        what_en="The import of “{file}” can't be undone: a later one brings the same cases, {which}.",
        to_do_en="Undo the later one first, or import a corrected export.",
    ),
    "import_rested_on_draw": message(
        "La importación de «{file}» no se puede deshacer: sobre sus casos ya se selló un sorteo, {which}.",
        "Importe una exportación corregida; el sorteo queda como fue y las diferencias se informan.",
        what_en="The import of “{file}” can't be undone: a draw was sealed over its cases, {which}.",
        to_do_en="Import a corrected export; the draw stays as it was and the differences are reported.",
    ),
    "import_rested_on_audit": message(
        "La importación de «{file}» no se puede deshacer: hay una auditoría empezada sobre sus casos, {which}.",
        "Importe una exportación corregida; la auditoría conserva lo que vio.",
        what_en="The import of “{file}” can't be undone: an audit was begun over its cases, {which}.",
        to_do_en="Import a corrected export; the audit keeps what it saw.",
    ),
    "profile_unknown": message(
        "No hay un perfil de columnas «{value}» (los que hay: {known}).",
        "Para crear uno con ese nombre, indique además --map, --date-order, --time-zone o --entity.",
        what_en="There is no mapping profile “{value}” (there are: {known}).",
        to_do_en="To make one of that name, add --map, --date-order, --time-zone or --entity.",
    ),
    "import_process_ended": message(
        "El proceso que leía «{file}» terminó de golpe ({detail}); no se guardó nada de él.",
        "Cierre otros programas si falta memoria y repita; si sigue igual, exporte los casos en varias partes.",
        what_en="The process that read “{file}” ended abruptly ({detail}); nothing of it was stored.",
        to_do_en="Close other programs if memory is short and try again; otherwise export the cases in parts.",
    ),
    "directory_import_changed_since": message(
        "«{file}» no se deshizo: lo que trajo de «{name}» se cambió después ({who}, {at}).",
        "Corrija en el directorio lo que esté mal, o deshaga primero lo que vino después.",
        what_en="“{file}” was not undone: what it brought of “{name}” was changed since ({who}, {at}).",
        to_do_en="Correct in the directory what is wrong, or undo first what came later.",
    ),
    "directory_import_in_use": message(
        "«{file}» no se deshizo: «{name}», que llegó con ese archivo, ya se usa en otra parte.",
        "Corrija en el directorio lo que esté mal; lo que ya tiene casos, cartas o reuniones se queda.",
        what_en="“{file}” was not undone: “{name}”, which came with it, is in use elsewhere.",
        to_do_en="Correct in the directory what is wrong; what has cases, letters or meetings stays.",
    ),
    "directory_import_drawn": message(
        "«{file}» no se deshizo: de «{name}», a la que dio asesor, ya se selló o sorteó una lista.",
        "Asigne la entidad a quien corresponde desde hoy; la semana sorteada queda como estaba.",
        what_en="“{file}” was not undone: a list of “{name}”, to which it gave an advisor, was sealed or drawn since.",
        to_do_en="Assign the entity to whom it belongs from today on; the drawn week stays as it was.",
    ),
}

MESSAGES: dict[str, Message] = {**WARNINGS, **_UNDOING}
