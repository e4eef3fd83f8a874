"""Where the office keeps a citizen's words, by the number of the case: everything that erasing would touch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.documents.redacted import note_document, words_in_document
from advisor_app.errors import EnvironmentFault
from advisor_app.mail.redacting import redacted_message
from advisor_app.office.backup.keeping import leaves_on
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.privacy.places import MAILS
from advisor_app.office.privacy.sought import NOTE_BEGINS, Sought
from advisor_app.services.backup.folder import copies_folder, keeping_of
from advisor_app.store.backup.notes import copies_in
from advisor_app.store.privacy.in_copies import holds_case

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.store.privacy.citizen_data import KeptCase
    from advisor_app.store.privacy.citizen_rows import RedactBlob
    from advisor_app.store.reading import Reading

_REMEMBERED_LETTERS = 10_000_000


@dataclass(frozen=True, slots=True)
class HoldingCopy:
    """A copy in which the words still stand, and by when the rule lets it go; None: a person has to."""

    path: Path
    leaves: date | None


@dataclass(frozen=True, slots=True)
class FoundCitizen:
    """`rows` by "TABLE.COLUMN"; `entries` of the history; `erased` whether the case was erased or masked before, and
    `why` then.
    """

    number: str
    texts: int
    rows: Mapping[str, int]
    entries: tuple[int, ...]
    copies: tuple[HoldingCopy, ...]
    erased: bool
    why: str = ""

    @property
    def nothing(self) -> bool:
        return not self.rows


def find_citizen(
    office: Office,
    number: str,
    words: Sequence[str] = (),
    *,
    words_alone: bool = False,
    told: Callable[[int, int], None] | None = None,
) -> FoundCitizen:
    """Changes nothing. `words` are looked for besides what the office keeps of the case: a name, a telephone; or
    alone. `told` hears how many tables are done of how many.

    Raises `UserError("unknown_case")`.
    """
    with office.store.reading() as reading:
        case, sought = sought_of(reading, number, words, words_alone=words_alone)
        heard = told or (lambda _done, _whole: None)
        places = reading.citizen_data.look(case, sought, redacting(sought, ""), heard)
        erased = reading.citizen_data.erased()
    copies = holding_copies(office, number)
    texts, why = len(sought.texts), erased.get(number, "")
    return FoundCitizen(number, texts, dict(places.rows), tuple(places.entries), copies, number in erased, why)


def sought_of(
    reading: Reading, number: str, words: Sequence[str], *, words_alone: bool = False
) -> tuple[KeptCase, Sought]:
    case = reading.citizen_data.case(number)
    named = tuple(word for word in words if word.strip())
    if words_alone:
        return case, Sought(number, (), named, words_alone=True)
    texts = tuple(text for text in reading.citizen_data.texts(case) if not text.startswith(NOTE_BEGINS))
    return case, Sought(number, texts, named)


def note_of(who: str) -> str:
    return f"{NOTE_BEGINS}{panama_day(now_utc()):%d/%m/%Y} por {who}."


def redacting(sought: Sought, note: str) -> RedactBlob:
    """What stands in the place of a kept mail or document that holds what is sought."""
    words_of = _WordsOfDocuments(sought)

    def redact(place: str, content: bytes) -> bytes | None:
        if place in MAILS:
            near = _held_near(sought, content, words_of)
            if near is None:
                return None
            return redacted_message(content, lambda text: sought.masked(text, near=near), words_in_document, note)
        words = words_of(content)
        return note_document(content, note) if words and sought.held_by(words) else None

    return redact


class _WordsOfDocuments:
    """The words of a document, each read once: a letter stands in its mail once more. "" for one that holds nothing."""

    def __init__(self, sought: Sought) -> None:
        self._sought = sought
        self._read: dict[bytes, str] = {}
        self._letters = 0

    def __call__(self, content: bytes) -> str:
        digest = sha256(content).digest()
        known = self._read.get(digest)
        if known is not None:
            return known
        words = words_in_document(content)
        if not self._sought.named_in(words) and not self._sought.may_hold(words, near=True):
            words = ""
        self._letters += len(words)
        if self._letters <= _REMEMBERED_LETTERS:
            self._read[digest] = words
        return words


def _held_near(sought: Sought, content: bytes, words_of: Callable[[bytes], str]) -> bool | None:
    """Whether a message names the case somewhere, if only in a file of it, so that its other parts may cut its words;
    None where no part of it holds what is sought.
    """
    texts: list[str] = []

    def hear(text: str) -> str:
        texts.append(text)
        return text

    redacted_message(content, hear, words_of, "")
    near = any(sought.named_in(text) for text in texts)
    return near if any(sought.held_by(text, near=near) for text in texts) else None


def holding_copies(office: Office, number: str) -> tuple[HoldingCopy, ...]:
    """The copies in the office's folder that still hold the case's words."""
    rule = keeping_of(office)
    found = []
    for copy in copies_in(copies_folder(office, rule)):
        try:
            holds = holds_case(copy.path, number, NOTE_BEGINS)
        except EnvironmentFault:  # what can't be opened may hold it
            holds = True
        if holds:
            found.append(HoldingCopy(copy.path, leaves_on(copy, rule)))
    return tuple(found)
