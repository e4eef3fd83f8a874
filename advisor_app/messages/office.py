"""Words for commands, weeks, people, settings and the weekly round."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "not_a_profile": message(
        "{file} no es un perfil de este programa.",
        "Guarde el perfil en el otra computadora desde Ajustes y traiga ese archivo; aquí no cambió nada.",
        what_en="{file} is no profile of this program.",
        to_do_en="Keep the profile on the other computer from its settings and bring that file; nothing was changed.",
    ),
    "manual_not_installed": message(
        "El manual no está completo en {folder}.",
        "Instale el programa otra vez; sus datos no se tocan.",
        what_en="The manual is not whole in {folder}.",
        to_do_en="Install the program again; your data is not touched.",
    ),
    "file_in_use_here": message(
        "{path} es un archivo en el que este programa está trabajando: la base de datos de la oficina o su registro.",
        "Elija otro archivo. Para copiar la oficina, use las copias de seguridad.",
        what_en="{path} is a file in which this program is working: the office's database or its log.",
        to_do_en="Choose another file. To copy the office, use its backups.",
    ),
    "usage": message(
        "La orden no se entiende: {reason}.",
        "Vea «{command} --help».",
        what_en="The command is off: {reason}.",
        to_do_en="See “{command} --help”.",
    ),
    "send_where": message(
        "No se dijo cómo enviar los mensajes.",
        "Use «--to-folder CARPETA» para dejarlos como borradores, «--smtp-host SERVIDOR» o «--microsoft graph».",
        what_en="It was not said how to send the messages.",
        to_do_en="Use “--to-folder DIR” to leave them as drafts, “--smtp-host HOST” or “--microsoft graph”.",
    ),
    "microsoft_who": message(
        "Falta con qué cuenta se envía por Microsoft 365.",
        "Dé «--ms-user», «--ms-tenant» y «--ms-client»; los dos últimos los sabe su soporte técnico.",
        what_en="It is missing with which account mail goes out by Microsoft 365.",
        to_do_en="Give “--ms-user”, “--ms-tenant” and “--ms-client”; your technical support knows the latter two.",
    ),
    "unknown_week": message(
        "«{value}» no es una semana.",
        "Escríbala como 2024-W12 (año y número de semana ISO).",
        what_en="“{value}” is not a week.",
        to_do_en="Write it like 2024-W12 (ISO year and week).",
    ),
    "weeks_out_of_order": message(
        "La semana {first} es posterior a {last}.",
        "Escriba primero la semana más antigua.",
        what_en="Week {first} comes after {last}.",
        to_do_en="Write the earlier week first.",
    ),
    "unknown_day": message(
        "«{value}» no es una fecha.",
        "Escríbala como 2026-11-16.",
        what_en="“{value}” is not a date.",
        to_do_en="Write it like 2026-11-16.",
    ),
    "unknown_date_order": message(
        "«{value}» no es un orden de fechas.",
        "Use DMY (día, mes, año), MDY o YMD.",
        what_en="“{value}” is not an order of dates.",
        to_do_en="Use DMY, MDY or YMD.",
    ),
    "unknown_field": message(
        "«{value}» no dice de qué columna sale un campo.",
        "Escriba CAMPO=COLUMNA; los campos son: {known}.",
        what_en="“{value}” does not say which column a field comes from.",
        to_do_en="Write FIELD=HEADER; the fields are: {known}.",
    ),
    "unknown_setting": message(
        "No hay un ajuste «{key}»; el más parecido es «{nearest}».",
        "Los ajustes son: {known}.",
        what_en="There is no setting “{key}”; the nearest is “{nearest}”.",
        to_do_en="The settings are: {known}.",
    ),
    "setting_not_a_share": message(
        "«{value}» no sirve para {key}.",
        "Escriba una fracción entre 0 y 1, por ejemplo 0.95.",
        what_en="“{value}” cannot be {key}.",
        to_do_en="Write a share between 0 and 1, such as 0.95.",
    ),
    "setting_not_a_count": message(
        "«{value}» no sirve para {key}.",
        "Escriba un número entero desde {least}.",
        what_en="“{value}” cannot be {key}.",
        to_do_en="Write a whole number from {least}.",
    ),
    "setting_not_a_seed_source": message(
        "«{value}» no sirve para seed_source.",
        "Escriba entropy (la semilla sale al azar de la computadora) o public (sale de un sorteo público posterior al "
        "sello).",
        what_en="“{value}” cannot be seed_source.",
        to_do_en="Write entropy (the computer takes the seed by chance) or public (it comes from a public draw held "
        "after the sealing).",
    ),
    "setting_from_the_past": message(
        "Un ajuste no puede valer desde un día pasado ({day}).",
        "Escriba el día de hoy o uno posterior; los sorteos ya hechos conservan sus reglas.",
        what_en="A setting cannot hold from a day that has passed ({day}).",
        to_do_en="Write today or a later day; draws already made keep their rules.",
    ),
    "only_the_director": message(
        "Esto le corresponde a la dirección ({director}), y usted trabaja como {who}.",
        "Pídaselo a esa persona; no se cambió nada.",
        what_en="This belongs to the director ({director}), and you work as {who}.",
        to_do_en="Ask that person; nothing was changed.",
    ),
    "setting_not_yes_or_no": message(
        "«{value}» no sirve para {key}.",
        "Escriba true o false.",
        what_en="“{value}” cannot be {key}.",
        to_do_en="Write true or false.",
    ),
    "name_missing": message(
        "Falta el nombre.",
        "Escríbalo y guarde de nuevo.",
        what_en="The name is missing.",
        to_do_en="Write it and save again.",
    ),
    "email_unreadable": message(
        "«{value}» no es una dirección de correo.",
        "Escríbala como nombre@entidad.gob.pa.",
        what_en="“{value}” is not an e-mail address.",
        to_do_en="Write it like name@entity.gob.pa.",
    ),
    "unknown_advisor": message(
        "No hay un asesor «{name}».",
        "Los asesores son: {known}. Agréguelo con «advisor-app advisors add».",
        what_en="There is no advisor “{name}”.",
        to_do_en="The advisors are: {known}. Add one with “advisor-app advisors add”.",
    ),
    "advisor_exists": message(
        "Ya hay un asesor «{name}».",
        "Use otro nombre o el que ya está.",
        what_en="There is an advisor “{name}” already.",
        to_do_en="Use another name, or the one that is there.",
    ),
    "unknown_entity": message(
        "No hay una entidad «{name}»; la más parecida es «{nearest}».",
        "Véalas con «advisor-app entities list».",
        what_en="There is no entity “{name}”; the nearest is “{nearest}”.",
        to_do_en="See them with “advisor-app entities list”.",
    ),
    "split_needs_part": message(
        "Falta decir qué parte de «{name}» se separa.",
        "Indique una o más grafías con --spelling, un día con --from, o ambos.",
        what_en="Which part of “{name}” is to be split off is not said.",
        to_do_en="Give one or more spellings with --spelling, a day with --from, or both.",
    ),
    "split_into_itself": message(
        "«{name}» no puede separarse hacia sí misma.",
        "Escriba con --into el nombre de la otra entidad.",
        what_en="“{name}” cannot be split off into itself.",
        to_do_en="Give the other entity's name with --into.",
    ),
    "split_own_name": message(
        "«{name}» es el nombre propio de la entidad: sin una fecha no puede llevar a otra.",
        "Indique desde qué día con --from; o, si las dos son una sola, únalas con «advisor-app entities merge».",
        what_en="“{name}” is the entity's own name: without a day it cannot lead to another.",
        to_do_en="Give the day with --from; or, if the two are one, merge them with “advisor-app entities merge”.",
    ),
    "leading_rested_on_draw": message(
        "De «{name}» ya se selló o sorteó una lista después: llevar sus nombres a «{into}» no puede deshacerse.",
        "Si los casos están mal repartidos, lleve los nombres de vuelta desde una fecha posterior a esa semana.",
        what_en="A list of “{name}” was sealed or drawn since: leading its names to “{into}” cannot be undone.",
        to_do_en="If the cases are not where they belong, lead the names back from a day after that week.",
    ),
    "leading_rested_on_entity": message(
        "«{name}» ya se usa en otra parte: lo que la creó no puede deshacerse.",
        "Quite antes lo que se le dio (asesor, enlaces, cambios de sus datos), o una las dos entidades.",
        what_en="“{name}” is in use elsewhere: what made it cannot be undone.",
        to_do_en="First take away what it was given (advisor, liaisons, changed facts), or merge the two entities.",
    ),
    "leading_changed_since": message(
        "El nombre «{spelling}» ya se llevó a otra entidad después: aquello no puede deshacerse.",
        "Deshaga primero lo último, o lleve el nombre adonde corresponde.",
        what_en="The name “{spelling}” was led elsewhere since: that cannot be undone.",
        to_do_en="Undo the last change first, or lead the name where it belongs.",
    ),
    "spelling_in_use": message(
        "Ya hay casos de «{name}» que llegaron como «{spelling}»: el nombre se queda.",
        "Si no es de esta entidad, llévelo a otra.",
        what_en="Cases of “{name}” came as “{spelling}” already: the name stays.",
        to_do_en="If it does not belong to this entity, lead it to another.",
    ),
    "spelling_of_another": message(
        "La grafía «{spelling}» no es de «{name}»; las suyas son: {known}.",
        "Revise cómo la escribe el CRM, o indique la entidad a la que esa grafía lleva hoy.",
        what_en="The spelling “{spelling}” does not lead to “{name}”; those that do: {known}.",
        to_do_en="Look at how the CRM writes it, or name the entity to which that spelling leads today.",
    ),
    "capacity_below_minimum": message(
        "La capacidad semanal ({capacity} casos) no alcanza para el mínimo de la guía ({needed} casos).",
        "Suba el ajuste weekly_capacity o reparta las entidades.",
        what_en="The weekly capacity ({capacity} cases) is below the guide's minimum ({needed} cases).",
        to_do_en="Raise the setting weekly_capacity, or share the entities out.",
    ),
    "not_drawn": message(
        "La semana {week} de {entity} no está sorteada.",
        "Sortéela primero con «advisor-app round draw --week {week}».",
        what_en="Week {week} of {entity} is not drawn.",
        to_do_en="Draw it first with “advisor-app round draw --week {week}”.",
    ),
    "seal_first": message(
        "La oficina sortea con semilla pública, y la lista de la semana {week} no está sellada.",
        'Selle antes del sorteo público que anuncie: advisor-app round seal --week {week} --public-draw "SORTEO" '
        "--published AAAA-MM-DD. Publicado el resultado: advisor-app round draw --week {week} --public-value VALOR.",
        what_en="The office draws with a public seed, and the list of week {week} is not sealed.",
        to_do_en="Seal it before the public draw that you announce: advisor-app round seal --week {week} --public-draw "
        '"DRAW" --published YYYY-MM-DD. Once published: advisor-app round draw --week {week} --public-value VALUE.',
    ),
    "public_value_needed": message(
        "La semana {week} está sellada ({entities} entidades) y espera el resultado de: {draw}.",
        "Cuando se publique: advisor-app round draw --week {week} --public-value VALOR.",
        what_en="Week {week} is sealed ({entities} entities) and waits for the result of: {draw}.",
        to_do_en="Once it is published: advisor-app round draw --week {week} --public-value VALUE.",
    ),
    "which_public_draw": message(
        "En la semana {week} hay sellos que esperan sorteos distintos: {known}.",
        'Diga de cuál es el valor: --public-draw "SORTEO".',
        what_en="In week {week} seals wait for different draws: {known}.",
        to_do_en='Say whose value it is: --public-draw "DRAW".',
    ),
    "unknown_public_draw": message(
        "Ningún sello de la semana espera «{name}».",
        "Se esperan: {known}.",
        what_en="No seal of the week waits for “{name}”.",
        to_do_en="They wait for: {known}.",
    ),
    "public_value_too_early": message(
        "El resultado de {draw} se publica el {day}; todavía no puede conocerse.",
        "Sortee ese día o después. Si el sorteo se suspendió, la dirección puede sellar de nuevo con otro.",
        what_en="The result of {draw} is published on {day}; it cannot be known yet.",
        to_do_en="Draw on that day or later. If that draw was called off, the director may seal again for another.",
    ),
    "nothing_sealed": message(
        "En la semana {week} no hay nada sellado que espere un resultado.",
        "Sin semilla pública, sortee con «advisor-app round draw --week {week}».",
        what_en="In week {week} nothing is sealed that waits for a result.",
        to_do_en="Without a public seed, draw with “advisor-app round draw --week {week}”.",
    ),
    "seed_is_entropy": message(
        "La oficina sortea con semilla al azar: no hay sorteo público que esperar.",
        "Sortee con «advisor-app round draw», o pida a la dirección «advisor-app settings set seed_source public».",
        what_en="The office draws with a seed taken by chance: there is no public draw to wait for.",
        to_do_en="Use “advisor-app round draw”, or ask the director for “advisor-app settings set seed_source public”.",
    ),
    "public_draw_unnamed": message(
        "Falta decir qué sorteo público dará la semilla.",
        "Nómbrelo como lo hará quien lo publica, por ejemplo «Lotería Nacional, sorteo dominical, primer premio».",
        what_en="Which public draw will give the seed is not said.",
        to_do_en="Name it as those who publish it do, such as “National lottery, Sunday draw, first prize”.",
    ),
    "published_too_early": message(
        "El resultado de {draw} ({day}) debe publicarse después del día del sello ({today}).",
        "Anuncie un sorteo de mañana o más adelante: así nadie pudo conocer el resultado al sellar.",
        what_en="The result of {draw} ({day}) must be published after the day of the sealing ({today}).",
        to_do_en="Announce a draw of tomorrow or later: then nobody can have known the result when sealing.",
    ),
    "reason_missing": message(
        "Falta el motivo para sellar de nuevo.",
        "Escríbalo: queda en la historia y en la constancia.",
        what_en="The reason for sealing again is missing.",
        to_do_en="Write it: it stays in the history and on the certificate.",
    ),
    "cannot_shrink": message(
        "La muestra de {entity} ya tiene {now} casos y no puede bajar a {size}.",
        "Una muestra sorteada solo se amplía.",
        what_en="The sample of {entity} has {now} cases already and cannot go down to {size}.",
        to_do_en="A drawn sample can only be enlarged.",
    ),
    "frame_exhausted": message(
        "{entity} no tiene {size} casos en el marco: hay {available}.",
        "Pida a lo sumo {available}.",
        what_en="{entity} has not {size} cases in the frame: there are {available}.",
        to_do_en="Ask for {available} at most.",
    ),
    "not_in_sample": message(
        "El caso {number} no está en la muestra de {entity} de la semana {week}.",
        "Vea con «Auditoría» los casos sorteados de esa entidad.",
        what_en="Case {number} is not in the sample of {entity} in week {week}.",
        to_do_en="See the cases drawn for that entity under “Audit”.",
    ),
    "unknown_reason": message(
        "«{value}» no es motivo para reemplazar un caso.",
        "Los motivos son: {known}. Un caso sin expediente se queda y cuenta como no conforme.",
        what_en="“{value}” is no reason to replace a case.",
        to_do_en="The reasons are: {known}. A case without a file stays and counts as nonconforming.",
    ),
    "qt_libraries_missing": message(
        "La ventana no puede abrirse porque falta una biblioteca del sistema ({reason}).",
        "En Debian o Ubuntu: sudo apt-get install -y libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 "
        "libdbus-1-3 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0. "
        "Lo que ya se guardó queda como está.",
        what_en="The window cannot open because a system library is missing ({reason}).",
        to_do_en="On Debian or Ubuntu: sudo apt-get install -y libgl1 libegl1 libxkbcommon0 libglib2.0-0 "
        "libfontconfig1 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0. "
        "What was saved stays as it is.",
    ),
    "unknown_case": message(
        "No hay un caso {number}.",
        "Revise el número o importe la exportación que lo trae.",
        what_en="There is no case {number}.",
        to_do_en="Check the number, or import the export that has it.",
    ),
    "import_cancelled": message(
        "La importación de {file} se canceló.",
        "La base quedó como estaba.",
        what_en="The import of {file} was cancelled.",
        to_do_en="The database is as it was.",
    ),
    "export_cancelled": message(
        "La exportación a {file} se canceló.",
        "No quedó ningún archivo; si había uno de ese nombre, está como estaba.",
        what_en="The export to {file} was cancelled.",
        to_do_en="No file was left; one of that name is as it was.",
    ),
}
