"""A month's figures as they would be published, and which edition that would be."""

from __future__ import annotations

from dataclasses import dataclass

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.publication.edition import Edition
from advisor_app.office.publication.month import BREAKDOWNS, Month, PublishedMonth
from advisor_app.office.publication.settings import publication_settings
from advisor_app.services.indicators.compute_dashboard import compute_dashboard
from advisor_app.services.office import Office

DEMONSTRATION = "Documento de demostración: las personas y los casos son inventados."


@dataclass(frozen=True, slots=True)
class MonthToPublish:
    """`last` is the month's latest edition; `same` says that it told exactly these figures."""

    told: PublishedMonth
    figures_sha256: str
    last: Edition | None

    @property
    def same(self) -> bool:
        return self.last is not None and self.last.figures_sha256 == self.figures_sha256

    @property
    def number(self) -> int:
        """Of the edition that these figures are, or would be."""
        if self.last is None:
            return 1
        return self.last.number if self.same else self.last.number + 1


def month_to_publish(office: Office, month: Month) -> MonthToPublish:
    """The figures of a month that is over, as they stood when it was.

    Raises `UserError`: month_not_over; month_not_imported, where the last import is from before the month's end;
    month_without_cases.
    """
    from advisor_app.office.publication.prepare import figures_digest, office_figures, told_groups

    asked = Asked.of(month.first, month.last)
    if asked.as_of > panama_day(now_utc()):
        raise UserError("month_not_over", month=str(month), day=f"{asked.as_of:%d/%m/%Y}")
    with office.store.reading() as reading:
        last = reading.imports.last()
        if last is None or panama_day(last.at) < asked.as_of:
            known = "" if last is None else f"{panama_day(last.at):%d/%m/%Y}"
            raise UserError("month_not_imported", month=str(month), last=known, day=f"{asked.as_of:%d/%m/%Y}")
        limit, license_line = publication_settings(reading.settings.values_on(asked.as_of))
        demonstration = DEMONSTRATION if reading.facts.demonstration else ""
    found = compute_dashboard(office, asked)
    figures = found.figures
    if not any((figures.received, figures.closed, figures.due, figures.open)):
        raise UserError("month_without_cases", month=str(month))
    told = office_figures(
        month,
        asked.as_of,
        figures=figures,
        year_ago=found.year_ago,
        months=found.months,
        expired=[(band.first, band.last, count) for band, count in found.expired],
        missed=found.missed,
        groups=told_groups({key: found.by[key] for key in BREAKDOWNS}, limit),
        goal=found.goals.rate_30,
        limit=limit,
        license_line=license_line,
        demonstration=demonstration,
    )
    with office.store.reading() as reading:
        editions = reading.publications.of(str(month))
    return MonthToPublish(told, figures_digest(told), editions[0] if editions else None)
