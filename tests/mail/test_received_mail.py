"""Mail that came in, from files that mail programs write and from files that mean harm."""

from __future__ import annotations

import struct
import time
from contextlib import suppress
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from outlook_file import outlook_file

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.received.message import MOST_BYTES, MOST_TEXT
from advisor_app.mail.received.reading import read_received, received_bytes

SENT = "<1f.2e@cac.example>"


def mail(text: str = "No estamos de acuerdo.") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Eva Ríos <eva@idaan.example>"
    made["To"] = "ana@cac.example"
    made["Subject"] = "RE: Auditoría de la semana 46"
    made["Date"] = "Mon, 16 Nov 2026 09:30:00 -0500"
    made["Message-ID"] = "<abc@idaan.example>"
    made["In-Reply-To"] = SENT
    made["References"] = f"<first@cac.example> {SENT}"
    made.set_content(text)
    return made


def read(raw: bytes) -> object:
    return read_received(raw, "correo.eml")


def test_a_reply_tells_who_when_what_and_which_message_it_answers() -> None:
    made = mail("Señores:\n\nEl caso 2026-117954 sí fue visitado.\n")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="Informe de cuadrilla.pdf")
    found = read_received(b"From idaan Mon Nov 16\n" + made.as_bytes(), "correo.eml")
    assert found.sender == "Eva Ríos <eva@idaan.example>"
    assert found.subject == "RE: Auditoría de la semana 46"
    assert found.text == "Señores:\n\nEl caso 2026-117954 sí fue visitado."
    assert found.sent_at == datetime(2026, 11, 16, 14, 30)
    assert found.message_id == "<abc@idaan.example>"
    assert found.answered_ids == (SENT, "<first@cac.example>")
    assert [(one.name, one.size) for one in found.attachments] == [("Informe de cuadrilla.pdf", 8)]
    assert not found.automatic


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"Content-Type: text/plain; charset=iso-8859-1\n\ncami\xf3n \x96 ni\xf1o", "camión – niño"),
        (b"Content-Type: text/plain; charset=unheard-of\n\ncami\xc3\xb3n", "camión"),
        (b"Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: 8bit\n\ncami\xf3n", "camión"),
        (b"Content-Type: text/plain; charset=punycode\n\ncamion", "camion"),
        (b"Content-Type: text/plain; charset=unicode_escape\n\n\\x41", "\\x41"),
        (b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nY2Ft!!a\xf1on", "cam"),
        (
            b"Content-Type: text/html; charset=utf-8\n\n<style>p{}</style><p>Uno</p><p>dos&nbsp;<b>tres</b></p>"
            b"<script>alert(1)</script><table><tr><td>a</td><td>b</td></tr></table>",
            "Uno\n\ndos tres\n\na b",
        ),
        (b"\n\nsolo\x07 texto\r\n\r\n\r\n\r\nfin", "solo texto\n\nfin"),
    ],
)
def test_words_come_out_of_any_charset_and_of_html_alone(content: bytes, told: str) -> None:
    found = read_received(b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n" + content.lstrip(b"\n"), "correo.eml")
    assert found.text.startswith(told.strip()) if told == "cam" else found.text == told.strip()


def test_a_delivery_report_names_the_message_that_came_back() -> None:
    raw = (
        b"From: postmaster@b.example\nSubject: Undelivered\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/report; report-type=delivery-status; boundary="q"\n\n'
        b"--q\n\nNo such user\n--q\nContent-Type: message/delivery-status\n\nAction: failed\n"
        b"--q\nContent-Type: text/rfc822-headers\n\nSubject: x\nMessage-ID: " + SENT.encode() + b"\n--q--\n"
    )
    found = read_received(raw, "rebote.eml")
    assert (found.report, found.automatic, found.answered_ids) == (True, True, (SENT,))


@pytest.mark.parametrize(
    "head",
    [
        b"From: =?utf-8?q?=\nSubject: a",
        b"From: " + b"(" * 5000 + b"\nSubject: a",
        b"From: a@b.example, " * 3000 + b"x@y.example\nSubject: a",
        b"From: \xff\xfe@b.example\nSubject: \xff\xfe\xfa",
        b"From: a@b.example\nDate: Mon, 99 Foo 99999 99:99:99 +9999\nSubject: a",
        b"From: a@b.example\nDate: Sat, 01 Jan 0001 00:00:00 +1400\nSubject: a",
        b"From: a@b.example\nIn-Reply-To: " + b"<" * 100_000 + b"\nSubject: a",
        b"From: a@b.example\nContent-Type: multipart/mixed\nSubject: a",
        b"From: a@b.example\nContent-Type: text/plain; name*0*=x; name*99999999*=y\nSubject: a",
    ],
)
def test_broken_heads_are_read_as_far_as_they_go_and_soon(head: bytes) -> None:
    begun = time.process_time()
    found = read_received(head + b"\n\nhola", "correo.eml")
    assert found.subject
    assert time.process_time() - begun < 5


def test_what_is_no_mail_or_has_no_end_is_refused(tmp_path: Path) -> None:
    nested = b"From: a@b.example\n" + b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (at, at) for at in range(1000)
    )
    wrapped = b"From: a@b.example\nSubject: a\n" + b"Content-Type: message/rfc822\n\n" * 3000
    many = b'From: a@b.example\nContent-Type: multipart/mixed; boundary="q"\n\n' + b"--q\n\nx\n" * 2000
    for raw in (b"", b"\x89PNG\r\n" + bytes(range(256)), nested, wrapped, many, b"hola, qu\xe9 tal"):
        with pytest.raises(UserError, match="received_mail_unreadable"):
            read(raw)
    with pytest.raises(UserError, match="received_mail_too_large"):
        read(bytes(MOST_BYTES + 1))
    with pytest.raises(EnvironmentFault, match="received_mail_not_opened"):
        received_bytes(tmp_path / "ninguno.eml")


