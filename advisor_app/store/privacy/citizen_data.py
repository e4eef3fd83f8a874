"""What the office keeps of a case's citizen, in every table: found, counted, and written over."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.privacy.sought import NOTE_BEGINS, Sought
from advisor_app.store.history.repository import History
from advisor_app.store.imports.prepared_cases import search_keys
from advisor_app.store.keys import new_id
from advisor_app.store.privacy.citizen_rows import (
    OWN_WORDS,
    ROWS,
    CitizenRows,
    RedactBlob,
    Told,
    payload_holds,
    unheard,
)
from advisor_app.store.privacy.privacy_tables import erased_case
from advisor_app.store.tables import case_change, citizen_case, history_payload, metadata
from advisor_app.store.transaction import Transaction

if TYPE_CHECKING:
    from advisor_app.store.privacy.retention import ReadRetention, Retention

WORDS = ("subject", "resolution")


@dataclass
class Places:
    """How many rows of each table hold what is sought, by "TABLE.COLUMN"; of the history's entries, which."""

    rows: Counter[str] = field(default_factory=Counter)
    entries: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class KeptCase:
    """`words` by column; `category` says whether its subject is one that other cases have too, and so nobody's own."""

    id: int
    number: str
    entity_id: object
    words: Mapping[str, str]
    category: bool


class ReadCitizenData:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    @cached_property
    def retention(self) -> ReadRetention:
        from advisor_app.store.privacy.retention import ReadRetention

        return ReadRetention(self._in)

    def case(self, number: str) -> KeptCase:
        """Raises `UserError("unknown_case")`."""
        row = (
            self._in.connection.execute(sa.select(citizen_case).where(citizen_case.c.number == number))
            .mappings()
            .first()
        )
        if row is None:
            raise UserError("unknown_case", number=number)
        words = {name: str(row[name]) for name in WORDS}
        return KeptCase(
            row["id"], number, row["entity_id"], words, self._shared(citizen_case, "subject", words["subject"], number)
        )

    def texts(self, case: KeptCase) -> tuple[str, ...]:
        """What is kept of the citizen's words and of what was written about them, now and before, each once.

        A text that other cases have too is left out: it says nothing of this citizen, and is theirs as well.
        """
        found = [text for name, text in case.words.items() if not self._shared(citizen_case, name, text, case.number)]
        for (told,) in self._in.connection.execute(
            sa.select(case_change.c.fields).where(case_change.c.case_id == case.id)
        ):
            fields = json.loads(told)
            found += [
                text
                for name in WORDS
                for text in fields.get(name, ())
                if not self._shared(citizen_case, name, text, case.number)
            ]
        for table, names in self._own_tables():
            for row in self._in.connection.execute(
                sa.select(*(table.c[name] for name in names)).where(table.c.number == case.number)
            ):
                found += [
                    str(text)
                    for name, text in zip(names, row, strict=True)
                    if text and not self._shared(table, name, str(text), case.number)
                ]
        return tuple(dict.fromkeys(text for text in found if text))

    def erased(self) -> dict[str, str]:
        """The numbers of the cases that were erased, with the reason."""
        found = sa.select(erased_case.c.number, erased_case.c.reason).order_by(erased_case.c.created_at)
        return dict(self._in.connection.execute(found).all())

    def look(self, case: KeptCase, sought: Sought, redact: RedactBlob, told: Told = unheard) -> Places:
        """Every place that erasing would touch; nothing is written."""
        places = Places()
        for name in _case_after(case, sought, NOTE_BEGINS):
            if case.words[name] and not case.words[name].startswith(NOTE_BEGINS):
                places.rows[f"citizen_case.{name}"] += 1
        for table, _, changed in CitizenRows(self._in, case, sought, "", redact).changed(told):
            for name in changed:
                places.rows[f"{table.name}.{name}"] += 1
        places.entries = list(self._entries(sought))
        if places.entries:
            places.rows["history_payload.payload"] = len(places.entries)
        return places

    def _shared(self, table: sa.Table, name: str, text: str, number: str) -> bool:
        if not text:
            return False
        others = sa.select(1).where(table.c[name] == text, table.c.number != number).limit(1)
        return self._in.connection.execute(others).first() is not None

    def _own_tables(self) -> Iterator[tuple[sa.Table, tuple[str, ...]]]:
        for name, columns in OWN_WORDS.items():
            yield metadata.tables[name], columns

    def _entries(self, sought: Sought) -> Iterator[int]:
        found = sa.select(history_payload.c.seq, history_payload.c.payload).where(
            history_payload.c.payload.is_not(None)
        )
        rows = self._in.connection.execute(found.order_by(history_payload.c.seq).execution_options(yield_per=ROWS))
        for seq, payload in rows:
            if payload_holds(payload, sought):
                yield seq


