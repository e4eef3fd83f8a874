"""The manual's pictures, drawn anew from a demonstration office, so that they show the window as it is.

    python docs/take_manual_pictures.py [FOLDER]

FOLDER is what `advisor-app demo --dir FOLDER` left; without it one is made for the occasion, in about two minutes. They
go to docs/manual/imagenes.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt

from advisor_app.services.office import Office
from advisor_app.ui.pictures import settle
from advisor_app.ui.shell import Window

PICTURES_FOLDER = Path(__file__).parent / "manual" / "imagenes"
SIZE = (1366, 768)
COLOURS = 48
LOOKED_FOR = "visita"


@dataclass(frozen=True, slots=True)
class ManualPicture:
    """`page` and, where it has several, its `view`, by the names that the window knows."""

    name: str
    page: str
    view: str = ""


PICTURES = (
    ManualPicture("mi-semana", "my_week"),
    ManualPicture("casos", "cases"),
    ManualPicture("sortear", "audit", "draw"),
    ManualPicture("evaluar", "audit", "score"),
    ManualPicture("resultados", "audit", "results"),
    ManualPicture("cartas", "audit", "letters"),
    ManualPicture("entidades", "entities"),
    ManualPicture("reuniones", "meetings", "plan"),
    ManualPicture("planes", "plans", "plans"),
    ManualPicture("correo", "mail", "outbox"),
    ManualPicture("vencidos", "mail", "follow_ups"),
    ManualPicture("informes", "reports", "figures"),
    ManualPicture("rotacion", "direction", "rotation"),
)
IMPORT, FINDING = "importar", "buscar"
"""The two that are no page as it stands: an export that was opened, and the field in which anything is found."""


def names() -> set[str]:
    return {one.name for one in PICTURES} | {IMPORT, FINDING}


def draw(window: Window, picture: ManualPicture, folder: Path) -> Path:
    """One page's view; raises KeyError where the page has no such view."""
    window.go_to(picture.page)
    settle(window)
    if picture.view:
        switch = getattr(window.page(picture.page), "segments")  # noqa: B009 - not every page has views
        if switch.current != picture.view:
            switch.button(picture.view).click()
            settle(window)
    return keep(window, folder / f"{picture.name}.png")


def keep(window: Window, path: Path) -> Path:
    """The window as a small file: a few dozen colours are all that it is made of."""
    settle(window)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(held, "PNG")
    with Image.open(io.BytesIO(held.data().data())) as drawn:
        few = drawn.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(path, optimize=True)
    return path


def draw_all(open_office: Callable[[], Office], export: Path, folder: Path) -> list[Path]:
    from advisor_app.ui.application import be_application, make_window
    from advisor_app.ui.memory import Memory

    with tempfile.TemporaryDirectory() as forgotten:
        memory = Memory(Path(forgotten) / "window.ini")
        window = make_window(be_application(), open_office, "es", memory, "light")
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(*SIZE)
        window.show()
        window.grab()
        settle(window)
        written = [draw(window, picture, folder) for picture in PICTURES]
        window.go_to("cases", export)
        written.append(keep(window, folder / f"{IMPORT}.png"))
        window.go_to("my_week")
        settle(window)
        window.frame.find_anything()
        if (palette := window.frame.beside.palette) is not None:
            settle(window)
            palette.look_for(LOOKED_FOR)
            written.append(keep(window, folder / f"{FINDING}.png"))
        window.close()
    return written


def main() -> int:
    from advisor_app.bootstrap import open_office
    from advisor_app.settings import Settings

    with tempfile.TemporaryDirectory() as made:
        demonstration = Path(sys.argv[1] if len(sys.argv) > 1 else made)
        if len(sys.argv) == 1:
            words = [sys.executable, "-m", "advisor_app", "demo", "--dir", made, "--no-window"]
            subprocess.run(words, check=True)
        database = next(iter(sorted(demonstration.glob("*.db"))))
        export = sorted((demonstration / "exportaciones").iterdir())[-1]
        settings = Settings(str(database), "imágenes")
        for path in draw_all(lambda: open_office(settings), export, PICTURES_FOLDER):
            print(f"{path.name}: {path.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
