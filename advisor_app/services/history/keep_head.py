"""The head of the chain, kept where whoever owns the database can't change it."""

from __future__ import annotations

import os
from pathlib import Path

from advisor_app.documents.mails.written_mail import WrittenMail
from advisor_app.documents.spanish import grouped
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.addresses import Mailbox
from advisor_app.office.calendar import in_panama, now_utc, panama_day
from advisor_app.office.chosen_file import leave_own_file
from advisor_app.office.history.heads import BY_MAIL, HISTORY_DEFAULTS, KeptHead, head_line
from advisor_app.services.meetings.mail_meeting import director_box
from advisor_app.services.office import Office
from advisor_app.services.outbox.draft_message import draft_message
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import Reading, UnitOfWork

_NOT_NOW = ("access_rule_refused", "database_refused", "database_locked", "database_read_only")
"""Who may not write, or can't at this moment, leaves the day's head to the next who opens the program."""


def history_head(office: Office) -> str:
    """ "SEQ:HASH" of the last entry."""
    with office.store.reading() as reading:
        return reading.history.head()


def keep_head_in_file(office: Office, path: Path) -> KeptHead:
    """Append the head to a file, and note that it was; raises `UserError("heads_unwritable")`."""
    with office.store.unit_of_work(office.who) as work:
        kept = KeptHead(now_utc(), work.history.head(), str(path.expanduser().absolute()))
        leave_own_file(Path(kept.to))
        try:
            with Path(kept.to).open("a", encoding="utf-8") as file:
                file.write(head_line(kept, str(work.facts.office_id)))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise UserError("heads_unwritable", file=str(path), reason=error.strerror) from error
        work.facts.note_head(kept)
        work.commit()
    return kept


def keep_head_by_mail(office: Office) -> KeptHead:
    """Draft the mail that takes the head to the director; raises `UserError("director_without_address")`."""
    with office.store.unit_of_work(office.who) as work:
        director = director_box(work)
        if director is None:
            raise UserError("director_without_address")
        kept = KeptHead(now_utc(), work.history.head(), director.address)
        draft_message(
            work,
            _written(work, kept),
            purpose="history.head",
            sender=_sender(work, director),
            to=(director,),
            label=f"Cabeza del historial {in_panama(kept.at):%d/%m/%Y}",
        )
        work.facts.note_head(kept)
        work.commit()
    return kept


def keep_daily_head(office: Office) -> KeptHead | None:
    """Once a day in Panama, where the office's setting says so; None where nothing was to be done or can be now.

    Raises what the two ways of keeping raise.
    """
    with office.store.reading() as reading:
        today = panama_day(now_utc())
        to = reading.settings.values_on(today).get("history_head_to", HISTORY_DEFAULTS["history_head_to"])
        last = reading.facts.last_head
        if not to or (last is not None and panama_day(last.at) >= today) or _nothing_new(reading, last):
            return None
    try:
        return keep_head_by_mail(office) if to == BY_MAIL else keep_head_in_file(office, Path(to))
    except EnvironmentFault as fault:
        if fault.code in _NOT_NOW:
            return None
        raise


def _nothing_new(reading: Reading, last: KeptHead | None) -> bool:
    return last is not None and last.head == reading.history.head()


def _sender(work: UnitOfWork, director: Mailbox) -> Mailbox:
    own = work.advisors.by_name(work.who)
    return Mailbox(own.email, own.name) if own is not None and own.email else director


def _written(work: UnitOfWork, kept: KeptHead) -> WrittenMail:
    at = in_panama(kept.at)
    told = {
        "fecha": f"{at:%d/%m/%Y}",
        "hora": f"{at:%H:%M}",
        "asientos": grouped(int(kept.head.partition(":")[0])),
        "cabeza": kept.head,
        "oficina": str(work.facts.office_id),
    }
    return office_mails(work).write("history/correo-cabeza", told)
