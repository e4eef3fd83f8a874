"""Hours, pauses, waits that servers ask for, a message once more, what was answered, and who is waited for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from mail_letters import PDF, message, message_id

from advisor_app.errors import UserError
from advisor_app.mail.folder import DraftFolder
from advisor_app.mail.message import MailMessage, read_headings
from advisor_app.mail.outcome import Fate, Outcome, Stage
from advisor_app.mail.reading import read_message
from advisor_app.office.calendar import now_utc
from advisor_app.office.mail.correspondence import Received, ReceivedKind, RecipientWord
from advisor_app.office.mail.outgoing import Rule
from advisor_app.office.mail.sending_plan import Kept, Response, SendingPlan
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages, withdraw_messages
from advisor_app.services.outbox.browse_outbox import list_mails
from advisor_app.services.outbox.check_messages import check_messages
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.note_response import forget_response, note_response
from advisor_app.services.outbox.pause_sending import pause_messages, pause_outbox, resume_messages, resume_outbox
from advisor_app.services.outbox.resend_message import resend_message
from advisor_app.services.outbox.schedule_messages import due_messages, schedule_messages
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.outbox.settle_message import settle_message
from advisor_app.services.outbox.tell_status import tell_status
from advisor_app.services.outbox.try_messages import dry_run, send_all_to_me
from advisor_app.store import new_id, open_store

HOUR = timedelta(hours=1)


@pytest.fixture
def office(location: str) -> Iterator[Office]:
    store = open_store(location)
    made = Office(store, "Ana")
    with store.unit_of_work("Ana") as work:
        entity_id = work.entities.resolve(["IDAAN"])["IDAAN"]
        for number in (1, 2, 3):
            address = f"enlace{number}@entidad.example"
            work.liaisons.add(Liaison(new_id(), entity_id, f"Enlace {number}", LiaisonKind.OPERATIONAL, email=address))
            work.outbox.add(kept_draft(new_id(), message(number, attachments=(PDF,)), entity_id, None, None))
        work.commit()
    yield made
    store.close()


@dataclass
class Saying:
    """A way whose server says what it is told to, and remembers what it was given."""

    outcomes: list[Outcome] = field(default_factory=list)
    given: list[MailMessage] = field(default_factory=list)
    name: str = "smtp"

    @contextmanager
    def session(self) -> Iterator[Saying]:
        yield self

    def offer(self, message: MailMessage) -> Outcome | None:
        outcome = self.outcomes.pop(0) if self.outcomes else None
        if outcome is not None and outcome.stage is not Stage.FINAL_DOT:
            return outcome
        self._next = outcome or Outcome(Fate.ACCEPTED, Stage.FINAL_DOT, 250, "ok")
        return None

    def take_back(self) -> None:
        pass

    def hand_over(self, message: MailMessage, /) -> Outcome:
        self.given.append(message)
        return self._next


GREYLISTED = Outcome(Fate.TEMPORARY, Stage.RECIPIENTS, 451, "4.7.1 Greylisted for 300 seconds")


def states(office: Office) -> list[str]:
    return [line.state for line in list_mails(office).lines]


def past(office: Office, number: int, **moments: object) -> None:
    """Let a message's hour or wait lie back, as it does for a program that was closed meanwhile."""
    with office.store.unit_of_work("Ana") as work:
        kept = work.outbox.by_message_id(message_id(number))
        work.mail_plans.put(replace(work.mail_plans.of_one(kept.id, kept.entity_id), **moments))  # type: ignore[arg-type]
        work.commit()


def test_a_message_for_an_hour_goes_then_and_never_earlier(office: Office) -> None:
    due = now_utc() + HOUR
    approve_messages(office, [message_id(1)], due=due)
    approve_messages(office, [message_id(2)])
    way = Saying()
    done = send_messages(office, way)
    assert [one.message_id for one in way.given] == [message_id(2)]
    assert [(one.kept, one.until) for one in done.left] == [(Kept.NOT_DUE, due)]
    assert send_messages(office, way, [message_id(1)]).lines == (), "not even where it is named"
    assert due_messages(office).message_ids == ()
    past(office, 1, due_at=now_utc() - HOUR)
    found = due_messages(office)
    assert found.message_ids == (message_id(1),)
    assert found.since is not None
    send_messages(office, way, found.message_ids)
    assert states(office) == ["sent", "sent", "draft"]
    assert due_messages(office).message_ids == ()


