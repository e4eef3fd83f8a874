"""What the manual tells to do works as it says."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sampling
from advisor_app.cli.commands import build_parser
from advisor_app.office.round_settings import DEFAULTS

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "manual"
SCRIPT = MANUAL / "verificar.sh"
SEED = "9b" * 32

needs_coreutils = pytest.mark.skipif(
    shutil.which("sha256sum") is None or shutil.which("sh") is None, reason="sha256sum or sh is absent"
)


def recomputed(frame: list[str], seed: str, size: int, folder: Path) -> tuple[str, list[str]]:
    listed = folder / "lista.txt"
    listed.write_text("".join(f"{number}\n" for number in frame), encoding="utf-8")
    done = subprocess.run(["sh", SCRIPT, listed, seed, str(size)], capture_output=True, text=True, check=True)
    digest, *sample = done.stdout.splitlines()
    return digest, sample


@needs_coreutils
@settings(max_examples=12, deadline=None)
@given(
    frame=st.lists(
        st.one_of(
            st.from_regex(r"20\d\d-\d{6}", fullmatch=True),
            st.sampled_from(["CAS 01", "ñandú/7", "000123", "-n", "a  b", "%s", r"c\td", "*"]),
        ),
        min_size=1,
        max_size=25,
        unique=True,
    ),
    size=st.integers(1, 30),
)
def test_the_script_recomputes_seal_and_sample(
    frame: list[str], size: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    digest, sample = recomputed(frame, SEED, size, tmp_path_factory.mktemp("frame"))
    assert digest == sampling.frame_digest(sampling.sealed(frame))
    assert sample == sampling.first(frame, SEED, size)


@needs_coreutils
def test_another_seed_gives_another_sample(tmp_path: Path) -> None:
    frame = [f"2026-{number:06d}" for number in range(60)]
    assert recomputed(frame, SEED, 10, tmp_path)[1] != recomputed(frame, SEED[::-1], 10, tmp_path)[1]


@needs_coreutils
@settings(max_examples=12, deadline=None)
@given(
    value=st.sampled_from(["4827", "48 27", "-n", "'\"$(x)`", "%s\\n", "Ñ 03-11"]),
    entity=st.sampled_from(["IDAAN", "Peña & Núñez's «Ñ»", "-e", "a\\tb"]),
    size=st.integers(1, 9),
)
def test_the_script_makes_a_public_seed_from_the_published_result(
    value: str, entity: str, size: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    frame = sampling.sealed([f"2026-{number:06d}" for number in range(9)])
    digest = sampling.frame_digest(frame)
    listed = tmp_path_factory.mktemp("frame") / "lista.txt"
    listed.write_text("".join(f"{number}\n" for number in reversed(frame)), encoding="utf-8")
    words = ["sh", SCRIPT, listed, value, str(size), "2026-W46", entity]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    seed = sampling.public_seed(value, week="2026-W46", entity=entity, digest=digest)
    assert done.stdout.splitlines() == [digest, *sampling.first(frame, seed, size)]


def test_the_script_is_at_most_ten_lines_and_printed_whole() -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 10
    assert f"```sh\n{text}```" in (MANUAL / "verificar.md").read_text(encoding="utf-8")


def test_every_page_of_the_window_has_its_chapter() -> None:
    pages = Path(__file__).resolve().parents[2] / "advisor_app" / "ui" / "pages"
    for page in sorted(pages.iterdir()):
        if page.is_dir() and (page / "page.py").exists():
            assert (MANUAL / f"{page.name}.md").exists(), page.name


def test_every_setting_is_explained_with_its_default() -> None:
    explained = dict(
        re.findall(r"^\| [^|]+ \| `(\w+)` \| ([^\s|]*) ?\|", (MANUAL / "settings.md").read_text("utf-8"), re.MULTILINE)
    )
    assert explained == dict(DEFAULTS)


def test_every_command_in_the_manual_is_one_that_the_program_knows() -> None:
    lines = [
        line.strip().split(" > ")[0]
        for chapter in sorted(MANUAL.glob("*.md"))
        for line in chapter.read_text(encoding="utf-8").splitlines()
        if line.startswith("    advisor-app ")
    ]
    assert len(lines) > 12
    parser = build_parser()
    for line in lines:
        parser.parse_args(shlex.split(line)[1:])
