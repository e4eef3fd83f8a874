"""The words of columns.toml: how headers, statuses and blanks are recognised. Staff may edit the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from advisor_app.errors import UserError
from advisor_app.office.case import FIELDS
from advisor_app.office.names import name_key

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOT_WORD = re.compile(r"[^0-9a-z]+")
_SMALL_WORDS = frozenset({"de", "del", "la", "el", "los", "las", "en", "a", "al", "the", "of"})

Words = tuple[str, ...]


def header_words(header: str) -> Words:
    """The words of a header, without case, accents, punctuation and small words; "SRNumber" is two words."""
    split = _NOT_WORD.sub(" ", name_key(_CAMEL.sub(" ", header))).split()
    return tuple(word for word in split if word not in _SMALL_WORDS) or tuple(split)


def contains(words: Words, part: Words) -> bool:
    """Whether `part` stands in `words` without a gap."""
    length = len(part)
    return any(words[start : start + length] == part for start in range(len(words) - length + 1))


@dataclass(frozen=True, slots=True)
class FieldWords:
    exact: tuple[Words, ...]
    partial: tuple[Words, ...]
    values: tuple[Words, ...]
    logical: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonalWords:
    words: tuple[Words, ...]
    exact: frozenset[Words]
    excepted: frozenset[Words]
    logical: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    fields: dict[str, FieldWords]
    personal: PersonalWords
    closed_statuses: frozenset[str]
    open_statuses: frozenset[str]
    empty_words: frozenset[str]
    """Name keys of what stands for an empty cell."""


def vocabulary_path() -> Path:
    """Where columns.toml lies: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "templates" / "columns.toml"
    return installed if installed.is_file() else package.parent / "templates" / "columns.toml"


def load_vocabulary(path: Path | None = None) -> Vocabulary:
    """Read columns.toml; raises `UserError("columns_file_unreadable")`."""
    import tomllib

    file = path or vocabulary_path()
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return _vocabulary(table)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError("columns_file_unreadable", path=str(file), detail=str(error)) from error


def _vocabulary(table: dict[str, dict[str, dict[str, list[str]]]]) -> Vocabulary:
    fields = table["fields"]
    unknown = set(fields) - set(FIELDS)
    if unknown:
        raise ValueError(f"[fields.{min(unknown)}]")
    personal = {name: list(words) for name, words in table["personal"].items()}
    return Vocabulary(
        fields={name: _field_words(fields.get(name, {})) for name in FIELDS},
        personal=PersonalWords(
            words=_phrases(personal["words"]),
            exact=frozenset(_phrases(personal["exact"])),
            excepted=frozenset(_phrases(personal["except"])),
            logical=frozenset(personal["logical"]),
        ),
        closed_statuses=_keys(table["status"]["closed"]),
        open_statuses=_keys(table["status"]["open"]),
        empty_words=_keys(table["empty"]["words"]),
    )


def _field_words(lists: dict[str, list[str]]) -> FieldWords:
    return FieldWords(
        exact=_phrases(lists.get("exact", [])),
        partial=_phrases(lists.get("partial", [])),
        values=_phrases(lists.get("values", [])),
        logical=tuple(lists.get("logical", [])),
    )


def _phrases(texts: Iterable[str]) -> tuple[Words, ...]:
    return tuple(dict.fromkeys(header_words(text) for text in texts))


def _keys(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(name_key(text) for text in texts)
