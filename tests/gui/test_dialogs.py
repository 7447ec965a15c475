"""Models and settings, as a person chooses them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from photohash.gui.main_window import MainWindow
from photohash.gui.models_dialog import ModelsDialog
from photohash.gui.settings_dialog import SettingsDialog
from photohash.gui.theme import apply_theme, is_dark
from photohash.settings import declared, load_settings

if TYPE_CHECKING:
    from tests.gui.conftest import Person


def test_the_model_in_use_is_chosen_from_cards(window: MainWindow, person: Person, home: Path) -> None:
    window.show_models()
    dialog = window.findChild(ModelsDialog)
    person.wait(lambda: len(dialog.cards) > 2)
    cards = {card.card.id: card for card in dialog.cards}
    assert cards["tiny"].card.active
    assert not cards["tiny"].buttons
    embedded = next(card for card in dialog.cards if card.card.embedded)
    downloads = [card for card in dialog.cards if not card.card.installed]
    assert all("download" in card.buttons and card.card.licence for card in downloads)
    assert "remove" not in embedded.buttons
    embedded.buttons["use"].click()
    person.wait(lambda: load_settings(home / "settings.json").model == embedded.card.id)
    person.wait(lambda: any(card.card.id == "tiny" and "remove" in card.buttons for card in dialog.cards))
    person.wait_for_jobs()
    dialog.close()


def test_a_model_that_is_no_model_is_refused_with_a_notice(window: MainWindow, person: Person, tmp_path: Path) -> None:
    from photohash.gui import actions

    folder = tmp_path / "no model"
    folder.mkdir()
    window.runner.perform(actions.import_model(window._app, folder))
    person.wait(lambda: "not a model bundle" in window.notice.text)
    shutil.rmtree(folder)


def test_a_damaged_model_can_only_be_removed_and_stops_no_one(
    window: MainWindow, person: Person, home: Path, pictures: Path
) -> None:
    broken = home / "models" / "broken"
    broken.mkdir()
    (broken / "bundle.json").write_text("{")
    person.drop(pictures)
    person.wait(lambda: window._app.counts().indexed == 30)
    person.wait_for_jobs()
    window.show_models()
    dialog = window.findChild(ModelsDialog)
    person.wait(lambda: dialog.cards)
    cards = {card.card.id: card for card in dialog.cards}
    assert cards["tiny"].card.active
    said = " ".join(label.text() for label in cards["broken"].findChildren(QLabel))
    assert "Cannot be used" in said and "bundle.json is damaged" in said
    assert list(cards["broken"].buttons) == ["remove"]
    cards["broken"].buttons["remove"].click()
    person.wait(lambda: dialog.cards and "broken" not in {card.card.id for card in dialog.cards})
    assert not broken.exists()
    dialog.close()


def test_every_setting_is_in_the_dialog_and_holds_at_once(
    window: MainWindow, person: Person, qtbot: QtBot, home: Path
) -> None:
    window.show_settings()
    dialog = window.findChild(SettingsDialog)
    assert set(dialog.fields) == {setting.name for setting in declared()} - {"model"}
    theme = dialog.fields["theme"]
    assert isinstance(theme, QComboBox)
    theme.setCurrentIndex(theme.findData("dark"))
    theme.activated.emit(theme.currentIndex())
    person.wait(lambda: load_settings(home / "settings.json").theme == "dark")
    person.wait(lambda: is_dark(QApplication.palette()))
    trash = dialog.fields["confirm_trash"]
    assert isinstance(trash, QCheckBox)
    trash.click()
    person.wait(lambda: not load_settings(home / "settings.json").confirm_trash)
    dialog.close()
    apply_theme("light")
    assert not is_dark(QApplication.palette())
