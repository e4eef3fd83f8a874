import re
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mail_letters import OFFICE, PDF, SENDER, content, message, message_id

from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment, compose
from advisor_app.mail.message import message_id_for, read_headings
from advisor_app.office.mail.inline_picture import InlinePicture
from advisor_app.office.names import tidy

printable = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Co")), max_size=120)
breaking = st.sampled_from(["\n", "\r", "\r\n", "\x0b", "\x0c", "\x00", "\x85", "\u2028", "\u2029", "\ud800", "\x1b"])


def parsed(raw: bytes) -> EmailMessage:
    read = message_from_bytes(raw, policy=policy.default)
    assert isinstance(read, EmailMessage)
    return read


def test_a_letter_arrives_with_text_html_and_attachment_as_written() -> None:
    cc = (Mailbox("directora@entidad.example", 'Íñigo "Ñeco" Peña, Ing.'), Mailbox("sin.nombre@entidad.example"))
    whole = message(attachments=(PDF, Attachment("casos.csv", "número\n".encode(), "text/csv")), cc=cc)
    read = parsed(whole.raw)
    assert read["Subject"] == "Hallazgos de la semana 2024-W12, n.º 1"
    assert [a.display_name for a in read["To"].addresses] == ["José Muñoz Peña"]
    assert [(a.display_name, a.addr_spec) for a in read["Cc"].addresses] == [
        ('Íñigo "Ñeco" Peña, Ing.', "directora@entidad.example"),
        ("", "sin.nombre@entidad.example"),
    ]
    assert read["Date"] == "Mon, 25 Mar 2024 22:30:00 -0500"
    assert read["Message-ID"] == message_id(1)
    assert "Auto-Submitted" not in read
    text, html = read.get_body(("plain",)), read.get_body(("html",))
    assert text is not None
    assert html is not None
    assert text.get_content().splitlines() == content().text.splitlines()
    assert html.get_content().strip() == content().html
    attached = {part.get_filename(): part.get_payload(decode=True) for part in read.iter_attachments()}
    assert attached == {PDF.file_name: PDF.content, "casos.csv": "número\n".encode()}
    assert whole.recipients == (
        "enlace1@entidad.example",
        "directora@entidad.example",
        "sin.nombre@entidad.example",
    )
    assert not read.defects


def test_a_picture_stands_beside_the_html_and_is_no_attachment() -> None:
    picture = InlinePicture("logo.png", b"\x89PNG\r\n\x1a\n")
    whole = message(attachments=(PDF,), pictures=(picture,))
    assert whole.raw == message(attachments=(PDF,), pictures=(picture,)).raw
    read = parsed(whole.raw)
    assert [one.get_content_type() for one in read.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png",
        "application/pdf",
    ]  # fmt: skip
    (shown,) = [one for one in read.walk() if one.get_content_type() == "image/png"]
    assert shown["Content-ID"] == f"<{picture.content_id}>"
    assert shown.get_content_disposition() == "inline"
    assert [one.get_filename() for one in read.iter_attachments()] == [PDF.file_name]


def test_the_same_letter_gives_the_same_bytes_and_another_one_others() -> None:
    once, twice = message(attachments=(PDF,)), message(attachments=(PDF,))
    assert once == twice
    assert once.digest == twice.digest
    assert message(2, attachments=(PDF,)).digest != once.digest


def test_the_message_id_is_stable_and_different_for_every_message_and_office() -> None:
    known = message_id_for(OFFICE, OFFICE, "Atencion.Example")
    assert known == "<0189000000007000800000000000a3f1.0189000000007000800000000000a3f1@atencion.example>"
    assert len({message_id(number) for number in range(100)}) == 100


def test_a_message_of_nobodys_hand_says_so_and_an_answer_names_what_it_answers() -> None:
    read = parsed(message(automatic=True, in_reply_to=message_id(9), reply_to=SENDER).raw)
    assert read["Auto-Submitted"] == "auto-generated"
    assert read["In-Reply-To"] == read["References"] == message_id(9)
    assert read["Reply-To"].addresses[0].addr_spec == SENDER.address


def test_plain_text_alone_needs_no_parts() -> None:
    read = parsed(message(html="").raw)
    assert read.get_content_type() == "text/plain"


def test_an_address_named_twice_gets_one_copy() -> None:
    twice = message(
        to=(Mailbox("Ana@entidad.example"), Mailbox("b@entidad.example")), cc=(Mailbox("ana@Entidad.example"),)
    )
    assert [address.lower() for address in twice.recipients] == ["ana@entidad.example", "b@entidad.example"]