class CitizenData(ReadCitizenData):
    @cached_property
    def retention(self) -> Retention:
        from advisor_app.store.privacy.retention import Retention

        return Retention(self._in)

    def erase(
        self,
        case: KeptCase,
        sought: Sought,
        note: str,
        redact: RedactBlob,
        history: History,
        *,
        told: Told = unheard,
    ) -> Places:
        """Write over every place; the case stays with its number, entity, days and type, and still counts."""
        from advisor_app.store.indicators.indicator_blocks import months_with_cases, rebuild  # loads numpy

        connection = self._in.connection
        if self._in.dialect == "sqlite":
            connection.exec_driver_sql("PRAGMA secure_delete=ON")
        places = self.look(case, sought, redact, lambda done, whole: told(done, 2 * whole))
        tables = len(metadata.sorted_tables)
        again = CitizenRows(self._in, case, sought, note, redact).changed(
            lambda done, whole: told(tables + done, 2 * whole)
        )
        for table, key, changed in list(again):
            same = sa.and_(*(table.c[name] == value for name, value in key.items()))
            connection.execute(table.update().where(same).values(changed))
        for seq in places.entries:
            history.redact(seq)
        this = citizen_case.c.id == case.id
        months = months_with_cases(connection, this)
        after = _case_after(case, sought, note)
        connection.execute(
            citizen_case.update().where(this).values({**after, "search_key": self._search_key(case, after)})
        )
        rebuild(self._in, months)
        if "subject" in after:
            self._forget_label(case)
        return places

    def keep_erased(self, case: KeptCase, reason: str, places: Places) -> None:
        """Note that it was erased; once more for one that was erased before."""
        self._in.connection.execute(erased_case.delete().where(erased_case.c.case_id == case.id))
        self._in.insert(
            erased_case,
            {
                "id": new_id(),
                "entity_id": case.entity_id,
                "case_id": case.id,
                "number": case.number,
                "reason": reason,
                "places": json.dumps(dict(places.rows), sort_keys=True),
            },
        )

    def _search_key(self, case: KeptCase, after: Mapping[str, str]) -> str:
        row = self._in.connection.execute(sa.select(citizen_case).where(citizen_case.c.id == case.id)).mappings().one()
        columns = {name: [after.get(name, value)] for name, value in row.items()}
        return search_keys(columns)[0]

    def _forget_label(self, case: KeptCase) -> None:
        """The subject's own label, which no case has any more."""
        from advisor_app.store.indicators.indicator_labels import LONGEST_LABEL
        from advisor_app.store.indicators.indicator_tables import indicator_label

        text = case.words["subject"][:LONGEST_LABEL]
        others = sa.select(1).where(
            citizen_case.c.entity_id == case.entity_id, citizen_case.c.subject.startswith(text, autoescape=True)
        )
        if text and self._in.connection.execute(others.limit(1)).first() is None:
            gone = indicator_label.c.field == "subject", indicator_label.c.text == text
            self._in.connection.execute(
                indicator_label.delete().where(*gone, indicator_label.c.entity_id == case.entity_id)
            )


def _case_after(case: KeptCase, sought: Sought, note: str) -> dict[str, str]:
    """What stands in the case afterwards, by column; only those that change where words alone are masked.

    A subject that other cases have too is a category of theirs: it stays for the figures, but for the named words.
    """
    after = {}
    for name in WORDS:
        if sought.words_alone or (name == "subject" and case.category):
            text = sought.named_alone.masked(case.words[name], near=True)
            if text != case.words[name]:
                after[name] = text
        else:
            after[name] = note if name == "resolution" else ""
    return after
