"""Modules are loaded one a step, each after what it needs; large libraries by a thread beside."""

from __future__ import annotations

import sys
import threading
import time
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from advisor_app.ui import loading as loading_module
from advisor_app.ui.loading import loading
from advisor_app.ui.steps import Steps

SOURCES = {
    "house311/__init__.py": "",
    "house311/top.py": (
        "from __future__ import annotations\nfrom typing import TYPE_CHECKING\nimport house311.low\n"
        "from house311 import middle\nimport large311\nif TYPE_CHECKING:\n    from house311 import never\n"
    ),
    "house311/middle.py": "from house311.low import VALUE\n",
    "house311/low.py": "VALUE = 1\n",
    "house311/never.py": "raise AssertionError('only types are wanted of it')\n",
    "house311/slow.py": "import large311_slow\n",
    "large311_slow.py": "import threading\nGATE = threading.Event()\nGATE.wait(20)\nWHOLE = True\n",
    "large311.py": "import threading\nLOADED_BY = threading.current_thread().name\n",
}


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name, text in SOURCES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(loading_module, "_HOUSE", tmp_path)
    monkeypatch.setattr(loading_module, "_OURS", ("house311",))
    monkeypatch.setattr(loading_module, "_LARGE", ("large311", "large311_slow"))
    yield
    for name in [one for one in list(sys.modules) if one.startswith(("house311", "large311"))]:
        del sys.modules[name]


def known() -> set[str]:
    return {name for name in list(sys.modules) if name.startswith(("house311", "large311"))}


@pytest.mark.usefixtures("house")
def test_each_step_loads_one_module_after_what_it_needs() -> None:
    order: list[str] = []
    for step in loading("house311.top"):
        before = known()
        step()
        new = known() - before
        assert len(new - {"large311"}) <= 1
        order += new
    assert [name for name in order if name != "large311"] == [
        "house311", "house311.low", "house311.middle", "house311.top",
    ]  # fmt: skip
    assert sys.modules["large311"].LOADED_BY == "loading"
    assert list(loading("house311.top")) == [], "what is loaded takes no step"


def test_steps_are_done_in_turns_and_what_is_begun_anew_leaves_the_rest(qtbot: QtBot) -> None:
    owner = QObject()
    steps, done = Steps(owner), []
    steps.begin([lambda: done.append("a"), lambda: done.append("b"), lambda: done.append("c")])
    assert (steps.at_rest, done) == (False, [])
    steps.begin(lambda word=word: done.append(word) for word in ("x", "y"))
    with qtbot.waitSignal(steps.done):
        pass
    assert (steps.at_rest, done) == (True, ["x", "y"])
    steps.begin([lambda: done.append("z"), steps.leave, lambda: done.append("never")])
    steps.finish()
    assert (steps.at_rest, done) == (True, ["x", "y", "z"])


def test_a_step_that_breaks_ends_the_others() -> None:
    owner = QObject()
    steps, done = Steps(owner), []

    def broken() -> None:
        raise LookupError

    steps.begin([broken, lambda: done.append("never")])
    with pytest.raises(LookupError):
        steps.finish()
    assert (steps.at_rest, done) == (True, [])


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize("begun", ["large311_slow", "house311.slow"])
def test_what_another_thread_is_loading_is_waited_for_between_steps(begun: str) -> None:
    other = threading.Thread(target=import_module, args=(begun,))
    other.start()
    while not hasattr(sys.modules.get("large311_slow"), "GATE"):
        time.sleep(0.001)
    steps = loading("house311.slow")
    for _ in range(3):
        next(steps)()  # none waits for the whole of it
    assert not hasattr(sys.modules["large311_slow"], "WHOLE")
    sys.modules["large311_slow"].GATE.set()
    for step in steps:
        step()
    other.join()
    assert sys.modules["large311_slow"].WHOLE
    assert "house311.slow" in sys.modules
