from __future__ import annotations

import sys
from pathlib import Path

import pytest

from advisor_app.bootstrap import take_pictures
from advisor_app.cli import run
from advisor_app.errors import EnvironmentFault
from advisor_app.settings import Settings, read_settings


def test_a_missing_system_library_is_told_with_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    missing = "libGL.so.1: cannot open shared object file: No such file or directory"

    class Loader:
        def find_spec(self, name: str, *_rest: object) -> None:
            if name == "advisor_app.ui.application":
                raise ImportError(missing)  # as the system's loader says it: without a module's name

    monkeypatch.delitem(sys.modules, "advisor_app.ui.application", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Loader(), *sys.meta_path])
    with pytest.raises(EnvironmentFault) as told:
        take_pictures(Settings(str(tmp_path / "x.db"), "x"), tmp_path)
    assert told.value.code == "qt_libraries_missing"
    assert "libGL.so.1" in str(told.value.values["reason"])


def test_what_the_command_names_goes_before_the_environment_and_the_platforms_place() -> None:
    named = {"ADVISOR_APP_DATABASE": "b.db", "ADVISOR_APP_USER": "Itzel", "ADVISOR_APP_LANGUAGE": "en"}
    assert read_settings("a.db", named).database == "a.db"
    settings = read_settings(None, named)
    assert (settings.database, settings.who, settings.language) == ("b.db", "Itzel", "en")
    usual = read_settings(None, {})
    assert usual.database.endswith("office.db")
    assert "advisor-app" in usual.database
    assert usual.language == "es"


def test_a_name_that_is_no_text_is_told_as_it_can_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cases", "preview", "casos-\udcf1.csv"]) == 1
    assert "casos-\\udcf1.csv" in capsys.readouterr().err
