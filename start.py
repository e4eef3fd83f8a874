"""Sets up everything beside this file and runs the program.

    python3 start.py                     set up, then the demonstration office
    python3 start.py test [ARGUMENT...]  set up, then every check and test; arguments go to pytest

Needs Python 3.11 or newer with its venv and pip, and nothing else. Both commands may be repeated; what is already
in place is not done again. On Windows the same file is run as "py start.py".
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROJECT = Path(__file__).resolve().parent
ENVIRONMENT = PROJECT / ".venv"
DEMONSTRATION = PROJECT / "demo-office"
OLDEST_PYTHON = (3, 11)

# Debian's package for each library that Qt loads when it draws without a screen, and for a real window besides.
LIBRARIES_TO_DRAW = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
LIBRARIES_FOR_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
FONTS = ("fonts-open-sans", "fonts-crosextra-carlito")
PROGRAMS_FOR_THE_TESTS = {"pdftotext": "poppler-utils"}

CHECKS = (
    ("ruff check", ["ruff", "check", "."]),
    ("ruff format --check", ["ruff", "format", "--check", "."]),
    ("mypy", ["mypy"]),
    ("mypy start.py", ["mypy", "start.py"]),
    ("lint-imports", ["lint-imports"]),
)

TOGETHER = ("--dist", "loadfile", "--no-loadscope-reorder")
"""A file's tests in one process, the files in the order in which they are found, the longest first
(`tests/conftest.py`)."""
MOST_AT_ONCE = 4

ALSO_ON_A_SERVER = (
    *("tests/services", "tests/ui", "--office=postgresql", "--first-of-each-file"),
    *("-k", "not (heartbeat or accessible or everyone or recovery or recurring or outside_words)"),
)
"""What is run besides the whole in files: of each file of tests the first on PostgreSQL, where not all run on both.

Not what walks through every page to look at the window itself, nor the three whose first test takes longest.
"""

SIGNS_OF_NO_NETWORK = (
    "Temporary failure in name resolution",
    "Name or service not known",
    "nodename nor servname provided",
    "getaddrinfo failed",
    "Failed to establish a new connection",
    "Network is unreachable",
    "Connection refused",
    "ConnectTimeoutError",
    "Read timed out",
    "ProxyError",
    "(from versions: none)",
)


class CannotGoOn(Exception):
    """What stands in the way, and what to do about it."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


# ---------------------------------------------------------------- what the machine must have


def check_python(version: tuple[int, ...] = sys.version_info[:2]) -> None:
    """Raises `CannotGoOn` where the Python that runs this file is too old."""
    if version < OLDEST_PYTHON:
        found, needed = (".".join(map(str, numbers)) for numbers in (version, OLDEST_PYTHON))
        raise CannotGoOn(
            f"This is Python {found}; Python {needed} or newer is needed.\n"
            f"Install it from https://www.python.org/downloads/ and run this file with it, for example:\n"
            f"  python{needed} start.py"
        )


def has_display() -> bool:
    """Whether a window can be shown. Windows and macOS always have a screen."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def is_installed(package: str) -> bool:
    """Whether Debian's package is installed. Where there is no dpkg-query, it is taken to be."""
    if shutil.which("dpkg-query") is None:
        return True
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package],
        capture_output=True,
        text=True,
        check=False,
    )
    return answer.stdout == "installed"


def missing_packages(*, window: bool, tests: bool = False) -> list[str]:
    """Debian's names of the system packages that are not there, on Linux; elsewhere Qt brings all it needs."""
    if not sys.platform.startswith("linux"):
        return []
    libraries = {**LIBRARIES_TO_DRAW, **(LIBRARIES_FOR_A_WINDOW if window else {})}
    missing = [package for library, package in libraries.items() if not loads(library)]
    missing += [font for font in FONTS if not is_installed(font)]
    if tests:
        missing += [package for program, package in PROGRAMS_FOR_THE_TESTS.items() if shutil.which(program) is None]
    if not ENVIRONMENT.exists() and importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    return missing


