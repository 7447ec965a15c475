"""The person's choices, in one small JSON file. Each is declared once, here: dialog, command and checks follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from msgspec import Meta, inspect

from photohash.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

Device = Literal["auto", "cpu", "cuda", "mps"]
Theme = Literal["system", "light", "dark"]
TagOrder = Literal["photos", "name"]
Language = Literal["system", "en", "de", "fr", "es", "ja", "zh"]


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What can be chosen, and what is chosen while nothing is."""

    model: Annotated[
        str | None, Meta(title="Model", description="The id of the model that tags; empty for the embedded one.")
    ] = None
    device: Annotated[
        Device, Meta(title="Device", description="Where the model runs; auto takes a GPU if there is one.")
    ] = "auto"
    thumbnail_size: Annotated[
        int, Meta(ge=80, le=320, title="Thumbnail size", description="Width of a thumbnail in the window, in pixels.")
    ] = 180
    theme: Annotated[
        Theme, Meta(title="Theme", description="Light or dark; system follows the computer.")
    ] = "system"
    language: Annotated[
        Language, Meta(title="Language", description="From the next start on; system follows the computer.")
    ] = "system"
    tag_order: Annotated[
        TagOrder, Meta(title="Order of tags", description="How they are listed beside the photos.")
    ] = "photos"
    learn: Annotated[
        bool, Meta(title="Learn my tags", description="Suggest my own tags for photos like those that have them.")
    ] = True
    watch_folders: Annotated[
        bool, Meta(title="Watch folders", description="Tag photos as they come while the window is open.")
    ] = True
    confirm_trash: Annotated[
        bool, Meta(title="Confirm trash", description="Ask before photos are moved to the trash.")
    ] = True


@dataclass(frozen=True, slots=True)
class Setting:
    """One declaration, for a dialog or a table.

    `choices` are all values there are, the default first, or () where any will do. `least` and `most` bound a number.
    """

    name: str
    title: str
    description: str
    kind: Literal["text", "choice", "number", "switch"]
    default: str | int | bool | None
    choices: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None

    @property
    def values(self) -> str:
        """What it may be, for people."""
        if self.kind == "number":
            return f"{self.least} to {self.most}"
        return "true, false" if self.kind == "switch" else ", ".join(self.choices)


def declared() -> tuple[Setting, ...]:
    """Every setting, in the order of a dialog."""
    described = inspect.type_info(Settings)
    assert isinstance(described, inspect.StructType)
    return tuple(_setting(field) for field in described.fields)


def changed(settings: Settings, name: str, value: object) -> Settings:
    """The settings with one of them changed; text is read as what the setting holds, "" as the default.

    Raises:
        UsageError: there is no such setting, or it cannot have this value.
    """
    setting = find(name)
    values = msgspec.structs.asdict(settings) | {name: setting.default if value == "" else value}
    try:
        return msgspec.convert(values, Settings, strict=False)
    except msgspec.ValidationError:
        raise UsageError(f"setting {name}: may be {setting.values or 'text'}, not {value}") from None


def find(name: str) -> Setting:
    """The declaration of a setting.

    Raises:
        UsageError: there is no such setting.
    """
    known = {each.name: each for each in declared()}
    if name not in known:
        raise UsageError(f"there is no setting {name}; there is: {', '.join(known)}")
    return known[name]


def load_settings(file: Path) -> Settings:
    """Read the settings; without a file they are as they come.

    Raises:
        UsageError: the file is not what `save_settings` writes.
    """
    try:
        return msgspec.json.decode(file.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, msgspec.DecodeError) as error:
        raise UsageError(f"{file}: the settings cannot be read ({error}); delete the file to start afresh") from error


def save_settings(file: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all.

    Raises:
        UsageError: the folder cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(".partial")
        partial.write_bytes(msgspec.json.format(msgspec.json.encode(settings)) + b"\n")
        partial.replace(file)
    except OSError as error:
        raise UsageError(f"{file}: the settings cannot be written ({error.strerror})") from error


def _setting(field: inspect.Field) -> Setting:
    assert isinstance(field.type, inspect.Metadata)
    words: dict[str, Any] = field.type.extra_json_schema or {}
    held = field.type.type
    common = (field.name, words["title"], words["description"])
    match held:
        case inspect.LiteralType(values):
            choices = sorted((str(value) for value in values), key=lambda value: (value != field.default, value))
            return Setting(*common, "choice", field.default, tuple(choices))
        case inspect.IntType():
            return Setting(*common, "number", field.default, (), held.ge, held.le)
        case inspect.BoolType():
            return Setting(*common, "switch", field.default)
    return Setting(*common, "text", field.default)