def test_an_hour_can_be_moved_and_falls_away_with_the_approval(office: Office) -> None:
    approve_messages(office, [message_id(1)])
    schedule_messages(office, [message_id(1)], now_utc() + HOUR)
    assert list_mails(office).lines[0].due_at is not None
    with pytest.raises(UserError, match="mail_due_is_past"):
        schedule_messages(office, [message_id(1)], now_utc() - HOUR)
    with pytest.raises(UserError, match="mail_is_draft"):
        schedule_messages(office, [message_id(2)], None)
    withdraw_messages(office, [message_id(1)])
    assert list_mails(office).lines[0].due_at is None


def test_a_server_that_asks_to_wait_is_left_alone_that_long(office: Office) -> None:
    approve_messages(office, [message_id(1)])
    way = Saying([GREYLISTED])
    send_messages(office, way)
    (line,) = [one for one in list_mails(office).lines if one.state == "queued"]
    assert line.retry_at is not None
    assert timedelta(minutes=4) < line.retry_at - now_utc() <= timedelta(minutes=5)
    done = send_messages(office, way)
    assert (done.lines, way.given) == ((), []), "not before the wait is over"
    assert [one.kept for one in done.left] == [Kept.RETRY_LATER]
    assert "300 seconds" in tell_status(office).waiting[0].said
    past(office, 1, retry_at=now_utc() - HOUR)
    assert due_messages(office).message_ids == (message_id(1),)
    send_messages(office, way)
    assert [one.message_id for one in way.given] == [message_id(1)]


def test_whoever_names_a_message_that_waits_has_it_offered_at_once(office: Office) -> None:
    approve_messages(office, [message_id(1)])
    send_messages(office, Saying([GREYLISTED]))
    send_messages(office, Saying(), [message_id(1)])
    assert states(office)[0] == "sent"


def test_a_broken_connection_asks_for_no_wait(office: Office) -> None:
    approve_messages(office, [message_id(1)])
    send_messages(office, Saying([Outcome(Fate.TEMPORARY, Stage.CONTENT, None, "cut", connection_lost=True)]))
    send_messages(office, Saying())
    assert states(office)[0] == "sent"


def test_while_all_is_paused_nothing_goes_and_it_is_said_who_and_why(office: Office) -> None:
    approve_messages(office)
    pause_outbox(office, "la directora revisa los textos")
    way = Saying()
    for named in (None, [message_id(1)]):
        with pytest.raises(UserError, match="outbox_paused") as told:
            send_messages(office, way, named)
    assert (told.value.values["who"], told.value.values["why"]) == ("Ana", "la directora revisa los textos")
    assert way.given == []
    past(office, 1, due_at=now_utc() - HOUR)
    assert due_messages(office).message_ids == (), "nothing goes by itself either"
    status = tell_status(office)
    assert status.pause is not None
    with pytest.raises(UserError, match="outbox_paused"):
        pause_outbox(office, "otra vez")
    resume_outbox(office)
    send_messages(office, way)
    assert len(way.given) == 3
    with pytest.raises(UserError, match="outbox_not_paused"):
        resume_outbox(office)


def test_a_pause_given_while_others_go_out_stops_the_next(office: Office) -> None:
    approve_messages(office)

    class Pausing(Saying):
        def hand_over(self, message: MailMessage, /) -> Outcome:
            if not self.given:
                pause_outbox(office, "un error en el texto")
            return super().hand_over(message)

    way = Pausing()
    done = send_messages(office, way)
    assert len(way.given) == 1
    assert states(office) == ["sent", "queued", "queued"]
    assert [reason.code for _, reason in done.sending.passed_over] == ["mail_paused_meanwhile"]


def test_one_message_is_paused_with_why_and_goes_once_it_is_resumed(office: Office) -> None:
    with pytest.raises(UserError, match="mail_pause_without_reason"):
        pause_messages(office, [message_id(2)], "  ")
    pause_messages(office, [message_id(2)], "falta un dato")
    approve_messages(office)
    done = send_messages(office, Saying())
    assert states(office) == ["sent", "approved", "sent"]
    assert [(one.kept, one.why) for one in done.left] == [(Kept.PAUSED, "falta un dato")]
    assert tell_status(office).waiting[0].waits_for == "resuming"
    resume_messages(office, [message_id(1), message_id(2)])
    send_messages(office, Saying())
    assert states(office) == ["sent", "sent", "sent"]
    with pytest.raises(UserError, match="mail_is_sent"):
        pause_messages(office, [message_id(2)], "tarde")


