"""Words of the store floor: where the database lies, what stopped it, and what others did meanwhile."""

from __future__ import annotations

from advisor_app.messages import imports
from advisor_app.messages.words import Message, message

_OPENING: dict[str, Message] = {
    "database_location": message(
        "«{location}» no indica una base de datos que el programa pueda abrir.",
        "Escriba la ruta de un archivo, o una dirección como sqlite:///archivo o postgresql+psycopg://usuario@servidor/base.",
        what_en="“{location}” names no database that this program can open.",
        to_do_en="Give a file's path, or an address like sqlite:///file or postgresql+psycopg://user@server/database.",
    ),
    "network_drive": message(
        "La base de datos {location} está en una unidad de red ({kind}), donde SQLite puede dañarla: "
        "su registro de escritura necesita memoria que solo comparte un mismo equipo.",
        "Elija una carpeta de este equipo con --database; para trabajar varios a la vez se usa un servidor PostgreSQL.",
        what_en="The database {location} is on a network drive ({kind}), where SQLite may damage it: "
        "its write-ahead log needs memory that only one computer shares.",
        to_do_en="Choose a folder of this computer with --database; for many people at once there is PostgreSQL.",
    ),
    "database_missing": message(
        "No existe la base de datos {location}.",
        "Revise la ruta o el nombre; si el archivo se movió, abra el programa con --database y su nueva ruta.",
        what_en="There is no database {location}.",
        to_do_en="Check the path or name; if the file was moved, start with --database and its new path.",
    ),
    "database_moved": message(
        "El archivo {location} se quitó o se reemplazó mientras estaba abierto; no se guardó nada de esta acción.",
        "Devuélvalo a su lugar, o restaure la última copia, y repita la acción.",
        what_en="The file {location} was removed or replaced while it was open; nothing of this action was saved.",
        to_do_en="Put it back in its place, or restore the last copy, and try again.",
    ),
    "database_is_folder": message(
        "{location} es una carpeta, no un archivo.",
        "Añada el nombre del archivo, por ejemplo oficina.sqlite3.",
        what_en="{location} is a folder, not a file.",
        to_do_en="Add the file's name, for example office.sqlite3.",
    ),
    "not_a_database": message(
        "El archivo {location} no es una base de datos.",
        "No se cambió nada en él. Revise la ruta, o recupere una copia de respaldo.",
        what_en="The file {location} is not a database.",
        to_do_en="Nothing in it was changed. Check the path, or restore a backup.",
    ),
    "not_our_database": message(
        "{location} es una base de datos de otro programa.",
        "No se cambió nada en ella. Indique otra con --database.",
        what_en="{location} is another program's database.",
        to_do_en="Nothing in it was changed. Name another one with --database.",
    ),
    "schema_newer": message(
        "La base de datos {location} es de una versión más nueva del programa "
        "(esquema {found}; este conoce hasta {known}).",
        "No se cambió nada. Actualice el programa en este equipo.",
        what_en="The database {location} belongs to a newer version of the program "
        "(schema {found}; this one knows up to {known}).",
        to_do_en="Nothing was changed. Update the program on this computer.",
    ),
    "schema_older": message(
        "La base de datos {location} es de una versión anterior del programa (esquema {found}; hace falta {needed}).",
        "No se cambió nada. Pida a quien administra el servidor que la actualice (advisor-app office upgrade), "
        "o use aquí la versión del programa que usan los demás.",
        what_en="The database {location} belongs to an earlier version of the program "
        "(schema {found}; {needed} is needed).",
        to_do_en="Nothing was changed. Ask whoever runs the server to upgrade it (advisor-app office upgrade), "
        "or use the version of the program that the others use.",
    ),
    "schema_missing": message(
        "La base de datos {location} está vacía: todavía no tiene las tablas de la oficina.",
        "Pida a quien administra el servidor que las cree (advisor-app office create), o que mueva allí una oficina "
        "(advisor-app office move).",
        what_en="The database {location} is empty: it does not have the office's tables yet.",
        to_do_en="Ask whoever runs the server to create them (advisor-app office create), or to move an office there "
        "(advisor-app office move).",
    ),
    "database_not_empty": message(
        "La base de datos {location} ya tiene las tablas de una oficina.",
        "Ábrala, o cree las tablas en una base de datos vacía.",
        what_en="The database {location} already has an office's tables.",
        to_do_en="Open it, or create the tables in an empty database.",
    ),
}

