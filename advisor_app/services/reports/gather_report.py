"""What one entity's report tells: its figures, and the cases of its lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.calendar import panama_day
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.reports.definition import CaseList
from advisor_app.office.reports.told_report import ListedCase, ToldReport
from advisor_app.services.indicators.compute_dashboard import DAYS_AHEAD, compute_dashboard
from advisor_app.services.office import Office
from advisor_app.services.reports.foresee_reports import ForeseenReport, ForeseenReports
from advisor_app.services.reports.make_report import told_period

if TYPE_CHECKING:
    from advisor_app.store import Reading


def gather_report(office: Office, foreseen: ForeseenReports, line: ForeseenReport, words: str) -> ToldReport:
    """Of one of the lines, with the advisor's words. Nothing is kept."""
    kept, asked, entity = foreseen.kept, foreseen.asked, line.entity
    counted = compute_dashboard(office, asked, (entity.id,))
    with office.store.reading() as reading:
        demonstration = reading.facts.demonstration
        wanted = kept.definition.lists
        cases = {which: _listed(reading, entity.id, which, asked) for which in wanted}
    return ToldReport(
        kept.definition,
        max(kept.edition, 1),
        told_period(entity.name, counted, demonstration=demonstration),
        cases,
        words.strip(),
        line.holder.name if line.holder is not None else "",
    )


def _listed(reading: Reading, entity_id: UUID, which: CaseList, asked: Asked) -> tuple[ListedCase, ...]:
    """The longest expired first; of those to come the first to expire."""
    last_days = _last_days(reading, entity_id, which, asked)
    found = [
        ListedCase(
            number=line.number,
            type=line.type,
            subject=line.subject,
            status=line.status,
            owner=line.owner,
            created_on=panama_day(line.created),
            last_day=last_days[line.id],
            days=abs((asked.as_of - last_days[line.id]).days),
        )
        for line in reading.cases.page(list(last_days))
    ]
    return tuple(sorted(found, key=lambda one: (one.last_day, one.number)))


def _last_days(reading: Reading, entity_id: UUID, which: CaseList, asked: Asked) -> Mapping[int, date]:
    """By the store's keys."""
    from advisor_app.office.indicators.age_bands import days_overdue, expiry, will_expire
    from advisor_app.office.indicators.case_columns import day_of

    columns, _ = reading.indicators.columns([entity_id], (), keys=True)
    if which is CaseList.EXPIRED:
        places, _ = days_overdue(columns, asked)
    else:
        places = will_expire(columns, asked, DAYS_AHEAD)
    days = expiry(columns, places).tolist()
    return {key: day_of(day) for key, day in zip(columns.keys[places].tolist(), days, strict=True)}