def test_a_message_goes_again_as_a_new_one_that_knows_the_first_and_why(office: Office) -> None:
    approve_messages(office, [message_id(1)])
    with pytest.raises(UserError, match="mail_is_approved"):
        resend_message(office, message_id(1), "no llegó")
    way = Saying([Outcome(Fate.PERHAPS_SENT, Stage.FINAL_DOT, None, "cut", connection_lost=True)])
    send_messages(office, way)
    with pytest.raises(UserError, match="mail_is_perhaps_sent"):
        resend_message(office, message_id(1), "no llegó")
    settle_message(office, message_id(1), sent=True)
    with pytest.raises(UserError, match="mail_again_without_reason"):
        resend_message(office, message_id(1), " ")
    line = resend_message(office, message_id(1), "el enlace dice que no le llegó")
    assert (line.state, line.to) == ("draft", ("enlace1@entidad.example",))
    with office.store.reading() as reading:
        first = reading.outbox.by_message_id(message_id(1))
        again = reading.outbox.by_message_id(line.message_id)
        plan = reading.mail_plans.of_one(again.id, None)
    assert line.message_id != message_id(1)
    assert (plan.first_id, plan.again_why) == (first.id, "el enlace dice que no le llegó")
    before, after = read_message(first.raw), read_message(again.raw)
    assert (after.text, after.html, after.headings.subject) == (before.text, before.html, before.headings.subject)
    assert [one.content for one in after.attachments] == [one.content for one in before.attachments]
    approve_messages(office, [line.message_id])
    send_messages(office, way)
    assert [one.message_id for one in way.given] == [message_id(1), line.message_id]


def test_it_can_go_again_to_another_address_which_is_checked_like_any(office: Office) -> None:
    approve_messages(office, [message_id(1)])
    send_messages(office, Saying())
    line = resend_message(office, message_id(1), "cambió el enlace", to=["enlace3@entidad.example"])
    stranger = resend_message(office, message_id(1), "cambió el enlace", to=["nadie@otra.example"])
    approved = approve_messages(office, [line.message_id, stranger.message_id])
    assert [one.message_id for one in approved.lines] == [line.message_id]
    assert approved.held[0].concerns[0].rule is Rule.ADDRESS_UNKNOWN


def test_what_was_answered_by_another_way_is_noted_and_taken_back(office: Office) -> None:
    with pytest.raises(UserError, match="mail_not_sent_yet"):
        note_response(office, message_id(1), Response.ANSWERED)
    approve_messages(office)
    send_messages(office, Saying())
    assert [one.waits_for for one in tell_status(office).unanswered] == ["liaison"] * 3
    note_response(office, message_id(1), Response.ACKNOWLEDGED, "por teléfono")
    note_response(office, message_id(1), Response.ANSWERED, "vino a la oficina")
    assert [line.response for line in list_mails(office).lines] == ["answered", "", ""]
    assert len(tell_status(office).unanswered) == 2
    assert forget_response(office, message_id(1))
    assert not forget_response(office, message_id(1))
    assert len(tell_status(office).unanswered) == 3


def test_a_dry_run_says_what_would_go_and_changes_nothing(office: Office, tmp_path: Path) -> None:
    approve_messages(office, [message_id(1)])
    approve_messages(office, [message_id(2)], due=now_utc() + HOUR)
    told = dry_run(office, DraftFolder(tmp_path / "borradores"))
    assert [line.message_id for line in told.going] == [message_id(1)]
    assert [one.line.message_id for one in told.left] == [message_id(2)]
    assert [one.message_id for one in told.drafts] == [message_id(3)]
    assert states(office) == ["approved", "approved", "draft"]
    assert list((tmp_path / "borradores").iterdir()) == []


