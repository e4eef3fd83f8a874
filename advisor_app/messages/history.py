"""The words of the history: what each action was, and what the fields of a record are called."""

from __future__ import annotations

import re
from collections.abc import Mapping

from advisor_app.messages import history_office, history_work
from advisor_app.messages.history_changes import Unchanged, news_of
from advisor_app.messages.history_fields import FIELDS
from advisor_app.messages.history_records import RECORDS, VALUES
from advisor_app.messages.words import Message, message

SENTENCES: Mapping[str, tuple[str, str]] = {**history_work.SENTENCES, **history_office.SENTENCES}
UNKNOWN = ("Guardó un cambio", "Kept a change")
_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_TAIL = re.compile(
    r"[:,]?( (de|del|a|al|en|con|el|la|desde|para|por|of|from|to|in|with|into|the|about|until))*[ :,]*\{.*$"
)

MESSAGES: dict[str, Message] = {
    "heads_unreadable": message(
        "No se pudo leer el archivo de cabezas {file}: {reason}.",
        "Revise la ruta; cada línea del archivo tiene un día y una cabeza, como 2026-11-22 812:5f3c….",
        what_en="The file of heads {file} can't be read: {reason}.",
        to_do_en="Check the path; each line has a day and a head, like 2026-11-22 812:5f3c….",
    ),
    "heads_unwritable": message(
        "No se pudo guardar la cabeza del historial en {file}: {reason}.",
        "Elija otra carpeta, o pida permiso de escritura en esta.",
        what_en="The history's head can't be kept in {file}: {reason}.",
        to_do_en="Choose another folder, or ask for the right to write in this one.",
    ),
    "history_not_whole": message(
        "El historial fue alterado: asientos {entries}.",
        "Guarde una copia de la base de datos tal como está y avise a quien la cuida; las copias de días anteriores "
        "muestran qué decía.",
        what_en="The history was tampered with: entries {entries}.",
        to_do_en="Keep a copy of the database as it is and tell whoever looks after it; copies of days before show "
        "what it said.",
    ),
    "history_needs_one": message(
        "Diga de qué quiere ver el historial, y de una sola manera: --subject, --case o --entity.",
        "Sin ninguna se muestra lo último de toda la oficina.",
        what_en="Say whose history is wanted, in one way: --subject, --case or --entity.",
        to_do_en="Without any, the latest of the whole office is shown.",
    ),
}


class _Told(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "…"


def sentence(action: str, subject: str, payload: Mapping[str, object] | None, language: str = "es") -> str:
    """What was done, in words; an action of a later version of the program is a change without a name."""
    at = 1 if language == "en" else 0
    text = SENTENCES.get(action, UNKNOWN)[at]
    told: dict[str, object] = {
        "subject": subject,
        "record": record_word(str((payload or {}).get("kind", "")), language),
    }
    for name, value in (payload or {}).items():
        told[name] = ", ".join(map(str, value)) if isinstance(value, list) else value
    if "state" in told:
        told["state"] = value_word(told["state"], language)
    told = {
        name: _DAY.sub(r"\3/\2/\1", value) if isinstance(value, str) else value
        for name, value in told.items()
        if value not in ("", None)
    }
    return text.format_map(_Told(told))


def action_word(action: str, language: str = "es") -> str:
    """An action without what one entry tells of it, to choose it by."""
    text = SENTENCES.get(action, UNKNOWN)[1 if language == "en" else 0]
    words = re.sub(r"^\{\w+\} ", "", _TAIL.sub("", re.sub(r"\{\w+\}(?= \w)", "…", text, count=1)))
    return words[:1].upper() + words[1:]


def record_word(kind: str, language: str = "es") -> str:
    """What a record is called; the name of its table where nobody gave it a word."""
    words = RECORDS.get(kind)
    return words[1 if language == "en" else 0] if words else kind.replace("_", " ")


def field_word(name: str, language: str = "es") -> str:
    """What a field is called; "body.title" is the field "title"."""
    own = name.rpartition(".")[2]
    words = FIELDS.get(own) or RECORDS.get(own)
    said = words[1 if language == "en" else 0] if words else own.replace("_", " ")
    return said[:1].upper() + said[1:]


def is_key(name: str) -> bool:
    """Whether a field holds another record's key and is called nothing: a person reads nothing from it."""
    own = name.rpartition(".")[2]
    return own.endswith("_id") and own not in FIELDS


def value_word(value: object, language: str = "es") -> str:
    """A field's value as a person reads it."""
    at = 1 if language == "en" else 0
    if value is None or value in ("", [], {}):
        return "—"
    if isinstance(value, bool):
        return (("sí", "yes"), ("no", "no"))[0 if value else 1][at]
    if isinstance(value, list):
        apart = "\n" if any(isinstance(one, Mapping) for one in value) else ", "
        return apart.join(value_word(one, language) for one in value)
    if isinstance(value, Mapping):
        return "; ".join(
            f"{field_word(str(name), language)}: {value_word(one, language)}" for name, one in value.items()
        )
    return _value_alone(value, at)


def _value_alone(value: object, at: int) -> str:
    if isinstance(value, Unchanged):
        return ("{count} sin cambio", "{count} unchanged")[at].format(count=value.count)
    text = str(value)
    if text.startswith("sha256:"):
        return ("texto o archivo, huella ", "text or file, digest ")[at] + text[7:19] + "…"
    words = VALUES.get(text)
    return words[at] if words else _DAY.sub(r"\3/\2/\1", text)


def change_words(before: object, after: object, language: str = "es") -> tuple[str, str]:
    """A field before and after as a person reads them beside each other: of lists and records what is news."""
    was, became = news_of(before, after)
    return value_word(was, language), value_word(became, language)
