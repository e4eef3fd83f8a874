"""What came in, as a window may show it: rich text without anything that fetches or runs, files by safe names."""

from __future__ import annotations

import re
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.mail.received.contents import contents_of
from advisor_app.mail.received.safe_html import MOST_HTML, safe_html

PIECES = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<script>", "</script>",
         "<", ">", "<!--", "-->", "<a href='http://x.example'>", "<img src=x onerror=alert(1)>", "&lt;script&gt;", "ñ",
         "</x>"]
    ),
    max_size=40,
)  # fmt: skip


@pytest.mark.parametrize(
    ("given_html", "shown"),
    [
        ('<p onclick="x()">Hola <a href="http://x.example">aquí</a></p>', "<p>Hola aquí</p>"),
        ('<img src="http://x.example/a.png">ñ', "ñ"),
        ("<style>p{}</style><script>alert(1)</script>x", "x"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<b>sin cerrar", "<b>sin cerrar</b>"),
        ("<p><b>x</p>y", "<p><b>x</b></p>y"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("\u202efdp.exe &#x202e;x\x00", "fdp.exe x"),
        ("<svg onload=alert(1)><p>x</p></svg>y", "y"),
    ],
)
def test_of_a_body_its_words_and_their_shape_are_left(given_html: str, shown: str) -> None:
    assert safe_html(given_html) == shown


@settings(max_examples=50, deadline=None)
@given(PIECES)
def test_whatever_comes_every_element_is_known_bare_and_closed(pieces: list[str]) -> None:
    shown = safe_html("".join(pieces))
    tags = re.findall(r"<(/?)([a-z0-9]+)>", shown)
    assert len(re.findall("<", shown)) == len(tags), "no attribute, no address"
    opened: list[str] = []
    for closes, tag in tags:
        assert tag not in ("script", "img", "a")
        if not closes:
            opened.append(tag)
        else:
            assert opened.pop() == tag
    assert opened == []


def test_what_would_take_long_to_lay_out_is_flat_or_text_alone() -> None:
    assert safe_html("<table><tr><td>" * 40 + "x").count("<table>") <= 3
    assert safe_html("x" * (MOST_HTML + 1)) == ""


def test_files_have_names_that_do_no_harm() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "eva@idaan.example", "Archivos"
    mail.set_content("Van adjuntos.")
    mail.add_alternative("<p>Van <b>adjuntos</b>.</p>", subtype="html")
    names = ("informe.pdf", "../../etc/passwd", "C:\\x\\nota.txt", "factura\u202efdp.exe", "", "x" * 300 + ".xlsx")
    for at, name in enumerate(names):
        mail.add_attachment(bytes([at]), maintype="application", subtype="octet-stream", filename=name or None)
    held = contents_of(mail.as_bytes())
    assert held.html == "<p>Van <b>adjuntos</b>.</p>\n"
    assert [one.name for one in held.files] == [
        "informe.pdf", "passwd", "nota.txt", "facturafdp.exe", "adjunto 5", "x" * 95 + ".xlsx",
    ]  # fmt: skip
    assert [one.content for one in held.files] == [bytes([at]) for at in range(len(names))]
