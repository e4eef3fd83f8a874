"""Traces of a citizen in a text that goes out: identity numbers, telephones, mail addresses."""

from __future__ import annotations

import re
from collections.abc import Collection

_ALONE = r"(?<![\w.@-]){}(?![\w@-])"
_CEDULA = re.compile(_ALONE.format(r"(?:\d{1,2}(?:-?(?:AV|PI|NT))?|PE|E|N)-\d{1,4}-\d{2,6}"), re.IGNORECASE)
_TELEPHONE = re.compile(_ALONE.format(r"(?:\+?507[ -]?)?(?:6\d{3}[ -]?\d{4}|[2-9]\d{2}[ -]\d{4})"))
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def personal_traces(text: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """What looks like a Panamanian cédula, a telephone or a mail address, in the text's order, each once.

    known   texts that are none, such as case numbers; a trace within one of them is left out

    Names can't be told from other words; a person still has to read what goes out.
    """
    for one in sorted(known, key=len, reverse=True):
        text = text.replace(one, " ")
    found = [(match.start(), match[0]) for look in (_CEDULA, _TELEPHONE, _MAIL) for match in look.finditer(text)]
    return tuple(dict.fromkeys(trace for _, trace in sorted(found)))
