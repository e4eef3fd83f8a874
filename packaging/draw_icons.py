"""Draws the program's sign for each system: python packaging/draw_icons.py writes icon.ico, icon.icns and icon.png."""

from __future__ import annotations

import io
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QGuiApplication

from advisor_app.ui.window_icon import SIZES, picture_of

HERE = Path(__file__).parent
LARGEST = 1024


def drawn(size: int) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture_of(size).save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


def main() -> None:
    application = QGuiApplication([])
    pictures = [drawn(size) for size in SIZES]
    pictures[-1].save(HERE / "icon.ico", append_images=pictures[:-1], sizes=[one.size for one in pictures])
    drawn(LARGEST).save(HERE / "icon.icns")
    drawn(256).save(HERE / "icon.png", optimize=True)
    application.quit()


if __name__ == "__main__":
    main()
