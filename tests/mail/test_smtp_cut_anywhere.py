"""A server that breaks off after any number of bytes: what is told as not sent, it surely has not got."""

from __future__ import annotations

import socket
import struct
import sys
import threading
from collections.abc import Iterator

import pytest
from mail_calls import Calls, only_outcome
from mail_letters import message

from advisor_app.mail.composing import Attachment
from advisor_app.mail.outcome import Fate, Stage
from advisor_app.mail.sending import send_all
from advisor_app.mail.smtp_server import SmtpServer, TimeOuts, Tls
from advisor_app.mail.smtp_transport import SmtpTransport

LETTER = message(html="", text="Buenos días:\n.\n..\nfin\n")
FINAL_DOT = b"\r\n.\r\n"
EARLY = b"552"
"""An answer that is given without waiting for the final dot."""


class CutServer:
    """Speaks just enough SMTP for one message; closes once it has read `length` bytes of content."""

    def __init__(self, listening: socket.socket, length: int, answer: bytes, *, abruptly: bool) -> None:
        self.received = b""
        self._told = (listening, length, answer, abruptly)
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def join(self) -> bytes:
        self._thread.join(20)
        return self.received

    def _serve(self) -> None:
        listening, length, answer, abruptly = self._told
        connection, _ = listening.accept()
        with connection:
            connection.sendall(b"220 listo\r\n")
            lines = connection.makefile("rb")
            while not lines.readline().upper().startswith(b"DATA"):
                connection.sendall(b"250 bien\r\n")
            connection.sendall(b"354 siga\r\n")
            while len(self.received) < length and not self.received.endswith(FINAL_DOT):
                self.received += lines.read1(length - len(self.received)) or b""  # type: ignore[attr-defined]
            lines.close()
            if self.received.endswith(FINAL_DOT) or answer.startswith(EARLY):
                connection.sendall(answer)
            if abruptly:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as open_socket:
        yield open_socket


@pytest.mark.parametrize("abruptly", [False, True])
def test_wherever_it_is_cut_the_fate_is_told_truly(listening: socket.socket, abruptly: bool) -> None:
    server = SmtpServer("127.0.0.1", listening.getsockname()[1], tls=Tls.NONE, time_outs=TimeOuts(5, 5, 5))
    whole = len(LETTER.raw) + 2  # two lines begin with a dot, and so has the final one
    fates = set()
    for length in [*range(0, whole, 97), *range(whole - 6, whole + 4)]:
        cut = CutServer(listening, length, b"", abruptly=abruptly)
        outcome = only_outcome(send_all(SmtpTransport(server), [LETTER], Calls()))
        has_it_all = cut.join().endswith(FINAL_DOT)
        fates.add((outcome.fate, outcome.stage))
        assert outcome.fate in (Fate.TEMPORARY, Fate.PERHAPS_SENT)
        assert outcome.connection_lost
        if has_it_all:
            assert outcome.fate is Fate.PERHAPS_SENT
    assert (Fate.PERHAPS_SENT, Stage.FINAL_DOT) in fates


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a reset takes away what had arrived before it")
def test_a_refusal_that_comes_before_the_content_is_through_is_heard(listening: socket.socket) -> None:
    large = message(attachments=(Attachment("casos.bin", bytes(6_000_000)),))
    server = SmtpServer("127.0.0.1", listening.getsockname()[1], tls=Tls.NONE, time_outs=TimeOuts(5, 5, 5))
    for abruptly in (False, True):
        cut = CutServer(listening, 4096, EARLY + b" 5.3.4 muy grande\r\n", abruptly=abruptly)
        outcome = only_outcome(send_all(SmtpTransport(server), [large], Calls()))
        cut.join()
        assert (outcome.fate, outcome.stage, outcome.code) == (Fate.REFUSED, Stage.CONTENT, 552)
        assert outcome.words == "5.3.4 muy grande"


@pytest.mark.parametrize(
    ("answer", "fate"),
    [
        (b"250 ok\r\n", Fate.ACCEPTED),
        (b"250-uno\r\n250 dos\r\n", Fate.ACCEPTED),
        (b"250-uno\r\n", Fate.PERHAPS_SENT),
        (b"25", Fate.PERHAPS_SENT),
        (b"5", Fate.PERHAPS_SENT),
        (b"\r\n", Fate.PERHAPS_SENT),
        (b"999 que\r\n", Fate.PERHAPS_SENT),
        (b"-1 que\r\n", Fate.PERHAPS_SENT),
        (b"421 cierro\r\n", Fate.TEMPORARY),
        (b"554 no\r\n", Fate.REFUSED),
    ],
)
def test_half_an_answer_is_no_answer(listening: socket.socket, answer: bytes, fate: Fate) -> None:
    server = SmtpServer("127.0.0.1", listening.getsockname()[1], tls=Tls.NONE, time_outs=TimeOuts(5, 5, 5))
    cut = CutServer(listening, 1 << 20, answer, abruptly=False)
    assert only_outcome(send_all(SmtpTransport(server), [LETTER], Calls())).fate is fate
    sent = cut.join()
    assert sent.replace(b"\r\n..", b"\r\n.") == LETTER.raw + b".\r\n"
