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
    "capacity_out_of_range": message(
        "Un asesor no puede tener a lo sumo {given} entidades.",
        "Dé un número de 1 a {most}: la guía pone {most} por asesor.",
        what_en="An advisor can't have at most {given} entities.",
        to_do_en="Give a number from 1 to {most}: the guide sets {most} an advisor.",
    ),
    "years_apart_negative": message(
        "Los años sin recibirla de vuelta no pueden ser {given}.",
        "Dé un número de 0 en adelante.",
        what_en="The years without it can't be {given}.",
        to_do_en="Give a number from 0 up.",
    ),
    "grouped_twice": message(
        "Una entidad de «{entities}» ya está en otro grupo que va junto.",
        "Una los dos grupos en uno.",
        what_en="An entity of “{entities}” is in another group that stays together already.",
        to_do_en="Make one group of the two.",
    ),
    "unknown_proposal": message(
        "No hay una propuesta {label}.",
        "Hay: {known}.",
        what_en="There is no proposal {label}.",
        to_do_en="There is: {known}.",
    ),
    "which_proposal": message(
        "La rotación de {year} tiene varias propuestas: {known}.",
        "Diga cuál, con «--proposal».",
        what_en="The rotation of {year} has several proposals: {known}.",
        to_do_en="Say which, with “--proposal”.",
    ),
    "rotation_breaks_rules": message(
        "La propuesta de {year} incumple {count} reglas ({rules}).",
        "Devuelva las entidades que lo causan, o proponga otra sin esa regla.",
        what_en="The proposal of {year} breaks {count} rules ({rules}).",
        to_do_en="Move back the entities that cause it, or propose another without that rule.",
    ),
    "rotation_stopped": message(
        "Se detuvo la búsqueda de un reparto; no se guardó nada.",
        "La propuesta anterior, si la había, sigue igual.",
        what_en="The search for an assignment was stopped; nothing was kept.",
        to_do_en="The proposal before, if there was one, is as it was.",
    ),
    "rules_file_unreadable": message(
        "No se pudo leer el archivo de reglas {file}: {reason}.",
        "Corríjalo; el manual trae un ejemplo.",
        what_en="The file of rules {file} could not be read: {reason}.",
        to_do_en="Correct it; the manual has an example.",
    ),
    "rotation_not_decided": message(
        "La rotación de {year} es todavía un borrador.",
        "Apruébela antes de escribir los expedientes de entrega.",
        what_en="The rotation of {year} is still a draft.",
        to_do_en="Approve it before you write the handover dossiers.",
    ),
    "rotation_not_applied": message(
        "La rotación de {year} todavía no está aplicada.",
        "Aplíquela; después se avisa a los enlaces y a los asesores.",
        what_en="The rotation of {year} is not applied yet.",
        to_do_en="Apply it; then liaisons and advisors are told.",
    ),
    "dossier_folder_unwritable": message(
        "No se puede escribir en la carpeta {folder}: {reason}.",
        "Elija otra carpeta; no se escribió nada.",
        what_en="The folder {folder} can't be written to: {reason}.",
        to_do_en="Choose another folder; nothing was written.",
    ),
    "dossier_not_written": message(
        "No se pudo escribir «{file}»: {reason}.",
        "Los anteriores quedaron; corrija la causa y escríbalos de nuevo.",
        what_en="“{file}” could not be written: {reason}.",
        to_do_en="Those before it were; mend the cause and write them anew.",
    ),
    "note_too_long": message(
        "La nota de entrega tiene {length} caracteres; caben {longest}.",
        "Acórtela: lo demás está en el expediente.",
        what_en="The handover note has {length} letters; {longest} fit.",
        to_do_en="Shorten it: the rest is in the dossier.",
    ),
    "award_year_to_come": message(
        "El año {year} todavía no ha comenzado.",
        "Elija un año del que ya haya casos.",
        what_en="The year {year} has not begun yet.",
        to_do_en="Choose a year of which there are cases.",
    ),
    "award_criterion_has_figure": message(
        "El criterio «{criterion}» se mide con cifras y no con palabras.",
        "Escriba sobre visibilidad o promoción.",
        what_en="The criterion “{criterion}” is measured by figures, not told in words.",
        to_do_en="Write about visibility or promotion.",
    ),
    "award_without_words": message(
        "La elección no tiene palabras.",
        "Diga por qué: van en la justificación que se imprime.",
        what_en="The choice has no words.",
        to_do_en="Say why: they go into the printed justification.",
    ),
    "award_words_too_long": message(
        "El texto tiene {length} caracteres; caben {longest}.",
        "Acórtelo.",
        what_en="The text has {length} letters; {longest} fit.",
        to_do_en="Shorten it.",
    ),
    "award_entity_without_figures": message(
        "De {entity} no hay cifras de {year}.",
        "Elija una entidad que tenga casos de ese año.",
        what_en="There are no figures of {entity} of {year}.",
        to_do_en="Choose an entity that has cases of that year.",
    ),
    "nothing_to_change": message(
        "En ese cambio no se mueve ninguna entidad.",
        "Diga quién se va o qué entidades cambian de asesor.",
        what_en="No entity moves in that change.",
        to_do_en="Say who leaves, or which entities change hands.",
    ),
}
