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
