"""The outbox as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.calendar import now_utc
from advisor_app.office.names import name_key
from advisor_app.ui.formats import moment, moment_day
from advisor_app.ui.pages.mail.mail_words import line_shape, line_word, state_order, waits_word, what_to_do
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.store import MailLine


def mail_columns() -> tuple[Column[MailLine], ...]:
    def order(line: MailLine) -> tuple[int, str]:
        return state_order(line), name_key(line.entity)

    return (
        Column(
            "entity", QCoreApplication.translate("MailColumns", "Entity"), lambda line: line.entity, 104, heavy=True
        ),
        Column(
            "state",
            QCoreApplication.translate("MailColumns", "State"),
            line_word,
            142,
            order=order,
            state=line_shape,
            hint=lambda line: what_to_do(line.state),
        ),
        Column(
            "waits",
            QCoreApplication.translate("MailColumns", "Waits for"),
            lambda line: waits_word(line, now_utc()),
            146,
            quiet=True,
        ),
        Column(
            "subject",
            QCoreApplication.translate("MailColumns", "Subject"),
            lambda line: line.subject,
            96,
            stretches=True,
        ),
        Column(
            "to",
            QCoreApplication.translate("MailColumns", "To"),
            lambda line: ", ".join((*line.to, *line.cc)),
            96,
            quiet=True,
        ),
        Column(
            "when",
            QCoreApplication.translate("MailColumns", "Since"),
            lambda line: moment_day(line.moved_at),
            90,
            order=lambda line: line.moved_at,
            hint=lambda line: moment(line.moved_at),
        ),
    )
