"""Words for the office's database itself: made on a server, brought up to this program, moved."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "server_too_old": message(
        "El servidor de {location} es PostgreSQL {found}; hace falta la versión {needed} o una posterior.",
        "No se cambió nada. Pida a quien administra el servidor que lo actualice.",
        what_en="The server of {location} is PostgreSQL {found}; version {needed} or later is needed.",
        to_do_en="Nothing was changed. Ask whoever runs the server to upgrade it.",
    ),
    "may_not_create": message(
        "El usuario «{role}» no puede crear tablas en {location}.",
        "Entre con el usuario que será dueño de la oficina, o pida que le den el permiso: "
        "GRANT CREATE ON SCHEMA public TO {role}.",
        what_en="The user “{role}” may not make tables in {location}.",
        to_do_en="Use the role that is to own the office, or ask for the right: "
        "GRANT CREATE ON SCHEMA public TO {role}.",
    ),
    "not_the_owner": message(
        "El usuario «{role}» no es dueño de la oficina de {location}; lo es «{owner}».",
        "No se cambió nada. Repítalo con la dirección y la contraseña de «{owner}».",
        what_en="The user “{role}” does not own the office in {location}; “{owner}” does.",
        to_do_en="Nothing was changed. Do it again with the address and password of “{owner}”.",
    ),
    "upgraded_by_another": message(
        "Otra persona acaba de actualizar {location}.",
        "Vea cómo quedó con «advisor-app office status».",
        what_en="Someone else has just upgraded {location}.",
        to_do_en="See how it stands with “advisor-app office status”.",
    ),
    "upgrade_confirm": message(
        "No se cambió nada: {location} pasaría del esquema {found} al {needed}.",
        "Haga una copia de respaldo, pida que todos cierren el programa y repita la orden con --yes.",
        what_en="Nothing was changed: {location} would go from schema {found} to {needed}.",
        to_do_en="Make a backup, have everybody close the program, and give the command again with --yes.",
    ),
    "undone_for_another": message(
        "Varias personas cambiaron lo mismo a la vez en {location}, y el servidor deshizo esta acción: no se guardó "
        "nada de ella.",
        "Espere un momento y repítala.",
        what_en="Several people changed the same at once in {location}, and the server undid this action: nothing of "
        "it was saved.",
        to_do_en="Wait a moment and do it again.",
    ),
    "target_not_empty": message(
        "{location} ya tiene algo: una oficina solo se mueve a donde no hay nada.",
        "Indique una base de datos vacía del servidor, o un archivo que no exista. No se cambió nada.",
        what_en="{location} holds something: an office is moved only to where there is nothing.",
        to_do_en="Name an empty database of the server, or a file that is not there. Nothing was changed.",
    ),
    "source_schema_older": message(
        "La oficina de {location} es de una versión anterior del programa (esquema {found}; hace falta {needed}).",
        "Actualícela primero con «advisor-app --database RUTA office upgrade --yes». No se cambió nada.",
        what_en="The office in {location} belongs to an earlier version of the program (schema {found}; {needed} is "
        "needed).",
        to_do_en="Upgrade it first with “advisor-app --database PATH office upgrade --yes”. Nothing was changed.",
    ),
    "unmovable_row": message(
        "La fila {row} de «{table}» tiene un texto dañado que un servidor no puede guardar.",
        "No se movió nada. Busque ese registro en la ventana, corrija su texto y repita.",
        what_en="Row {row} of “{table}” holds a damaged text that a server cannot keep.",
        to_do_en="Nothing was moved. Find that record in the window, correct its text, and try again.",
    ),
    "moved_rows_differ": message(
        "Lo que llegó de «{table}» no es igual a lo que salió, cerca de la fila {row}.",
        "No quedó nada en el destino, y el origen está como estaba. Repita; si sigue, avise a quien cuida el programa.",
        what_en="What arrived of “{table}” is not what was sent, near row {row}.",
        to_do_en="Nothing stays in the target, and the source is as it was. Try again; if it goes on, tell whoever "
        "looks after the program.",
    ),
    "move_to_itself": message(
        "El origen y el destino son el mismo: {location}.",
        "Indique con --to otra base de datos.",
        what_en="Source and target are the same: {location}.",
        to_do_en="Name another database with --to.",
    ),
    "move_cancelled": message(
        "El traslado se canceló.",
        "En el destino no quedó nada, y el origen está como estaba.",
        what_en="The move was cancelled.",
        to_do_en="Nothing stays in the target, and the source is as it was.",
    ),
}
