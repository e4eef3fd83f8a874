"""The office's own templates as they are kept: none of their versions is ever overwritten."""

from __future__ import annotations

import hashlib

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.calendar import in_panama
from advisor_app.office.mail.template_editions import TemplateEdition
from advisor_app.store.keys import new_id
from advisor_app.store.templates.template_tables import template_edition as table
from advisor_app.store.templates.template_tables import template_trial
from advisor_app.store.transaction import Transaction


class ReadTemplates:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def own(self) -> dict[str, bytes]:
        """The files that the office has changed and not put back, by name."""
        last = sa.select(table.c.file, sa.func.max(table.c.edition).label("edition")).group_by(table.c.file).subquery()
        found = sa.select(table.c.file, table.c.content).join(
            last, (last.c.file == table.c.file) & (last.c.edition == table.c.edition)
        )
        rows = self._in.connection.execute(found.where(table.c.content.is_not(None)).order_by(table.c.file))
        return {row.file: bytes(row.content) for row in rows}

    def editions(self, file: str) -> list[TemplateEdition]:
        """The oldest first."""
        found = sa.select(table).where(table.c.file == file).order_by(table.c.edition)
        return [_edition(row) for row in self._in.connection.execute(found).mappings()]

    def tried(self, template: str, digest: str) -> bool:
        found = sa.select(template_trial.c.id).where(
            (template_trial.c.template == template) & (template_trial.c.digest == digest)
        )
        return self._in.connection.execute(found).first() is not None


class KeptTemplates(ReadTemplates):
    def insist_on_last(self, file: str, seen: int) -> None:
        """`seen` is the edition that an editor saw, 0 for the shipped file that was never changed.

        Raises `UserError("changed_by_another")`.
        """
        last = next(reversed(self.editions(file)), None)
        if last is not None and last.edition != seen:
            at = f"{in_panama(last.saved_at):%d/%m/%Y %H:%M}"
            raise UserError("changed_by_another", kind=table.name, name=file, who=last.saved_by, at=at)

    def save(self, file: str, content: bytes | None) -> TemplateEdition:
        """A further edition."""
        following = max((one.edition for one in self.editions(file)), default=0) + 1
        digest = "" if content is None else hashlib.sha256(content).hexdigest()
        values = {"id": new_id(), "file": file, "edition": following, "digest": digest, "content": content}
        self._in.insert(table, values)
        return TemplateEdition(file, following, digest, content, self._in.who, self._in.at)

    def note_trial(self, template: str, digest: str) -> None:
        if not self.tried(template, digest):
            self._in.insert(template_trial, {"id": new_id(), "template": template, "digest": digest})


def _edition(row: sa.RowMapping) -> TemplateEdition:
    content = None if row["content"] is None else bytes(row["content"])
    return TemplateEdition(row["file"], row["edition"], row["digest"], content, row["created_by"], row["created_at"])