_FAULTS: dict[str, Message] = {
    "database_locked": message(
        "Otra ventana u otro programa está escribiendo en la base de datos {location} y no terminó a tiempo.",
        "Espere un momento y repita la acción; no se guardó nada de ella.",
        what_en="Another window or program is writing to the database {location} and did not finish in time.",
        to_do_en="Wait a moment and try again; nothing of this action was saved.",
    ),
    "database_read_only": message(
        "No se puede escribir en la base de datos {location} o en su carpeta.",
        "Pida permiso de escritura sobre la carpeta, o elija otra con --database.",
        what_en="The database {location}, or its folder, cannot be written to.",
        to_do_en="Ask for permission to write in the folder, or choose another with --database.",
    ),
    "database_refused": message(
        "No se permite el acceso a la base de datos {location}.",
        "Revise el usuario y la contraseña, o pida acceso a quien la administra.",
        what_en="Access to the database {location} is not allowed.",
        to_do_en="Check user and password, or ask its administrator for access.",
    ),
    "access_rule_refused": message(
        "El servidor no le permite esto: sus reglas de acceso lo guardan para otras personas. No se guardó nada.",
        "Puede hacerlo quien tiene hoy la entidad a su cargo, o la dirección; los accesos los da quien administra el "
        "servidor. Si usted reemplaza a alguien, pida a la dirección que lo registre.",
        what_en="The server does not let you do this: its access rules keep it for others. Nothing was saved.",
        to_do_en="Whoever has the entity today can do it, or the director; logins are given by whoever runs the "
        "server. If you stand in for someone, ask the director to record it.",
    ),
    "database_unreachable": message(
        "No se pudo llegar a la base de datos {location} ({detail}).",
        "Revise que la ruta exista o que el servidor y la red funcionen, e inténtelo de nuevo.",
        what_en="The database {location} could not be reached ({detail}).",
        to_do_en="Check that the path exists, or that server and network work, and try again.",
    ),
    "database_damaged": message(
        "La base de datos {location} está dañada ({detail}).",
        "No siga trabajando en ella: guarde el archivo aparte y recupere la última copia de respaldo.",
        what_en="The database {location} is damaged ({detail}).",
        to_do_en="Do not go on working in it: put the file aside and restore the last backup.",
    ),
    "disk_full": message(
        "El disco de la base de datos {location} está lleno; no se guardó nada de esta acción.",
        "Libere espacio y repita la acción.",
        what_en="The disk of the database {location} is full; nothing of this action was saved.",
        to_do_en="Free some space and try again.",
    ),
    "disk_trouble": message(
        "El disco no pudo leer o escribir la base de datos {location} ({detail}).",
        "Revise el disco y haga una copia de respaldo cuanto antes; luego repita la acción.",
        what_en="The disk could not read or write the database {location} ({detail}).",
        to_do_en="Check the disk and make a backup as soon as possible; then try again.",
    ),
    "server_busy": message(
        "El servidor de {location} no da abasto ({detail}).",
        "Espere un momento y repita la acción; si sigue igual, avise a quien lo administra.",
        what_en="The server of {location} has no room for more work ({detail}).",
        to_do_en="Wait a moment and try again; if it goes on, tell its administrator.",
    ),
    "server_stopped": message(
        "El servidor de {location} se detuvo o cortó la conexión; no se guardó nada de esta acción.",
        "Espere a que vuelva y repita la acción.",
        what_en="The server of {location} stopped or cut the connection; nothing of this action was saved.",
        to_do_en="Wait until it is back and try again.",
    ),
    "saving_in_doubt": message(
        "Se cortó la conexión con {location} justo al guardar: no se sabe si quedó guardado.",
        "Cuando vuelva el servidor, mire cómo quedó antes de repetirlo.",
        what_en="The connection to {location} was lost just while saving: whether it was saved is not known.",
        to_do_en="When the server is back, look at how it stands before you do it again.",
    ),
}

