"""Commands with odd words: an answer, or a refusal with its exit code; with --json nothing but JSON on stdout."""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path

import pytest
from hypothesis import strategies as st
from trying import try_on

from advisor_app.cli import run
from advisor_app.cli.commands import build_parser

pytestmark = [pytest.mark.long, pytest.mark.timeout(0)]

WORDS = st.text(st.characters(exclude_characters="\0"), max_size=20) | st.sampled_from(
    ["IDAAN", "2026-W46", "2026-W53", "0000-W00", "9999-W52", "2026-02-30", "2026-11-09", "9999-12-31",
     "0001-01-01", "2026-13",
     "2026-09", "-1", "0", "1", "99999999999999999999", "NaN", "", " ", "%", "../x", "\ud800", "a=b",
     "=", "día", "yo",
     "all", "12:aa", "@", "a@b.example", "00000000-0000-0000-0000-000000000000", "DMY", "America/Panama",
     "25:99", "1e5", "carpeta", "carpeta/", "/dev/null", "carpeta/x.xlsx", "x.csv/y"]
)  # fmt: skip
LEFT_OUT = {"demo", "restore", "move", "create", "sign-in", "people", "read", "drill"}
"""What makes two years of cases, goes to a server, or asks for a password."""


def leaves(parser: argparse.ArgumentParser, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], list[str]]]:
    """Each command with its options."""
    below = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not below:
        return [(path, [name for one in parser._actions for name in one.option_strings if name.startswith("--")])]
    found = []
    for name, sub in below[0].choices.items():
        if name not in LEFT_OUT:
            found += leaves(sub, (*path, name))
    return found


def test_commands(
    tmp_path: Path, location: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_APP_DATABASE", location)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.csv").write_text("Número;Entidad\n1;IDAAN\n", "utf-8")
    (tmp_path / "carpeta" / "x.xlsx").mkdir(parents=True)
    every = [leaf for leaf in leaves(build_parser()) if leaf[0]]

    def answered_or_refused(
        leaf: tuple[tuple[str, ...], list[str]], words: list[str], options: list[tuple[int, str]]
    ) -> None:
        path, known = leaf
        told = list(path)
        for place, value in options:
            if known:
                name = known[place % len(known)]
                if name in ("--help", "--database", "--smtp-host", "--imap-host", "--microsoft", "--ms-user"):
                    continue
                told += [name, value]
        told += [word for word in words if not word.startswith("-")]
        if "--json" in known:
            told.append("--json")
        capfd.readouterr()
        try:
            code = run(told)
        except SystemExit as ended:
            code = ended.code
        except BaseException as error:
            error.add_note(repr(told))
            raise
        said = capfd.readouterr()
        assert code in (0, 1, 2), told
        assert "Traceback" not in said.err, (told, said.err)
        if "--json" in told and said.out.strip():
            json.loads(said.out)

    try_on(
        answered_or_refused, leaf=st.sampled_from(every), words=st.lists(WORDS | st.just("x.csv"), max_size=3),
        options=st.lists(st.tuples(st.integers(0, 30), WORDS), max_size=3),
    )  # fmt: skip