def apt_commands(packages: list[str]) -> list[list[str]]:
    return [
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ]


def install_system_packages(*, window: bool, tests: bool = False) -> str:
    """Installs what is missing where that is possible, else says how. Never stops the run.

    Returns how to install what is missing still, or nothing.
    """
    packages = missing_packages(window=window, tests=tests)
    if not packages:
        return ""
    commands = apt_commands(packages)
    advice = "System packages are missing. Install them with:\n  " + " && ".join(
        " ".join(["sudo", *command]) for command in commands
    )
    if shutil.which("apt-get") is None:
        advice = f"System libraries are missing; install what your system calls these: {' '.join(packages)}"
    elif os.geteuid() == 0:  # type: ignore[attr-defined,unused-ignore]
        say(f"Installing system packages: {' '.join(packages)}")
        if run_one_by_one(commands, {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}):
            importlib.invalidate_caches()
            return ""
    say(f"{advice}\nGoing on without them for now.")
    return advice


def run_one_by_one(commands: list[list[str]], variables: dict[str, str]) -> bool:
    """Whether all went well; what the first one to fail said is printed."""
    for command in commands:
        done = run_quietly(command, variables)
        if done.returncode != 0:
            say(f"{last_lines(done.stdout)}\n{' '.join(command)}: failed")
            return False
    return True


# ---------------------------------------------------------------- the environment beside this file


def environment_python(environment: Path, system: str = sys.platform) -> Path:
    """The interpreter of a virtual environment."""
    return environment / ("Scripts/python.exe" if system == "win32" else "bin/python")


def works(environment: Path) -> bool:
    """Whether the environment's Python starts, has pip, and is of the version that runs this file."""
    ask = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    command = [str(environment_python(environment)), "-c", ask]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == "{}.{}".format(*sys.version_info[:2])


def digest_of_needs(project: Path) -> str:
    """Changes when the needs of the project, the Python or the place of the checkout do."""
    needs = hashlib.sha256((project / "pyproject.toml").read_bytes())
    needs.update(f"\n{platform.python_version()}\n{project}\n".encode())
    return needs.hexdigest()


def stamp(environment: Path, extra: str) -> Path:
    return environment / f"installed-{extra or 'program'}.txt"


def is_up_to_date(project: Path, environment: Path, extra: str) -> bool:
    note = stamp(environment, extra)
    return note.is_file() and note.read_text(encoding="utf-8") == digest_of_needs(project)


def make_environment(environment: Path) -> None:
    """Makes the virtual environment, over a broken one too."""
    if importlib.util.find_spec("ensurepip") is None:
        raise CannotGoOn(
            "This Python has no ensurepip, so it can't make a virtual environment. On Debian or Ubuntu:\n"
            "  sudo apt-get install -y python3-venv"
        )
    done = run_quietly([sys.executable, "-m", "venv", "--clear", str(environment)])
    if done.returncode != 0:
        raise CannotGoOn(f"{last_lines(done.stdout)}\nThe virtual environment {environment} could not be made.")


def install_project(project: Path, environment: Path, extra: str) -> None:
    """Installs the project, editable, into the environment; quiet unless it fails."""
    target = f"{project}[{extra}]" if extra else str(project)
    command = [str(environment_python(environment)), "-m", "pip", "install", "--disable-pip-version-check"]
    done = run_quietly([*command, "--no-input", "--editable", target])
    if done.returncode == 0:
        return
    if any(sign in done.stdout for sign in SIGNS_OF_NO_NETWORK):
        raise CannotGoOn(
            f"{last_lines(done.stdout)}\n"
            "The Python packages could not be fetched: no package index answered.\n"
            "Check the network (behind a proxy, set HTTPS_PROXY) and run this again."
        )
    raise CannotGoOn(f"{last_lines(done.stdout, 40)}\npip could not install the project; what it said is above.")