def test_all_goes_to_me_with_the_true_recipients_at_the_top(office: Office) -> None:
    with pytest.raises(UserError, match="mail_no_address_of_mine"):
        send_all_to_me(office, Saying())
    way = Saying()
    trial = send_all_to_me(office, way, me="ana@oficina.example")
    assert [one.recipients for one in way.given] == [("ana@oficina.example",)] * 3
    assert len(trial.lines) == 3
    assert states(office) == ["draft"] * 3
    read = read_message(way.given[0].raw)
    assert read.headings.subject.startswith("[PRUEBA] Hallazgos de la semana")
    assert [one.address for one in read.headings.to] == ["ana@oficina.example"]
    assert read.headings.cc == ()
    for said in (read.text, read.html):
        assert "enlace1@entidad.example" in said
        assert "Autoridad de Tránsito" in said
    assert "Una línea que empieza con punto" in read.text
    assert read.html.index("PRUEBA") < read.html.index("Buenos días")
    assert [one.content for one in read.attachments] == [PDF.content]
    assert way.given[0].message_id != message_id(1)


def test_what_a_changed_template_wrote_is_tried_before_it_is_approved(office: Office) -> None:
    with office.store.unit_of_work("Ana") as work:
        work.templates.save("followups/vencidos.html", b"<p>nuevo</p>")
        for number in (1, 2):
            kept = work.outbox.by_message_id(message_id(number))
            work.mail_plans.put(
                SendingPlan(kept.id, kept.entity_id, template="followups/vencidos", template_digest=f"{number}" * 64)
            )
        work.commit()
    concerns = {one.message_id: [each.rule for each in one.concerns] for one in check_messages(office)}
    assert Rule.TEMPLATE_UNTRIED in concerns[message_id(1)]
    assert Rule.TEMPLATE_UNTRIED not in concerns[message_id(3)]
    assert approve_messages(office, [message_id(1)]).refusal().code == "mail_held_template_untried"
    send_all_to_me(office, Saying(), [message_id(1)], me="ana@oficina.example")
    assert approve_messages(office, [message_id(1)]).held == ()
    assert approve_messages(office, [message_id(2)]).held != (), "another version of it"
    dry_run(office, message_ids=[message_id(2)])
    assert approve_messages(office, [message_id(2)]).held == ()


def test_the_new_message_is_dated_anew_and_named_once(office: Office) -> None:
    approve_messages(office, [message_id(1)])
    send_messages(office, Saying())
    line = resend_message(office, message_id(1), "no llegó")
    with office.store.reading() as reading:
        raw = reading.outbox.by_message_id(line.message_id).raw
        first = reading.outbox.by_message_id(message_id(1)).raw
    head, _, body = raw.partition(b"\r\n\r\n")
    for name in (b"Message-ID", b"Date", b"To", b"Subject", b"From"):
        assert (b"\r\n" + head).count(b"\r\n" + name + b": ") == 1, name
    assert body == first.partition(b"\r\n\r\n")[2]
    assert read_headings(raw).to == read_headings(first).to


def test_what_came_in_tells_what_became_of_a_message(office: Office) -> None:
    approve_messages(office)
    send_messages(office, Saying())

    def came(number: int, kind: ReceivedKind, action: str = "") -> None:
        with office.store.unit_of_work("Ana") as work:
            kept = work.outbox.by_message_id(message_id(number))
            reports = (RecipientWord("enlace@entidad.example", action, "2.0.0", ""),) if action else ()
            key = new_id()
            work.received.add(
                Received(
                    key, kept.entity_id, kept.id, kind, f"<{key}@x.example>", "", "x@x.example", "Re", "", (), reports,
                    None, str(key), work.moment,
                ),
                b"raw",
            )  # fmt: skip
            work.commit()

    came(1, ReceivedKind.REPORT, "delivered")
    came(2, ReceivedKind.REPORT, "failed")
    came(3, ReceivedKind.AUTOMATIC)
    shown = [(line.response, line.came_back) for line in list_mails(office).lines]
    assert shown == [("acknowledged", False), ("", True), ("", False)], "an absence answers nothing"
    status = tell_status(office)
    assert [(one.line.subject[-1], one.waits_for) for one in status.waiting] == [("2", "decision")]
    came(1, ReceivedKind.ANSWER)
    came(2, ReceivedKind.ANSWER)
    assert [line.response for line in list_mails(office).lines] == ["answered", "answered", ""]
