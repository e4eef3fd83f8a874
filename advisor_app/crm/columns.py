"""Which column holds which field."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from itertools import islice

from advisor_app.crm.date_columns import DateReader
from advisor_app.crm.dynamics import is_technical
from advisor_app.crm.export import ReadOptions, Recognition
from advisor_app.crm.personal import is_personal_header, look_personal
from advisor_app.crm.table import Cell, Table
from advisor_app.crm.vocabulary import FieldWords, Vocabulary, Words, contains, header_words
from advisor_app.errors import UsageError
from advisor_app.office.case import DATE_FIELDS, FIELDS
from advisor_app.office.names import name_key

_SAMPLE = 400
_DATE_SHARE = 0.5
_EXACT, _PARTIAL, _EMPTY = 1000.0, 500.0, 100.0
_LOGICAL = 2000.0
_DOUBTED = 600.0
"""What a date field's own header loses where its values can't be read: any better column goes before it."""
_PARTIAL_COVERAGE = 0.5
_ACRONYM = re.compile(r"[A-ZÁÉÍÓÚÑ0-9&/\-]{2,8}")
_MOST_ACRONYMS = 60
_CLOCK = re.compile(r"\d{1,2}:\d{2}(:\d{2})?([.,]\d+)?(\s*[ap]\.?\s*m\.?)?", re.IGNORECASE)
_MAY_LOOK_PERSONAL = ("number", "owner")
_DATE_WORDS = frozenset({"fecha", "date", "dia", "day"})
_TIME_WORDS = frozenset({"hora", "time", "hour", "horas"})


@dataclass(frozen=True)
class ColumnsFound:
    """What was found, and what was left aside."""

    columns: dict[str, tuple[str, ...]]
    left_out: tuple[str, ...]
    unused: tuple[str, ...]
    recognised_by: Recognition


def find_columns(table: Table, vocabulary: Vocabulary, options: ReadOptions, dates: DateReader) -> ColumnsFound:
    """Field to headers. What a person says comes first, then Dynamics' logical names, then the headers' words.

    Raises `UsageError` for an unknown field or header in the options.
    """
    columns = _said(table, options)
    left_out_fields = {name for name, headers in columns.items() if not headers}
    columns = {name: headers for name, headers in columns.items() if headers}
    taken = {header for headers in columns.values() for header in headers}
    allowed = {resolve_header(header, table.headers) for header in options.personal}
    free = [header for header in table.headers if header not in taken and not is_technical(header)]
    search = _Search(table, vocabulary, dates)
    personal = {
        header
        for header in free
        if header not in allowed
        and (_is_personal(header, table, vocabulary) or _holds_personal(header, table, vocabulary, search))
    }
    wanted = [name for name in FIELDS if name not in columns and name not in left_out_fields]
    open_headers = [header for header in free if header not in personal]
    by_map = False
    for name, header, logical in search.assign(wanted, open_headers, guess_entity=not options.entity):
        columns[name] = (header,)
        by_map = by_map or logical
    used = {header for headers in columns.values() for header in headers}
    _join_times(columns, table, options, [header for header in free if header not in personal | used])
    used = {header for headers in columns.values() for header in headers}
    recognised: Recognition = "person" if options.columns else "hidden_map" if by_map else "headers"
    return ColumnsFound(
        columns={name: columns[name] for name in FIELDS if name in columns},
        left_out=tuple(header for header in table.headers if header in personal),
        unused=tuple(header for header in table.headers if header not in used | personal),
        recognised_by=recognised,
    )


def resolve_header(wanted: str, headers: Iterable[str]) -> str:
    """The file's header that `wanted` means: itself, or the one with the same name key, or the same words.

    Raises `UsageError("header_unknown")`, naming the nearest.
    """
    from difflib import get_close_matches

    known = list(headers)
    if wanted in known:
        return wanted
    for key in (name_key, header_words):
        for header in known:
            if key(header) == key(wanted):
                return header
    near = get_close_matches(name_key(wanted), [name_key(header) for header in known], n=1, cutoff=0)
    nearest = next((header for header in known if near and name_key(header) == near[0]), "")
    raise UsageError("header_unknown", header=wanted, nearest=nearest)


def _said(table: Table, options: ReadOptions) -> dict[str, tuple[str, ...]]:
    """The options' columns under the file's own headers. A header may itself hold a "+"."""
    said = {}
    known = table.headers
    for name, given in options.columns.items():
        headers = tuple(given)
        if name not in FIELDS:
            raise UsageError("field_unknown", field=name, fields=", ".join(FIELDS))
        if "+".join(headers) in known:
            headers = ("+".join(headers),)
        if name in DATE_FIELDS and len(headers) > 2:
            raise UsageError("too_many_date_columns", field=name, headers="+".join(headers))
        said[name] = tuple(resolve_header(header, known) for header in headers)
    return said


def _is_personal(header: str, table: Table, vocabulary: Vocabulary) -> bool:
    """Personal by its header, unless the whole header is a field's own word ("Último usuario en ruta")."""
    words = header_words(header)
    if any(words in known.exact for known in vocabulary.fields.values()):
        return False
    return is_personal_header(header, vocabulary.personal, table.logical.get(header))


def _holds_personal(header: str, table: Table, vocabulary: Vocabulary, search: _Search) -> bool:
    """Personal by its values. Case numbers may look like a cédula, and an official's address is no citizen's."""
    words, logical = header_words(header), table.logical.get(header)
    known = [vocabulary.fields[name] for name in _MAY_LOOK_PERSONAL]
    if any(words in one.exact or logical in one.logical for one in known):
        return False
    return not search.are_dates(header) and look_personal(table.column(header))


