"""The manual on paper: its Markdown as HTML, and a PDF whose contents tell the right pages."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from advisor_app.documents.manual.markdown_html import chapter_html, inline
from advisor_app.errors import EnvironmentFault
from advisor_app.services.write_manual import write_manual


def test_words_within_a_line() -> None:
    assert inline("**Sí** y *no*, 3 * 4 * 5") == "<b>Sí</b> y <i>no</i>, 3 * 4 * 5"
    assert inline("[Correo](mail.md#x) & <b>") == "Correo &amp; &lt;b&gt;"
    assert inline("`a *b* <c>`") == '<span class="orden">a *b* &lt;c&gt;</span>'


def test_a_bar_within_a_command_parts_no_cells() -> None:
    told = chapter_html("| orden | qué |\n| --- | --- |\n| `a|b` | dos |\n", Path(), level=2)
    assert told.count("<td") == 2
    assert "a|b" in told


def test_a_number_that_ends_a_sentence_begins_no_list() -> None:
    assert chapter_html("Son\n13. Todos.\n", Path(), level=2) == "<p>Son 13. Todos.</p>"
    assert "•" in chapter_html("Son:\n- uno\n", Path(), level=2)


def test_commands_below_an_item_belong_to_it() -> None:
    told = chapter_html("1. Uno\n\n        advisor-app check\n\n2. Dos\n   sigue\n", Path(), level=2)
    assert told.index("Uno") < told.index("advisor-app check") < told.index("Dos sigue")


def written(folder: Path) -> Path:
    (folder / "imagenes").mkdir()
    Image.new("P", (60, 30)).save(folder / "imagenes" / "una.png")
    (folder / "index.md").write_text(
        "# Manual del usuario\n\nHola.\n\n## Para empezar\n\n- [Largo](largo.md)\n- [Último](ultimo.md)\n\nFin.\n",
        "utf-8",
    )
    long = "\n\n".join(f"Renglón {n} " + "palabra " * 60 for n in range(30))
    (folder / "largo.md").write_text(f"# Largo\n\n![Una figura](imagenes/una.png)\n\n{long}\n", "utf-8")
    (folder / "ultimo.md").write_text(
        "# Último\n\n## Largo\n\nAquí termina.\n\n[Volver al índice](index.md)\n", "utf-8"
    )
    return folder


def test_the_contents_tell_the_page_on_which_a_chapter_begins(tmp_path: Path) -> None:
    made = write_manual(tmp_path / "manual.pdf", written(tmp_path))
    document = pypdfium2.PdfDocument(made.file.read_bytes())
    pages = [document[at].get_textpage().get_text_range() for at in range(len(document))]
    assert [title for title, _ in made.chapters] == ["Qué hace este programa", "Largo", "Último"]
    assert made.chapters[-1][1] == len(pages) > 4
    assert "Aquí termina" in pages[-1]
    assert "Volver al índice" not in pages[-1]
    assert f"Página {len(pages)} de {len(pages)}" in pages[-1]
    for title, page in made.chapters:
        assert title in pages[page - 1]
        assert str(page) in next(line for line in pages[0].splitlines() if line.startswith(title))
    assert "Centro de Atención Ciudadana" in pages[2]


def test_a_picture_that_is_missing_is_told(tmp_path: Path) -> None:
    folder = written(tmp_path)
    (folder / "imagenes" / "una.png").unlink()
    with pytest.raises(EnvironmentFault) as told:
        write_manual(tmp_path / "manual.pdf", folder)
    assert told.value.code == "manual_not_installed"
    assert not (tmp_path / "manual.pdf").exists()
