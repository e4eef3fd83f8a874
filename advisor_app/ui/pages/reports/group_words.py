"""What the charts of groups say: services, origin, type, places, what is expired and what will be."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from advisor_app.charts.report_marks import Bar, chart_of_bars, chart_of_columns
from advisor_app.office.indicators.asked import OTHERS
from advisor_app.ui.formats import number, percent
from advisor_app.ui.pages.reports.report_lines import Lead, Line, Shown

if TYPE_CHECKING:
    from advisor_app.office.indicators.asked import Dimension
    from advisor_app.office.indicators.grouping import GroupFigures
    from advisor_app.services.indicators.compute_dashboard import Dashboard

MOST_SERVICES = 5
MOST_PLACES = 7
_LONG_OVERDUE = 90
_A_TENTH = 10


class GroupWords(QObject):
    def services(self, told: Dashboard) -> Shown:
        return self._received(
            told,
            "subject",
            MOST_SERVICES,
            self.tr("{share} of what came in: {name}"),
            self.tr("The five leading services (subjects), of %Ln case(s) received", "", told.figures.received),
        )

    def channels(self, told: Dashboard) -> Shown:
        return self._received(
            told,
            "channel",
            MOST_PLACES,
            self.tr("{share} come in by: {name}"),
            self.tr("Received by origin (channel)"),
        )

    def types(self, told: Dashboard) -> Shown:
        return self._received(
            told, "type", MOST_SERVICES, self.tr("{share} are of the type: {name}"), self.tr("Received by type")
        )

    def provinces(self, told: Dashboard) -> Shown:
        return self._received(
            told,
            "province",
            MOST_PLACES,
            self.tr("{share} come from {name}"),
            self.tr("Received by province or comarca, the seven leading ones"),
        )

    def districts(self, told: Dashboard) -> Shown:
        return self._received(
            told,
            "district",
            MOST_PLACES,
            self.tr("{share} come from {name}"),
            self.tr("Received by district, the seven leading ones"),
        )

    def corregimientos(self, told: Dashboard) -> Shown:
        return self._received(
            told,
            "corregimiento",
            MOST_PLACES,
            self.tr("{share} come from {name}"),
            self.tr("Received by corregimiento, the seven leading ones"),
        )

    def reasons(self, told: Dashboard) -> Shown:
        whole = sum(count for _, count in told.reasons)
        blank = self.tr("(no reason given)")
        named = [(reason or blank, count) for reason, count in told.reasons]
        finding = self.tr("Nothing came in")
        if named:
            finding = self.tr("{share} stand at: {name}").format(
                share=percent(Fraction(named[0][1], whole)), name=named[0][0]
            )
        bars = [Bar(name, count, _of(count, whole), at == 0) for at, (name, count) in enumerate(named[:MOST_PLACES])]
        rows = tuple(Line(name, (number(count), percent(Fraction(count, whole)))) for name, count in named)
        measure = self.tr("Reason of the status of those received, as the last export told it")
        return Shown(finding, measure, chart_of_bars(bars), rows)

    def expired(self, told: Dashboard) -> Shown:
        """By subject; by type where subjects are written freely and none stands out."""
        whole = told.figures.expired
        by: Dimension = "subject"
        every = _most_expired(told, by)
        if every and every[0].figures.expired * _A_TENTH < whole:
            by = "type"
            every = _most_expired(told, by)
        if not every:
            finding = self.tr("Nothing is expired")
        else:
            finding = self.tr("{share} of what is expired: {name}").format(
                share=percent(Fraction(every[0].figures.expired, whole)), name=self._named(every[0].group)
            )
        measured = (
            self.tr("Expired cases by type, of %Ln", "", whole)
            if by == "type"
            else self.tr("Expired cases by subject, of %Ln", "", whole)
        )
        bars = [
            Bar(self._named(one.group), one.figures.expired, _of(one.figures.expired, whole), at == 0)
            for at, one in enumerate(every[:MOST_SERVICES])
        ]
        rows = tuple(
            Line(
                self._named(one.group),
                (number(one.figures.expired), percent(Fraction(one.figures.expired, whole))),
                Lead(
                    self.tr("Expired: {name}").format(name=self._named(one.group)),
                    one.figures.expired,
                    told.asked,
                    "expired",
                    by,
                    (one.group or "",),
                ),
            )
            for one in every
        )
        every_case = Lead(self.tr("Expired"), whole, told.asked, "expired")
        return Shown(finding, measured, chart_of_bars(bars), rows, tuple(range(len(bars))), every_case)

    def ages(self, told: Dashboard) -> Shown:
        whole = told.figures.expired
        long_ago = sum(count for band, count in told.expired if band.first > _LONG_OVERDUE)
        finding = self.tr("Nothing is expired")
        if whole:
            finding = self.tr("{share} of what is expired has been so for more than 90 days").format(
                share=percent(Fraction(long_ago, whole))
            )
        named = [f"{band.first}+" if band.last is None else f"{band.first}–{band.last}" for band, _ in told.expired]
        most = max(count for _, count in told.expired)
        bars = [
            Bar(name, count, number(count), count == most and count > 0)
            for name, (_, count) in zip(named, told.expired, strict=True)
        ]
        rows = tuple(
            Line(
                name,
                (number(count),),
                Lead(
                    self.tr("Expired for {days} days").format(days=name),
                    count,
                    told.asked,
                    "expired",
                    overdue=band,
                ),
            )
            for name, (band, count) in zip(named, told.expired, strict=True)
        )
        return Shown(
            finding,
            self.tr("Expired cases by the days since they fell due"),
            chart_of_columns(bars),
            rows,
            tuple(range(len(bars))),
        )

    def coming(self, told: Dashboard) -> Shown:
        total = sum(told.expiring)
        finding = (
            self.tr("%Ln case(s) expire within 30 days unless closed", "", total)
            if total
            else self.tr("Nothing expires within 30 days")
        )
        bars, rows, passed = [], [], 0
        for start in range(0, len(told.expiring), 7):
            part = told.expiring[start : start + 7]
            first = told.asked.as_of + timedelta(days=start)
            last = first + timedelta(days=len(part) - 1)
            named = f"{first:%d/%m}\n{last:%d/%m}" if len(part) > 1 else f"{first:%d/%m}"
            said = named.replace("\n", " – ")
            keys = told.will_expire[passed : passed + sum(part)]
            passed += sum(part)
            bars.append((named, len(keys)))
            title = self.tr("They expire {days} unless closed").format(days=said)
            rows.append(Line(said, (number(len(keys)),), Lead(title, len(keys), told.asked, keys=keys)))
        most = max((count for _, count in bars), default=0)
        return Shown(
            finding,
            self.tr("Open cases by the last day on which they are in time, seven days a bar"),
            chart_of_columns([Bar(name, count, number(count), count == most and count > 0) for name, count in bars]),
            tuple(rows),
            tuple(range(len(rows))),
            Lead(self.tr("They expire within 30 days unless closed"), total, told.asked, keys=told.will_expire),
        )

    def _received(self, told: Dashboard, by: Dimension, most: int, finding: str, measure: str) -> Shown:
        whole = told.figures.received
        every = sorted(
            (one for one in told.by[by] if one.figures.received),
            key=lambda one: (one.group in ("", OTHERS), -one.figures.received, one.group or ""),
        )
        shown = [one for one in every if one.group not in ("", OTHERS)][:most] or every[:most]
        said = self.tr("Nothing came in")
        if shown:
            share = percent(Fraction(shown[0].figures.received, whole))
            said = finding.format(share=share, name=self._named(shown[0].group))
        bars = [
            Bar(self._named(one.group), one.figures.received, _of(one.figures.received, whole), at == 0)
            for at, one in enumerate(shown)
        ]
        rows = tuple(
            Line(
                self._named(one.group),
                (number(one.figures.received), percent(Fraction(one.figures.received, whole))),
                Lead(
                    self.tr("Received: {name}").format(name=self._named(one.group)),
                    one.figures.received,
                    told.asked,
                    "received",
                    by,
                    (one.group or "",),
                ),
            )
            for one in every
        )
        return Shown(said, measure, chart_of_bars(bars), rows, tuple(range(len(bars))))

    def _named(self, group: str | None) -> str:
        if group == OTHERS:
            return self.tr("(others)")
        return group or self.tr("(blank)")


def _of(count: int, whole: int) -> str:
    return f"{number(count)} · {percent(Fraction(count, whole))}"


def _most_expired(told: Dashboard, by: Dimension) -> list[GroupFigures]:
    found = [one for one in told.by[by] if one.figures.expired]
    return sorted(found, key=lambda one: (one.group == OTHERS, -one.figures.expired, one.group or ""))
