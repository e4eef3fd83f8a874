"""A whole Monday on the packed program with the keyboard alone, under a virtual display.

    dbus-run-session -- /usr/bin/python3 packaging/monday_by_keyboard.py [FOLDER OF THE PROGRAM] [FOLDER TO MAKE]

25 entities, three cases of each to score, letters, their mails, follow-ups of expired cases. The hands are xdotool's
keys. The eyes are what a screen reader gets (AT-SPI): the name of what has the focus, and the texts that are shown;
nothing is clicked, and nothing is called in the program. The office before that Monday is made by the packed program's
own commands, and what became of it is read by them. Each step leaves a picture.

Needs Debian's xvfb, openbox, xdotool, at-spi2-core, dbus, imagemagick and python3-pyatspi (so the system's Python).
"""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
import time
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  the version is said first

PROJECT = Path(__file__).resolve().parents[1]
DISPLAY = ":93"
ADVISOR = "Marisol Quintero"
ENTITIES, CLOSED, EXPIRED = 25, 3, 2
BY_HAND = 8
"""Questions of the usual card that the data does not answer in these cases."""
PATIENCE = 60.0
PANAMA = timezone(timedelta(hours=-5))
"""Its day is the window's, wherever this runs."""


class Screen:
    """What a person without a mouse has: keys, the name of what has the focus, and the words that are shown."""

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures
        self._focused = ""
        self._taken = 0
        self.keys = 0
        self._listener = Atspi.EventListener.new(self._focus_moved)
        self._listener.register("object:state-changed:focused")

    def _focus_moved(self, event: Atspi.Event) -> None:
        if not event.detail1:
            return
        with suppress(GLib.Error):  # it was gone before it could be asked
            self._focused = f"{event.source.get_role_name()}: {event.source.get_name()}"

    def _listen(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            while GLib.MainContext.default().iteration(False):
                pass
            time.sleep(0.005)

    def press(self, *keys: str, pause: float = 0.06) -> None:
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            self.keys += 1
            self._listen(pause)

    def type(self, words: str) -> None:
        subprocess.run(["xdotool", "type", "--delay", "15", words], check=True)
        self.keys += len(words)
        self._listen(0.3)

    def tab_to(self, name: str, *, most: int = 120, key: str = "Tab") -> str:
        """Press Tab until what has the focus is called so, as somebody does who hears the names read."""
        heard = []
        for _ in range(most):
            self.press(key)
            heard.append(self._focused)
            if re.search(name, self._focused):
                return self._focused
        raise SystemExit(f"never reached by {key}: {name}\nheard: {heard}")

    def choose(self, name: str) -> None:
        self.tab_to(name)
        self.press("space", pause=0.4)

    def wait_for(self, words: str, seconds: float = PATIENCE) -> str:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._listen(0.3)
            for shown in self.words():
                if re.search(words, shown):
                    return shown
        self.picture("not-shown")
        raise SystemExit(f"never shown: {words}\nshown: {list(self.words())[:200]}")

    def words(self) -> list[str]:
        """Every text that is shown, but what stands in tables' cells."""
        desktop = Atspi.get_desktop(0)
        found: list[str] = []
        for place in range(desktop.get_child_count()):
            if (program := desktop.get_child_at_index(place)) is not None:
                _gather(program, found)
        return found

    def picture(self, name: str) -> None:
        self._taken += 1
        path = self._pictures / f"{self._taken:02d}-{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], check=True)


def _gather(one: Atspi.Accessible, found: list[str]) -> None:
    try:
        role = one.get_role()
        if name := one.get_name():
            found.append(name)
        if role in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE, Atspi.Role.LIST):
            return
        for place in range(one.get_child_count()):
            child = one.get_child_at_index(place)
            if child is not None and child.get_state_set().contains(Atspi.StateType.SHOWING):
                _gather(child, found)
    except GLib.Error:
        return  # it was gone before it could be asked


