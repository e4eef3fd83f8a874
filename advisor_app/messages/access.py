"""Words about people, their roles on a server, who stands in for whom, and how a server is reached."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "history_seen_in_part": message(
        "Usted ve solo una parte de la historia, y la cadena se comprueba entera.",
        "La comprueba la dirección, o quien administra la oficina.",
        what_en="You see a part of the history alone, and the chain is checked whole.",
        to_do_en="The director checks it, or whoever runs the office.",
    ),
    "person_without_role": message(
        "«{person}» no tiene un rol en este servidor. Lo tienen: {known}.",
        "Quien administra la oficina da los roles con «people add» o «people grant».",
        what_en="“{person}” has no role on this server. These have: {known}.",
        to_do_en="Whoever runs the office gives roles with “people add” or “people grant”.",
    ),
    "stand_in_needs_advisor": message(
        "{person} no puede reemplazar a otra persona: su trabajo no da acceso a los casos.",
        "Elija a alguien que sea asesor o que dirija.",
        what_en="{person} can't stand in for another: their work does not open cases to them.",
        to_do_en="Choose somebody who is an advisor or directs.",
    ),
    "stand_in_backwards": message(
        "El reemplazo terminaría el {last}, antes de empezar o antes de hoy (empieza el {first}).",
        "Dé con «--until» un día de hoy en adelante.",
        what_en="The standing in would end on {last}, before it begins or before today (it begins on {first}).",
        to_do_en="Give a day from today on with “--until”.",
    ),
    "stand_in_for_oneself": message(
        "{person} no puede reemplazarse a sí misma o a sí mismo.",
        "Nombre a dos personas.",
        what_en="{person} can't stand in for themselves.",
        to_do_en="Name two people.",
    ),
    "stand_in_not_theirs": message(
        "{person} no atiende {entity} el {day}: con ese reemplazo nadie vería nada.",
        "Elija una entidad que {person} atienda ese día, o reemplace a quien la atiende.",
        what_en="{person} does not look after {entity} on {day}: nobody would see anything by this.",
        to_do_en="Choose an entity that {person} looks after that day, or stand in for whoever does.",
    ),
    "stand_in_or_role": message(
        "Falta decir qué se concede: un rol o un reemplazo.",
        "Use «--role ROL», o «--stands-in-for PERSONA --until DÍA».",
        what_en="It is missing what is granted: a role, or standing in.",
        to_do_en="Use “--role ROLE”, or “--stands-in-for PERSON --until DAY”.",
    ),
    "may_not_add_people": message(
        "El rol «{role}» no puede crear ni cerrar accesos en el servidor.",
        "Entre con el rol dueño de la base, que necesita el permiso CREATEROLE.",
        what_en="The role “{role}” may neither make nor close logins on the server.",
        to_do_en="Log in with the role that owns the database; it needs the right CREATEROLE.",
    ),
    "role_exists": message(
        "El rol «{role}» ya existe en el servidor.",
        "Elija otro con «--role», o déselo a la persona con «people grant».",
        what_en="The role “{role}” is on the server already.",
        to_do_en="Choose another with “--role”, or give it to the person with “people grant”.",
    ),
    "role_name_off": message(
        "«{role}» no sirve como nombre de un rol.",
        "Use letras minúsculas sin tilde, cifras y rayas bajas, empezando por una letra; 63 como máximo.",
        what_en="“{role}” won't do as a role's name.",
        to_do_en="Use small letters without accents, digits and underscores, beginning with a letter; 63 at most.",
    ),
    "password_too_short": message(
        "La contraseña es corta: necesita {least} caracteres.",
        "Escriba una más larga; varias palabras sirven.",
        what_en="The password is short: it needs {least} characters.",
        to_do_en="Write a longer one; several words will do.",
    ),
    "password_as_before": message(
        "La contraseña nueva es la misma de antes.",
        "Escriba otra.",
        what_en="The new password is the one from before.",
        to_do_en="Write another.",
    ),
    "password_not_repeated": message(
        "Las dos contraseñas no son iguales.",
        "Escríbalas otra vez.",
        what_en="The two passwords are not the same.",
        to_do_en="Write them again.",
    ),
    "password_not_asked": message(
        "Falta una contraseña y no hay terminal donde preguntarla.",
        "Ejecute la orden en una terminal.",
        what_en="A password is missing, and there is no terminal to ask for it in.",
        to_do_en="Run the command in a terminal.",
    ),
    "database_without_tls": message(
        "{location} no está en este equipo, y la conexión pedida («sslmode={mode}») no comprueba con quién habla.",
        "Quite «sslmode» de la dirección o use «sslmode=verify-full»; pida el certificado de la autoridad "
        "(«sslrootcert=ARCHIVO») a quien administra el servidor.",
        what_en="{location} is not on this computer, and the connection asked for (“sslmode={mode}”) does not check "
        "whom it talks to.",
        to_do_en="Leave “sslmode” out of the address or use “sslmode=verify-full”; ask whoever runs the server for the "
        "authority's certificate (“sslrootcert=FILE”).",
    ),
    "database_not_verified": message(
        "No se pudo comprobar que {location} sea el servidor de la oficina: {detail}",
        "No se envió la contraseña. Revise el nombre del servidor y el certificado («sslrootcert=ARCHIVO») con quien "
        "lo administra.",
        what_en="It could not be checked that {location} is the office's server: {detail}",
        to_do_en="The password was not sent. Check the server's name and the certificate (“sslrootcert=FILE”) with "
        "whoever runs it.",
    ),
}
