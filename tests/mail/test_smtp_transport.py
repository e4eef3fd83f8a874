"""Against a real server in a process of its own; its own list is the judge."""

from __future__ import annotations

from mail_calls import Calls, only_outcome, send
from mail_letters import PDF, message, message_id
from mail_servers import MailServer

from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment
from advisor_app.mail.outcome import Fate, RecipientRefusal, Stage
from advisor_app.mail.sending import Ended
from advisor_app.mail.smtp_server import TimeOuts


def test_many_go_over_one_connection_byte_for_byte_and_are_kept_before_and_after(server: MailServer) -> None:
    messages = [message(number, attachments=(PDF,)) for number in range(1, 6)]
    record = Calls()
    sending = send(server, *messages, record=record)
    assert sending.count(Fate.ACCEPTED) == 5
    assert sending.ended is Ended.ALL_TRIED
    assert [outcome.code for _, outcome in sending.outcomes] == [250] * 5
    assert "kept as" in sending.outcomes[0][1].words
    assert server.kept_ids() == [each.message_id for each in messages]
    for sent, kept in zip(messages, server.kept(), strict=True):
        assert server.content(kept["number"]) == sent.raw
        assert kept["to"] == list(sent.recipients)
        assert kept["sender"] == sent.sender
    expected = [(what, each.message_id) for each in messages for what in ("before", "accepted")]
    assert record.said == expected


def test_a_refused_recipient_is_named_and_the_others_get_it(server: MailServer) -> None:
    cc = (Mailbox("nadie@entidad.example"),)
    server.behave(enlace1={"recipients": {"nadie@entidad.example": "550 5.1.1 no existe"}})
    outcome = only_outcome(send(server, message(1, cc=cc)))
    assert outcome.fate is Fate.ACCEPTED
    assert outcome.refused == (RecipientRefusal("nadie@entidad.example", 550, "5.1.1 no existe"),)
    assert [line["to"] for line in server.kept()] == [["enlace1@entidad.example"]]


def test_when_every_recipient_is_refused_it_failed_before_anything_was_handed_over(server: MailServer) -> None:
    server.behave(all={"recipients": {"enlace1@entidad.example": "550 5.1.1 no existe"}})
    record = Calls()
    sending = send(server, message(1), message(2), record=record)
    refused, accepted = (outcome for _, outcome in sending.outcomes)
    assert (refused.fate, refused.stage, refused.code) == (Fate.REFUSED, Stage.RECIPIENTS, 550)
    assert refused.words == "5.1.1 no existe"
    assert accepted.fate is Fate.ACCEPTED
    assert record.said == [("refused", message_id(1)), ("before", message_id(2)), ("accepted", message_id(2))]
    assert server.kept_ids() == [message_id(2)]


def test_a_recipient_put_off_puts_the_whole_message_off(server: MailServer) -> None:
    cc = (Mailbox("gris@entidad.example"),)
    server.behave(enlace1={"recipients": {"gris@entidad.example": "451 4.7.1 vuelva luego"}})
    sending = send(server, message(1, cc=cc), message(2))
    first, second = (outcome for _, outcome in sending.outcomes)
    assert (first.fate, first.stage, first.code) == (Fate.TEMPORARY, Stage.RECIPIENTS, 451)
    assert second.fate is Fate.ACCEPTED
    assert server.kept_ids() == [message_id(2)]
    server.behave()
    assert only_outcome(send(server, message(1, cc=cc))).fate is Fate.ACCEPTED


def test_answers_to_sender_data_and_final_dot_are_told_apart(server: MailServer) -> None:
    cases: list[tuple[dict[str, object], Fate, Stage, int]] = [
        ({"mail": "451 4.3.0 luego"}, Fate.TEMPORARY, Stage.SENDER, 451),
        ({"mail": "552 5.3.4 muy grande"}, Fate.REFUSED, Stage.SENDER, 552),
        ({"data": "451 4.3.0 luego"}, Fate.TEMPORARY, Stage.DATA, 451),
        ({"data": "554 5.7.1 no"}, Fate.REFUSED, Stage.DATA, 554),
        ({"answer": "452 4.3.1 lleno"}, Fate.TEMPORARY, Stage.FINAL_DOT, 452),
        ({"answer": "554 5.6.0 contenido"}, Fate.REFUSED, Stage.FINAL_DOT, 554),
    ]
    for told, fate, stage, code in cases:
        server.behave(all=told)
        outcome = only_outcome(send(server, message(1)))
        assert (outcome.fate, outcome.stage, outcome.code) == (fate, stage, code)
        assert outcome.words
        assert not outcome.connection_lost
    assert server.kept_ids() == []


