"""Every mail that the office can write, and what would spoil one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import advisor_app
from advisor_app.documents.mails.check_templates import check_frame, check_layout, check_mail, shown_by
from advisor_app.documents.mails.mail_fields import Field, example_words, field_names, fitting
from advisor_app.documents.mails.mail_kind import FRAME
from advisor_app.documents.mails.mail_kinds import mail_kinds
from advisor_app.documents.mails.mail_lint import lint_mail
from advisor_app.documents.mails.mail_templates import MailTemplates, blocks
from advisor_app.documents.mails.written_mail import WrittenMail
from advisor_app.errors import UserError
from advisor_app.messages import LANGUAGES, words
from advisor_app.messages.templates import FLAWS
from advisor_app.office.mail.inline_picture import InlinePicture
from advisor_app.office.mail.template_editions import LOGO
from advisor_app.office.template_folder import template_folder

HOUSE = Path(advisor_app.__file__).parent
PNG = b"\x89PNG\r\n\x1a\n rest"
HOSTILE = '<script>alert(1)</script> {{7*7}} {% for x in y %} <img src="http://x.example/a.png"> & </td></table>'


@pytest.fixture(scope="module")
def shipped() -> MailTemplates:
    return MailTemplates()


@pytest.mark.parametrize("name", list(mail_kinds()))
def test_every_mail_passes_with_all_and_with_as_little_as_may_be(shipped: MailTemplates, name: str) -> None:
    assert check_mail(mail_kinds()[name], shipped) == {}


@pytest.mark.parametrize("name", list(mail_kinds()))
def test_what_comes_from_outside_stays_text_in_every_mail(shipped: MailTemplates, name: str) -> None:
    kind = mail_kinds()[name]
    told = hostile_words(kind.fields)
    written = shipped.write(name, told)
    usual = shipped.write(name, example_words(kind.fields))
    assert tags(written.html) <= tags(usual.html) | {"table", "tr", "td", "p", "br"}
    assert [one for one in lint_mail(written, shown_by(told)) if one.code != "mail_flaw_text_differs"] == []
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}} {% for x in y %}" in written.html
    assert "<script>alert(1)</script> {{7*7}} {% for x in y %}" in written.text
    assert "49" not in written.text + written.html
    assert "\n" not in written.subject


@pytest.mark.parametrize(
    ("name", "one", "said"),
    [
        ("followups/vencidos", {"siguen": "1"}, "3 nuevos y 1 que ya estaba en el seguimiento anterior"),
        ("followups/vencidos", {"los_demas": "1"}, "El otro está en el archivo adjunto"),
        ("plans/correo-recomendacion", {"un_caso": True, "cuantos": "un caso"}, "El número de caso es: "),
        ("plans/correo-recomendacion", {"una_semana": True, "semanas": "46"}, "de la semana 46."),
        ("minutes/correo-elevacion", {"dias_tarde": "", "reuniones": ""}, "para el 20/11/2026, sigue sin cumplirse."),
        ("minutes/correo-minuta", {"lugar": ""}, "la reunión del martes 24 de noviembre de 2026."),
    ],
)
def test_one_and_none_are_said_as_such(shipped: MailTemplates, name: str, one: dict[str, object], said: str) -> None:
    written = shipped.write(name, {**example_words(mail_kinds()[name].fields), **one})
    assert said in written.text
    assert said in " ".join(re.sub(r"<[^>]+>", "", written.html).split())


def test_the_frame_and_the_layout_of_texts_are_sound(shipped: MailTemplates) -> None:
    assert check_frame(shipped) == []
    assert not any(check_layout(shipped).values())


def test_no_mail_is_written_by_another_way() -> None:
    """A template that is no kind's would be neither checked nor documented; nor would HTML that a service makes."""
    known = {file for kind in mail_kinds().values() for file in kind.files}
    lying = {
        path.relative_to(template_folder()).as_posix()
        for path in template_folder().rglob("*.*")
        if path.name.startswith("correo-") or (path.suffix == ".html" and "marco.html" in path.read_text("utf-8"))
    }
    assert lying - {"mails/marco.html", "mails/de-texto.html"} <= known
    pages = {
        page: page.read_text("utf-8") for floor in ("services", "documents") for page in (HOUSE / floor).rglob("*.py")
    }
    makers = {
        page.relative_to(HOUSE).as_posix()
        for page, source in pages.items()
        if "WrittenMail(" in source or re.search(r"\bhtml=(?!\w+\.html\b|self\.mail\.html\b)", source)
    }
    assert makers == {"documents/mails/mail_templates.py"}


