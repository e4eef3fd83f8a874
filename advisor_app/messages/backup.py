"""Words of copies: making them, keeping them, restoring one."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "backup_exists": message(
        "Ya existe {file}; no se hizo ninguna copia.",
        "Dé otro nombre, nombre una carpeta para que la copia lleve su fecha, o repita con --replace.",
        what_en="{file} exists already; no copy was made.",
        to_do_en="Give another name, name a folder so that the copy carries its date, or repeat with --replace.",
    ),
    "backup_missing": message(
        "No existe la copia {file}.",
        "Revise la ruta; «advisor-app backup list» dice qué copias hay.",
        what_en="There is no copy {file}.",
        to_do_en="Check the path; “advisor-app backup list” says which copies there are.",
    ),
    "backup_not_whole": message(
        "{file} no está entero: {found}.",
        "No se usó ni se cambió nada. Use la copia anterior y avise a quien cuida el programa.",
        what_en="{file} is not whole: {found}.",
        to_do_en="Nothing was used or changed. Use the copy before it and tell whoever looks after the program.",
    ),
    "backup_disk_full": message(
        "El disco de la carpeta de copias {folder} está lleno; la copia no se hizo y no quedó nada a medias.",
        "Libere espacio, o elija otra carpeta en Ajustes, Copias de seguridad.",
        what_en="The disk of the folder of copies {folder} is full; no copy was made and nothing half-done is left.",
        to_do_en="Free some space, or choose another folder in Settings, Backups.",
    ),
    "backup_folder_refuses": message(
        "No se permite escribir en la carpeta de copias {folder}.",
        "Pida permiso de escritura sobre ella, o elija otra en Ajustes, Copias de seguridad.",
        what_en="The folder of copies {folder} cannot be written to.",
        to_do_en="Ask for permission to write in it, or choose another in Settings, Backups.",
    ),
    "backup_not_written": message(
        "No se pudo escribir la copia {file} ({reason}).",
        "Revise que la carpeta exista y que el disco responda, e inténtelo de nuevo.",
        what_en="The copy {file} could not be written ({reason}).",
        to_do_en="Check that the folder exists and that the disk answers, and try again.",
    ),
    "backup_not_removed": message(
        "La copia {file} ya no se guarda por la regla, pero no se pudo quitar ({reason}).",
        "Quítela a mano; la copia nueva está hecha.",
        what_en="The rule keeps the copy {file} no longer, but it could not be removed ({reason}).",
        to_do_en="Remove it by hand; the new copy is made.",
    ),
    "backup_setting_not_a_count": message(
        "«{key}» es un número entero de {least} a {most}; «{value}» no lo es.",
        "Escriba un número dentro de esos límites.",
        what_en="“{key}” is a whole number from {least} to {most}; “{value}” is not.",
        to_do_en="Write a number within these bounds.",
    ),
    "backup_stopped": message(
        "La copia se detuvo; no quedó nada a medias.",
        "Hágala de nuevo cuando quiera.",
        what_en="The copy was stopped; nothing half-done is left.",
        to_do_en="Make it again when you like.",
    ),
    "backup_needs_all_rows": message(
        "El rol «{role}» no ve todas las filas de {location}: su copia quedaría incompleta, y no se hizo.",
        "Haga la copia con un rol que las vea todas; quien administra el servidor lo da con ALTER ROLE … BYPASSRLS.",
        what_en="The role “{role}” does not see every row of {location}: its copy would lack some, and was not made.",
        to_do_en="Copy with a role that sees them all; the server's administrator gives it by ALTER ROLE … BYPASSRLS.",
    ),
    "pg_dump_missing": message(
        "No hay un pg_dump que sirva para el servidor de {location}.",
        "Nombre la copia con la terminación .db: el programa la exporta por sí mismo.",
        what_en="There is no pg_dump that fits the server of {location}.",
        to_do_en="Name the copy with the ending .db: the program exports it by itself.",
    ),
    "pg_dump_failed": message(
        "pg_dump no pudo copiar {location} ({reason}).",
        "Use un rol que vea todas las filas, o nombre la copia con la terminación .db.",
        what_en="pg_dump could not copy {location} ({reason}).",
        to_do_en="Use a role that sees every row, or name the copy with the ending .db.",
    ),
    "pg_restore_missing": message(
        "Para abrir {file} hace falta pg_restore, y no está en este equipo.",
        "Instale los programas de PostgreSQL, o haga la copia con la terminación .db.",
        what_en="Opening {file} takes pg_restore, which is not on this computer.",
        to_do_en="Install PostgreSQL's programs, or make the copy with the ending .db.",
    ),
    "dump_of_other_schema": message(
        "{file} es de otra versión del programa (esquema {found}; este es {needed}).",
        "Restáurela con pg_restore en una base de datos vacía y actualícela con «advisor-app office upgrade».",
        what_en="{file} belongs to another version of the program (schema {found}; this is {needed}).",
        to_do_en="Restore it with pg_restore into an empty database, and upgrade it with “advisor-app office upgrade”.",
    ),
    "no_good_copy": message(
        "En {folder} no hay ninguna copia buena.",
        "Haga una con «advisor-app backup» o en Ajustes, Copias de seguridad.",
        what_en="There is no good copy in {folder}.",
        to_do_en="Make one with “advisor-app backup” or in Settings, Backups.",
    ),
    "restore_replaces": message(
        "Restaurar {file} reemplaza la oficina que está en {target}; {entries} asientos de su historial se "
        "escribieron después de la copia.",
        "Si es lo que quiere, repita con --replace; antes se guarda una copia de lo que hay.",
        what_en="Restoring {file} replaces the office at {target}; {entries} entries of its history were written "
        "after the copy.",
        to_do_en="If that is what you want, repeat with --replace; what is there is copied first.",
    ),
    "restore_onto_itself": message(
        "{file} es la misma base de datos que se restauraría.",
        "Nombre una copia, o restaure en otro lugar con --to.",
        what_en="{file} is the very database that would be restored.",
        to_do_en="Name a copy, or restore to another place with --to.",
    ),
    "restore_needs_a_file": message(
        "Una copia no se restaura sobre un servidor en uso ({location}).",
        "Restáurela en un archivo con --to y llévela con «advisor-app office move» a una base de datos nueva y vacía.",
        what_en="A copy is not restored over a server's database in use ({location}).",
        to_do_en="Restore it to a file with --to, and take it with “advisor-app office move” to a new, empty database.",
    ),
}
