"""The drawing of the architecture shows what the contracts check."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def test_the_drawing_is_that_of_the_contracts() -> None:
    spec = importlib.util.spec_from_file_location("draw_architecture", PROJECT / "docs" / "draw_architecture.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    drawn = module.DRAWING.read_text(encoding="utf-8")
    assert drawn == module.drawing(), "run: python docs/draw_architecture.py"
    named = re.findall(r'class="name">([^<]+)<', drawn)
    for name in named:
        where = PROJECT if name.rstrip("/") in module.standing_alone() else PROJECT / "advisor_app"
        assert (where / name).exists(), name


def test_links_in_the_documentation_lead_somewhere() -> None:
    pages = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
    assert len(pages) > 10
    for page in pages:
        for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.relative_to(PROJECT)} names {target}"
