"""The window's language: English in the source, Spanish where nothing else was chosen.

The .ts files are made from the sources, and the .qm files from them, by `python docs/update_translations.py`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("es", "en")
TRANSLATIONS = Path(__file__).parent / "translations"


def speak(application: QCoreApplication, language: str) -> list[QTranslator]:
    """Install the translations for `language`; the caller keeps the returned translators, and may remove them."""
    country = QLocale.Country.Panama if language == "es" else QLocale.Country.UnitedStates
    spoken = QLocale.Language.Spanish if language == "es" else QLocale.Language.English
    QLocale.setDefault(QLocale(spoken, country))
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    installed: list[QTranslator] = []
    for file in (qt_folder / f"qtbase_{language}.qm", TRANSLATIONS / f"advisor_app_{language}.qm"):
        translator = _Translator(application)
        if file.is_file() and translator.read(file):
            application.installTranslator(translator)
            installed.append(translator)
    return installed


class _Translator(QTranslator):
    """Holds its words itself: a file that Qt maps into memory ends the program when another version replaces it."""

    def read(self, file: Path) -> bool:
        self._words = file.read_bytes()
        return self.load(self._words)
