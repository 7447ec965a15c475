"""The window in every language: all is translated, truly, and fits."""

from __future__ import annotations

import os
import re
import runpy
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, get_args
from xml.etree import ElementTree

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from photohash.app import App
from photohash.errors import PhotoError
from photohash.gui.language import speak, tr
from photohash.gui.main_window import MainWindow
from photohash.gui.models_dialog import ModelsDialog
from photohash.gui.phrases import PHRASES, phrase
from photohash.gui.settings_dialog import SettingsDialog
from photohash.imaging.decode import decode
from photohash.paths import resources_dir
from photohash.settings import Language, declared

if TYPE_CHECKING:
    from tests.gui.conftest import Person

TRANSLATIONS = resources_dir() / "translations"
LANGUAGES = [language for language in get_args(Language) if language != "system"]
FOREIGN = [language for language in LANGUAGES if language != "en"]


class Message(NamedTuple):
    """A text of the window and what it is in another language: several where it counts something."""

    context: str
    source: str
    comment: str
    counts: bool
    forms: tuple[str, ...]
    finished: bool


def messages(file: Path) -> list[Message]:
    """All that a file for translators has."""
    found = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found.append(
                Message(
                    context.findtext("name") or "", message.findtext("source") or "", message.findtext("comment") or "",
                    message.get("numerus") == "yes", tuple(forms), translation.get("type") is None,
                )
            )  # fmt: skip
    return found


def places(text: str) -> set[str]:
    """What is put into a text, and its tags."""
    return set(re.findall(r"\{\w+\}|%L?n|<[^>]+>", text))


@pytest.fixture
def speaking(qapp: QCoreApplication) -> Iterator[Callable[[Language], None]]:
    """Speaks a language until the test is over."""
    yield speak
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.system())


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_translated_with_all_its_places(language: str) -> None:
    every = messages(TRANSLATIONS / f"photohash_{language}.ts")
    assert len(every) > 20
    for message in every:
        assert message.finished, message
        for form in message.forms:
            assert form.strip(), message
            assert places(form) == places(message.source), message
            assert form.count("&") == message.source.count("&"), message
            assert form.endswith("…") == message.source.endswith("…"), message
            assert form[0] != " " and form[-1] != " ", message


@pytest.mark.parametrize("language", FOREIGN)
def test_menus_have_keys_of_their_own(language: str) -> None:
    every = messages(TRANSLATIONS / f"photohash_{language}.ts")
    titles = [form for each in every for form in each.forms if "&" in form]
    keys = [title[title.index("&") + 1].lower() for title in titles]
    assert len(titles) == 4
    assert len(set(keys)) == 4


def test_translators_have_what_the_code_says(system_tool: Callable[[Path | None], None], tmp_path: Path) -> None:
    update = runpy.run_path(str(TRANSLATIONS / "update.py"))
    system_tool(update["tool"]("lupdate"))
    assert list(update["LANGUAGES"]) == LANGUAGES
    update["collect"](tmp_path)
    for language in LANGUAGES:
        name = f"photohash_{language}.ts"
        said, had = ([each[:4] for each in messages(folder / name)] for folder in (tmp_path, TRANSLATIONS))
        assert sorted(had) == sorted(said), f"{name}: run resources/translations/update.py, and translate what is new"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_reads_what_translators_wrote(language: str, qapp: QCoreApplication) -> None:
    compiled = QTranslator()
    assert compiled.load(str(TRANSLATIONS / f"photohash_{language}.qm"))
    for message in messages(TRANSLATIONS / f"photohash_{language}.ts"):
        for count, form in zip((1, 5) if message.counts else (-1,), message.forms, strict=False):
            assert compiled.translate(message.context, message.source, message.comment, count) == form


@pytest.mark.parametrize("language", FOREIGN)
def test_settings_and_phrases_are_among_what_is_translated(language: str) -> None:
    translated = {each.source for each in messages(TRANSLATIONS / f"photohash_{language}.ts") if not each.context}
    assert translated.issuperset(PHRASES)
    assert translated.issuperset(text for each in declared() for text in (each.title, each.description))


def test_one_and_many(speaking: Callable[[Language], None]) -> None:
    speaking("en")
    assert [tr("%Ln photos", "", n) for n in (0, 1, 12345)] == ["0 photos", "1 photo", "12,345 photos"]
    speaking("de")
    assert [tr("%Ln photos", "", n) for n in (0, 1, 12345)] == ["0 Fotos", "1 Foto", "12.345 Fotos"]


@pytest.mark.skipif(sys.platform != "linux", reason="LANG is how Linux says which language the computer has")
@pytest.mark.parametrize(
    ("computer", "library"),
    [("de_AT.UTF-8", "Bibliothek"), ("zh_CN.UTF-8", "图库"), ("pt_BR.UTF-8", "Library"), ("C", "Library")],
)
def test_the_computers_language_is_followed_or_english(computer: str, library: str) -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication; from photohash.gui.language import speak, tr\n"
        "app = QCoreApplication([]); speak('system'); print(ascii(tr('Library')))"
    )
    settings = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    answer = subprocess.run(
        [sys.executable, "-c", code], env=settings | {"LANG": computer}, check=True, capture_output=True, text=True
    )
    assert answer.stdout.strip() == ascii(library)


