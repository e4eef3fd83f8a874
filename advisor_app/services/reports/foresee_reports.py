"""A period's reports before they are made: what each entity's would tell, who would get it, and what is odd."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UsageError, UserError
from advisor_app.mail.outbox import OutboxState
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.asked import Asked, Span
from advisor_app.office.indicators.told_period import as_known
from advisor_app.office.people import Advisor, Entity
from advisor_app.office.reports.definition import KeptDefinition, PreparedReport, ReportDefinition, Scope
from advisor_app.office.reports.oddities import PREVENTS, Odd, Oddity, PeriodCounts, jumps
from advisor_app.office.reports.period import Frequency, ReportPeriod
from advisor_app.services.indicators.compute_indicators import catch_up, load_cases
from advisor_app.services.office import Office
from advisor_app.services.portfolios import portfolios_on
from advisor_app.services.reports.address_report import Addressed, address_report
from advisor_app.services.reports.list_definitions import find_definition

if TYPE_CHECKING:
    from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class EntityCounts:
    """`now` of the period, `before` of the ones before it; `open` and `expired` as they stand."""

    now: PeriodCounts = field(default_factory=PeriodCounts)
    before: tuple[PeriodCounts, ...] = ()
    open: int = 0
    expired: int = 0

    @property
    def empty(self) -> bool:
        return not self.now.any and not self.open


@dataclass(frozen=True, slots=True)
class ForeseenReport:
    """`prepared` and its mail's Message-ID and state, "" where none stands; a mail that was cancelled is none."""

    entity: Entity
    holder: Advisor | None
    counts: EntityCounts
    oddities: tuple[Oddity, ...]
    addressed: Addressed
    prepared: PreparedReport | None
    message_id: str
    mail_state: str
    skipped: bool
    """Nothing to tell, and the definition leaves such an entity out."""

    @property
    def stands(self) -> bool:
        return bool(self.message_id)

    @property
    def prevented(self) -> bool:
        return any(one.odd in PREVENTS for one in self.oddities)

    @property
    def to_be_prepared(self) -> bool:
        return not self.stands and not self.skipped and not self.prevented


@dataclass(frozen=True, slots=True)
class ForeseenReports:
    """`lines` by the entities' names. `oddities` are of the whole period; `advisors` have entities today, `mine` is the
    one who looks, "" where they have none.
    """

    kept: KeptDefinition
    period: ReportPeriod
    asked: Asked
    lines: tuple[ForeseenReport, ...]
    oddities: tuple[Oddity, ...]
    advisors: tuple[str, ...]
    mine: str


def foresee_reports(
    office: Office,
    name: str,
    period: ReportPeriod,
    advisor: str | None = None,
    *,
    entities: Collection[UUID] | None = None,
    sender: str = "",
    today: date | None = None,
) -> ForeseenReports:
    """Of a definition's entities: an advisor's own where its scope is MINE, else those of a named advisor, or all.

    `entities` narrows it to some. Writes nothing. Raises `UserError`: "unknown_report_definition",
    "report_in_future", "report_whose" where nobody says whose they are, "unknown_advisor", "email_unreadable";
    `UsageError("report_period_unfit")`.
    """
    day = today or panama_day(now_utc())
    catch_up(office)
    with office.store.reading() as reading:
        kept = find_definition(reading, name)
        refuse_period(kept.definition, period, day)
        asked = as_known(period.start, period.end, day)
        chosen = [
            one
            for one in _chosen(reading, kept.definition, day, advisor, office.who)
            if entities is None or one[0].id in entities
        ]
        counts = _counts(reading, [entity.id for entity, _ in chosen], period, asked)
        prepared = reading.reports.of_period(kept.id, period.label) if kept.id is not None else {}
        mails = reading.outbox.named_states([one.mail_id for one in prepared.values() if one.mail_id is not None])
        director = reading.settings.values_on(day).get("director_email", "")
        lines = []
        for entity, holder in chosen:
            addressed = address_report(reading, kept.definition, entity, holder, sender=sender, director=director)
            of_it = prepared.get(entity.id)
            message_id, state = mails.get(of_it.mail_id, ("", "")) if of_it and of_it.mail_id else ("", "")
            if state == OutboxState.CANCELLED.value:
                message_id = state = ""
            told = counts.get(entity.id, EntityCounts())
            lines.append(
                ForeseenReport(
                    entity,
                    holder,
                    told,
                    (*_odd_figures(told, period, day), *addressed.oddities),
                    addressed,
                    of_it,
                    message_id,
                    state,
                    told.empty and kept.definition.skip_empty,
                )
            )
        last = reading.imports.last()
        person = reading.advisors.by_name(office.who)
        names = sorted({one.advisor.name for one in portfolios_on(reading, day) if one.advisor is not None})
    odd = []
    if period.end >= day:
        odd.append(Oddity(Odd.NOT_OVER))
    elif last is None or panama_day(last.at) <= period.end:
        odd.append(Oddity(Odd.OLD_DATA))
    mine = person.name if person is not None and person.name in names else ""
    return ForeseenReports(kept, period, asked, tuple(lines), tuple(odd), tuple(names), mine)


