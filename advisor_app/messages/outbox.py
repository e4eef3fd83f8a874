"""Words for what keeps messages in the outbox, and for sending them again or on trial."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "outbox_paused": message(
        "El envío está en pausa desde el {since}: la puso {who} («{why}»).",
        "No se envió nada. Reanúdelo en Correo, o con «advisor-app outbox resume».",
        what_en="Sending has been paused since {since} by {who} (“{why}”).",
        to_do_en="Nothing was sent. Let it go on in Mail, or with “advisor-app outbox resume”.",
    ),
    "outbox_not_paused": message(
        "El envío no está en pausa.",
        "No hay nada que reanudar; envíe con «advisor-app outbox send».",
        what_en="Sending is not paused.",
        to_do_en="There is nothing to resume; send with “advisor-app outbox send”.",
    ),
    "mail_pause_without_reason": message(
        "Falta decir por qué se pone en pausa.",
        "Escriba el motivo: lo verá quien quiera enviar.",
        what_en="It is not said why it is paused.",
        to_do_en="Write the reason: whoever wants to send will see it.",
    ),
    "mail_paused_meanwhile": message(
        "Alguien puso en pausa el mensaje {message_id}, o todo el envío, mientras salían los demás.",
        "Sigue en la cola. Véalo en Correo.",
        what_en="Somebody paused message {message_id}, or all sending, while the others were going out.",
        to_do_en="It is still queued. See it in Mail.",
    ),
    "mail_no_address_of_mine": message(
        "No se sabe a qué correo mandarle la prueba a {who}.",
        "Ponga su correo en el directorio de asesores, o dígalo con «--me CORREO».",
        what_en="It is not known at which address {who} gets the trial.",
        to_do_en="Put your address into the directory of advisors, or give it with “--me ADDRESS”.",
    ),
    "mail_again_without_reason": message(
        "Falta decir por qué se envía otra vez.",
        "Escriba el motivo; queda con los dos mensajes.",
        what_en="It is not said why it is sent again.",
        to_do_en="Write the reason; it stays with both messages.",
    ),
    "mail_again_outdated": message(
        "La carta que lleva el mensaje {message_id} se corrigió después.",
        "Envíe la corregida: la prepara «advisor-app findings prepare».",
        what_en="The letter that message {message_id} carries was corrected since.",
        to_do_en="Send the corrected one: “advisor-app findings prepare” makes it.",
    ),
    "mail_not_sent_yet": message(
        "El mensaje {message_id} todavía no se ha enviado.",
        "Solo de lo enviado se anota que respondieron o que lo recibieron.",
        what_en="Message {message_id} is not sent yet.",
        to_do_en="Only of what was sent it is noted that somebody answered or received it.",
    ),
    "mail_due_is_past": message(
        "La hora {due} ya pasó.",
        "Elija una hora que venga, o envíelo ahora.",
        what_en="The hour {due} is past.",
        to_do_en="Choose one that is to come, or send it now.",
    ),
    "mail_due_unreadable": message(
        "«{value}» no es una hora.",
        "Escríbala como 2026-11-23 08:00 o 23/11/2026 08:00 (hora de Panamá).",
        what_en="“{value}” is not an hour.",
        to_do_en="Write it like 2026-11-23 08:00 or 23/11/2026 08:00 (Panama's time).",
    ),
}