BAD = {
    "<script>x</script>": "mail_flaw_active",
    '<p onclick="x()">x</p>': "mail_flaw_active",
    '<form action="x"><b>x</b></form>': "mail_flaw_active",
    "<style>p {color: red}</style>": "mail_flaw_style_sheet",
    '<link rel="stylesheet" href="https://x.example/a.css">': "mail_flaw_style_sheet",
    '<p class="x">x</p>': "mail_flaw_style_sheet",
    '<img src="https://x.example/a.png" alt="x" width="10">': "mail_flaw_outside",
    '<img src="//x.example/a.png" alt="x" width="10">': "mail_flaw_outside",
    '<img src="a.png" alt="x" width="10">': "mail_flaw_source",
    '<img src="cid:no@cac311" alt="x" width="10">': "mail_flaw_no_picture",
    '<img src="cid:a@cac311" alt=" " width="10">': "mail_flaw_no_alt",
    '<img src="cid:a@cac311" alt="x">': "mail_flaw_no_size",
    '<p style="display:flex">x</p>': "mail_flaw_css",
    '<p style="float: left">x</p>': "mail_flaw_css",
    '<p style="position:absolute">x</p>': "mail_flaw_css",
    '<p style="background:url(x.png)">x</p>': "mail_flaw_css",
    '<p style="margin:0 -4px">x</p>': "mail_flaw_css",
    '<p style="width:calc(100% - 4px)">x</p>': "mail_flaw_css",
    '<p style="width:600px">x</p>': "mail_flaw_too_wide",
    '<table width="600" cellspacing="0" cellpadding="0" border="0"><tr><td>x</td></tr></table>': "mail_flaw_too_wide",
    "<table><tr><td>x</td></tr></table>": "mail_flaw_bare_table",
    '<a href="javascript:x()">x</a>': "mail_flaw_link",
    '<a href="pagina.html">x</a>': "mail_flaw_link",
    "<!-- para Luis: esto no -->": "mail_flaw_comment",
    "<marquee>x</marquee>": "mail_flaw_tag",
    "<p>x": "mail_flaw_not_closed",
    "<b><i>x</b></i>": "mail_flaw_not_closed",
    "<p>Hoy vencen 4711 casos</p>": "mail_flaw_text_differs",
}


@pytest.mark.parametrize("spoilt", list(BAD))
def test_what_spoils_a_mail_is_found(spoilt: str) -> None:
    assert codes(f"<p>Buenos días</p>{spoilt}") == {BAD[spoilt]}


@pytest.mark.parametrize(
    "sound",
    [
        '<img src="cid:a@cac311" alt="Casos por mes" width="650" style="width:100%; max-width:650px">',
        '<a href="https://www.311.gob.pa">Buenos</a>',
        '<p style="margin:0 0 12px 0; background-color:#FFFFFF; max-width:680px">Buenos días</p>',
        "<!--[if mso]><table width='680'><tr><td><![endif]-->",
        "<ul><li>Buenos</li></ul>",
    ],
)
def test_what_shows_well_everywhere_is_let_pass(sound: str) -> None:
    assert codes(f"<p>Buenos días</p>{sound}") == set()


def test_without_language_table_or_text_it_is_told() -> None:
    bare = WrittenMail("Asunto", "", "<html><body><p>Buenos</p></body></html>")
    assert {one.code for one in lint_mail(bare)} == {
        "mail_flaw_language",
        "mail_flaw_outside_table",
        "mail_flaw_no_text",
    }


def test_a_field_that_is_misspelt_is_named_with_its_line_and_the_nearest(shipped: MailTemplates) -> None:
    source = shipped.source("followups/vencidos.html").replace("{{ uno.numero }}", "{{ uno.numerro }}", 1)
    at = next(number for number, line in enumerate(source.splitlines(), 1) if "numerro" in line)
    flaws = found_in("followups/vencidos", {"followups/vencidos.html": source})
    assert flaws == {"followups/vencidos.html": [("template_field_unknown", at, "casos.numerro → casos.numero")]}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Hola {{ entidad }}\n\n{{ que }}", "template_no_subject", 1),
        ("Asunto: {{ entidad }}\n\n{{ mes }", "template_tag_broken", 3),
        ("Asunto: {{ mes }}\n\n{% if palabras %}{{ firma }}", "template_tag_broken", 3),
        ("Asunto: {{ mes }}\n\n{{ firmaa }} {{ firma }}", "template_field_unknown", 3),
        ("Asunto: {{ mes | upper }}\n\nUn saludo.", "template_field_missing", 0),
        ("Asunto: {{ mes }}\n\n{{ firma }} {{ 1 / 0 }}", "template_tag_broken", 0),
        ("Asunto: {{ mes }}\n\n{{ firma }} {{ planes.__class__.__mro__ }}", "template_field_unknown", 3),
    ],
)
def test_what_is_wrong_in_a_text_is_told_before_it_is_used(text: str, code: str, line: int) -> None:
    (found,) = found_in("escalations/correo-avance", {"escalations/correo-avance.txt": text}).values()
    assert (code, line) in [(one[0], one[1]) for one in found]


