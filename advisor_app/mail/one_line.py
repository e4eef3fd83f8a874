"""Text that must stay on one line, because it becomes a header."""

from __future__ import annotations

import unicodedata

from advisor_app.errors import UserError
from advisor_app.office.names import tidy

_BREAKING = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, halves of surrogate pairs, line and paragraph separators."""


def one_line(text: str, *, what: str, longest: int) -> str:
    """The text with its blanks tidied; `what` ("subject", "name", "file_name") chooses the words of the error.

    Raises `UserError("mail_{what}_line_break")` where it holds a line break or another control character, so that it
    cannot begin a header of its own, and `UserError("mail_{what}_too_long")` above `longest` characters.
    """
    if any(unicodedata.category(character) in _BREAKING for character in text):
        raise UserError(f"mail_{what}_line_break", value=ascii(text))
    tidied = tidy(text)
    if len(tidied) > longest:
        raise UserError(f"mail_{what}_too_long", length=len(tidied), longest=longest, value=f"{tidied[:40]}…")
    return tidied
