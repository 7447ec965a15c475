"""Settings: declared once, checked everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from photohash.app import App
from photohash.errors import ModelError, UsageError
from photohash.settings import Settings, changed, declared, find, load_settings


def test_every_setting_says_what_it_is_for() -> None:
    assert {each.name for each in declared()} == set(Settings.__struct_fields__)
    for each in declared():
        assert each.title and each.description.endswith("."), each
        # What is declared as the default is a value that it may have.
        assert changed(Settings(), each.name, each.default) == Settings()
    theme = find("theme")
    assert (theme.kind, theme.default, theme.choices) == ("choice", "system", ("system", "dark", "light"))
    assert (find("thumbnail_size").least, find("thumbnail_size").most) == (80, 320)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [("theme", "dark", "dark"), ("thumbnail_size", "100", 100), ("watch_folders", "false", False), ("model", "", None)],
)
def test_text_is_read_as_what_the_setting_holds(name: str, text: str, value: object) -> None:
    assert getattr(changed(Settings(model="m"), name, text), name) == value


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("theme", "blue", "system, dark, light"),
        ("thumbnail_size", "1000", "80 to 320"),
        ("thumbnail_size", "big", "80 to 320"),
        ("watch_folders", "perhaps", "true, false"),
        ("colour", "red", "there is no setting colour"),
    ],
)
def test_what_cannot_be_is_refused(name: str, value: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        changed(Settings(), name, value)


def test_two_programs_do_not_undo_each_others_settings(home: Path) -> None:
    first, second = App(), App()
    first.set_setting("theme", "dark")
    second.set_setting("language", "de")
    stored = load_settings(home / "settings.json")
    assert (stored.theme, stored.language, stored.model) == ("dark", "de", "tiny")


def test_a_model_that_is_not_there_is_not_chosen(home: Path) -> None:
    app = App()
    with pytest.raises(ModelError, match="nope is not installed"):
        app.set_setting("model", "nope")
    assert json.loads((home / "settings.json").read_text())["model"] == "tiny"


def test_another_model_is_loaded_when_it_is_chosen(home: Path) -> None:
    app = App(device="cpu")
    assert app.tagger.id == "tiny"
    app.set_setting("model", "")
    assert app.tagger.id != "tiny" and not any(card.active for card in app.models() if card.id == "tiny")


def test_a_setting_file_of_someone_else_is_named(home: Path) -> None:
    (home / "settings.json").write_text('{"theme": "plaid"}')
    with pytest.raises(UsageError, match=r"settings\.json: the settings cannot be read"):
        App()
