"""Mails as they come damaged or with malice: read, or refused in words; what is shown of them does no harm."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
from hypothesis import strategies as st
from trying import CHANGES, Changes, changed, told_or_done, try_on

from advisor_app.mail.received.contents import contents_of
from advisor_app.mail.received.delivery_report import read_delivery_report
from advisor_app.mail.received.reading import read_received
from advisor_app.mail.received.safe_html import safe_html

sys.path.insert(0, str(Path(__file__).parents[1] / "mail"))

pytestmark = [pytest.mark.long, pytest.mark.timeout(0)]

REPORT = """From: MAILER-DAEMON@correo.example
Subject: =?utf-8?q?Devoluci=C3=B3n?=
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain; charset=us-ascii

I could not deliver it.
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; correo.example
Arrival-Date: Mon, 25 Mar 2024 09:00:00 -0500

Final-Recipient: rfc822; jose@idaan.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such
 mailbox here
--B
Content-Type: message/rfc822

Message-ID: <1.2@cac.example>
In-Reply-To: <9@cac.example>
Date: Tue, 30 Feb 2024 25:61:00 +9999

hola
--B--
""".replace("\n", "\r\n").encode()


def usual_mail() -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "José Muñoz <jose@idaan.example>"
    mail["To"] = '"Asesoría, 3-1-1" <yo@cac.example>, otra@cac.example'
    mail["Subject"] = "Re: Auditoría de la semana 46: carta AC-2026-0007"
    mail["Message-ID"], mail["In-Reply-To"] = "<a@idaan.example>", "<1.2@cac.example>"
    mail["References"] = "<0@cac.example> <1.2@cac.example>"
    mail["Date"] = datetime(2026, 11, 9, 14, tzinfo=UTC)
    mail.set_content("No estamos de acuerdo con el caso 123.\n> citado\n")
    mail.add_alternative("<p>No <b>estamos</b> de acuerdo<script>x</script></p>", subtype="html")
    mail.add_attachment(b"%PDF-1.4 x", maintype="application", subtype="pdf", filename="../../informe ñ.pdf")
    return mail.as_bytes()


def looked_at(raw: bytes, name: str) -> None:
    if told_or_done(lambda: read_received(raw, name)) is not None:
        contents_of(raw)
    told_or_done(lambda: read_delivery_report(raw))


@pytest.mark.parametrize("name", ["mail", "report"])
def test_eml(name: str) -> None:
    whole = usual_mail() if name == "mail" else REPORT

    def eml_is_read_or_refused(changes: Changes) -> None:
        looked_at(changed(whole, changes), "objeción.eml")

    try_on(eml_is_read_or_refused, changes=CHANGES)


def test_eml_with_odd_headings() -> None:
    names = ["From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Content-Type",
             "Content-Transfer-Encoding", "Content-Disposition", "MIME-Version"]  # fmt: skip
    values = st.text(max_size=60) | st.sampled_from(
        ["multipart/mixed; boundary=", "multipart/mixed; boundary=\"B\"", "text/plain; charset=nada",
         "text/html; charset=utf-7",
         "message/rfc822", "base64", "quoted-printable", "x-uuencode", "=?utf-8?b?####?=", "=?x?q?=FF?=",
         "<a@b", "a@b, ;:@",
         "Mon, 99 Foo 99999 99:99:99 +99999", "attachment; filename*=utf-8''%ZZ",
         "attachment; filename*0*=x''a; filename*1=b",
         "text/plain; charset*=x'y", "message/delivery-status", "multipart/report; boundary=B",
         "Thu, 1 Jan 1 00:00:00 -2359"]
    )  # fmt: skip

    def odd_headings_are_read_or_refused(headings: list[tuple[str, str]], body: str) -> None:
        told = "".join(f"{name}: {value}\r\n" for name, value in headings)
        looked_at(f"{told}\r\n{body}".encode("utf-8", "surrogatepass"), "x.eml")

    bodies = st.text(max_size=80) | st.sampled_from(
        ["--B\r\n\r\nx\r\n--B--", "----\r\n", "--\r\n\r\n--\r\n", "====", "%%%"]
    )
    try_on(odd_headings_are_read_or_refused, headings=st.lists(st.tuples(st.sampled_from(names), values)), body=bodies)


def test_msg() -> None:
    from outlook_file import outlook_file

    whole = outlook_file(
        {
            "0037": "Re: carta",
            "1000": "No estamos de acuerdo",
            "0C1F": "jose@idaan.example",
            "1035": "<a@idaan.example>",
        },
        binaries={"1013": b"<p>No</p>", "1009": b"\x10\x00\x00\x00" + b"LZFu" * 8},
        narrow={"0E04": "Ñ".encode("cp1252")},
        fixed={0x0039: (133_000_000_000_000_000).to_bytes(8, "little"), 0x3FDE: (1252).to_bytes(8, "little")},
        files={"informe.pdf": b"%PDF" * 2000, "../x": b"y"},
    )

    def msg_is_read_or_refused(changes: Changes, in_place: list[tuple[int, int]]) -> None:
        content = bytearray(whole)
        for place, value in in_place:
            content[place % len(content)] = value
        looked_at(changed(bytes(content), changes), "objeción.msg")

    bytes_ = st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), max_size=30)
    try_on(msg_is_read_or_refused, changes=st.just([]) | CHANGES, in_place=bytes_)


def test_html() -> None:
    pieces = st.lists(
        st.text(max_size=8)
        | st.sampled_from(
            ["<p>", "</p>", "<table>", "<td>", "</table>", "<script>", "</script>", "<!--", "-->", "<![CDATA[",
             "]]>", "<?x",
             "<a href=x>", "<img src=x onerror=y>", "&lt;", "&#0;", "&#xD800;", "&#99999999;",
             "<svg/onload=x>", "<style>",
             "<title>", "<textarea>", "<", ">", "</", "<b a='", "<plaintext>", "<!DOCTYPE"]
        ),
        max_size=60,
    )  # fmt: skip

    def nothing_but_known_elements(parts: list[str]) -> None:
        shown = safe_html("".join(parts))
        assert len(re.findall("<", shown)) == len(re.findall(r"</?[a-z0-9]+>", shown))
        assert not re.search(r"<(script|img|a|style|svg)>", shown)

    try_on(nothing_but_known_elements, parts=pieces)
