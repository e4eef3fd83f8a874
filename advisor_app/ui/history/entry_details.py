"""One entry: what was done, by whom, when and from where, and each record before and after, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.messages.history import change_words, field_word, is_key, record_word, sentence, value_word
from advisor_app.services.history.show_history import moment_of
from advisor_app.ui.formats import moment
from advisor_app.ui.history.records_text import RecordsText, ToldRecord
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import Facts, divider, label

if TYPE_CHECKING:
    from advisor_app.store import HistoryEntry
    from advisor_app.store.noted import RecordChange

LONGEST_SHOWN = 400


class EntryDetails(SidePanel):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", 640, 380)
        self.setAccessibleName(self.tr("Entry of the history"))
        self._theme, self._language = around.theme, around.language
        self.title = label("", "16", wrap=True)
        self._facts = Facts(around.theme)
        self.records = RecordsText(around.theme, self.tr("Before and after"))
        self.column.addWidget(self.title)
        self.column.addWidget(self._facts)
        self._rule = divider()
        self.column.addWidget(self._rule)
        self.column.addWidget(self.records)
        self.column.addStretch(1)
        self.show_entry(None, {})

    def show_entry(self, entry: HistoryEntry | None, entities: Mapping[UUID, str]) -> None:
        self._facts.setVisible(entry is not None)
        self._rule.setVisible(entry is not None)
        if entry is None:
            self.title.setText(self.tr("Choose an entry to see it here."))
            self.records.show_records(lambda: iter(()))
            return
        self.title.setText(sentence(entry.action, entry.subject, entry.payload, self._language))
        facts = (
            (self.tr("When"), moment(moment_of(entry))),
            (self.tr("Who"), entry.who),
            (self.tr("Entity"), entities.get(entry.entity_id, "") if entry.entity_id else ""),
            (
                self.tr("Computer"),
                " · ".join(entry.origin[one] for one in ("machine", "address") if one in entry.origin),
            ),
            (self.tr("Program"), entry.origin.get("program", "")),
            (self.tr("Entry"), str(entry.seq)),
            (self.tr("Content"), self.tr("erased; the entry stays in the chain") if entry.payload is None else ""),
        )
        self._facts.show_facts([(name, value) for name, value in facts if value])
        self.records.show_records(lambda: self._records_of(entry))

    def _records_of(self, entry: HistoryEntry) -> Iterator[ToldRecord]:
        yield from map(self._record, entry.changes)
        if not entry.changes and entry.payload:
            yield self._told(entry.payload)

    def _record(self, change: RecordChange) -> ToldRecord:
        words = f"{record_word(change.kind, self._language)} {change.name}".strip()
        rows = (
            (name, change_words(change.before.get(name), change.after.get(name), self._language))
            for name in _told_once(change)
        )
        return ToldRecord(
            words[:1].upper() + words[1:],
            (self.tr("Before"), self.tr("After")),
            tuple((field_word(name, self._language), tuple(map(_short, sides))) for name, sides in rows),
        )

    def _told(self, payload: Mapping[str, object]) -> ToldRecord:
        """What the entry tells where no record says more."""
        rows = ((name, value_word(value, self._language)) for name, value in payload.items())
        return ToldRecord("", (), tuple((field_word(name, self._language), (_short(words),)) for name, words in rows))


def _short(whole: str) -> str:
    return whole if len(whole) <= LONGEST_SHOWN else whole[:LONGEST_SHOWN] + "…"


def _told_once(change: RecordChange) -> list[str]:
    """Its fields; what a record keeps twice, by itself and among others, is told once."""
    told: dict[tuple[str, str, str], str] = {}
    for name in {**change.before, **change.after}:
        if is_key(name):
            continue
        own = name.rpartition(".")[2]
        told.setdefault((own, repr(change.before.get(name)), repr(change.after.get(name))), name)
    return list(told.values())