@given(subject=printable, name=printable, text=st.text(max_size=300), other=printable)
@example(subject="=?utf-8?q?falso?=", name='a, "b" <x@y.example>', text=".\r\n.\n\r", other="\\")
@example(subject="ñ" * 120, name="Ñ" * 120, text="x" * 5000, other="a" * 120)
def test_whatever_is_written_is_read_back_and_travels_unchanged(subject: str, name: str, text: str, other: str) -> None:
    if not subject.strip() or any("\ud800" <= c <= "\udfff" for c in text):
        return
    to = (Mailbox("a@entidad.example", name), Mailbox("b@entidad.example", other))
    whole = message(subject=subject, to=to, text=text, html="")
    read = read_headings(whole.raw)
    assert read.to == to
    assert read.subject == tidy(subject)
    assert read.message_id == whole.message_id
    assert read.cc == ()
    body = parsed(whole.raw).get_content()
    assert body.replace("\r\n", "\n").rstrip("\n") == text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    lines = whole.raw.split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", whole.raw)


@given(name=printable)
@example(
    name="informe ñandú del año, muy largo de verdad, y aún más largo que eso, para que se parta en dos líneas.pdf"
)
@example(name="a" * 150)
@example(name="=?utf-8?q?falso?=.pdf")
@example(name="100%; filename=otro.exe")
def test_an_attachment_keeps_its_name_and_its_bytes(name: str) -> None:
    if not name.strip(". ") or set(name) & set('<>:"/\\|?*') or not tidy(name).strip(". "):
        return
    attached = Attachment(name, PDF.content, "application/pdf")
    [part] = parsed(message(attachments=(attached,)).raw).iter_attachments()
    assert part.get_filename() == attached.file_name == tidy(name)
    assert part.get_payload(decode=True) == PDF.content


@given(before=printable, line_end=breaking, after=printable)
def test_no_line_break_reaches_a_header(before: str, line_end: str, after: str) -> None:
    injected = f"x{before}{line_end}Bcc: todos@otra.example{after}"
    for refused in (
        lambda: message(subject=injected),
        lambda: Mailbox("a@entidad.example", injected),
        lambda: Mailbox(f"a@entidad.example{line_end}"),
        lambda: Attachment(f"{injected}.pdf", b""),
        lambda: message(in_reply_to=f"{message_id(1)}{line_end}"),
        lambda: compose(replace(content(), message_id=f"{message_id(1)}{line_end}X: y")),
    ):
        with pytest.raises(UserError):
            refused()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a",
        "a@b",
        "a@@b.example",
        "a b@c.example",
        "ñ@c.example",
        "a@ñandú.example",
        "<a@c.example>",
        "a@c..example",
    ],
)
def test_what_no_server_could_be_given_is_no_address(address: str) -> None:
    with pytest.raises(UserError, match="email_unreadable"):
        Mailbox(address)


@pytest.mark.parametrize("name", ["", ".", "../x.pdf", "a/b.pdf", "a\\b.pdf", "C:x.pdf", 'a".pdf'])
def test_an_attachment_cannot_name_a_place(name: str) -> None:
    with pytest.raises(UserError, match="mail_attachment_name"):
        Attachment(name, b"")


def test_what_is_missing_is_said() -> None:
    with pytest.raises(UserError, match="mail_no_subject"):
        message(subject="  ")
    with pytest.raises(UserError, match="mail_no_recipient"):
        message(to=())
    with pytest.raises(UserError, match="mail_subject_too_long"):
        message(subject="a" * 301)
    with pytest.raises(UserError, match="mail_text_unreadable"):
        message(text="\ud800")
    with pytest.raises(UserError, match="mail_attachment_type"):
        Attachment("a.eml", b"", "message/rfc822")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: raw[:-1],
        lambda raw: raw.replace(b"\r\n", b"\n"),
        lambda raw: raw + "ñ\r\n".encode(),
        lambda raw: raw + b"x" * 999 + b"\r\n",
        lambda raw: raw + b"\n.\n",
        lambda raw: raw.replace(b"Message-ID", b"X-Message-ID"),
        lambda raw: b"Message-ID: <a@b.example>\r\n" + raw.replace(b"Message-ID", b"X-Was"),
    ],
)
def test_stored_bytes_that_a_server_would_change_are_not_a_message(spoil: Callable[[bytes], bytes]) -> None:
    with pytest.raises(UserError, match="mail_not_transportable"):
        replace(message(), raw=spoil(message().raw))
