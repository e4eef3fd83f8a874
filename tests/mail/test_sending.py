"""How a sending ends, and what stays as it was."""

from __future__ import annotations

import pytest
from mail_calls import Calls, send
from mail_letters import message, message_id
from mail_servers import MailServer

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail import outbox
from advisor_app.mail.message import MailMessage
from advisor_app.mail.outbox import OutboxEntry, OutboxState
from advisor_app.mail.outcome import Fate
from advisor_app.mail.sending import Ended, send_all
from advisor_app.mail.smtp_transport import SmtpTransport


class Withdrawn(Calls):
    """Somebody takes one message back while others are being sent."""

    def before_handing_over(self, message: MailMessage, /) -> None:
        taken_back = OutboxEntry(message.message_id, OutboxState.DRAFT)
        outbox.begin_sending(
            taken_back if message.message_id == message_id(2) else OutboxEntry(message.message_id, OutboxState.QUEUED)
        )
        super().before_handing_over(message)


class FullDisk(Calls):
    """Cannot keep the second message's beginning, or its end."""

    def __init__(self, when: str) -> None:
        super().__init__()
        self.when = when

    def before_handing_over(self, message: MailMessage, /) -> None:
        self._fail("before", message)
        super().before_handing_over(message)

    def after_answer(self, message: MailMessage, outcome: object, /) -> None:
        self._fail("after", message)
        super().after_answer(message, outcome)  # type: ignore[arg-type]

    def _fail(self, when: str, message: MailMessage) -> None:
        if (when, message.message_id) == (self.when, message_id(2)):
            raise EnvironmentFault("disk_full")


THREE = tuple(message(number) for number in (1, 2, 3))


def test_nothing_to_send_needs_no_server() -> None:
    class NoWay:
        name = "none"

        def session(self) -> object:
            raise AssertionError("opened")

    assert send_all(NoWay(), [], Calls()).ended is Ended.ALL_TRIED  # type: ignore[arg-type]


def test_what_was_withdrawn_meanwhile_is_passed_over(server: MailServer) -> None:
    sending = send(server, *THREE, record=Withdrawn())
    assert [(each.message_id, reason.code) for each, reason in sending.passed_over] == [
        (message_id(2), "mail_is_draft")
    ]
    assert server.kept_ids() == [message_id(1), message_id(3)]
    assert sending.ended is Ended.ALL_TRIED
    assert sending.not_tried == ()


def test_what_cannot_be_kept_before_is_not_sent(server: MailServer) -> None:
    record = FullDisk("before")
    with pytest.raises(EnvironmentFault, match="disk_full"):
        send(server, *THREE, record=record)
    assert server.kept_ids() == [message_id(1)]
    assert record.said == [("before", message_id(1)), ("accepted", message_id(1))]


def test_what_cannot_be_kept_after_stays_begun_and_nothing_more_goes(server: MailServer) -> None:
    record = FullDisk("after")
    with pytest.raises(EnvironmentFault, match="disk_full"):
        send(server, *THREE, record=record)
    assert server.kept_ids() == [message_id(1), message_id(2)]
    assert record.said[-1] == ("before", message_id(2))


def test_a_person_can_stop_it_between_two_messages(server: MailServer) -> None:
    answers = iter((False, True))
    sending = send_all(SmtpTransport(server.address()), THREE, Calls(), asked_to_stop=lambda: next(answers))
    assert sending.ended is Ended.ASKED_TO_STOP
    assert sending.count(Fate.ACCEPTED) == 1
    assert sending.not_tried == THREE[1:]
    assert server.kept_ids() == [message_id(1)]


def test_a_server_that_is_gone_in_the_middle_leaves_the_rest_queued(
    certificates: object, another_server: object
) -> None:
    from advisor_app.mail.smtp_server import Tls

    server = another_server(Tls.NONE, pem=None, authority=None, user="")  # type: ignore[operator]

    between = iter((False, True))

    def gone_after_the_first() -> bool:
        if next(between):
            server.process.kill()
            server.process.wait()
        return False

    sending = send_all(SmtpTransport(server.address()), THREE, Calls(), asked_to_stop=gone_after_the_first)
    assert sending.count(Fate.ACCEPTED) == 1
    assert sending.ended is Ended.SERVER_GONE
    assert sending.fault is not None
    assert sending.fault.code == "mail_server_unreachable"
    assert sending.not_tried == THREE[1:]


def test_the_rules_and_the_sending_fit_each_other(server: MailServer) -> None:
    """The record's two calls, with the outbox's own rules, take every kind of answer."""
    states: dict[str, OutboxEntry] = {
        each.message_id: OutboxEntry(each.message_id, OutboxState.QUEUED) for each in THREE
    }

    class Rules(Calls):
        def before_handing_over(self, message: MailMessage, /) -> None:
            states[message.message_id] = outbox.begin_sending(states[message.message_id])

        def after_answer(self, message: MailMessage, outcome: object, /) -> None:
            states[message.message_id] = outbox.after_outcome(states[message.message_id], outcome)  # type: ignore[arg-type]

    server.behave(all={"recipients": {"enlace1@entidad.example": "450 luego"}}, enlace2={"data": "554 no"})
    send(server, *THREE, record=Rules())
    assert [entry.state for entry in states.values()] == [OutboxState.QUEUED, OutboxState.FAILED, OutboxState.SENT]
    assert [entry.attempts for entry in states.values()] == [1, 1, 1]
    with pytest.raises(UserError, match="mail_is_sent"):
        outbox.begin_sending(states[message_id(3)])
