"""Pictures of every page and view of the window, in both themes and at both sizes that it is looked at.

    python docs/take_pictures.py DATABASE FOLDER

Into FOLDER/light, FOLDER/dark (1366 x 768), FOLDER/light-150 and FOLDER/dark-150 (1280 x 640 at 150 %). Each is made by
a process of its own, since the scale of a screen is chosen once a process.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

KINDS = (("", (1366, 768), "1"), ("-150", (1280, 640), "1.5"))


def take(database: str, folder: Path, scheme: str, size: tuple[int, int]) -> None:
    from advisor_app.bootstrap import open_office
    from advisor_app.settings import Settings
    from advisor_app.ui.application import be_application
    from advisor_app.ui.pictures import take_all_pictures

    settings = Settings(database, "imágenes")
    made = take_all_pictures(be_application(), lambda: open_office(settings), folder, size, scheme)
    print(f"{len(made)} pictures in {folder}")


def main() -> int:
    database, folder = sys.argv[1], Path(sys.argv[2])
    if len(sys.argv) > 3:
        take(database, folder, sys.argv[3], (int(sys.argv[4]), int(sys.argv[5])))
        return 0
    ended = 0
    for scheme in ("light", "dark"):
        for name, size, scale in KINDS:
            environment = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
            words = [sys.executable, __file__, database, str(folder / f"{scheme}{name}"), scheme, *map(str, size)]
            ended = max(ended, subprocess.run(words, env=environment, check=False).returncode)
    return ended


if __name__ == "__main__":
    sys.exit(main())
