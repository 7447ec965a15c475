"""The language of the window.

What the window says stands in English in the code, within `self.tr(...)` in classes and `tr(...)` in functions;
`resources/translations/update.py` collects it for translators.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from photohash.paths import resources_dir

if TYPE_CHECKING:
    from photohash.settings import Language


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """A text in the window's language; `n` takes the place of %Ln, and chooses between one and many.

    Texts in functions have no context for lupdate, as those in classes have the class.
    """
    return QCoreApplication.translate("", text, comment, n)


def speak(language: Language) -> None:
    """Show what is made from now on in a language: texts, Qt's own buttons, numbers and dates.

    Where the computer's language is none that photohash has, it is English.
    """
    app = QCoreApplication.instance()
    assert app is not None
    locale = QLocale.system() if language == "system" else QLocale(language)
    ours = str(resources_dir() / "translations")
    own = QTranslator(app)
    if not own.load(locale, "photohash", "_", ours):
        locale = QLocale("en")
        own.load(locale, "photohash", "_", ours)
    QLocale.setDefault(locale)
    buttons = QTranslator(app)
    # There is none for English, nor in a build that leaves Qt's translations out.
    buttons.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (buttons, own):
        app.installTranslator(translator)
