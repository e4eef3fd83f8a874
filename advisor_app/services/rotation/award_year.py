"""A year of all entities by the award's criteria; what the director says of them; the choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.award.measures import COUNTED, IN_WORDS, Counted, Criterion, counted_in
from advisor_app.office.award.standing import AwardLine, Limits, each_confidence, in_order, limits_of_rates, standings
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.indicators.dashboard import year_before
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.indicators.ranking import CONFIDENCE, rate_limits
from advisor_app.office.rounds.accumulated import AuditedFrame, Period, PeriodKind, accumulate
from advisor_app.services.director import insist_on_director
from advisor_app.services.duties.record_duty import prove
from advisor_app.services.indicators.compute_indicators import LoadedCases, catch_up, load_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.accumulate_rounds import audited_frames

if TYPE_CHECKING:
    from advisor_app.services.letters.prepare_findings import Progress

DUTY = "AWARD-Y"
LONGEST_WORDS = 4_000


@dataclass(frozen=True, slots=True)
class AwardYear:
    """`until` is the last day that is in it: the year's, or yesterday. `lines` have the entities with any figure, those
    first that are certainly before the most others; that is a reading aid, and no ranking.
    """

    year: int
    until: date
    lines: tuple[AwardLine, ...]
    confidence: float
    demonstration: bool = False

    @property
    def chosen(self) -> tuple[AwardLine, ...]:
        return tuple(one for one in self.lines if one.chosen)


def award_year(office: Office, year: int, progress: Progress | None = None) -> AwardYear:
    """Raises `UserError("award_year_to_come")`."""
    today = panama_day(now_utc())
    if date(year, 1, 1) >= today:
        raise UserError("award_year_to_come", year=year)
    until = min(date(year, 12, 31), today - timedelta(days=1))
    asked = Asked.of(date(year, 1, 1), until)
    catch_up(office)
    with office.store.reading() as reading:
        loaded = load_cases(reading, None, ("entity",))
        frames = audited_frames(reading, Period.of(IsoWeek(year, 26), PeriodKind.YEAR).weeks)
        names = {one.id: one.name for one in reading.entities.all()}
        words: dict[str, dict[Criterion, str]] = {}
        for one in reading.awards.words(year):
            if one.entity_id in names:
                words.setdefault(names[one.entity_id], {})[Criterion(one.criterion)] = one.words
        demonstration = reading.facts.demonstration
    now, before = _counted(loaded, asked), _counted(loaded, year_before(asked))
    found = {
        criterion: standings(limits_of_rates(_of(now, criterion)), _of(before, criterion)) for criterion in COUNTED
    }
    found[Criterion.QUALITY] = standings(_audited(frames, names, progress))
    entities = sorted({name for one in found.values() for name in one} | set(words))
    lines = [
        AwardLine(
            name,
            {criterion: one[name] for criterion, one in found.items() if name in one},
            words.get(name, {}),
        )
        for name in entities
    ]
    return AwardYear(year, until, tuple(in_order(lines)), float(CONFIDENCE), demonstration)


def say_of_award(office: Office, year: int, entity: str, criterion: Criterion, words: str) -> None:
    """Keep the director's words on a criterion that no figure shows; empty ones take back what was said.

    Raises `UserError`: "unknown_entity", "only_the_director", "award_words_too_long", "award_criterion_has_figure".
    """
    if criterion not in IN_WORDS:
        raise UserError("award_criterion_has_figure", criterion=str(criterion))
    _write(office, year, entity, criterion, _tidy(words))


def choose_for_award(office: Office, year: int, entity: str, words: str) -> None:
    """Record the director's choice with its words; it proves AWARD-Y of that year.

    Raises `UserError`: "unknown_entity", "only_the_director", "award_without_words", "award_words_too_long",
    "award_year_to_come".
    """
    said = _tidy(words)
    if not said:
        raise UserError("award_without_words")
    if date(year, 1, 1) >= panama_day(now_utc()):
        raise UserError("award_year_to_come", year=year)
    _write(office, year, entity, Criterion.CHOICE, said)


def take_back_choice(office: Office, year: int, entity: str) -> None:
    """The words stay on record as withdrawn. Raises `UserError`: "unknown_entity", "only_the_director"."""
    _write(office, year, entity, Criterion.CHOICE, "")


def _write(office: Office, year: int, entity: str, criterion: Criterion, words: str) -> None:
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        found = find_entity(work, entity)
        if words:
            work.awards.write(year, found.id, criterion.value, words)
        else:
            work.awards.withdraw(year, found.id, criterion.value)
        told = {"year": year, "criterion": criterion.value, "words": words}
        work.history.append("award.said" if words else "award.taken_back", told, entity_id=found.id, subject=found.name)
        if words and criterion is Criterion.CHOICE:
            day = panama_day(work.moment)
            prove(work, DUTY, None, day, note=f"{found.name}: {words}"[:300], period=f"{year:04d}")
        work.commit()


def _tidy(words: str) -> str:
    said = words.replace("\r\n", "\n").strip()
    if len(said) > LONGEST_WORDS:
        raise UserError("award_words_too_long", length=len(said), longest=LONGEST_WORDS)
    return said


def _counted(loaded: LoadedCases, asked: Asked) -> dict[str, Figures]:
    labels = loaded.groupings["entity"].labels
    tally = loaded.of(asked).tally(asked.spans(None), loaded.groups("entity"), percentiles=False)
    return {labels[place]: tally.figures(place) for place in tally.filled()}


def _of(figures: Mapping[str, Figures], criterion: Criterion) -> dict[str, Counted]:
    return {name: counted_in(one)[criterion] for name, one in figures.items()}


def _audited(frames: list[AuditedFrame], names: Mapping[UUID, str], progress: Progress | None) -> dict[str, Limits]:
    """The share of conforming cases, with limits that hold for all audited entities at once."""
    by_entity: dict[UUID, list[AuditedFrame]] = {}
    for frame in frames:
        if frame.population and frame.entity_id in names:
            by_entity.setdefault(frame.entity_id, []).append(frame)
    each = each_confidence(len(by_entity))
    found = {}
    for done, (entity_id, of) in enumerate(by_entity.items(), 1):
        strict = [replace(one, rules=replace(one.rules, confidence=each)) for one in of]
        total = accumulate(strict, series=False).total
        counted = Counted(total.size - total.errors, total.size)
        wider = rate_limits(counted.part, counted.whole, each)
        lower, upper = float(1 - total.upper), float(1 - total.lower)
        if wider is not None:
            lower, upper = min(lower, wider.lower), max(upper, wider.upper)
        found[names[entity_id]] = Limits(counted, 1 - total.rate, lower, upper)
        if progress is not None:
            progress(done, len(by_entity))
    return found
