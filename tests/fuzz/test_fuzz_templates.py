"""Templates as people break them: written, or refused in words that name the file."""

from __future__ import annotations

import io
import shutil
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import strategies as st
from trying import CHANGES, Changes, changed, told_or_done, try_on

from advisor_app.documents.letters.letter_templates import LetterTemplates
from advisor_app.documents.mails.check_templates import check_frame, check_layout, check_mail
from advisor_app.documents.mails.mail_kinds import mail_kinds
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.documents.word.template import WordTemplate
from advisor_app.office.template_folder import template_folder

sys.path.insert(0, str(Path(__file__).parents[1] / "documents"))

pytestmark = [pytest.mark.long, pytest.mark.timeout(0)]

LETTERS = template_folder() / "letters"
TAGS = st.sampled_from(
    ["{{", "}}", "{%", "%}", "{% endif %}", "{% if x %}", "{% endfor %}", "{% for a in b %}", "{{ fecha }}",
     "{{ numero|x }}",
     "{{ 1/0 }}", "{{ 'a' * 9 }}", "{% raw %}", "{% include 'x' %}", "{% extends 'x' %}", "{% macro m() %}",
     "{{ [] }}",
     "{{ ''.__class__ }}", "{{ range(9) }}", "{{ numero.a.b }}", "{# ", " #}", "{%tr", "{{ self }}",
     "{% set numero = 1 %}",
     "{{ numero + 1 }}", "{{ caso }}", "{{ None }}", "{{r numero }}", "<b>", "</td>", "&", "\x00", "{{ loop.index }}",
     "{{ numero[::0] }}", "{{ '%d'|format('x') }}", "{{ numero|batch(0)|list }}", "{% call m() %}", "{% block a %}",
     "{{ cycler() }}", "{{ joiner(1)(2) }}", "{{ lipsum(1) }}", "{{ namespace(1) }}", "{{ dict(1) }}", "{{ 10**9 }}",
     "{{ numero|int(base=99) }}", "{{ numero|sort(1,2,3) }}", "{{ numero|round }}", "{{ {}|tojson }}",
     "{{ numero.format(1) }}",
     "{{ '{0.x}'.format(1) }}", "{{ numero|map('x')|list }}", "{{ numero|groupby('a') }}", "{{ numero|indent('x') }}"]
)  # fmt: skip
EDITS = st.lists(st.tuples(st.floats(0, 1), TAGS | st.text(max_size=6), st.integers(0, 60)), min_size=1, max_size=6)
Edits = list[tuple[float, str, int]]


def edited(text: str, edits: Edits) -> str:
    for share, inserted, removed in edits:
        place = int(share * len(text))
        text = text[:place] + inserted + text[place + removed :]
    return text


def test_pages_of_a_letter(tmp_path: Path) -> None:
    from letter_samples import usual

    folder = Path(shutil.copytree(LETTERS, tmp_path / "letters"))
    names = sorted(one.name for one in LETTERS.iterdir() if one.suffix in (".html", ".css"))

    def pages_are_written_or_refused(name: str, edits: Edits) -> None:
        whole = (LETTERS / name).read_text("utf-8")
        (folder / name).write_text(edited(whole, edits), "utf-8", errors="replace")
        told_or_done(lambda: LetterTemplates(folder).paper(usual()))
        (folder / name).write_text(whole, "utf-8")

    try_on(pages_are_written_or_refused, name=st.sampled_from(names), edits=EDITS)


def test_a_letter_in_word(tmp_path: Path) -> None:
    from letter_samples import usual

    path = tmp_path / "carta.docx"
    with zipfile.ZipFile(LETTERS / "carta.docx") as package:
        parts = {name: package.read(name) for name in package.namelist()}

    def word_is_written_or_refused(part: str, edits: Edits, damage: Changes) -> None:
        inside = edited(parts[part].decode("utf-8"), edits).encode("utf-8", "replace")
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
            for name, whole in parts.items():
                package.writestr(name, inside if name == part else whole)
        path.write_bytes(changed(content.getvalue(), damage))
        told_or_done(lambda: WordTemplate(path).letter(usual()))

    texts = sorted(name for name in parts if name.endswith((".xml", ".rels")))
    often = st.just("word/document.xml") | st.sampled_from(texts)
    try_on(word_is_written_or_refused, part=often, edits=EDITS, damage=st.just([]) | st.just([]) | CHANGES)


def test_the_text_of_a_word_letter(tmp_path: Path) -> None:
    """Edited as in Word: the file stays a sound document, its words do not."""
    import docx
    from letter_samples import usual

    path = tmp_path / "carta.docx"

    def words_are_written_or_refused(edits: list[tuple[int, str]]) -> None:
        document = docx.Document(str(LETTERS / "carta.docx"))
        cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
        runs = [run for where in (document, *cells) for paragraph in where.paragraphs for run in paragraph.runs]
        for place, inserted in edits:
            run = runs[place % len(runs)]
            run.text = inserted if place % 3 == 0 else run.text[: place % 7] + inserted + run.text[place % 7 :]
        document.save(str(path))
        told_or_done(lambda: WordTemplate(path).letter(usual()))

    tags = TAGS.filter(lambda tag: "\x00" not in tag)
    try_on(words_are_written_or_refused, edits=st.lists(st.tuples(st.integers(0, 500), tags), min_size=1, max_size=5))


def test_mails() -> None:
    kinds = mail_kinds()
    folder = template_folder()
    files = sorted((name, file) for name, kind in kinds.items() for file in kind.files)
    files += [("", one.relative_to(folder).as_posix()) for one in sorted((folder / "mails").iterdir())]

    def mails_are_sound_or_their_flaws_are_told(which: tuple[str, str], edits: Edits) -> None:
        kind, file = which
        own = {file: edited((folder / file).read_text("utf-8"), edits).encode("utf-8", "replace")}
        mails = MailTemplates(own)
        if kind:
            told_or_done(lambda: check_mail(kinds[kind], mails))
        else:
            told_or_done(lambda: check_frame(mails))
            told_or_done(lambda: check_layout(mails))

    try_on(mails_are_sound_or_their_flaws_are_told, which=st.sampled_from(files), edits=EDITS)
