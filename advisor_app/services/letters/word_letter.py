"""What an entity's letter of findings says, before it has a number or with one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from advisor_app.documents.letters.compose_letter import DEMONSTRATION, Signer, compose_letter
from advisor_app.documents.letters.letter import LetterContent, letter_number
from advisor_app.documents.letters.repeated_words import repeated_words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.mail.correspondence import IssuedLetter
from advisor_app.office.objections.deciding import objection_days
from advisor_app.office.people import Advisor
from advisor_app.office.scoring.findings import find
from advisor_app.office.scoring.recommendations import PhraseBook, Recommendation, recommend
from advisor_app.services.audits.find_audit import ScoredAudit
from advisor_app.services.audits.questions_over_weeks import questions_up_to
from advisor_app.services.outbox.cancel_outdated import REACHED
from advisor_app.services.rounds.accumulate_rounds import quarter_of
from advisor_app.store import Reading


def number_of(letter: IssuedLetter) -> str:
    return letter_number(letter.year, letter.serial)


@dataclass(frozen=True, slots=True)
class MailedLetter:
    letter: IssuedLetter
    message_id: str


def last_mailed(reading: Reading, letters: Sequence[IssuedLetter]) -> MailedLetter | None:
    """The latest of these that a server has, or may have."""
    mails = reading.outbox.of_letters([one.id for one in letters])
    gone = [
        MailedLetter(one, mails[one.id].message_id)
        for one in letters
        if one.id in mails and mails[one.id].state in REACHED
    ]
    return gone[-1] if gone else None


def word_letter(
    reading: Reading,
    phrases: PhraseBook,
    found: ScoredAudit,
    *,
    signer: str,
    earlier: Sequence[IssuedLetter],
    number: str,
    day: date,
) -> tuple[LetterContent, tuple[Recommendation, ...]]:
    """The letter of a scored audit under this number and day, and its recommendations.

    That of an amended audit replaces those of `earlier`: it names the last one that was mailed, and tells which were
    not. Raises what `ScoredAudit.result` raises.
    """
    entity = reading.entities.by_id(found.entity_id)
    result = found.result()
    recommendations = recommend(
        find(found.card, found.scores), phrases, entity=entity.name, week=found.drawn.week, start=day
    )
    mailed = last_mailed(reading, earlier)
    reached = 0 if mailed is None else 1 + [one.id for one in earlier].index(mailed.letter.id)
    replaced = mailed.letter if mailed else next(reversed(earlier), None)
    content = compose_letter(
        number=number,
        issued_on=day,
        entity=entity,
        liaisons=reading.liaisons.of(entity.id),
        drawn=found.drawn,
        cases={case: facts.case for case, facts in found.facts.items()},
        card=found.card,
        scores=found.scores,
        result=result,
        recommendations=recommendations,
        signer=Signer(signer),
        objection_days=objection_days(reading.settings.values_on(day)),
        amends=number_of(replaced) if replaced else "",
        never_sent=[number_of(one) for one in earlier[reached:]],
        quarter=quarter_of(reading, entity.id, found.drawn.week),
        repeated=repeated_words(questions_up_to(reading, entity.id, found.drawn.week)),
        demonstration=DEMONSTRATION if reading.facts.demonstration else "",
    )
    return content, recommendations


def advisor_of(reading: Reading, found: ScoredAudit) -> Advisor | None:
    """Whose round it was; else who looks after the entity today."""
    known = {one.id: one for one in reading.advisors.all()}
    held = {one.entity_id: one.advisor_id for one in reading.assignments.on(panama_day(now_utc()))}
    key = found.drawn.advisor_id or held.get(found.entity_id)
    return known.get(key) if key else None