class Program:
    """The packed program on one database."""

    def __init__(self, folder: Path, place: Path) -> None:
        self._program = folder / "advisor-app"
        self._place = place
        self._told = os.environ | {
            "ADVISOR_APP_DATABASE": str(place / "oficina.db"), "ADVISOR_APP_USER": ADVISOR, "HOME": str(place / "home"),
            "XDG_CONFIG_HOME": str(place / "home/config"), "XDG_DATA_HOME": str(place / "home/data"),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8",
        }  # fmt: skip

    def command(self, *words: str) -> object:
        done = subprocess.run(
            [self._program, *words, "--json"], env=self._told, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(words)}: {done.stderr or done.stdout}")
        return json.loads(done.stdout)

    def window(self) -> subprocess.Popen[bytes]:
        log = (self._place / "window.log").open("wb")
        return subprocess.Popen([self._program], env=self._told, stdout=log, stderr=log, cwd=self._place)


def monday_before(today: date) -> date:
    """Of the last whole week, which is the one to audit."""
    return today - timedelta(days=today.weekday() + 7)


def names() -> list[str]:
    return [f"Entidad {place:02d}" for place in range(1, ENTITIES + 1)]


def write_export(file: Path, monday: date) -> None:
    """What was closed in the week, and what is open for longer than it may be."""
    header = ("Número de caso", "Tipo", "Canal", "Institución", "Estado", "Fecha de creación",
              "Fecha de primera acción", "Fecha de cierre", "Asunto", "Resolución")  # fmt: skip
    rows = []
    for place, entity in enumerate(names(), start=1):
        closed, created = monday + timedelta(days=place % 5), monday - timedelta(days=9)
        for at in range(CLOSED):
            number = f"C{place:02d}-{monday:%m%d}-{at:03d}"
            rows.append((number, "Queja", "Teléfono 3-1-1", entity, "Resuelto", f"{created} 09:00",
                         f"{created} 14:12", f"{closed} 15:30", "Falta de agua", "Se reparó."))  # fmt: skip
        for at in range(EXPIRED if place % 2 else 0):
            old = monday - timedelta(days=70 + at)
            number = f"V{place:02d}-{monday:%m%d}-{at:03d}"
            rows.append((number, "Queja", "Web", entity, "En proceso", f"{old} 08:00", f"{old} 10:00", "",
                         "Calle sin luz", ""))  # fmt: skip
    with file.open("w", encoding="utf-8-sig", newline="") as written:
        csv.writer(written).writerows([header, *rows])


def make_office(program: Program, place: Path, monday: date) -> Path:
    """What stood before that Monday: the entities of an earlier export, their advisor, a liaison for each."""
    earlier, export = place / "anterior.csv", place / "Casos de la semana.csv"
    write_export(earlier, monday - timedelta(days=7))
    write_export(export, monday)
    program.command("cases", "import", str(earlier))
    program.command("advisors", "add", ADVISOR, "--email", "marisol@cac.example")
    program.command("entities", "assign", *names(), "--advisor", ADVISOR, "--from", "2026-01-01")
    for place_of, entity in enumerate(names(), start=1):
        email = f"enlace{place_of}@entidad.example"
        program.command("liaisons", "add", entity, f"Enlace {place_of}", "--email", email, "--from", "2026-01-01")
    return export


def take_in(screen: Screen, export: Path) -> None:
    screen.press("ctrl+2")
    screen.choose(r"button: Importar casos")
    screen.wait_for(r"^(Nombre de archivo|Archivo)")
    screen.type(str(export))
    screen.press("Return")
    screen.wait_for(r"^Importar \d+ casos")
    screen.picture("importar")
    screen.choose(r"button: Importar \d+ casos")
    screen.wait_for(r"filas leídas")
    screen.picture("importado")


def next_step(screen: Screen, words: str) -> None:
    screen.press("ctrl+1")
    screen.wait_for(words)
    screen.choose("button: " + words)


def go_to_view(screen: Screen, now: str, arrow: str) -> None:
    """The views of a page are one stop of the Tab key; arrows go between them."""
    screen.tab_to(rf": {now}$")
    screen.press(arrow, "space", pause=0.4)


