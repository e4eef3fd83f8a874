"""An entity's figures of months and weeks, as known at the start of a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.indicators.asked import Asked, Span
from advisor_app.office.plans.cohorts import SpanFigures
from advisor_app.services.indicators.compute_indicators import load_cases
from advisor_app.store import Reading

if TYPE_CHECKING:
    from advisor_app.services.indicators.compute_indicators import LoadedCases


class EntityFigures:
    """The cases are read once, and counted for any number of spans."""

    def __init__(self, reading: Reading, entity_id: UUID, day: date) -> None:
        self._loaded: LoadedCases = load_cases(reading, [entity_id], ())
        self._day = day

    def of(self, spans: Iterable[Span]) -> list[SpanFigures]:
        from advisor_app.office.indicators.grouping import whole

        asked = [(span, Asked(span.start, span.end, self._day)) for span in spans]
        return [SpanFigures(span, whole(self._loaded.of(one), one, ())) for span, one in asked]