_RECORDS: dict[str, Message] = {
    "changed_by_another": message(
        "{who} cambió «{name}» mientras usted lo editaba ({at}).",
        "Vuelva a cargarlo, revise lo que cambió y repita su corrección.",
        what_en="{who} changed “{name}” while you were editing it ({at}).",
        to_do_en="Load it again, look at what changed, and repeat your correction.",
    ),
    "record_gone": message(
        "Ese registro ya no existe: alguien lo quitó o lo unió con otro.",
        "Vuelva a cargar la página y elija de nuevo.",
        what_en="That record is no longer there: someone removed it or merged it with another.",
        to_do_en="Load the page again and choose anew.",
    ),
    "entity_exists": message(
        "El nombre «{name}» ya lleva a otra entidad.",
        "Si son la misma, únalas; si no, escriba un nombre que la distinga.",
        what_en="The name “{name}” already leads to another entity.",
        to_do_en="If they are one, merge them; otherwise write a name that tells them apart.",
    ),
    "merge_with_itself": message(
        "«{name}» no puede unirse consigo misma.",
        "Elija dos entidades distintas.",
        what_en="“{name}” cannot be merged with itself.",
        to_do_en="Choose two different entities.",
    ),
    "merge_same_week": message(
        "«{gone}» y «{keep}» tienen cada una un sorteo sellado en la semana {week}, y dos marcos sellados no se unen.",
        "Déjelas separadas: cada una conserva su auditoría de esa semana, con su carta y su correo.",
        what_en="“{gone}” and “{keep}” each have a sealed draw for week {week}; two sealed frames cannot become one.",
        to_do_en="Leave them apart: each keeps its audit of that week, with its letter and its mail.",
    ),
    "too_many_entities": message(
        "{advisor} tendría {entities} entidades el {day}; el máximo es {limit}.",
        "Asigne menos entidades, o pase algunas a otra persona desde esa fecha.",
        what_en="{advisor} would have {entities} entities on {day}; the most is {limit}.",
        to_do_en="Assign fewer entities, or give some to someone else from that day on.",
    ),
    "already_sealed": message(
        "Otra persona acaba de sellar la semana {week} de {entity}.",
        "Vuelva a abrir la página y siga desde ese sello.",
        what_en="Someone else has just sealed week {week} of {entity}.",
        to_do_en="Open the page again and go on from that seal.",
    ),
    "already_drawn": message(
        "La muestra de «{entity}» para la semana {week} ya se sorteó.",
        "Vuelva a pedirla: se muestra la misma. Para tener más casos, amplíela.",
        what_en="The sample of “{entity}” for week {week} is drawn already.",
        to_do_en="Ask for it again: the same one is shown. For more cases, enlarge it.",
    ),
    "number_too_long": message(
        "El número de caso «{number}…» tiene más de {limit} caracteres; no se importó nada.",
        "Revise qué columna se tomó como número de caso.",
        what_en="The case number “{number}…” has more than {limit} characters; nothing was imported.",
        to_do_en="Check which column was taken as the case number.",
    ),
    "history_entry_unknown": message(
        "El historial no tiene el asiento {entry}.",
        "Revise el número en la página del historial.",
        what_en="The history has no entry {entry}.",
        to_do_en="Check the number on the history's page.",
    ),
}

_SENDING: dict[str, Message] = {
    "audit_started_by_another": message(
        "Otra persona acaba de empezar esta auditoría.",
        "Vuelva a abrirla y siga desde lo que ya está.",
        what_en="Someone else has just begun this audit.",
        to_do_en="Open it again and go on from what is there.",
    ),
    "mail_message_unknown": message(
        "En la bandeja de salida no está el mensaje {message_id}.",
        "Vea los mensajes con «advisor-app outbox list».",
        what_en="The outbox has no message {message_id}.",
        to_do_en="See the messages with “advisor-app outbox list”.",
    ),
    "mail_being_sent": message(
        "Otro programa está enviando los mensajes de esta oficina.",
        "Espere a que termine y repita.",
        what_en="Another program is sending this office's messages.",
        to_do_en="Wait until it has ended, and try again.",
    ),
}

MESSAGES: dict[str, Message] = {**_OPENING, **_FAULTS, **_RECORDS, **_SENDING, **imports.MESSAGES}