def test_a_text_that_notepad_saved_is_read_as_it_was_meant() -> None:
    text = "Asunto: {{ mes }}\r\n\r\n{{ firma }}\r\n"
    templates = MailTemplates({"escalations/correo-avance.txt": b"\xef\xbb\xbf" + text.encode()})
    kind = mail_kinds()["escalations/correo-avance"]
    assert check_mail(kind, templates) == {}
    written = templates.write(kind.name, example_words(kind.fields))
    assert (written.subject, written.text) == ("noviembre de 2026", "Ana Pérez\n")


def test_a_frame_that_spoils_the_mails_is_told() -> None:
    frame = MailTemplates().source(FRAME)
    spoilt = MailTemplates({FRAME: frame.replace("{% block cuerpo %}{% endblock %}", "").encode()})
    assert [one.code for one in check_frame(spoilt)] == ["template_field_missing"]
    wide = MailTemplates({FRAME: frame.replace('width="40"', 'width="400"').encode()})
    assert "mail_flaw_too_wide" in {
        one.code for one in check_mail(mail_kinds()["letters/carta"], wide)["letters/carta.html"]
    }


def test_the_letterheads_picture_travels_inside_the_mail() -> None:
    kind = mail_kinds()["rotation/correo-traspaso"]
    written = MailTemplates({LOGO: PNG}).write(kind.name, example_words(kind.fields))
    assert written.pictures == (InlinePicture("logo.png", PNG),)
    assert 'src="cid:logo.png@cac311" alt="Centro de Atención Ciudadana 3-1-1"' in written.html
    assert lint_mail(written) == []
    with pytest.raises(UserError, match="mail_picture_unknown"):
        _ = InlinePicture("logo.webp", b"RIFF").media_type


def test_a_text_becomes_paragraphs_and_lists() -> None:
    assert blocks("Hola,\nqué tal.\n\nOrden:\n1. Uno\n2. Dos\n   sigue\nFin") == [
        {"lineas": ["Hola,", "qué tal."], "puntos": []},
        {"lineas": ["Orden:"], "puntos": []},
        {"lineas": [], "puntos": [{"marca": "1.", "texto": "Uno"}, {"marca": "2.", "texto": "Dos sigue"}]},
        {"lineas": ["Fin"], "puntos": []},
    ]


def test_only_what_is_documented_reaches_a_template() -> None:
    kind = mail_kinds()["escalations/correo-avance"]
    told = fitting(kind.fields, {**example_words(kind.fields), "cedula": "8-888-8888", "firma": "Ana\u202e\x00"})
    assert "cedula" not in told
    assert told["firma"] == "Ana "
    with pytest.raises(KeyError):
        fitting(kind.fields, {})


def test_every_flaw_has_words_and_every_field_says_what_it_is() -> None:
    raised = {
        code
        for page in (HOUSE / "documents" / "mails").glob("*.py")
        for code in re.findall(r'"(mail_flaw_\w+|template_[a-z_]+)"', page.read_text("utf-8"))
    }
    assert raised == set(FLAWS)
    for code in FLAWS:
        for language in LANGUAGES:
            said = words(code, {"detail": "x"}, language)
            assert said.what
            assert said.to_do.endswith(".")
    assert all(field.says for kind in mail_kinds().values() for _, field in field_names(kind.fields))


def test_the_manual_names_every_template() -> None:
    chapter = (template_folder().parent / "docs" / "manual" / "plantillas.md").read_text("utf-8")
    for kind in mail_kinds().values():
        assert f"| `{kind.name}` | {kind.title} |" in chapter


def codes(body: str) -> set[str]:
    head = '<html lang="es"><body><table cellspacing="0" cellpadding="0" border="0"><tr><td>'
    mail = WrittenMail("Asunto", "Buenos días", f"{head}{body}</td></tr></table></body></html>")
    return {one.code for one in lint_mail(mail, {"cid:a@cac311"})}


def found_in(name: str, files: dict[str, str]) -> dict[str, list[tuple[str, int, str]]]:
    templates = MailTemplates({file: text.encode() for file, text in files.items()})
    flaws = check_mail(mail_kinds()[name], templates)
    return {file: [(one.code, one.line, one.detail) for one in told] for file, told in flaws.items()}


def tags(html: str) -> set[str]:
    return set(re.findall(r"<(\w+)", html))


def hostile_words(fields: tuple[Field, ...]) -> dict[str, object]:
    """Every text of every field, as somebody would write it who wants more than to be read."""
    return {name: _spoilt(value) for name, value in example_words(fields).items()}


def _spoilt(value: object) -> object:
    if isinstance(value, str):
        return value if value.startswith("cid:") else f"{HOSTILE}\u202e\x07\u200f"
    if isinstance(value, dict):
        return {name: _spoilt(inner) for name, inner in value.items()}
    return [_spoilt(inner) for inner in value] if isinstance(value, list) else value
