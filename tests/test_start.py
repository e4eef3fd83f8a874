"""The one file that a newcomer runs."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

START = Path(__file__).resolve().parents[1] / "start.py"

PYPROJECT = """
[build-system]
requires = ["a-build-backend-that-is-fetched"]
build-backend = "a_build_backend_that_is_fetched"
[project]
name = "something"
version = "1"
"""


@pytest.fixture(scope="module")
def start() -> ModuleType:
    spec = importlib.util.spec_from_file_location("start", START)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    shutil.copy(START, tmp_path)
    return tmp_path


def run(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(project / "start.py"), *arguments],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_old_python_is_told_what_is_needed(start: ModuleType) -> None:
    with pytest.raises(start.CannotGoOn, match=r"This is Python 3\.9; Python 3\.11 or newer is needed"):
        start.check_python((3, 9))
    start.check_python((3, 11))
    start.check_python((3, 14))


def test_it_can_be_read_by_a_python_too_old_to_run_it() -> None:
    ast.parse(START.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize(
    ("system", "interpreter"),
    [("linux", "bin/python"), ("darwin", "bin/python"), ("win32", "Scripts/python.exe")],
)
def test_the_interpreter_lies_where_the_system_puts_it(start: ModuleType, system: str, interpreter: str) -> None:
    assert start.environment_python(Path("here"), system) == Path("here") / interpreter


def test_an_unknown_word_shows_how_it_is_used(project: Path) -> None:
    done = run(project, "tset")
    assert done.returncode == 2
    assert "python3 start.py test" in done.stderr
    assert not (project / ".venv").exists()


def test_needs_change_with_the_project_and_its_place(start: ModuleType, project: Path, tmp_path: Path) -> None:
    before = start.digest_of_needs(project)
    assert start.digest_of_needs(project) == before
    moved = tmp_path / "moved"
    moved.mkdir()
    shutil.copy(project / "pyproject.toml", moved)
    assert start.digest_of_needs(moved) != before, "an editable install names the folder it was made from"
    (project / "pyproject.toml").write_text(PYPROJECT + 'dependencies = ["another"]', encoding="utf-8")
    assert start.digest_of_needs(project) != before


def test_what_is_installed_is_not_installed_again(start: ModuleType, project: Path) -> None:
    environment = project / ".venv"
    start.make_environment(environment)
    assert start.works(environment)
    for extra in ("", "test"):
        start.stamp(environment, extra).write_text(start.digest_of_needs(project), encoding="utf-8")
    start.set_up(project, environment, "test")  # would fail: what pip would have to fetch does not exist
    start.set_up(project, environment)


def test_an_environment_that_lost_its_python_is_made_again(start: ModuleType, project: Path) -> None:
    environment = project / ".venv"
    start.environment_python(environment).parent.mkdir(parents=True)
    start.environment_python(environment).write_text("not a program", encoding="utf-8")
    assert not start.works(environment)
    start.make_environment(environment)
    assert start.works(environment)


def test_without_a_network_it_says_so_and_leaves_no_stamp(start: ModuleType, project: Path) -> None:
    done = run(
        project, "test", PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_RETRIES="0", PIP_CONFIG_FILE=os.devnull,
        PIP_EXTRA_INDEX_URL="", PIP_FIND_LINKS="", PATH=str(project),
    )  # fmt: skip
    assert done.returncode == 1
    assert "no package index answered" in done.stderr
    assert "Traceback" not in done.stderr
    assert not start.is_up_to_date(project, project / ".venv", "test")


def test_qt_draws_off_the_screen_only_where_nothing_else_was_chosen(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert start.variables_for_qt(window=False)["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_QPA_PLATFORM" not in start.variables_for_qt(window=True)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert start.variables_for_qt(window=False)["QT_QPA_PLATFORM"] == "xcb"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may lack a display or libraries")
class TestOnLinux:
    def test_a_display_is_one_that_is_named(self, start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        assert not start.has_display()
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
        assert start.has_display()

    def test_a_missing_library_is_asked_for_by_its_package(
        self, start: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(start, "LIBRARIES_TO_DRAW", {"libc.so.6": "libc6", "libnowhere.so.7": "libnowhere7"})
        monkeypatch.setattr(start, "LIBRARIES_FOR_A_WINDOW", {"libnowindow.so.1": "libnowindow1"})
        monkeypatch.setattr(start, "FONTS", ())
        assert start.missing_packages(window=False) == ["libnowhere7"]
        assert start.missing_packages(window=True) == ["libnowhere7", "libnowindow1"]
        monkeypatch.setattr(start, "PROGRAMS_FOR_THE_TESTS", {"sh": "dash", "nosuchprogram": "nosuchpackage"})
        assert start.missing_packages(window=False, tests=True) == ["libnowhere7", "nosuchpackage"]

    def test_who_may_not_install_is_given_the_command(
        self, start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        (tmp_path / "apt-get").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (tmp_path / "apt-get").chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
        monkeypatch.setattr(start, "LIBRARIES_TO_DRAW", {"libnowhere.so.7": "libnowhere7"})
        monkeypatch.setattr(start, "FONTS", ())
        for user in (0, 1000):
            monkeypatch.setattr(os, "geteuid", lambda user=user: user)
            advice = start.install_system_packages(window=False)
            assert "sudo apt-get install -y -qq --no-install-recommends libnowhere7" in advice
            assert advice in capsys.readouterr().err
