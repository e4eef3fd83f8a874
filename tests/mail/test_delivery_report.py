"""Delivery reports as mail servers write them."""

from __future__ import annotations

import pytest

from advisor_app.mail.received.delivery_report import read_delivery_report
from advisor_app.office.mail.correspondence import RecipientWord

REPORT = """From: MAILER-DAEMON@correo.example
Subject: Undelivered Mail Returned to Sender
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
Original-Recipient: rfc822;jose@idaan.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <jose@idaan.example>: no such
 mailbox here

Final-Recipient: rfc822; ana@idaan.example
Action: Delayed
Status: 4.2.2 (full)
Diagnostic-Code: smtp; 452 4.2.2 mailbox full

--B
Content-Type: text/rfc822-headers

Message-ID: <1.2@cac.example>

--B--
""".replace("\n", "\r\n").encode()


def test_each_recipient_has_its_word() -> None:
    assert read_delivery_report(REPORT) == (
        RecipientWord("jose@idaan.example", "failed", "5.1.1", "550 5.1.1 <jose@idaan.example>: no such mailbox here"),
        RecipientWord("ana@idaan.example", "delayed", "4.2.2", "452 4.2.2 mailbox full"),
    )


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"From: a@b.example\r\n\r\nhola\r\n",
        REPORT.replace(b"Final-Recipient", b"X").replace(b"Original-Recipient", b"Y"),
        REPORT[:400],
        REPORT.replace(b"message/delivery-status", b"text/plain"),
    ],
)
def test_what_is_no_report_tells_of_nobody(raw: bytes) -> None:
    assert read_delivery_report(raw) == ()
