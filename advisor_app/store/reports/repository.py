"""Definitions of recurring reports, edition by edition, and what was prepared by them."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.names import name_key
from advisor_app.office.reports.definition import KeptDefinition, PreparedReport, ReportDefinition
from advisor_app.office.reports.definition_text import definition_as_text, definition_from_text
from advisor_app.store.audits.audit_tables import mail_message
from advisor_app.store.keys import new_id
from advisor_app.store.reports.report_tables import prepared_report, report_definition, report_edition
from advisor_app.store.transaction import Transaction

_SENT = "sent"


class SentReport(NamedTuple):
    """`sent_at` is naive UTC."""

    entity_id: UUID
    name: str
    period: str
    sent_at: datetime


class KeptEdition(NamedTuple):
    """`written_at` is naive UTC."""

    number: int
    definition: ReportDefinition
    written_by: str
    written_at: datetime


def prepared_from(row: sa.RowMapping) -> PreparedReport:
    return PreparedReport(
        id=row["id"],
        entity_id=row["entity_id"],
        definition_id=row["definition_id"],
        edition=row["edition"],
        period=row["period"],
        advisor_id=row["advisor_id"],
        mail_id=row["mail_id"],
        words=row["words"],
        figures=json.loads(row["figures"]),
        version=row["version"],
    )


class ReadReports:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def definitions(self) -> list[KeptDefinition]:
        """The latest edition of each, those that were retired too; by name."""
        latest = (report_edition.c.definition_id == report_definition.c.id) & (
            report_edition.c.edition == report_definition.c.edition
        )
        found = (
            sa.select(report_definition, report_edition.c.content)
            .join_from(report_definition, report_edition, latest)
            .order_by(report_definition.c.name_key)
        )
        return [
            KeptDefinition(
                row["id"], row["edition"], definition_from_text(row["content"]), row["retired"], row["version"]
            )
            for row in self._in.connection.execute(found).mappings()
        ]

    def editions(self, definition_id: UUID) -> list[KeptEdition]:
        """The latest first."""
        found = sa.select(report_edition).where(report_edition.c.definition_id == definition_id)
        return [
            KeptEdition(row["edition"], definition_from_text(row["content"]), row["created_by"], row["created_at"])
            for row in self._in.connection.execute(found.order_by(report_edition.c.edition.desc())).mappings()
        ]

    def of_period(self, definition_id: UUID, period: str) -> dict[UUID, PreparedReport]:
        """By entity; of merged entities the one that was made last."""
        found = (
            sa.select(prepared_report)
            .where(prepared_report.c.definition_id == definition_id, prepared_report.c.period == period)
            .order_by(prepared_report.c.created_at, prepared_report.c.id)
        )
        return {row["entity_id"]: prepared_from(row) for row in self._in.connection.execute(found).mappings()}

    def periods(self, definition_id: UUID) -> list[tuple[str, int]]:
        """Each period that reports stand for, the latest first, with how many."""
        found = (
            sa.select(prepared_report.c.period, sa.func.count())
            .where(prepared_report.c.definition_id == definition_id, prepared_report.c.mail_id.is_not(None))
            .group_by(prepared_report.c.period)
            .order_by(prepared_report.c.period.desc())
        )
        return [(period, count) for period, count in self._in.connection.execute(found)]

    def sent(self, since: datetime, before: datetime, entity_ids: Collection[UUID] | None = None) -> list[SentReport]:
        """The reports whose mail was sent from a moment on and before another, naive UTC."""
        found = sa.select(
            prepared_report.c.entity_id, report_definition.c.name, prepared_report.c.period, prepared_report.c.mail_id
        ).join_from(prepared_report, report_definition)
        found = found.where(prepared_report.c.created_at < before, prepared_report.c.mail_id.is_not(None))
        if entity_ids is not None:
            found = found.where(prepared_report.c.entity_id.in_(list(entity_ids)))
        rows = self._in.connection.execute(found).all()
        if not rows:
            return []
        # asked of the index alone: a message's own row lies behind its bytes
        moved = sa.select(mail_message.c.id, mail_message.c.changed_at).where(
            mail_message.c.state == _SENT, mail_message.c.changed_at >= since, mail_message.c.changed_at < before
        )
        sent_at = {row.id: row.changed_at for row in self._in.connection.execute(moved)}
        return [
            SentReport(key, name, period, sent_at[mail_id]) for key, name, period, mail_id in rows if mail_id in sent_at
        ]


class Reports(ReadReports):
    def lock_preparing(self) -> None:
        """Let nobody else prepare reports until this transaction ends."""
        self._in.lock("reports")

    def define(self, kept: KeptDefinition) -> KeptDefinition:
        """Keep the definition as its first or its next edition.

        Raises `UserError`: "report_name_taken" where another has its name, "changed_by_another".
        """
        one = kept.definition
        key = kept.id or new_id()
        named = sa.select(report_definition.c.id).where(report_definition.c.name_key == name_key(one.name))
        other = self._in.connection.execute(named).scalar_one_or_none()
        if other is not None and other != kept.id:
            raise UserError("report_name_taken", name=one.name)
        number = kept.edition + 1 if kept.id is not None else 1
        row = {"name": one.name, "name_key": name_key(one.name), "edition": number, "retired": kept.retired}
        version = 1
        if kept.id is None:
            self._in.insert(report_definition, {"id": key, **row})
        else:
            version = self._in.update(report_definition, key, kept.version, row, one.name)
        edition = {"id": new_id(), "definition_id": key, "edition": number, "content": definition_as_text(one)}
        self._in.insert(report_edition, edition)
        return replace(kept, id=key, edition=number, version=version)

    def retire(self, kept: KeptDefinition, *, retired: bool) -> KeptDefinition:
        """Raises `UserError("changed_by_another")`; LookupError for one that was never kept."""
        key, name = kept.key, kept.definition.name
        version = self._in.update(report_definition, key, kept.version, {"retired": retired}, name)
        return replace(kept, retired=retired, version=version)

    def keep(self, one: PreparedReport, *, known: bool) -> PreparedReport:
        """A prepared report; `known` where its row stands already. Raises `UserError("changed_by_another")`."""
        told = {
            "edition": one.edition,
            "advisor_id": one.advisor_id,
            "mail_id": one.mail_id,
            "words": one.words,
            "figures": json.dumps(dict(one.figures), sort_keys=True),
        }
        if known:
            version = self._in.update(prepared_report, one.id, one.version, told, one.period)
            return replace(one, version=version)
        named = {
            "id": one.id,
            "entity_id": one.entity_id,
            "made_for": one.entity_id,
            "definition_id": one.definition_id,
            "period": one.period,
        }
        self._in.insert(prepared_report, {**named, **told})
        return one

    def take_mail_away(self, one: PreparedReport) -> PreparedReport:
        """Raises `UserError("changed_by_another")`."""
        version = self._in.update(prepared_report, one.id, one.version, {"mail_id": None}, one.period)
        return replace(one, mail_id=None, version=version)
