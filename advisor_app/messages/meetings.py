"""Words for meetings, their minutes and what is promised in them."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "unknown_meeting": message(
        "No hay una reunión «{meeting}».",
        "Use el número de su minuta, como VE-2026-0001, o la clave que da «advisor-app meetings list».",
        what_en="There is no meeting “{meeting}”.",
        to_do_en="Use the number of its minutes, like VE-2026-0001, or the key that “advisor-app meetings list” gives.",
    ),
    "meeting_key_unclear": message(
        "«{meeting}» es el comienzo de {count} reuniones.",
        "Escriba más letras de la clave.",
        what_en="“{meeting}” is the beginning of {count} meetings.",
        to_do_en="Write more letters of the key.",
    ),
    "meeting_needs_entity": message(
        "Falta decir con qué entidad es: {kind}.",
        "Elija la entidad.",
        what_en="The entity is missing: {kind}.",
        to_do_en="Choose the entity.",
    ),
    "meeting_ends_early": message(
        "La reunión que empieza a las {starts} no puede terminar a las {ends}.",
        "Corrija una de las dos horas.",
        what_en="A meeting that starts at {starts} cannot end at {ends}.",
        to_do_en="Mend one of the two.",
    ),
    "meeting_is_over": message(
        "«{title}» ya empezó o se canceló, y no se puede mover ni convocar.",
        "Planee otra reunión.",
        what_en="“{title}” has begun or was called off, and can be neither moved nor called.",
        to_do_en="Plan another meeting.",
    ),
    "meeting_not_held": message(
        "«{title}» todavía no ha terminado.",
        "Termine la reunión antes de revisar su minuta.",
        what_en="“{title}” is not over yet.",
        to_do_en="End the meeting before its minutes are looked through.",
    ),
    "attendance_is_open": message(
        "Falta anotar la asistencia de: {people}.",
        "Marque a cada persona como presente, ausente o excusada.",
        what_en="The attendance is not noted of: {people}.",
        to_do_en="Mark each as present, absent or excused.",
    ),
    "series_known": message(
        "Ya hay una serie que se llama «{name}».",
        "Elíjala en la lista, o use otro nombre.",
        what_en="There is a series called “{name}” already.",
        to_do_en="Choose it in the list, or use another name.",
    ),
    "series_needs_no_entity": message(
        "Una serie no puede ser de esta clase, que es siempre con una entidad: {kind}.",
        "Elija otra clase; las visitas se proponen cada mes en el plan.",
        what_en="A series cannot be of this kind, which is always with one entity: {kind}.",
        to_do_en="Choose another kind; visits are proposed each month in the plan.",
    ),
    "unknown_series": message(
        "Esa serie ya no está.",
        "Vuelva a abrir la lista de series.",
        what_en="That series is gone.",
        to_do_en="Open the list of series again.",
    ),
    "series_without_days": message(
        "Del {first} al {until} no queda ningún día que poner en el calendario.",
        "Corrija las fechas; los días que ya están no se repiten.",
        what_en="From {first} to {until} no day is left to be put on the calendar.",
        to_do_en="Mend the days; those that are there already are not repeated.",
    ),
    "photograph_unreadable": message(
        "«{file}» no se puede leer como fotografía.",
        "Guárdela otra vez como JPG o PNG y adjúntela de nuevo.",
        what_en="“{file}” cannot be read as a photograph.",
        to_do_en="Save it again as JPG or PNG and attach it once more.",
    ),
    "minutes_are_final": message(
        "La minuta de «{title}» ya tiene número y no se cambia.",
        "Si algo no corresponde, use «Corregir»: se emite otra que dice qué cambia.",
        what_en="The minutes of “{title}” have their number and are not changed.",
        to_do_en="If something is off, use “Correct”: others are issued that say what they change.",
    ),
    "minutes_not_reviewed": message(
        "Nadie ha revisado la minuta de «{title}».",
        "Léala completa y márquela como revisada.",
        what_en="Nobody has looked through the minutes of “{title}”.",
        to_do_en="Read them whole and mark them as reviewed.",
    ),
    "minutes_not_issued": message(
        "«{title}» no tiene minuta emitida.",
        "Finalice la minuta primero.",
        what_en="“{title}” has no minutes issued.",
        to_do_en="Finalise the minutes first.",
    ),
    "minutes_change_nothing": message(
        "La corrección dice lo mismo que la {number}.",
        "Cambie lo que no corresponde antes de finalizarla.",
        what_en="The correction says the same as {number}.",
        to_do_en="Change what is off before it is finalised.",
    ),
    "minutes_files_not_written": message(
        "No se pudo escribir la minuta en «{folder}» ({reason}).",
        "Elija otra carpeta o libere espacio, y repita.",
        what_en="The minutes could not be written to “{folder}” ({reason}).",
        to_do_en="Choose another folder or free some space, and try again.",
    ),
    "attendance_not_written": message(
        "No se pudo escribir «{file}» ({reason}).",
        "Ciérrelo si está abierto, o elija otro nombre.",
        what_en="“{file}” could not be written ({reason}).",
        to_do_en="Close it if it is open, or choose another name.",
    ),
    "minutes_template_unknown_tag": message(
        "La plantilla «{file}» usa la marca «{tag}», que no existe; lo más parecido es «{nearest}».",
        "Corríjala. Mientras tanto se usa la última versión buena, si la hubo.",
        what_en="The template “{file}” uses the tag “{tag}”, which does not exist; the nearest is “{nearest}”.",
        to_do_en="Mend it. Meanwhile the last good version is used, if there was one.",
    ),
    "minutes_template_missing_tag": message(
        "En la plantilla «{file}» falta la marca «{tag}».",
        "Póngala donde deba leerse. Mientras tanto se usa la última versión buena, si la hubo.",
        what_en="The template “{file}” lacks the tag “{tag}”.",
        to_do_en="Put it where it is to be read. Meanwhile the last good version is used, if there was one.",
    ),
    "minutes_template_broken": message(
        "La plantilla «{file}» tiene mal escrita la marca «{tag}» ({detail}).",
        "Revise que cada llave y cada «for» o «if» tenga su cierre. Mientras tanto se usa la última versión buena.",
        what_en="The template “{file}” has a broken tag at “{tag}” ({detail}).",
        to_do_en="See that every brace, “for” and “if” is closed. Meanwhile the last good version is used.",
    ),
    "minutes_template_not_opened": message(
        "No se pudo abrir la plantilla «{file}»: {detail}.",
        "Vea que exista y que no esté abierta en otro programa. Mientras tanto se usa la última versión buena.",
        what_en="The template “{file}” could not be opened: {detail}.",
        to_do_en="See that it exists and is not open in another program. Meanwhile the last good version is used.",
    ),
    "mail_template_without_subject": message(
        "La primera línea de «{file}» debe empezar por «Asunto:».",
        "Agréguela.",
        what_en="The first line of “{file}” must begin with “Asunto:”.",
        to_do_en="Add it.",
    ),
    "meeting_without_sender": message(
        "No hay correo de quien convoca «{title}».",
        "Anote el correo del asesor en Entidades, o indique el remitente.",
        what_en="There is no address of whoever calls “{title}”.",
        to_do_en="Add the advisor's address in Entities, or name the sender.",
    ),
    "meeting_without_recipients": message(
        "Nadie de «{title}» tiene un correo anotado.",
        "Anote los correos de los enlaces en Entidades.",
        what_en="Nobody of “{title}” has an address on record.",
        to_do_en="Add the liaisons' addresses in Entities.",
    ),
    "director_without_address": message(
        "No está anotado el correo de la dirección.",
        "Anótelo en Ajustes, «Correo de la dirección».",
        what_en="The director's address is not on record.",
        to_do_en="Add it in Settings, “Director's address”.",
    ),
    "decision_empty": message(
        "La decisión está vacía.",
        "Escríbala.",
        what_en="The decision is empty.",
        to_do_en="Write it.",
    ),
    "commitment_empty": message(
        "Un compromiso dice qué, quién y cuándo.",
        "Complete lo que falta.",
        what_en="A commitment says what, who and by when.",
        to_do_en="Fill in what is missing.",
    ),
    "commitment_due_before": message(
        "El {due} es anterior a la reunión del {day}.",
        "Corrija la fecha.",
        what_en="{due} is before the meeting of {day}.",
        to_do_en="Mend the date.",
    ),
    "commitment_without_proof": message(
        "Falta decir qué lo demuestra, o por qué se retira.",
        "Escríbalo en pocas palabras; queda en el historial.",
        what_en="What shows it, or why it is withdrawn, is missing.",
        to_do_en="Write it in a few words; it stays in the history.",
    ),
    "commitment_is_over": message(
        "El compromiso «{what}» ya no está pendiente.",
        "Si fue un error, ábralo de nuevo.",
        what_en="The commitment “{what}” is not open any more.",
        to_do_en="If that was a slip, open it again.",
    ),
    "commitment_without_address": message(
        "{who} no tiene un correo anotado.",
        "Anótelo en Entidades.",
        what_en="{who} has no address on record.",
        to_do_en="Add it in Entities.",
    ),
    "unknown_commitment": message(
        "No hay un compromiso «{commitment}».",
        "Vea los que hay en Reuniones, Compromisos.",
        what_en="There is no commitment “{commitment}”.",
        to_do_en="See those that there are in Meetings, Commitments.",
    ),
    "meeting_file_too_large": message(
        "«{file}» pasa de {megabytes} MB.",
        "Guárdelo más pequeño y adjúntelo de nuevo.",
        what_en="“{file}” is larger than {megabytes} MB.",
        to_do_en="Save it smaller and attach it again.",
    ),
    "meeting_file_unreadable": message(
        "No se pudo leer «{file}» ({detail}).",
        "Vea que exista y que usted pueda abrirlo.",
        what_en="“{file}” could not be read ({detail}).",
        to_do_en="See that it exists and that you may open it.",
    ),
    "unknown_month": message(
        "«{value}» no es un mes.",
        "Escríbalo como 2026-11.",
        what_en="“{value}” is not a month.",
        to_do_en="Write it like 2026-11.",
    ),
}
