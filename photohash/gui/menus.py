"""The menu bar: everything that can be done, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from photohash.gui.main_window import MainWindow

Keys = QKeySequence.StandardKey


class Menus(QObject):
    """Builds the menus of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        bar = window.menuBar()
        self.sidebar = self._toggle(self.tr("Sidebar"), "Ctrl+1", lambda shown: window.sidebar.setVisible(shown))
        self.inspector = self._toggle(self.tr("Inspector"), "Ctrl+2", lambda shown: window.inspector.setVisible(shown))
        self.captions = self._toggle(self.tr("Tags below photos"), "Ctrl+T", window.grid.set_captions)
        inspector = window.inspector
        self._photo = [
            self._action(self.tr("Open"), "Ctrl+O", inspector.open_file),
            self._action(self.tr("Show in folder"), "Ctrl+Shift+O", inspector.show_in_folder),
            self._action(self.tr("Show similar photos"), "Ctrl+L", window.show_similar),
            self._action(self.tr("Add tags"), "Ctrl+Return", lambda: self._focus(inspector.entry)),
            self._action(self.tr("Move to trash"), "Ctrl+Del", inspector.trash),
        ]
        self._fill(
            bar.addMenu(self.tr("&File")),
            self._action(self.tr("Add a folder…"), "Ctrl+N", window.intake.choose_folder),
            self._action(self.tr("Tag photos without adding them…"), "Ctrl+Shift+N", window.intake.choose_photos),
            self._action(self.tr("Look for new and changed photos"), Keys.Refresh, window.intake.scan),
            None,
            self._action(self.tr("Models…"), "", window.show_models),
            self._action(self.tr("Settings…"), Keys.Preferences, window.show_settings),
            None,
            self._action(self.tr("Quit"), Keys.Quit, lambda: window.close()),
        )
        self._fill(
            bar.addMenu(self.tr("&Edit")),
            self._action(self.tr("Undo"), Keys.Undo, window.undo),
            self._action(self.tr("Redo"), Keys.Redo, window.redo),
            None,
            self._action(self.tr("Find"), Keys.Find, lambda: self._focus(window.search_bar.line)),
            self._action(self.tr("Save this search…"), Keys.Save, window.search_bar.save),
        )
        self._fill(bar.addMenu(self.tr("&Photo")), *self._photo)
        self._fill(
            bar.addMenu(self.tr("&View")),
            self._action(self.tr("Photos"), "Ctrl+G", lambda: self._focus(window.grid)),
            self._action(self.tr("Review"), "Ctrl+R", lambda: window.show_review("")),
            self._action(self.tr("Duplicates"), "Ctrl+D", window.show_duplicates),
            None,
            self._action(self.tr("Larger"), Keys.ZoomIn, lambda: window.grid.set_side(window.grid.side + 24)),
            self._action(self.tr("Smaller"), Keys.ZoomOut, lambda: window.grid.set_side(window.grid.side - 24)),
            self._action(self.tr("Full screen"), "F11", window.toggle_full_screen),
            None,
            self.sidebar,
            self.inspector,
            self.captions,
        )

    def fill_photo_menu(self, menu: QMenu) -> None:
        """What can be done with the selected photos."""
        self._fill(menu, *self._photo)

    def _focus(self, widget: object) -> None:
        widget.setFocus()  # type: ignore[attr-defined]

    def _action(self, text: str, keys: str | Keys, do: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False: do())
        return action

    def _toggle(self, text: str, keys: str, do: Callable[[bool], object]) -> QAction:
        action = QAction(text, self._window)
        action.setShortcut(QKeySequence(keys))
        action.setCheckable(True)
        action.setChecked(True)
        action.toggled.connect(lambda shown: do(shown))
        return action

    def _fill(self, menu: QMenu, *entries: QAction | None) -> None:
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)
