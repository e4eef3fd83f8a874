"""Words for the mail server: its name, its certificate, its password, its answers."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "mail_host_unreadable": message(
        "«{value}» no es el nombre de un servidor de correo.",
        "Escríbalo como correo.entidad.gob.pa; el puerto va aparte.",
        what_en="“{value}” is not the name of a mail server.",
        to_do_en="Write it like mail.entity.gob.pa; the port stands apart.",
    ),
    "mail_port_unreadable": message(
        "{value} no es un puerto.",
        "Lo usual es 587 (STARTTLS) o 465 (TLS).",
        what_en="{value} is not a port.",
        to_do_en="The usual ones are 587 (STARTTLS) and 465 (TLS).",
    ),
    "mail_plain_not_local": message(
        "Sin cifrado solo se envía a un servidor de esta misma computadora, y {host} no lo es.",
        "Use «--tls starttls» o «--tls tls».",
        what_en="Without encryption mail goes only to a server on this very computer, and {host} is not.",
        to_do_en="Use “--tls starttls” or “--tls tls”.",
    ),
    "mail_user_and_password": message(
        "Para entrar en {host} hacen falta el usuario y la contraseña, los dos.",
        "Dé los dos, o ninguno si el servidor no los pide.",
        what_en="To log in at {host}, both user and password are needed.",
        to_do_en="Give both, or neither if the server asks for none.",
    ),
    "mail_ca_file_unreadable": message(
        "El archivo de la autoridad certificadora {file} no se puede leer ({reason}).",
        "Pida a su soporte técnico el certificado de la autoridad en formato PEM.",
        what_en="The certificate authority's file {file} cannot be read ({reason}).",
        to_do_en="Ask your technical support for the authority's certificate in PEM form.",
    ),
    "mail_password_missing": message(
        "No hay contraseña guardada para {user} en {host}.",
        "Guárdela en los ajustes del correo, o póngala en la variable {variable}.",
        what_en="No password is kept for {user} at {host}.",
        to_do_en="Keep it in the mail settings, or put it into the variable {variable}.",
    ),
    "mail_no_keyring": message(
        "Esta computadora no tiene un llavero donde guardar contraseñas.",
        "Ponga la contraseña en la variable {variable}.",
        what_en="This computer has no keyring to keep passwords in.",
        to_do_en="Put the password into the variable {variable}.",
    ),
    "mail_keyring_failed": message(
        "El llavero de contraseñas no respondió ({reason}).",
        "Desbloquéelo y repita, o ponga la contraseña en la variable {variable}.",
        what_en="The keyring did not answer ({reason}).",
        to_do_en="Unlock it and repeat, or put the password into the variable {variable}.",
    ),
    "mail_host_unknown": message(
        "No se encuentra el servidor de correo {host} ({reason}).",
        "Revise el nombre y la conexión a la red. Los mensajes siguen en la cola.",
        what_en="The mail server {host} cannot be found ({reason}).",
        to_do_en="Check its name and the network. The messages are still queued.",
    ),
    "mail_server_unreachable": message(
        "No se puede llegar al servidor de correo {host}, puerto {port} ({reason}).",
        "Revise la red y el puerto; muchas oficinas bloquean el envío directo. Los mensajes siguen en la cola.",
        what_en="The mail server {host}, port {port}, cannot be reached ({reason}).",
        to_do_en="Check the network and the port; many offices block direct sending. The messages are still queued.",
    ),
    "mail_server_hung_up": message(
        "El servidor de correo {host}, puerto {port}, cortó la conexión o no contestó.",
        "Revise si ese puerto es de STARTTLS (587) o de TLS (465), y repita. Los mensajes siguen en la cola.",
        what_en="The mail server {host}, port {port}, hung up or did not answer.",
        to_do_en="Check whether that port is for STARTTLS (587) or TLS (465); repeat. The messages are still queued.",
    ),
    "mail_server_unwilling": message(
        "El servidor de correo {host} no atiende ahora: {answer} {words}.",
        "Repita más tarde; si sigue igual, muestre esta respuesta a su soporte técnico.",
        what_en="The mail server {host} does not serve now: {answer} {words}.",
        to_do_en="Repeat later; if it stays so, show this answer to your technical support.",
    ),
    "mail_no_starttls": message(
        "El servidor de correo {host}, puerto {port}, no ofrece cifrado (STARTTLS).",
        "Pruebe «--tls tls» con el puerto 465. Nada se envió sin cifrar.",
        what_en="The mail server {host}, port {port}, offers no encryption (STARTTLS).",
        to_do_en="Try “--tls tls” with port 465. Nothing was sent in the clear.",
    ),
    "mail_tls_failed": message(
        "No se logró una conexión cifrada con {host}, puerto {port} ({reason}).",
        "Revise si ese puerto es de STARTTLS (587) o de TLS (465); el servidor debe hablar TLS 1.2 o más nuevo.",
        what_en="No encrypted connection with {host}, port {port}, came about ({reason}).",
        to_do_en="Check whether that port is for STARTTLS (587) or TLS (465); the server must speak TLS 1.2 or newer.",
    ),
    "mail_certificate_self_signed": message(
        "El certificado de {host} está firmado por el propio servidor, así que cualquiera puede haberlo hecho.",
        "No se envió nada. Pida a su soporte técnico el certificado de una autoridad y délo con «--ca-file».",
        what_en="The certificate of {host} is signed by the server itself, so anybody may have made it.",
        to_do_en="Nothing was sent. Ask your technical support for an authority's certificate; give it with --ca-file.",
    ),
    "mail_certificate_unknown_authority": message(
        "El certificado de {host} viene de una autoridad en la que este programa no confía ({reason}).",
        "No se envió nada. Si la autoridad es la de su institución, dé su certificado con «--ca-file».",
        what_en="The certificate of {host} comes from an authority that is not trusted ({reason}).",
        to_do_en="Nothing was sent. If the authority is your institution's, name its certificate with “--ca-file”.",
    ),
    "mail_certificate_expired": message(
        "El certificado de {host} está vencido.",
        "No se envió nada. Avise a su soporte técnico, y revise la fecha de esta computadora.",
        what_en="The certificate of {host} has expired.",
        to_do_en="Nothing was sent. Tell your technical support, and check this computer's date.",
    ),
    "mail_certificate_other_host": message(
        "El certificado que mostró el servidor no es de {host} ({reason}).",
        "No se envió nada. Revise el nombre del servidor con su soporte técnico.",
        what_en="The certificate that the server showed is not that of {host} ({reason}).",
        to_do_en="Nothing was sent. Check the server's name with your technical support.",
    ),
    "mail_certificate_refused": message(
        "El certificado de {host} no es válido ({reason}).",
        "No se envió nada. Muestre este mensaje a su soporte técnico.",
        what_en="The certificate of {host} is not valid ({reason}).",
        to_do_en="Nothing was sent. Show this message to your technical support.",
    ),
    "mail_login_not_offered": message(
        "El servidor de correo {host} no acepta usuario y contraseña (ofrece: {offered}).",
        "Pregunte a su soporte técnico cómo se envía por ese servidor.",
        what_en="The mail server {host} takes no user and password (it offers: {offered}).",
        to_do_en="Ask your technical support how mail is sent through that server.",
    ),
    "mail_login_refused": message(
        "El servidor de correo {host} no aceptó al usuario {user}: {answer} {words}.",
        "Revise el usuario y la contraseña. Los mensajes siguen en la cola.",
        what_en="The mail server {host} did not accept the user {user}: {answer} {words}.",
        to_do_en="Check user and password. The messages are still queued.",
    ),
    "mail_login_required": message(
        "El servidor de correo {host} pide usuario y contraseña: {words}.",
        "Dé el usuario con «--smtp-user». Los mensajes siguen en la cola.",
        what_en="The mail server {host} asks for user and password: {words}.",
        to_do_en="Name the user with “--smtp-user”. The messages are still queued.",
    ),
    "mail_folder_unknown": message(
        "En el buzón de {host} no hay una carpeta «{folder}» que se pueda leer.",
        "Revise el nombre de la carpeta; la de entrada se llama INBOX.",
        what_en="The mailbox at {host} has no folder “{folder}” that can be read.",
        to_do_en="Check the folder's name; the one where mail arrives is called INBOX.",
    ),
    "mail_sign_in_needed": message(
        "Hay que iniciar la sesión de {user} en Microsoft 365.",
        "Elija «Iniciar sesión» en Ajustes, o escriba «advisor-app outbox sign-in». Los mensajes siguen en la cola.",
        what_en="{user} has to be signed in to Microsoft 365.",
        to_do_en="Choose “Sign in” in the settings or type “advisor-app outbox sign-in”. The messages are queued.",
    ),
    "mail_sign_in_refused": message(
        "Microsoft 365 no dejó entrar a {user}: {words}.",
        "Pida un código nuevo. Si se repite, muestre este mensaje a su soporte técnico.",
        what_en="Microsoft 365 did not let {user} in: {words}.",
        to_do_en="Ask for a new code. If it happens again, show this message to your technical support.",
    ),
    "mail_sign_in_other_account": message(
        "El código se confirmó con la cuenta {other}, y aquí se envía como {user}.",
        "Pida un código nuevo y entre con la cuenta {user}.",
        what_en="The code was confirmed with the account {other}, while mail is sent here as {user}.",
        to_do_en="Ask for a new code and sign in as {user}.",
    ),
    "mail_sign_in_unreachable": message(
        "El servicio de inicio de sesión no responde ({address}: {reason}).",
        "Revise la conexión e inténtelo de nuevo. Los mensajes siguen en la cola.",
        what_en="The sign-in service does not answer ({address}: {reason}).",
        to_do_en="Check the connection and try again. The messages are still queued.",
    ),
    "mail_tenant_unknown": message(
        "Microsoft 365 no conoce la organización «{tenant}».",
        "Pida a su soporte técnico el dominio o el número de la organización.",
        what_en="Microsoft 365 does not know the organisation “{tenant}”.",
        to_do_en="Ask your technical support for the organisation's domain or number.",
    ),
    "mail_recipients_hidden": message(
        "Los destinatarios del mensaje {message_id} no son los que dice su encabezado.",
        "Microsoft Graph envía solo a los del encabezado. Envíelo por SMTP o redáctelo de nuevo.",
        what_en="The recipients of message {message_id} are not those that its headers name.",
        to_do_en="Microsoft Graph sends to those in the headers alone. Send it by SMTP, or write it anew.",
    ),
}