def refuse_period(definition: ReportDefinition, period: ReportPeriod, today: date) -> None:
    """Raises `UsageError("report_period_unfit")`, `UserError("report_in_future")`."""
    if definition.frequency not in (Frequency.ON_REQUEST, period.frequency):
        raise UsageError("report_period_unfit", name=definition.name, value=period.label)
    if period.start > today:
        raise UserError("report_in_future", period=period.label)


def _chosen(
    reading: Reading, definition: ReportDefinition, day: date, advisor: str | None, who: str
) -> list[tuple[Entity, Advisor | None]]:
    if advisor is None and definition.scope is Scope.MINE:
        person = reading.advisors.by_name(who)
        if person is None:
            raise UserError("report_whose", name=definition.name)
        advisor = person.name
    named = set(definition.entity_ids)
    found = [
        (entity, portfolio.advisor)
        for portfolio in portfolios_on(reading, day, advisor)
        for entity in portfolio.entities
        if definition.scope is not Scope.NAMED or entity.id in named
    ]
    return sorted(found, key=lambda one: one[0].name)


def _odd_figures(told: EntityCounts, period: ReportPeriod, today: date) -> Sequence[Oddity]:
    if told.empty:
        return (Oddity(Odd.NO_DATA),)
    return jumps(told.now, told.before) if period.end < today else ()


def _counts(
    reading: Reading, entity_ids: Sequence[UUID], period: ReportPeriod, asked: Asked
) -> dict[UUID, EntityCounts]:
    """Of all entities at once, the period and those before it, by one look at the cases."""
    if not entity_ids:
        return {}
    from advisor_app.office.indicators.tallying import Groups

    spans = [*(Span(one.label, one.start, one.end) for one in period.before()), Span("", asked.start, asked.end)]
    long = Asked.of(spans[0].start, asked.end, asked.as_of)
    loaded = load_cases(reading, entity_ids)
    groups = Groups(loaded.columns.entity, len(loaded.columns.entities))
    cases = loaded.of(long)
    came, gone = cases.by_span("came", spans, groups), cases.by_span("gone", spans, groups)
    fell = cases.by_span("fell", spans, groups)
    standing = loaded.of(asked).tally([spans[-1]], groups, percentiles=False).counts
    told = {}
    for place, key in enumerate(loaded.columns.entities):
        if key is None:
            continue
        columns = (came["received"], gone["closed"], fell["due"], fell["due_in_30"])
        periods = [PeriodCounts(*(int(counted[place, at]) for counted in columns)) for at in range(len(spans))]
        told[key] = EntityCounts(
            periods[-1], tuple(periods[:-1]), int(standing["open"][place, 0]), int(standing["expired"][place, 0])
        )
    return told
