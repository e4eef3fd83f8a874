"""The floor of every start: a Qt window with one label, which says when it is painted and ends."""

import time

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Window(QMainWindow):
    def paintEvent(self, event):  # noqa: N802
        super().paintEvent(event)
        print("paint", time.monotonic(), flush=True)
        QApplication.exit(0)


application = QApplication([])
window = Window()
window.setCentralWidget(QLabel("3-1-1"))
window.resize(1366, 700)
window.show()
application.exec()
