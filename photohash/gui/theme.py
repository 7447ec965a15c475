"""Dark and light: the colours of the window, and those that Qt's palette has no role for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from photohash.settings import Theme

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark
}  # fmt: skip

# Window, Base, AlternateBase, Text, muted text, Button, lines, accent.
_LIGHT = ("#f6f6f7", "#ffffff", "#ececef", "#1d1d20", "#77777f", "#fbfbfc", "#d6d6da", "#2f6fde")
_DARK = ("#232326", "#1b1b1d", "#2e2e32", "#ececee", "#96969e", "#333338", "#3f3f45", "#5b93f5")

# Fusion's scroll bars have arrows and frames, which is much beside photos.
_SCROLL_BARS = """
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: HANDLE; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: HOVER; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
"""


def apply_theme(theme: Theme) -> None:
    """Show every window in these colours from now on.

    Windows and macOS draw both schemes themselves, and so does a Linux desktop that brings a theme of its own.
    Elsewhere Qt's Fusion style is given colours that suit photos: neutral greys, one accent.
    """
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(_SCHEMES[theme])
    app = QApplication.instance()
    if sys.platform in ("win32", "darwin") or not isinstance(app, QApplication):
        return
    dark = theme == "dark" or (theme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    palette = _palette(_DARK if dark else _LIGHT)
    app.setPalette(palette)
    handle, hover = (mixed(palette.color(role), palette.color(QPalette.ColorRole.WindowText), share).name()
                     for role, share in ((QPalette.ColorRole.Base, 0.25), (QPalette.ColorRole.Base, 0.45)))
    app.setStyleSheet(_SCROLL_BARS.replace("HANDLE", handle).replace("HOVER", hover))


def _palette(colours: tuple[str, ...]) -> QPalette:
    window, base, alternate, text, muted, button, line, accent = (QColor(each) for each in colours)
    # The other roles (edges, shadows) follow from these two.
    palette = QPalette(button, window)
    role = QPalette.ColorRole
    for which, colour in {
        role.AlternateBase: alternate, role.PlaceholderText: muted, role.Highlight: accent, role.Accent: accent,
        role.HighlightedText: QColor("white"), role.Link: accent, role.ToolTipBase: base, role.ToolTipText: text,
        role.Mid: line, role.ButtonText: text, role.WindowText: text, role.Text: text, role.Base: base,
    }.items():  # fmt: skip
        palette.setColor(which, colour)
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, muted)
    return palette


def is_dark(palette: QPalette) -> bool:
    """Whether text is lighter than what is behind it."""
    behind, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    return behind.lightness() < text.lightness()


def muted(palette: QPalette) -> QColor:
    """Text that stands back."""
    return palette.color(QPalette.ColorRole.PlaceholderText)


def line(palette: QPalette) -> QColor:
    """Hairlines between parts of the window."""
    return mixed(palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText), 0.14)


def accent(palette: QPalette) -> QColor:
    """The one colour."""
    return palette.color(QPalette.ColorRole.Highlight)


def accepted(palette: QPalette) -> QColor:
    """Right."""
    return QColor("#4cc38a" if is_dark(palette) else "#1a7f4b")


def rejected(palette: QPalette) -> QColor:
    """Wrong, or gone wrong."""
    return QColor("#ff7b72" if is_dark(palette) else "#c4314b")


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Between two colours: 0 is the first, 1 the second."""
    def between(a: float, b: float) -> float:
        return a + (b - a) * share

    return QColor.fromRgbF(
        between(first.redF(), second.redF()),
        between(first.greenF(), second.greenF()),
        between(first.blueF(), second.blueF()),
    )
