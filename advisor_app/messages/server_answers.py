"""What a person can do about a mail server's answer."""

from __future__ import annotations

import re

_ENHANCED = re.compile(r"\b[245]\.(\d{1,3})\.(\d{1,3})\b")
"""RFC 3463: class, subject, detail."""

_WORDS: dict[str, tuple[str, str]] = {
    "no_such_address": (
        "Esa dirección no existe: corríjala en Entidades y envíe el mensaje otra vez a la nueva.",
        "That address does not exist: correct it in Entities and send the message again to the new one.",
    ),
    "mailbox_off": (
        "Ese buzón no recibe: pregunte al enlace qué correo usa ahora.",
        "That mailbox takes nothing: ask the liaison which address is used now.",
    ),
    "mailbox_full": (
        "El buzón del destinatario está lleno: avísele por otra vía para que lo vacíe.",
        "The recipient's mailbox is full: tell them by another way to empty it.",
    ),
    "too_large": (
        "Es más grande de lo que ese servidor recibe: envíe los adjuntos por otra vía.",
        "It is larger than that server takes: send the attachments by another way.",
    ),
    "wait": (
        "El servidor pide esperar; el mensaje sigue en cola y se intenta de nuevo después de la espera.",
        "The server asks to wait; the message is still queued and is offered again after the wait.",
    ),
    "against_rules": (
        "Lo rechazan las reglas de ese servidor: muestre esta respuesta a su soporte técnico.",
        "That server's rules refuse it: show this answer to your technical support.",
    ),
    "refused": (
        "Corrija lo que dice el servidor y póngalo otra vez en cola, o muestre esta respuesta a su soporte técnico.",
        "Mend what the server says and queue it again, or show this answer to your technical support.",
    ),
    "cut_before": (
        "La conexión se cortó o tardó demasiado antes de que el servidor tuviera el mensaje: envíelo otra vez.",
        "The connection broke or took too long before the server had the message: send it again.",
    ),
    "in_doubt": (
        "Averigüe si llegó (pregunte al enlace, o busque en lo enviado de su buzón) y dígalo aquí; no se repite solo.",
        "Find out whether it arrived (ask the liaison, or look among what your mailbox has sent) and say so here; it "
        "is not repeated by itself.",
    ),
}
_BY_STATUS = {
    (1, 0): "no_such_address",
    (1, 1): "no_such_address",
    (1, 2): "no_such_address",
    (1, 3): "no_such_address",
    (1, 6): "no_such_address",
    (1, 10): "no_such_address",
    (2, 1): "mailbox_off",
    (2, 2): "mailbox_full",
    (2, 3): "too_large",
    (3, 4): "too_large",
}
_BY_CODE = {550: "no_such_address", 551: "no_such_address", 452: "mailbox_full", 552: "mailbox_full"}
_RULES = 7


def advice(code: int | None, words: str, *, in_doubt: bool = False, language: str = "es") -> str:
    """For an answer, or for none (`code` None); `in_doubt` where the server may have the message."""
    return _WORDS[_kind(code, words, in_doubt=in_doubt)][0 if language == "es" else 1]


def _kind(code: int | None, words: str, *, in_doubt: bool) -> str:
    if in_doubt:
        return "in_doubt"
    if code is None:
        return "cut_before"
    found = _ENHANCED.search(words)
    status = (int(found[1]), int(found[2])) if found else None
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if status is None and code in _BY_CODE:
        return _BY_CODE[code]
    if 400 <= code < 500:
        return "wait"
    return "against_rules" if status is not None and status[0] == _RULES else "refused"