class _Search:
    """Weighs every pair of field and header, and gives the best pairs away first."""

    def __init__(self, table: Table, vocabulary: Vocabulary, dates: DateReader) -> None:
        self._table = table
        self._fields = vocabulary.fields
        self._dates = dates
        self._date_share: dict[str, float] = {}
        self._filled: dict[str, bool] = {}

    def assign(self, fields: list[str], headers: list[str], *, guess_entity: bool) -> list[tuple[str, str, bool]]:
        """Field, header, and whether Dynamics' logical name told it.

        An export without a column for the entity often has the entities as its owners: acronyms, few of them. With
        `guess_entity` such a column is taken for them.
        """
        found = self._best_pairs(fields, headers)
        if guess_entity and "entity" in fields and not any(name == "entity" for name, _, _ in found):
            known = self._fields["entity"].values
            for header in headers:
                if header_words(header) in known and self._are_acronyms(header):
                    rest = self._best_pairs(fields, [other for other in headers if other != header])
                    return [*rest, ("entity", header, False)]
        return found

    def _best_pairs(self, fields: list[str], headers: list[str]) -> list[tuple[str, str, bool]]:
        pairs = []
        for place, header in enumerate(headers):
            words = header_words(header)
            for order, name in enumerate(fields):
                score = self._score(name, header, words)
                if score > 0:
                    pairs.append((-score, order, place, name, header))
        found: dict[str, tuple[str, bool]] = {}
        used: set[str] = set()
        for negative, _, _, name, header in sorted(pairs):
            if name not in found and header not in used:
                found[name] = (header, -negative > _EXACT)
                used.add(header)
        return [(name, header, logical) for name, (header, logical) in found.items()]

    def are_dates(self, header: str) -> bool:
        return self._share_of_dates(header) >= _DATE_SHARE

    def _score(self, name: str, header: str, words: Words) -> float:
        known = self._fields[name]
        score = self._by_logical_name(known, header) or _by_words(known, words)
        if not score:
            return 0
        if not self._is_filled(header):
            return score if score > _EXACT else _EMPTY * score / _EXACT
        if name not in DATE_FIELDS:
            return 0 if self.are_dates(header) else score
        if self.are_dates(header) or self._dates.look_like_serials(self._table.column(header)[:_SAMPLE]):
            return score
        return score - _DOUBTED if score > _DOUBTED and self._have_digits(header) else 0

    def _by_logical_name(self, known: FieldWords, header: str) -> float:
        logical = self._table.logical.get(header)
        if logical is None or logical not in known.logical:
            return 0
        return _LOGICAL - known.logical.index(logical)

    def _share_of_dates(self, header: str) -> float:
        if header not in self._date_share:
            filled = (cell for cell in self._table.column(header) if cell != "")
            self._date_share[header] = self._dates.looks_like_dates(islice(filled, _SAMPLE))
        return self._date_share[header]

    def _is_filled(self, header: str) -> bool:
        if header not in self._filled:
            self._filled[header] = any(self._table.column(header))
        return self._filled[header]

    def _have_digits(self, header: str) -> bool:
        """Whether most filled cells have a digit: unreadable dates do, "sí" and "no" don't."""
        filled = list(islice((cell for cell in self._table.column(header) if cell != ""), _SAMPLE))
        return sum(any(character.isdigit() for character in str(cell)) for cell in filled) * 2 >= len(filled)

    def _are_acronyms(self, header: str) -> bool:
        values = set(self._table.column(header)) - {""}
        return 0 < len(values) <= _MOST_ACRONYMS and all(isinstance(v, str) and _ACRONYM.fullmatch(v) for v in values)


def _by_words(known: FieldWords, words: Words) -> float:
    if not words:
        return 0.0
    if words in known.exact:
        return _EXACT - known.exact.index(words)
    best = 0.0
    for rank, part in enumerate(known.partial):
        coverage = len(part) / len(words)
        if coverage >= _PARTIAL_COVERAGE and contains(words, part):
            best = max(best, _PARTIAL * coverage - rank)
    return best


def _join_times(columns: dict[str, tuple[str, ...]], table: Table, options: ReadOptions, free: list[str]) -> None:
    """Gives a date field the column with its time: "fecha_ingreso" takes "hora_ingreso"."""
    for name in DATE_FIELDS:
        if name not in columns or name in options.columns:
            continue
        stem = _without(columns[name][0], _DATE_WORDS)
        for header in free:
            is_time = set(header_words(header)) & _TIME_WORDS
            if is_time and _without(header, _TIME_WORDS) == stem and _are_clocks(table.column(header)):
                columns[name] = (columns[name][0], header)
                free.remove(header)
                break


def _without(header: str, words: frozenset[str]) -> Words:
    return tuple(word for word in header_words(header) if word not in words)


def _are_clocks(cells: Iterable[Cell]) -> bool:
    filled = list(islice((cell for cell in cells if cell != ""), _SAMPLE))
    return bool(filled) and all(_is_clock(cell) for cell in filled)


def _is_clock(cell: Cell) -> bool:
    if isinstance(cell, str):
        return _CLOCK.fullmatch(cell.strip()) is not None
    return isinstance(cell, time) or (isinstance(cell, datetime) and cell.year <= 1900)