def test_a_break_before_the_final_dot_leaves_it_queued(server: MailServer) -> None:
    large = message(1, attachments=(Attachment("casos.bin", bytes(4_000_000)),))
    for place, stage in [
        ("mail", Stage.SENDER),
        ("rcpt", Stage.RECIPIENTS),
        ("data", Stage.DATA),
        ("content", Stage.CONTENT),
    ]:
        server.behave(all={"drop": place})
        sending = send(server, large, message(2))
        outcome = only_outcome(sending)
        assert (outcome.fate, outcome.stage, outcome.code) == (Fate.TEMPORARY, stage, None), place
        assert sending.ended is Ended.SERVER_UNWILLING
        assert sending.not_tried == (message(2),)
    assert server.kept_ids() == []


def test_a_refusal_in_the_middle_of_the_content_is_heard(server: MailServer) -> None:
    server.behave(all={"in_content": "552 5.3.4 muy grande"})
    outcome = only_outcome(send(server, message(1, text="línea\n" * 2_000)))
    assert (outcome.fate, outcome.code) == (Fate.REFUSED, 552)
    assert outcome.connection_lost or outcome.stage is Stage.FINAL_DOT


def test_a_break_after_the_final_dot_is_perhaps_sent_and_nothing_more_is_tried(server: MailServer) -> None:
    for number, place in [(1, "dot"), (2, "dot_unkept")]:
        server.behave(**{f"enlace{number}": {"drop": place}})
        record = Calls()
        sending = send(server, message(number), message(3), record=record)
        outcome = only_outcome(sending)
        assert (outcome.fate, outcome.stage, outcome.code) == (Fate.PERHAPS_SENT, Stage.FINAL_DOT, None)
        assert sending.ended is Ended.PERHAPS_SENT
        assert sending.not_tried == (message(3),)
        assert record.said == [("before", message_id(number)), ("perhaps_sent", message_id(number))]
    assert server.kept_ids() == [message_id(1)]


def test_an_answer_that_does_not_come_in_time_or_makes_no_sense_is_perhaps_sent(server: MailServer) -> None:
    server.behave(all={"delay": 1.0})
    impatient = TimeOuts(connecting=10, command=10, after_final_dot=0.3)
    assert only_outcome(send(server, message(1), time_outs=impatient)).fate is Fate.PERHAPS_SENT
    for number, nonsense in enumerate(["x" * 9000, "hola", "354 siga", "199 ?"], start=2):
        server.behave(all={"answer": nonsense})
        assert only_outcome(send(server, message(number))).fate is Fate.PERHAPS_SENT, nonsense[:9]


def test_a_slow_answer_is_waited_for(server: MailServer) -> None:
    server.behave(all={"delay": 0.5})
    patient = TimeOuts(connecting=10, command=0.3, after_final_dot=10)
    assert only_outcome(send(server, message(1), time_outs=patient)).fate is Fate.ACCEPTED


def test_after_a_break_between_two_messages_the_next_gets_a_new_connection(server: MailServer) -> None:
    server.behave(enlace2={"drop": "data"})
    sending = send(server, *(message(number) for number in (1, 2, 3)))
    assert [outcome.fate for _, outcome in sending.outcomes] == [Fate.ACCEPTED, Fate.TEMPORARY, Fate.ACCEPTED]
    assert server.kept_ids() == [message_id(1), message_id(3)]


def test_a_server_that_limits_messages_per_connection_gets_more_connections(server: MailServer) -> None:
    server.behave(all={"per_connection": 2})
    opened = sum(event["what"] == "opened" for event in server.events())
    messages = [message(number) for number in range(1, 6)]
    sending = send(server, *messages)
    assert sending.count(Fate.ACCEPTED) == 5
    assert server.kept_ids() == [each.message_id for each in messages]
    assert sum(event["what"] == "opened" for event in server.events()) == opened + 3


def test_a_server_that_takes_no_message_at_all_is_left_alone(server: MailServer) -> None:
    server.behave(all={"per_connection": 0})
    sending = send(server, message(1), message(2))
    assert (only_outcome(sending).fate, only_outcome(sending).code) == (Fate.TEMPORARY, 421)
    assert sending.ended is Ended.SERVER_UNWILLING
    assert sending.not_tried == (message(2),)


def test_server_words_are_one_plain_line(server: MailServer) -> None:
    server.behave(all={"answer": "554-no \x1b[31m rojo\r\n554 fin\tde linea"})
    assert only_outcome(send(server, message(1))).words == "no [31m rojo fin de linea"
