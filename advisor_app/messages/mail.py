"""Words for messages and the outbox."""

from __future__ import annotations

from advisor_app.messages import mail_server
from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    **mail_server.MESSAGES,
    "mail_no_subject": message(
        "Un mensaje no tiene asunto ({label}).",
        "Escriba el asunto.",
        what_en="A message has no subject ({label}).",
        to_do_en="Write the subject.",
    ),
    "mail_no_recipient": message(
        "Un mensaje no tiene destinatario ({label}).",
        "Agregue a la entidad un enlace con correo electrónico.",
        what_en="A message has no recipient ({label}).",
        to_do_en="Give the entity a liaison with an e-mail address.",
    ),
    "mail_subject_line_break": message(
        "El asunto lleva un salto de línea u otro carácter que no se ve: {value}.",
        "Escríbalo en una sola línea.",
        what_en="The subject holds a line break or another character that cannot be seen: {value}.",
        to_do_en="Write it on one line.",
    ),
    "mail_name_line_break": message(
        "Un nombre lleva un salto de línea u otro carácter que no se ve: {value}.",
        "Corrija el nombre de esa persona.",
        what_en="A name holds a line break or another character that cannot be seen: {value}.",
        to_do_en="Correct that person's name.",
    ),
    "mail_file_name_line_break": message(
        "El nombre de un archivo adjunto lleva un carácter que no se ve: {value}.",
        "Cambie el nombre del archivo.",
        what_en="The name of an attached file holds a character that cannot be seen: {value}.",
        to_do_en="Rename the file.",
    ),
    "mail_subject_too_long": message(
        "El asunto tiene {length} caracteres; el máximo es {longest}: «{value}».",
        "Acórtelo.",
        what_en="The subject has {length} characters; {longest} are the most: “{value}”.",
        to_do_en="Shorten it.",
    ),
    "mail_name_too_long": message(
        "Un nombre tiene {length} caracteres; el máximo es {longest}: «{value}».",
        "Acórtelo.",
        what_en="A name has {length} characters; {longest} are the most: “{value}”.",
        to_do_en="Shorten it.",
    ),
    "mail_file_name_too_long": message(
        "El nombre de un archivo adjunto tiene {length} caracteres; el máximo es {longest}: «{value}».",
        "Acórtelo.",
        what_en="The name of an attached file has {length} characters; {longest} are the most: “{value}”.",
        to_do_en="Shorten it.",
    ),
    "mail_attachment_name": message(
        "«{value}» no sirve como nombre de un archivo adjunto.",
        "Use letras, números, espacios, guiones y puntos.",
        what_en="“{value}” cannot name an attached file.",
        to_do_en="Use letters, digits, blanks, hyphens and points.",
    ),
    "mail_attachment_type": message(
        "«{value}» no es un tipo de archivo que se pueda adjuntar.",
        "Use uno como application/pdf.",
        what_en="“{value}” is not a type of file that can be attached.",
        to_do_en="Use one like application/pdf.",
    ),
    "mail_text_unreadable": message(
        "El texto del mensaje lleva caracteres dañados.",
        "Escríbalo de nuevo o péguelo como texto sin formato.",
        what_en="The message's text holds broken characters.",
        to_do_en="Write it again, or paste it as plain text.",
    ),
    "mail_message_id_unreadable": message(
        "{value} no identifica un mensaje.",
        "Vea los mensajes con «advisor-app outbox list».",
        what_en="{value} does not identify a message.",
        to_do_en="See the messages with “advisor-app outbox list”.",
    ),
    "mail_not_transportable": message(
        "El mensaje {message_id} no llegaría como está guardado ({reason}).",
        "No se envió; prepárelo de nuevo.",
        what_en="Message {message_id} would not arrive as it is kept ({reason}).",
        to_do_en="It was not sent; prepare it again.",
    ),
    "mail_decision_without_person": message(
        "Falta el nombre de quien decide.",
        "Diga quién trabaja con el programa (ADVISOR_APP_USER).",
        what_en="The name of the person who decides is missing.",
        to_do_en="Say who is working with the program (ADVISOR_APP_USER).",
    ),
    "mail_is_draft": message(
        "El mensaje {message_id} es un borrador.",
        "Apruébelo primero.",
        what_en="Message {message_id} is a draft.",
        to_do_en="Approve it first.",
    ),
    "mail_is_approved": message(
        "El mensaje {message_id} está aprobado y todavía no está en la cola.",
        "Envíelo, o retire la aprobación para corregirlo.",
        what_en="Message {message_id} is approved and not queued yet.",
        to_do_en="Send it, or withdraw the approval to correct it.",
    ),
    "mail_is_queued": message(
        "El mensaje {message_id} está en la cola y todavía no se ha enviado.",
        "Envíelo, o retírelo para corregirlo.",
        what_en="Message {message_id} is queued and not sent yet.",
        to_do_en="Send it, or withdraw it to correct it.",
    ),
    "mail_is_sending": message(
        "El mensaje {message_id} se está enviando.",
        "Espere a que termine.",
        what_en="Message {message_id} is being sent.",
        to_do_en="Wait until that has ended.",
    ),
    "mail_is_sent": message(
        "El mensaje {message_id} ya está enviado.",
        "Si hace falta decir algo más, prepare un mensaje nuevo.",
        what_en="Message {message_id} is sent already.",
        to_do_en="If more must be said, prepare a new message.",
    ),
    "mail_is_failed": message(
        "El servidor rechazó el mensaje {message_id}.",
        "Corrija lo que dijo el servidor y póngalo de nuevo en la cola.",
        what_en="The server refused message {message_id}.",
        to_do_en="Mend what the server said, and queue it again.",
    ),
    "mail_is_perhaps_sent": message(
        "No se sabe si el mensaje {message_id} llegó al servidor.",
        "Averigüe si llegó; después márquelo como enviado o póngalo de nuevo en la cola.",
        what_en="It is not known whether message {message_id} reached the server.",
        to_do_en="Find out whether it did; then mark it as sent, or queue it again.",
    ),
    "mail_is_cancelled": message(
        "El mensaje {message_id} está anulado: su carta se corrigió antes de que saliera.",
        "Envíe el de la carta corregida; lo hace «advisor-app findings prepare».",
        what_en="Message {message_id} is cancelled: its letter was corrected before it went.",
        to_do_en="Send that of the corrected letter; “advisor-app findings prepare” makes it.",
    ),
    "file_not_saved": message(
        "El archivo {file} no se pudo guardar ({reason}).",
        "Elija otra carpeta, o revise si el disco está lleno o el archivo abierto en otro programa.",
        what_en="The file {file} could not be saved ({reason}).",
        to_do_en="Choose another folder, or check whether the disk is full or another program has the file open.",
    ),
    "mail_draft_changed": message(
        "En {folder} ya hay un archivo «{file}» con otro contenido.",
        "Si es un borrador que usted cambió, envíelo desde su programa de correo; si no, muévalo y repita.",
        what_en="In {folder} there is a file “{file}” with other content.",
        to_do_en="If it is a draft that you changed, send it from your mail program; if not, move it and repeat.",
    ),
    "mail_folder_unwritable": message(
        "No se puede escribir en la carpeta {folder} ({reason}).",
        "Elija otra carpeta o pida permiso para escribir en ella. No se escribió ningún mensaje.",
        what_en="The folder {folder} cannot be written to ({reason}).",
        to_do_en="Choose another folder, or ask for permission. No message was written.",
    ),
    "received_mail_of_nobody": message(
        "{file} no responde a ningún correo de esta oficina, y {sender} no está en el directorio de ninguna entidad.",
        "Diga de cuál entidad es con «--entity».",
        what_en="{file} answers no mail of this office, and {sender} is in no entity's directory.",
        to_do_en="Say which entity's it is with “--entity”.",
    ),
    "received_mail_not_opened": message(
        "No se pudo abrir «{file}»: {detail}.",
        "Vea que el archivo exista y que ningún otro programa lo tenga abierto.",
        what_en="“{file}” could not be opened: {detail}.",
        to_do_en="See that the file exists and that no other program has it open.",
    ),
    "received_mail_too_large": message(
        "«{file}» pasa de {most} MB.",
        "Guarde el correo sin sus adjuntos y repita.",
        what_en="“{file}” is above {most} MB.",
        to_do_en="Save the mail without its attachments and repeat.",
    ),
    "received_mail_unreadable": message(
        "«{file}» no es un correo que se pueda leer.",
        "Guárdelo otra vez desde su programa de correo, como .eml o .msg.",
        what_en="“{file}” is no mail that can be read.",
        to_do_en="Save it once more from your mail program, as .eml or .msg.",
    ),
    "mail_held_address_unknown": message(
        "El correo a {label} no se aprobó: {found} no está en el directorio de esa entidad ni en el de la oficina.",
        "Corrija el directorio en Entidades, o ábralo en Correo y apruébelo con un motivo.",
        what_en="The mail to {label} was not approved: {found} is in neither that entity's directory nor the office's.",
        to_do_en="Correct the directory in Entities, or open it in Mail and approve it with a reason.",
    ),
    "mail_held_other_entitys_case": message(
        "El correo a {label} no se aprobó: nombra casos de otra entidad ({found}).",
        "Quítelos, o ábralo en Correo y apruébelo con un motivo.",
        what_en="The mail to {label} was not approved: it names another entity's cases ({found}).",
        to_do_en="Take them out, or open it in Mail and approve it with a reason.",
    ),
    "mail_held_too_large": message(
        "El correo a {label} no se aprobó: pesa {found} bytes, más de lo que reciben casi todos los servidores.",
        "Quítele archivos, o ábralo en Correo y apruébelo con un motivo.",
        what_en="The mail to {label} was not approved: it has {found} bytes, more than most servers take.",
        to_do_en="Take files out, or open it in Mail and approve it with a reason.",
    ),
    "mail_held_template_untried": message(
        "El mensaje para {label} se escribió con una plantilla cambiada que nadie ha probado: {found}.",
        "Pruébela antes: «outbox send --all-to-me» se lo manda solo a usted, y «--dry-run» dice qué saldría.",
        what_en="The message for {label} was written with a changed template that nobody has tried: {found}.",
        to_do_en="Try it first: “outbox send --all-to-me” sends it to you alone, “--dry-run” says what would go.",
    ),
    "mail_held_director_left_out": message(
        "El correo a {label} no se aprobó: la minuta va con copia a la dirección ({found}), y no la lleva.",
        "Prepárelo de nuevo, o ábralo en Correo y apruébelo con un motivo.",
        what_en="The mail to {label} was not approved: minutes go to the director too ({found}), and these do not.",
        to_do_en="Prepare it again, or open it in Mail and approve it with a reason.",
    ),
    "mails_held_back": message(
        "{count} correos no se aprobaron; el primero, a {label}.",
        "Ábralos en Correo: cada uno dice qué lo retiene.",
        what_en="{count} mails were not approved; the first is to {label}.",
        to_do_en="Open them in Mail: each says what holds it back.",
    ),
}
