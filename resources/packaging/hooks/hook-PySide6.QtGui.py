"""The plug-ins of Qt that the window uses; PyInstaller's own hook takes all, and all that they are linked to."""

from pathlib import Path

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

USED = {
    # The systems' windows; without a screen, none.
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    # Typing Chinese and Japanese, and accents.
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    # The desktop's file dialogs, colours and fonts. The plug-in for GTK would bring all of GTK.
    "platformthemes": {"qxdgdesktopportal"},
    # The window's icon, and thumbnails.
    "imageformats": {"qico", "qwebp"},
}


def is_used(target: str) -> bool:
    """Whether a file is wanted, by the folder that it goes to; what is no plug-in is."""
    *folders, kind, name = Path(target).parts
    return "plugins" not in folders or name.removeprefix("lib").partition(".")[0] in USED.get(kind, ())


hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
binaries = [(source, target) for source, target in binaries if is_used(f"{target}/{Path(source).name}")]