def test_what_the_core_says_is_known_to_the_window() -> None:
    package = Path(sys.modules["photohash"].__file__ or "").parent
    core = "".join(file.read_text("utf-8") for file in package.rglob("*.py") if "gui" not in file.parts)
    for text in PHRASES:
        # Some first words are put in by the core; what is left is in its code, word for word.
        parts = re.split(r"\{\w+\}|^(?:accept|reject|clear|the file|the folder) ", text)
        assert all(part.strip(" #:,()") in core for part in parts), text


def test_reasons_are_in_the_language_of_the_window(speaking: Callable[[Language], None], tmp_path: Path) -> None:
    speaking("de")
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "text.jpg").write_text("no picture")
    Image.new("RGB", (64, 64)).save(tmp_path / "whole.jpg")
    (tmp_path / "half.jpg").write_bytes((tmp_path / "whole.jpg").read_bytes()[:300])
    said = []
    for name in ("empty.jpg", "text.jpg", "half.jpg", "gone.jpg"):
        with pytest.raises(PhotoError) as caught:
            decode(tmp_path / name)
        said.append(phrase(caught.value.reason))
    assert said[0] == "die Datei ist leer"
    assert said[1] == "kein Bild in einem Format, das photohash öffnet"
    assert said[2].startswith("das Bild ist beschädigt (")
    assert said[3] == "Datei nicht gefunden"
    assert phrase("accept #dog #cat on 1 photo") == "#dog #cat angenommen (1 Foto)"
    assert phrase("what nobody has said yet") == "what nobody has said yet"


def test_a_library_that_cannot_be_opened_is_complained_of_in_the_language_of_the_window(
    speaking: Callable[[Language], None], home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    speaking("de")
    file = tmp_path / "library.sqlite"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE cooking (recipe TEXT)")
    app = App(file)
    window = MainWindow(app)
    window.show()
    qtbot.waitUntil(lambda: "keine photohash-Bibliothek" in window.notice.text, timeout=60000)
    window.close()
    app.close()


def cut_off(top: QWidget) -> list[str]:
    """Texts in view that have less room than they need, once the layouts have come to rest."""
    for _ in range(100):
        QTest.qWait(50)
        found = [text for widget in top.findChildren(QWidget) if (text := cut_off_text(widget))]
        if not found:
            break
    return found


def cut_off_text(widget: QWidget) -> str:
    """What a widget says, and how large it is, if that is too small."""
    if not widget.isVisible() or widget.visibleRegion().isEmpty():
        return ""
    if isinstance(widget.parent(), QLineEdit):
        return ""  # a picture at the end of a line: its text is not drawn, but read out
    wanted = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        fits = widget.height() >= widget.heightForWidth(widget.width())
    elif isinstance(widget, QLabel | QPushButton | QToolButton | QCheckBox | QComboBox):
        fits = widget.width() >= wanted.width() and widget.height() >= wanted.height()
    else:
        return ""
    text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
    return "" if fits or not text else f"{text} has {widget.size().toTuple()} of {wanted.toTuple()}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_speaks_it_and_nothing_is_cut_off(
    language: Language, speaking: Callable[[Language], None], request: pytest.FixtureRequest
) -> None:
    speaking(language)
    window: MainWindow = request.getfixturevalue("filled")
    person: Person = request.getfixturevalue("person")
    translations = {each.source: each.forms for each in messages(TRANSLATIONS / f"photohash_{language}.ts")}

    def said(source: str) -> str:
        return translations.get(source, [source])[-1]

    menus = [action.text() for action in window.menuBar().actions()]
    assert menus == [said("&File"), said("&Edit"), said("&Photo"), said("&View")]
    sections = [node.title for node in window.sidebar.tree.root.children]
    assert sections == [said("Library"), said("Folders"), said("Tags")]
    assert window.job_bar.text == said("%Ln photos").replace("%Ln", "31")
    assert cut_off(window) == []

    window.grid.step(3)
    person.wait(lambda: window.inspector.chips["suggested"].widgets)
    assert cut_off(window) == []

    window.show_review("tuba")
    person.wait(lambda: not window.review.preview.picture.isNull())
    assert window.review.question.text() == said("Is this #{tag}?").format(tag="tuba")
    assert cut_off(window) == []
    window.review.many.setChecked(True)
    person.wait(lambda: window.review.sheet.shown)
    window.review.sheet._toggle(0)
    assert cut_off(window) == []

    window.show_settings()
    settings = window.findChild(SettingsDialog)
    assert settings.windowTitle() == said("Settings")
    assert cut_off(settings) == []
    # Qt says this.
    (close,) = settings.findChildren(QDialogButtonBox)[0].buttons()
    assert close.text().replace("&", "").partition("(")[0] == said("Close")
    settings.close()

    window.show_models()
    models = window.findChild(ModelsDialog)
    person.wait(lambda: len(models.cards) > 2)
    assert cut_off(models) == []
    models.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_where_there_are_no_photos_yet(
    language: Language, speaking: Callable[[Language], None], request: pytest.FixtureRequest
) -> None:
    speaking(language)
    window: MainWindow = request.getfixturevalue("window")
    assert window.welcome.isVisible()
    assert cut_off(window) == []