def set_up(project: Path, environment: Path, extra: str = "") -> None:
    """Makes or updates the environment. `extra` names the optional dependencies, as "test"; they include the rest."""
    if works(environment):
        if is_up_to_date(project, environment, extra):
            return
    else:
        make_environment(environment)
    started = time.monotonic()
    say("Installing Python packages (a minute or two the first time) ...")
    install_project(project, environment, extra)
    for served in {extra, ""}:
        stamp(environment, served).write_text(digest_of_needs(project), encoding="utf-8")
    say(f"Set up in {time.monotonic() - started:.0f} s.")


# ---------------------------------------------------------------- running


def run_quietly(command: list[str], variables: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs a command in the project's folder and keeps what it says, both streams in one."""
    return subprocess.run(
        command,
        env=variables,
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def last_lines(text: str, count: int = 15) -> str:
    return "\n".join(text.strip().splitlines()[-count:])


def variables_for_qt(*, window: bool) -> dict[str, str]:
    """The environment of the program; without a window Qt draws off the screen. A platform chosen outside is kept."""
    variables = dict(os.environ)
    if not window:
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


def run_demonstration() -> int:
    """Opens the window on the demonstration office; without a display, makes its files and pictures and ends."""
    window = has_display()
    advice = install_system_packages(window=window)
    set_up(PROJECT, ENVIRONMENT)
    command = [str(environment_python(ENVIRONMENT)), "-m", "advisor_app", "demo", "--dir", str(DEMONSTRATION)]
    if not window:
        command.append("--no-window")
    status = subprocess.run(command, env=variables_for_qt(window=window), cwd=PROJECT, check=False).returncode
    if status != 0 and advice:
        say(advice)
    return status


def run_tests(arguments: list[str]) -> int:
    """Runs every check and pytest, whose closing line comes last when all passed.

    Without arguments that is every test in files, or on both kinds of database, after some more on a server; the checks
    are made beside the latter. The tests of files are one more at once than there are processors, since some wait for
    other programs; `-n 0` among the arguments undoes it.
    """
    advice = install_system_packages(window=False, tests=True)
    set_up(PROJECT, ENVIRONMENT, "test")
    variables = variables_for_qt(window=False)
    tools = environment_python(ENVIRONMENT).parent
    pytest = [str(environment_python(ENVIRONMENT)), "-m", "pytest", *TOGETHER]
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    busy, waiting = (("-n", str(min(number, MOST_AT_ONCE))) for number in (processors, processors + 1))
    status = 0
    with ThreadPoolExecutor(1) as beside:
        checks = beside.submit(run_checks, tools, variables)
        if not arguments:
            status = subprocess.run(
                [*pytest, *busy, *ALSO_ON_A_SERVER], env=variables, cwd=PROJECT, check=False
            ).returncode
        failed, told = checks.result()
    say("\n".join(told))
    status = (
        subprocess.run([*pytest, *waiting, *arguments], env=variables, cwd=PROJECT, check=False).returncode or status
    )
    if failed:
        say(f"FAILED before the tests: {', '.join(failed)}")
    if status != 0 and advice:
        say(advice)
    return 1 if failed else status


def run_checks(tools: Path, variables: dict[str, str]) -> tuple[list[str], list[str]]:
    """The names of the checks that failed, and what there is to say of all of them."""
    failed, told = [], []
    for name, (tool, *rest) in CHECKS:
        started = time.monotonic()
        done = run_quietly([str(tools / tool), *rest], variables)
        verdict = "passed" if done.returncode == 0 else "FAILED"
        told.append(f"{name}: {verdict} in {time.monotonic() - started:.0f} s")
        if done.returncode != 0:
            failed.append(name)
            told.append(last_lines(done.stdout, 60))
    return failed, told


def main(arguments: list[str]) -> int:
    try:
        check_python()
        if not arguments:
            return run_demonstration()
        if arguments[0] == "test":
            return run_tests(arguments[1:])
    except CannotGoOn as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        return 130
    say(str(__doc__).strip())
    return 0 if arguments[0] in ("-h", "--help") else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
