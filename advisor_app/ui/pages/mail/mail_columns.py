"""The outbox as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.names import name_key
from advisor_app.ui.formats import moment
from advisor_app.ui.pages.mail.mail_words import state_order, state_shape, state_word, what_to_do
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
            "to",
            QCoreApplication.translate("MailColumns", "To"),
            lambda line: ", ".join((*line.to, *line.cc)),
            128,
            quiet=True,
        ),
        Column(
            "subject",
            QCoreApplication.translate("MailColumns", "Subject"),
            lambda line: line.subject,
            110,
            stretches=True,
        ),
        Column(
            "state",
            QCoreApplication.translate("MailColumns", "State"),
            lambda line: state_word(line.state),
            146,
            order=order,
            state=lambda line: state_shape(line.state),
            hint=lambda line: what_to_do(line.state),
        ),
        Column(
            "when",
            QCoreApplication.translate("MailColumns", "Since"),
            lambda line: moment(line.moved_at),
            134,
            order=lambda line: line.moved_at,
        ),
    )