def test_words_without_end_are_cut() -> None:
    assert len(read_received(mail("palabra " * MOST_TEXT).as_bytes(), "x.eml").text) <= MOST_TEXT
    html = b"From: a@b.example\nSubject: x\nContent-Type: text/html\n\n" + b"<!--<a <" * 100_000
    begun = time.process_time()
    read(html)
    assert time.process_time() - begun < 5


def outlook(**more: object) -> bytes:
    sent = struct.pack("<Q", round((datetime(2026, 11, 16, 14, 30) - datetime(1601, 1, 1)).total_seconds()) * 10**7)
    texts = {
        "001A": "IPM.Note", "0037": "RE: Auditoría de la semana 46", "0C1A": "Eva Ríos",
        "0C1F": "/O=IDAAN/OU=X/CN=EVA", "5D01": "eva@idaan.example", "1035": "<abc@idaan.example>", "1042": SENT,
        "1000": "Señores:\r\n\r\nEl caso 2026-117954 sí fue visitado.\r\n" + "línea\r\n" * 400,
    }  # fmt: skip
    return outlook_file(texts, fixed={0x0039: sent}, files={"Informe.pdf": b"%PDF" + bytes(9000)}, **more)  # type: ignore[arg-type]


def test_a_message_that_outlook_saved() -> None:
    found = read_received(outlook(), "correo.msg")
    assert found.sender == "Eva Ríos <eva@idaan.example>"
    assert found.subject == "RE: Auditoría de la semana 46"
    assert found.text.startswith("Señores:\n\nEl caso 2026-117954 sí fue visitado.\nlínea\n")
    assert found.text.count("línea") == 400
    assert found.sent_at == datetime(2026, 11, 16, 14, 30)
    assert (found.message_id, found.answered_ids) == ("<abc@idaan.example>", (SENT,))
    assert [(one.name, one.size) for one in found.attachments] == [("Informe.pdf", 9004)]


def test_an_old_message_of_outlook_with_html_alone_and_its_own_charset() -> None:
    headers = f"From: Eva <eva@idaan.example>\r\nReferences: <first@cac.example>\r\n {SENT}\r\n"
    raw = outlook_file(
        {"007D": headers},
        narrow={"0037": "Objeción".encode("cp1252")},
        binaries={"1013": "<p>Sí se visitó</p>".encode("cp1252")},
        fixed={0x3FDE: struct.pack("<Q", 1252)},
    )
    found = read_received(raw, "viejo.msg")
    assert (found.address, found.subject, found.text) == ("eva@idaan.example", "Objeción", "Sí se visitó")
    assert found.answered_ids == (SENT, "<first@cac.example>")
    assert found.sent_at is None


def test_a_broken_message_of_outlook_is_refused_wherever_it_breaks() -> None:
    whole = outlook()
    for size in (8, 100, 512, 600, 1024, 2048):
        with pytest.raises(UserError, match="received_mail_unreadable"):
            read_received(whole[:size], "roto.msg")
    for at in range(8, 3000, 37):
        with suppress(UserError):
            read_received(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :], "roto.msg")
    with pytest.raises(UserError, match="received_mail_unreadable"):
        read_received(whole[:33] + b"\x01" + whole[34:], "roto.msg")  # a sector of more bytes than there are numbers
    other = outlook_file({}).replace(
        "__properties_version1.0".encode("utf-16-le"), "__properties_versionX.0".encode("utf-16-le")
    )
    with pytest.raises(UserError, match="received_mail_unreadable"):
        read_received(other, "hoja.xls")
