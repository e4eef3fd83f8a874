"""What the window remembers as a file for another computer, and back: no secrets, nothing of this one's disk."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QByteArray

from advisor_app.errors import UserError
from advisor_app.office.chosen_file import read_chosen
from advisor_app.services.save_file import save_file
from advisor_app.ui.memory import LOCATION, Memory

KIND = "advisor-app profile"
VERSION = 1
_LEFT_OUT = ("first/", "window/folder", "window/directs", "window/closed", "window/page")
_SECRET = ("password", "secret", "token")
_LARGEST = 1_000_000
"""Bytes of a file that is looked at; a profile has some thousands."""


def write_profile(memory: Memory, file: Path) -> int:
    """How many values were written. Raises `EnvironmentFault("file_not_saved")`."""
    values: dict[str, object] = {}
    for key in memory.everything():
        if _travels(key, memory.text(key)):
            held = memory.bytes(key)
            values[key] = (
                {"bytes": bytes(held.toHex().data()).decode("ascii")} if held is not None else memory.texts(key)
            )
    told = json.dumps({"kind": KIND, "version": VERSION, "values": values}, ensure_ascii=False, indent=1)
    save_file(file, f"{told}\n".encode())
    return len(values)


def read_profile(memory: Memory, file: Path) -> int:
    """How many values were taken. Raises `UserError("not_a_profile")`; then nothing is changed."""
    try:
        if file.stat().st_size > _LARGEST:
            raise ValueError(file)
        told = json.loads(read_chosen(file))
        if told["kind"] != KIND or told["version"] > VERSION:
            raise ValueError(told["kind"])
        values = {str(key): _value(value) for key, value in told["values"].items() if _travels(str(key), str(value))}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError("not_a_profile", file=file.name) from error
    for key, value in values.items():
        memory.keep(key, value)
    memory.save()
    return len(values)


def _travels(key: str, text: str) -> bool:
    """A file's place is this computer's own; a server's address is not."""
    if key == LOCATION:
        return "://" in text
    return not key.startswith(_LEFT_OUT) and not any(word in key.casefold() for word in _SECRET)


def _value(told: object) -> str | list[str] | QByteArray:
    if isinstance(told, dict):
        return QByteArray.fromHex(QByteArray(str(told["bytes"]).encode("ascii")))
    if isinstance(told, list):
        texts = [str(one) for one in told]
        return texts[0] if len(texts) == 1 else texts
    raise TypeError(told)
