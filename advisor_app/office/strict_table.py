"""Reading the files that staff edit: what is missing, unknown or of the wrong kind is told with its place."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.chosen_file import read_chosen

T = TypeVar("T")
TablePath = tuple[str | int, ...]
"""Where a table is in its file: names, and places from 0 within lists."""


def nearest_word(word: str, known: Iterable[str]) -> str:
    """The known word that is most like `word`; empty if nothing is known."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.0)), "")


class StrictTable:
    """One table of a TOML file whose every key is asked for; `close` refuses the keys that nobody asked for.

    Every fault is a `UserError` whose values hold `file`, `place` and what is needed to mend it.
    """

    def __init__(
        self,
        values: Mapping[str, object],
        file: str,
        place: str = "",
        path: TablePath = (),
        line_of: Callable[[TablePath, str], int] | None = None,
    ) -> None:
        """`line_of` tells the line on which a key of the table at a path stands, where that is known."""
        self._values = values
        self._asked: dict[str, None] = {}
        self._path = path
        self._line_of = line_of
        self.file = file
        self.place = place or "(inicio)"

    def fault(self, code: str, *, key: str = "", **values: object) -> UserError:
        if key:
            values = {"value": self._values.get(key, ""), **values}
        if self._line_of is None:
            return UserError(code, file=self.file, place=self.place, **({"key": key} if key else {}), **values)
        line = self._line_of(self._path, key)
        place = self.place if self._path else "(inicio)"
        return UserError(code, file=self.file, place=f"línea {line}, {place}", line=line, key=key, **values)

    @property
    def names(self) -> tuple[str, ...]:
        """The keys that are written, in the file's order."""
        return tuple(self._values)

    def has(self, key: str) -> bool:
        self._asked[key] = None
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not blank, or the default where the key is missing."""
        value = self._value(key, default, str, "un texto entre comillas")
        if value is not default and not value.strip():
            raise self.fault("template_key_empty", key=key)
        return value.strip()

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        value = self._value(key, default, int, "un número entero sin comillas")
        if not least <= value <= most:
            raise self.fault("template_number_out_of_range", key=key, value=value, least=least, most=most)
        return value

    def yes(self, key: str, default: bool) -> bool:
        return self._value(key, default, bool, "true o false")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the key is missing."""
        given = self._value(key, [], list, "una lista de textos entre corchetes")
        if not all(isinstance(one, str) and one.strip() for one in given):
            raise self.fault("template_value_of_wrong_kind", key=key, expected="una lista de textos entre corchetes")
        return tuple(one.strip() for one in given)

    def table(self, key: str) -> StrictTable | None:
        if not self.has(key):
            return None
        value: dict[str, object] = self._value(key, None, dict, "una tabla")
        return StrictTable(value, self.file, f"{self.place}, {key}", (*self._path, key), self._line_of)

    def tables(self, key: str) -> list[StrictTable]:
        """The tables written as [[key]], at least one."""
        given = self._value(key, None, list, f"una o más tablas [[{key}]]")
        if not given or not all(isinstance(one, dict) for one in given):
            raise self.fault("template_value_of_wrong_kind", key=key, expected=f"una o más tablas [[{key}]]")
        return [
            StrictTable(one, self.file, f"{key} {number}", (*self._path, key, number - 1), self._line_of)
            for number, one in enumerate(given, start=1)
        ]

    def close(self) -> None:
        """Raises `UserError("template_unknown_key")` for the first key that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                known = sorted(self._asked)
                raise self.fault(
                    "template_unknown_key", key=key, nearest=nearest_word(key, known), known=", ".join(known)
                )

    def _value(self, key: str, default: T | None, kind: type[T], expected: str) -> T:
        if not self.has(key):
            if default is None:
                raise self.fault("template_key_missing", key=key)
            return default
        value = self._values[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.fault("template_value_of_wrong_kind", key=key, expected=expected)
        return value


def read_table(path: Path) -> StrictTable:
    """Open a TOML file. Raises `UserError("template_unreadable")`, `EnvironmentFault("template_not_opened")`."""
    return parse_table(read_bytes(path), path.name)


def read_bytes(path: Path) -> bytes:
    """A template's bytes. Raises `EnvironmentFault("template_not_opened")`, `UserError("file_in_use_here")`."""
    try:
        return read_chosen(path)
    except OSError as error:
        raise EnvironmentFault("template_not_opened", file=str(path), detail=error.strerror or str(error)) from error


def parse_table(data: bytes, file: str, line_of: Callable[[TablePath, str], int] | None = None) -> StrictTable:
    """The same for bytes that are already at hand; with `line_of`, faults tell their line and value too."""
    try:
        return StrictTable(tomllib.loads(data.decode("utf-8-sig")), file, line_of=line_of)
    except UnicodeDecodeError as error:
        raise UserError("template_not_utf8", file=file, byte=error.start) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = {"line": int(place[1])} if place and line_of else {}
        raise UserError("template_unreadable", file=file, detail=str(error), **line) from error
