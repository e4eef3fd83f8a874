"""A week as Mi semana shows it: how far each entity's audit has come, in a handful of queries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from advisor_app.documents.letters.letter import letter_number
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.last_import import LastImport
from advisor_app.office.people import Entity
from advisor_app.office.rounds.week_progress import EntityWeek, WeekDescription, WeekProgress, WeekVerdict
from advisor_app.office.rounds.weekly_round import RoundRules
from advisor_app.office.scoring.audit import Audit
from advisor_app.office.scoring.entity_result import evaluate_entity
from advisor_app.office.scoring.marks import CaseScore, score_case
from advisor_app.services.office import Office
from advisor_app.store import WeekRecords, WeekRound

Key = tuple[int, int, int, RoundRules]


def describe_week(office: Office, week: IsoWeek, advisor_id: UUID | None = None) -> WeekDescription:
    """Every entity's week, by name; or that of one advisor's entities.

    An entity belongs to the advisor under whom its round was drawn, else to the one who looks after it today. An
    advisor that is not known means all.
    """
    with office.store.reading() as reading:
        records = reading.weeks.of(week)
        entities = reading.entities.all()
        advisors = reading.advisors.all()
        holders = {one.entity_id: one.advisor_id for one in reading.assignments.on(panama_day(now_utc()))}
        reached = {one.entity_id for one in reading.liaisons.all() if one.email}
        last = reading.imports.last()
        person = reading.advisors.by_name(office.who)
    chosen = next((one for one in advisors if one.id == advisor_id), None)
    known = _Week(records, holders, reached)
    rows = [known.row(entity) for entity in entities]
    mine = tuple(row for row in rows if chosen is None or row.advisor_id == chosen.id)
    return WeekDescription(
        week=week,
        progress=WeekProgress(mine, imported=last is not None and panama_day(last.at) > week.sunday),
        advisors=tuple(advisors),
        advisor=chosen,
        person=person,
        last_import=LastImport(last.file_name, last.rows, last.at) if last else None,
        unreviewed=sum(not one.reviewed for one in entities),
    )


def week_to_audit(office: Office) -> IsoWeek:
    """The last week that has ended and in which something was closed; last week where there is none."""
    last = IsoWeek.of(panama_day(now_utc())).shifted(-1)
    with office.store.reading() as reading:
        closed = reading.cases.weeks_with_closed(limit=2)
    return next((week for week in closed if week <= last), last)


class _Week:
    """What was read of a week, made into rows."""

    def __init__(self, records: WeekRecords, holders: Mapping[UUID, UUID], reached: Collection[UUID]) -> None:
        self._records = records
        self._holders = holders
        self._reached = reached
        self._rounds = {drawn.entity_id: drawn for drawn in records.rounds}
        self._verdicts: dict[Key, WeekVerdict] = {}

    def row(self, entity: Entity) -> EntityWeek:
        drawn = self._rounds.get(entity.id)
        holder, reachable = self._holders.get(entity.id), entity.id in self._reached
        if drawn is None:
            closed = self._records.closed.get(entity.id, 0)
            return EntityWeek(entity.id, entity.name, holder, closed=closed, reachable=reachable)
        audit = self._records.audits.get(drawn.round_id)
        scores = self._scores(drawn, audit)
        complete = bool(scores) and all(one.complete for one in scores)
        letter = self._records.letters.get(audit.id) if audit else None
        mail = self._records.mails.get(letter.id) if letter else None
        return EntityWeek(
            entity_id=entity.id,
            entity=entity.name,
            advisor_id=drawn.advisor_id or holder,
            closed=drawn.population,
            drawn=True,
            sample_size=len(drawn.sample),
            scored=sum(one.complete for one in scores),
            verdict=self._verdict(drawn, audit, scores) if audit and complete else None,
            letter=letter_number(letter.year, letter.serial) if letter else "",
            letter_current=bool(audit and letter and audit.finished and letter.revision == audit.revision),
            message_id=mail.message_id if mail else "",
            mail_state=mail.state if mail else "",
            reachable=reachable,
        )

    def _scores(self, drawn: WeekRound, audit: Audit | None) -> list[CaseScore]:
        """Of the whole sample in ticket order; none where the audit was not begun."""
        if audit is None:
            return []
        card = self._records.cards[audit.card_key]
        facts = self._records.facts.get(audit.id, {})
        given, from_data = self._records.given.get(audit.id, {}), self._records.from_data.get(audit.id, {})
        return [
            score_case(
                card,
                facts[number].case,
                given.get(number, {}),
                from_data.get(number, {}),
                file_missing=facts[number].file_missing,
                missing_file_nonconforming=drawn.rules.missing_file_nonconforming,
            )
            for number in drawn.sample
        ]

    def _verdict(self, drawn: WeekRound, audit: Audit, scores: list[CaseScore]) -> WeekVerdict:
        """Many entities share a size and a count of errors, and exact limits take their time."""
        population, grown = drawn.population - drawn.replaced, audit.enlarged_while_scoring
        key = (population, len(scores), sum(one.nonconforming for one in scores), drawn.rules)
        if grown or key not in self._verdicts:  # of a sample that grew, the order of the errors counts too
            found = evaluate_entity(population, scores, drawn.rules, enlarged_while_scoring=grown)
            verdict = WeekVerdict(found.verdict, found.errors, found.sample_size, found.statement)
            if grown:
                return verdict
            self._verdicts[key] = verdict
        return self._verdicts[key]
