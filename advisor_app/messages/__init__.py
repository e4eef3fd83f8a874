"""The words for what went wrong or needs a decision: one line of what happened, one of what to do.

The command line and the window share them, so they stand below both and know no Qt. Each floor has its own table,
and the tables are read when something is to be told.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from advisor_app.messages.system_reasons import in_language
from advisor_app.messages.words import Words

if TYPE_CHECKING:
    from advisor_app.errors import AppError

LANGUAGES = ("es", "en")


class _Values(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "?"


def words(code: str, values: Mapping[str, object], language: str = "es") -> Words:
    """The words for a code, its places filled with `values`. An unknown code is told as itself, never hidden."""
    from advisor_app.messages.every import MESSAGES

    message = MESSAGES.get(code)
    if message is None:
        details = ", ".join(f"{name}: {value}" for name, value in values.items())
        return Words(f"{code} ({details})" if details else code, "")
    chosen = message.english if language == "en" else message.spanish
    filled = _Values({name: in_language(value, language) for name, value in values.items()})
    return Words(chosen.what.format_map(filled), chosen.to_do.format_map(filled))


def line(error: AppError, language: str = "es") -> str:
    """What happened and what to do, as one line for the command line."""
    said = words(error.code, error.values, language)
    text = f"{said.what} {said.to_do}".strip()
    return " ".join(text.split())
