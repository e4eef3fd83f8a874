"""What was composed is read back as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from mail_letters import LARGE, PDF, message

from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment
from advisor_app.mail.reading import read_message

words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=300)
names = st.text("abcñÑé .,()-–0123", min_size=1, max_size=40).filter(lambda name: name.strip(" ."))


def lines(text: str) -> list[str]:
    return text.rstrip("\n").split("\n")


@given(words, words, st.lists(st.tuples(names, st.binary(max_size=400)), max_size=3))
def test_text_html_and_files_come_back(text: str, html: str, files: list[tuple[str, bytes]]) -> None:
    attached = tuple(Attachment(name.strip(" ."), content, "application/pdf") for name, content in files)
    read = read_message(message(html=html, text=f"a{text}", attachments=attached).raw)
    assert lines(read.text) == lines(f"a{text}")
    assert lines(read.html) == lines(html)
    assert read.attachments == attached


def test_headings_come_back_with_names_and_copies() -> None:
    read = read_message(message(3, cc=(Mailbox("n@e.example", "Ñurú & Cía"),)).raw)
    assert read.headings.to == (Mailbox("enlace3@entidad.example", "José Muñoz Peña"),)
    assert read.headings.cc == (Mailbox("n@e.example", "Ñurú & Cía"),)
    assert read.headings.subject == "Hallazgos de la semana 2024-W12, n.º 3"


def test_a_message_without_html_has_none() -> None:
    read = read_message(message(html="", attachments=(PDF, LARGE)).raw)
    assert read.html == ""
    assert read.attachments == (PDF, LARGE)
    assert "\n..dos\n" in read.text
