"""Columns of citizens' personal data: by their header's words, and by how their values look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from advisor_app.crm.table import Cell
from advisor_app.crm.vocabulary import PersonalWords, contains, header_words

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
_CEDULA = re.compile(r"(?:\d{1,2}|PE|E|N|\d{1,2}-?(?:AV|PI))-\d{1,4}-\d{1,6}", re.IGNORECASE)
_TELEPHONE = re.compile(r"(?:\+|00)\d{1,3}[\s\-.]?\d[\d\s\-.]{5,}|\(?\d{3,4}\)?[\s\-]\d{4}|6\d{3}-?\d{4}")
_LOOKED_AT = 500
_SHARE = 0.5
_LONGEST = 200
"""Characters; a longer text is no address and no number."""


def is_personal_header(header: str, words: PersonalWords, logical_name: str | None = None) -> bool:
    """By the header's words, or by Dynamics' logical name where the hidden map gives one."""
    if logical_name is not None and logical_name.rsplit(".", 1)[-1] in words.logical:
        return True
    said = header_words(header)
    if any(contains(said, excepted) for excepted in words.excepted):
        return False
    return said in words.exact or any(contains(said, word) for word in words.words)


def look_personal(cells: Sequence[Cell]) -> bool:
    """Whether at least half of the first filled texts are mail addresses, Panamanian cédulas or telephone numbers."""
    if str not in set(map(type, cells)):
        return False
    texts = list(
        islice(
            (cell.strip() for cell in cells if isinstance(cell, str) and len(cell) < _LONGEST and cell.strip()),
            _LOOKED_AT,
        )
    )
    if not texts:
        return False
    for look in (_MAIL, _CEDULA, _TELEPHONE):
        if sum(look.fullmatch(text) is not None for text in texts) >= _SHARE * len(texts):
            return True
    return False
