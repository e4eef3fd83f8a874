"""One entity's letter as it reads: as it was issued, or as it would be while it has no number."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from advisor_app.documents.letters.compose_letter import personal_traces_in
from advisor_app.documents.letters.letter import LetterContent
from advisor_app.documents.letters.letter_record import letter_from_json
from advisor_app.documents.letters.letter_templates import LetterTemplates, PaperParts
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.people import Liaison
from advisor_app.office.scoring.recommendations import phrase_book_path, read_phrase_book
from advisor_app.services.audits.find_audit import find_audit
from advisor_app.services.letters.word_letter import advisor_of, word_letter
from advisor_app.services.office import Office

WITHOUT_NUMBER = "en borrador"
"""Stands in the place of the number in a letter that was not issued yet."""


@dataclass(frozen=True, slots=True)
class ShownLetter:
    """`number` is "" where the letter was not issued yet; `sender` the address it would be mailed from."""

    entity_id: UUID
    entity: str
    week: IsoWeek
    number: str
    content: LetterContent
    paper: PaperParts
    liaisons: tuple[Liaison, ...]
    sender: str
    traces: tuple[str, ...]


def show_letter(office: Office, week: IsoWeek, entity: str) -> ShownLetter:
    """The issued letter where one tells the audit as it stands; else as it would be issued today.

    Raises what `find_audit` and `ScoredAudit.result` raise, and what reading the templates raises.
    """
    with office.store.reading() as reading:
        found = find_audit(reading, week, entity)
        letters = reading.letters.of_audits([found.audit.id]).get(found.audit.id, [])
        advisor = advisor_of(reading, found)
        liaisons = tuple(reading.liaisons.of(found.entity_id))
        if letters and letters[-1].revision == found.audit.revision:
            content = letter_from_json(letters[-1].content)
            number = content.number
        else:
            content, _ = word_letter(
                reading,
                read_phrase_book(phrase_book_path()),
                found,
                signer=advisor.name if advisor else office.who,
                earlier=letters,
                number=WITHOUT_NUMBER,
                day=panama_day(now_utc()),
            )
            number = ""
    return ShownLetter(
        entity_id=found.entity_id,
        entity=found.entity,
        week=week,
        number=number,
        content=content,
        paper=LetterTemplates().paper(content),
        liaisons=liaisons,
        sender=advisor.email if advisor else "",
        traces=personal_traces_in(content),
    )