def score(screen: Screen) -> None:
    next_step(screen, r"Evaluar|Seguir evaluando")
    screen.wait_for(r"Cumple|Comentario")
    screen.picture("evaluar")
    for _ in range(ENTITIES * CLOSED):
        screen.press(*"1" * BY_HAND, "Return", pause=0.03)
    screen.picture("evaluado")


def send_all(screen: Screen, folder: Path, *, count: str) -> None:
    screen.choose(rf"button: Enviar {count} correos?")
    screen.wait_for(r"¿Enviar ")
    screen.tab_to(r"text: Carpeta|text: .*carpeta")
    screen.press("ctrl+a")
    screen.type(str(folder))
    screen.picture("enviar")
    screen.choose(r"button: Dejar \d+ borradores?")
    screen.wait_for(rf"^{count} correos? enviados?")


def the_monday(screen: Screen, export: Path, place: Path) -> None:
    screen.wait_for(r"Mi semana")
    screen.picture("lunes")
    take_in(screen, export)
    screen.press("ctrl+1")
    screen.choose(r"button: La semana siguiente")
    next_step(screen, r"Sortear semana")
    screen.choose(r"button: Sortear semana")
    screen.wait_for(r"No se puede repetir ni deshacer")
    screen.choose(r"button: Sortear")
    screen.press("ctrl+1")
    screen.wait_for(r"75 de 75 muestras|75 muestras")
    screen.picture("sorteado")
    score(screen)
    next_step(screen, r"Preparar 25 cartas")
    screen.choose(r"button: Preparar 25 cartas")
    screen.choose(r"button: Preparar")
    next_step(screen, r"Aprobar 25 correos")
    screen.choose(r"button: Aprobar 25 borradores")
    screen.picture("cartas")
    send_all(screen, place / "cartas", count="25")
    screen.picture("cartas-enviadas")
    go_to_view(screen, "Salida", "Right")
    screen.choose(r"button: Preparar 13 seguimientos")
    screen.wait_for(r"13 correos por aprobar")
    screen.picture("seguimientos")
    go_to_view(screen, "Vencidos", "Left")
    screen.choose(r"button: Aprobar 13 borradores")
    send_all(screen, place / "seguimientos", count="13")
    screen.press("ctrl+1")
    screen.wait_for(r"Carta: 25 / 25")
    screen.picture("hecho")


def check(program: Program, place: Path, week: str) -> None:
    """What became of it, told by the program's own commands and by the files."""
    drawn = program.command("round", "verify", "--week", week)
    sent = program.command("outbox", "list")
    history = program.command("history", "verify")
    messages = sent["messages"]  # type: ignore[index,call-overload]
    assert len(messages) == ENTITIES + 13, len(messages)
    assert {one["state"] for one in messages} == {"sent"}
    assert len(list((place / "cartas").glob("*.eml"))) == ENTITIES
    assert len(list((place / "seguimientos").glob("*.eml"))) == 13
    assert history["ok"], history  # type: ignore[index,call-overload]
    assert drawn


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else PROJECT / "dist" / "advisor-app").resolve()
    place = Path(sys.argv[2] if len(sys.argv) > 2 else PROJECT / "build" / "monday").resolve()
    if place.exists():
        raise SystemExit(f"{place} is there already; name a new folder, or remove it")
    for folder_of in ("pictures", "home"):
        (place / folder_of).mkdir(parents=True)
    os.environ["DISPLAY"] = DISPLAY
    monday = monday_before(datetime.now(PANAMA).date())
    program = Program(folder, place)
    export = make_office(program, place, monday)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    running = [subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1366x768x24"], **quiet)]  # type: ignore[call-overload]
    try:
        time.sleep(2)
        running.append(subprocess.Popen(["openbox"], **quiet))  # type: ignore[call-overload]
        Atspi.init()
        screen = Screen(place / "pictures")
        began = time.monotonic()
        running.append(program.window())
        the_monday(screen, export, place)
        check(program, place, f"{monday:%G-W%V}")
        print(f"{screen.keys} keys, {time.monotonic() - began:.0f} s")
    finally:
        for one in reversed(running):
            one.terminate()
            one.wait(20)
    return 0


if __name__ == "__main__":
    sys.exit(main())
