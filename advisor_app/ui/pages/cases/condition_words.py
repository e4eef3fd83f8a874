"""The conditions of a query as words that can be taken away one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.store import CaseQuery, DaySpan
from advisor_app.ui.case_words import field_name
from advisor_app.ui.formats import day, number

MOST_TOLD = 3
_STATES = {
    "open": str(QT_TRANSLATE_NOOP("CaseConditions", "Open")),
    "closed": str(QT_TRANSLATE_NOOP("CaseConditions", "Closed")),
    "expired": str(QT_TRANSLATE_NOOP("CaseConditions", "Expired")),
}


@dataclass(frozen=True, slots=True)
class Told:
    """`without` is the query as it is when the condition is taken away."""

    words: str
    without: CaseQuery


def conditions_of(query: CaseQuery, title: str, names: Mapping[UUID, str]) -> list[Told]:
    """All but the text, which stands in the field; `title` says what a set of given cases is."""
    told: list[Told] = []
    if query.keys is not None or query.numbers is not None:
        count = len(query.keys if query.keys is not None else query.numbers or ())
        told.append(
            Told(
                title
                or QCoreApplication.translate("CaseConditions", "Cases given: {count}").format(count=number(count)),
                replace(query, keys=None, numbers=None),
            )
        )
    if query.state != "all":
        told.append(Told(state_name(query.state), replace(query, state="all")))
    if query.entity_ids is not None:
        listed = [names.get(key, "…") for key in query.entity_ids]
        told.append(Told(_any_of(field_name("entity"), listed), replace(query, entity_ids=None)))
    for field, texts in query.having.items():
        rest = {name: kept for name, kept in query.having.items() if name != field}
        told.append(Told(_any_of(field_name(field), texts), replace(query, having=rest)))
    for name, span in query.spans.items():
        others = {one: kept for one, kept in query.spans.items() if one != name}
        told.append(Told(_span_said(field_name(name), span), replace(query, spans=others)))
    if query.longer_than is not None:
        words = QCoreApplication.translate("CaseConditions", "Over {days} days").format(days=number(query.longer_than))
        told.append(Told(words, replace(query, longer_than=None)))
    return told


def state_name(state: str) -> str:
    return QCoreApplication.translate("CaseConditions", _STATES[state])


def value_name(text: str) -> str:
    """A value that may be blank."""
    return text or QCoreApplication.translate("CaseConditions", "(blank)")


def _any_of(name: str, texts: tuple[str, ...] | list[str]) -> str:
    shown = [value_name(text) for text in texts[:MOST_TOLD]]
    said = (
        QCoreApplication.translate("CaseConditions", " or ").join(shown)
        if shown
        else QCoreApplication.translate("CaseConditions", "none")
    )
    if len(texts) > MOST_TOLD:
        said += QCoreApplication.translate("CaseConditions", " and {count} more").format(count=len(texts) - MOST_TOLD)
    return f"{name}: {said}"


def _span_said(name: str, span: DaySpan) -> str:
    if span.first is not None and span.last is not None:
        if span.first == span.last:
            return f"{name}: {day(span.first)}"
        return QCoreApplication.translate("CaseConditions", "{name}: {first} to {last}").format(
            name=name, first=day(span.first), last=day(span.last)
        )
    if span.first is not None:
        return QCoreApplication.translate("CaseConditions", "{name}: from {first}").format(
            name=name, first=day(span.first)
        )
    if span.last is not None:
        return QCoreApplication.translate("CaseConditions", "{name}: to {last}").format(name=name, last=day(span.last))
    return QCoreApplication.translate("CaseConditions", "{name}: on any day").format(name=name)
