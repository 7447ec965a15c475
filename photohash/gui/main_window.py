"""The one window: sidebar, photos, inspector; search line above, job bar below."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDrag, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photohash.gui import actions, files
from photohash.gui.failed import FailedPage
from photohash.gui.grid import PhotoGrid
from photohash.gui.inspector import LOOKED_AT, Inspector
from photohash.gui.intake import Intake
from photohash.gui.job_bar import JobBar
from photohash.gui.listing import Listing, duplicates, listing
from photohash.gui.loose import LoosePage
from photohash.gui.loupe import Loupe
from photohash.gui.menus import Menus
from photohash.gui.models_dialog import ModelsDialog
from photohash.gui.notice import Notice
from photohash.gui.operation import Changed, Operation
from photohash.gui.phrases import phrase
from photohash.gui.review import ReviewPage
from photohash.gui.runner import Latest, Runner
from photohash.gui.search_bar import SearchBar
from photohash.gui.settings_dialog import SettingsDialog
from photohash.gui.sidebar import Sidebar
from photohash.gui.source import PhotoSource
from photohash.gui.theme import apply_theme
from photohash.gui.top_bar import TopBar
from photohash.gui.welcome import Welcome
from photohash.gui.words import number, photos
from photohash.jobs.job import Progress
from photohash.library.query import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QImage

    from photohash.app import App
    from photohash.gui.tree import Node
    from photohash.jobs.tag import FileTags

_REFRESH = 1.0
"""Seconds between two looks at a library that is being filled."""
_DRAGGED = 2000
"""Photos that other programs are given at most by one drag."""


class MainWindow(QMainWindow):
    """Shows a library, and fills it with the folders that are dropped on it."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app = app
        self._loose_count = 0
        self._refreshed = 0.0
        self._duplicates = False
        self._keep_side = QTimer(self)
        self._keep_side.setSingleShot(True)
        self._keep_side.setInterval(1000)
        self.runner = Runner(self)
        self._search = Latest(self.runner, "questions")
        self.source = PhotoSource(app, self.runner, self)
        self.sidebar = Sidebar(app, self.runner, self)
        self.search_bar = SearchBar(app, self.runner, self)
        self.grid = PhotoGrid(self.source, self)
        self.top_bar = TopBar(self.search_bar, self.grid, self)
        self.welcome = Welcome(self)
        self.loupe = Loupe(app, self.runner, self)
        self.review = ReviewPage(app, self.runner, PhotoSource(app, self.runner, self), self)
        self.failed = FailedPage(app, self.runner, self)
        self.loose = LoosePage(self)
        self.inspector = Inspector(app, self.runner, self)
        self.intake = Intake(app, self.runner, self)
        self.job_bar = JobBar(self)
        self._build()
        self.notice = Notice(self._pages)
        self.menus = Menus(self)
        self._connect()
        if not app.library_file.exists():
            self._show_page(self.welcome)
        # The window is painted first; the library is opened behind it.
        QTimer.singleShot(0, self._start)

    def _build(self) -> None:
        self.setWindowTitle("photohash")
        self.resize(1280, 820)
        self.setAcceptDrops(True)
        self._pages = QStackedWidget(self)
        for page in (self.grid, self.welcome, self.loupe, self.review, self.failed, self.loose):
            self._pages.addWidget(page)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self._pages, 1)
        self._splitter = QSplitter(self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for part in (self.sidebar, middle, self.inspector):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([230, 740, 310])
        self.sidebar.setMinimumWidth(150)
        self.inspector.setMinimumWidth(220)
        middle.setMinimumWidth(320)
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self.job_bar)
        self.setCentralWidget(centre)
        # As they are read; the grid is made first, and would come first.
        self.setTabOrder(self.top_bar.size_slider, self.grid)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        self.runner.failed.connect(lambda error: self.notice.complain(phrase(error)))
        self.runner.busy.connect(self.job_bar.set_busy)
        self.runner.progressed.connect(self._progressed)
        self.runner.performed.connect(self._performed)
        self.grid.set_side(self._app.settings.thumbnail_size)
        self.grid.side_changed.connect(lambda _: self._keep_side.start())
        self._keep_side.timeout.connect(self._keep_size)
        self.runner.changed.connect(self._changed)
        self.job_bar.cancelled.connect(self.runner.cancel)
        self.job_bar.paused.connect(self.runner.pause)
        self.search_bar.changed.connect(self._searched)
        self.top_bar.grouping_changed.connect(self.refresh)
        self.sidebar.chosen.connect(self._choose)
        self.sidebar.review_wanted.connect(self.show_review)
        self.grid.selected.connect(self._selected)
        self.grid.activated.connect(self._enlarge)
        self.grid.dragged.connect(self._drag)
        self.grid.customContextMenuRequested.connect(self._show_menu)
        self.inspector.enlarged.connect(self._enlarge)
        self.inspector.wanted.connect(self._enlarge)
        self.loupe.stepped.connect(self._step)
        self.loupe.left.connect(self._leave)
        self.loupe.full_screen_wanted.connect(self.toggle_full_screen)
        self.review.left.connect(self._leave)
        self.failed.left.connect(self._leave)
        self.loose.left.connect(self._leave)
        self.loose.folders_wanted.connect(self._add_folders)
        self.intake.loose_began.connect(self._show_loose)
        self.intake.loose_tagged.connect(self._add_loose)
        self.intake.nothing_found.connect(
            lambda folder: self.notice.say(self.tr("There are no photos in {folder}").format(folder=folder))
        )
        self.failed.retried.connect(self.intake.retry)
        self.welcome.folder_wanted.connect(self.intake.choose_folder)
        self.welcome.photos_wanted.connect(self.intake.choose_photos)

    def _start(self) -> None:
        self.refresh()
        self.sidebar.refresh()
        self.intake.start()

    # Photos in

    def _show_loose(self, count: int) -> None:
        self._loose_count = count
        self.loose.clear()
        self._show_page(self.loose)

    def _add_loose(self, file: FileTags, picture: QImage) -> None:
        self.loose.append(file, picture)
        self.job_bar.show_progress(Progress("tag", self.loose.model.rowCount(), self._loose_count), "")

    def _add_folders(self, folders: Sequence[Path]) -> None:
        self._leave()
        self.intake.add(folders)

    def _progressed(self, step: Progress) -> None:
        if step.stage == "offline":
            self.notice.say(self.tr("{folder} is offline; nothing of it is changed").format(folder=step.current))
        self.job_bar.show_progress(step, self.intake.device)
        if time.monotonic() - self._refreshed > _REFRESH:
            self._refreshed = time.monotonic()
            self.runner.changed.emit(Changed.PHOTOS | Changed.TAGS)

    # What is shown

    def refresh(self) -> None:
        """Look again for what is to be shown."""
        query = self.search_bar.query

        def show(found: Listing) -> None:
            self.search_bar.explain(None)
            empty = not found.ids and not query.strip() and not self._duplicates
            none = self.tr("No photo is there twice") if self._duplicates else self.tr("No photo matches")
            self.grid.set_listing(found, none)
            self.source.refresh()
            current = self._pages.currentWidget()
            if current in (self.grid, self.welcome):
                self._show_page(self.welcome if empty else self.grid)
            self._say()

        by = self.top_bar.grouping
        look = (lambda: duplicates(self._app)) if self._duplicates else (lambda: listing(self._app, query, by))
        self._search.ask(look, show, self.search_bar.explain)

    def _searched(self) -> None:
        self._duplicates = False
        self.sidebar.select_query(self.search_bar.query.strip())
        if self._pages.currentWidget() is not self.grid:
            self._show_page(self.grid)
        self.refresh()

    def _choose(self, node: Node) -> None:
        match node.kind:
            case "review":
                self.show_review("")
            case "failed":
                self.failed.refresh()
                self._show_page(self.failed)
            case "duplicates":
                self.show_duplicates()
            case _:
                self.search_bar.set_query(node.query)

    def show_review(self, tag: str) -> None:
        """Review a tag by its name, "" for the one with most to decide."""
        self.review.review(tag or None)
        self._show_page(self.review)
        self.review.setFocus()

    def show_duplicates(self) -> None:
        """Show photos that are there more than once, to the last byte."""
        self._duplicates = True
        self._show_page(self.grid)
        self.refresh()

    def show_similar(self) -> None:
        """Show what looks most like the selected photo."""
        if self.inspector.path is not None:
            self.search_bar.set_query(f"similar:{quoted(str(self.inspector.path))}")

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.top_bar.setVisible(page in (self.grid, self.welcome))
        self.inspector.setVisible(page in (self.grid, self.loupe) and self.menus.inspector.isChecked())
        self._say()
        self.notice.raise_()

    def _changed(self, what: Changed) -> None:
        if what & Changed.SETTINGS:
            self.intake.watch()
            apply_theme(self._app.settings.theme)
            self.grid.set_side(self._app.settings.thumbnail_size)
        if what & Changed.PHOTOS:
            self.refresh()
        elif what & Changed.TAGS:
            # Other photos may match now, but only where tags are asked for.
            if self.search_bar.query.strip():
                self.refresh()
            else:
                self.source.refresh()

    def _performed(self, operation: Operation, result: object) -> None:
        line = operation.said(result)
        if operation.undoable:
            self.notice.say(line, self.tr("Undo"), self.undo)
        else:
            self.notice.say(line)

    def _keep_size(self) -> None:
        if self.grid.side != self._app.settings.thumbnail_size:
            self.runner.perform(actions.change_setting(self._app, "thumbnail_size", self.grid.side))

    def show_models(self) -> None:
        """Show which models there are."""
        dialog = ModelsDialog(self._app, self.runner, self.intake.device, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Photos that the other model has not seen are tagged by it; what was decided stays.
        dialog.model_used.connect(self.intake.scan)
        dialog.open()

    def show_settings(self) -> None:
        """Show what can be chosen."""
        dialog = SettingsDialog(self._app, self.runner, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def undo(self) -> None:
        """Take back the last change."""
        self.runner.perform(actions.undo(self._app))

    def redo(self) -> None:
        """Do again what was taken back."""
        self.runner.perform(actions.redo(self._app))

    # The selection

    def _selected(self) -> None:
        first = self.grid.selected_ids(LOOKED_AT)
        self.inspector.set_ids(first, self.grid.selection_count, self.grid.selected_ids)
        self._say()

    def _say(self) -> None:
        if self._pages.currentWidget() not in (self.grid, self.loupe):
            self.job_bar.say("")
            return
        chosen, there = self.grid.selection_count, len(self.grid.ids)
        if chosen:
            self.job_bar.say(self.tr("{count} of %Ln photos selected", "", there).format(count=number(chosen)))
        else:
            self.job_bar.say(photos(there))

    def _enlarge(self, photo_id: int) -> None:
        place = self.grid.current_place if self.grid.current_id() == photo_id else -1
        self.loupe.show_photo(photo_id, max(0, place), self.grid.ids)
        self._show_page(self.loupe)
        self.loupe.setFocus()

    def _step(self, by: int) -> None:
        photo_id = self.grid.step(by)
        if photo_id is not None:
            self.loupe.show_photo(photo_id, self.grid.current_place, self.grid.ids)

    def _leave(self) -> None:
        if self.isFullScreen():
            self.toggle_full_screen()
            return
        self._show_page(self.grid if self.grid.ids or self.search_bar.query else self.welcome)
        self.grid.setFocus()

    def toggle_full_screen(self) -> None:
        """One photo and nothing else, or the window again."""
        full = not self.isFullScreen()
        if full and self._pages.currentWidget() is not self.loupe:
            photo_id = self.grid.current_id()
            if photo_id is None:
                return
            self._enlarge(photo_id)
        for part in (self.menuBar(), self.job_bar):
            part.setVisible(not full)
        self.sidebar.setVisible(not full and self.menus.sidebar.isChecked())
        self.inspector.setVisible(not full and self.menus.inspector.isChecked())
        self.loupe.set_full_screen(full)
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.loupe.setFocus()

    def _show_menu(self, point: QPoint) -> None:
        if self.grid.selection_count:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.menus.fill_photo_menu(menu)
            menu.popup(self.grid.viewport().mapToGlobal(point))

    def _drag(self) -> None:
        ids = self.grid.selected_ids()

        def start(paths: list[Path]) -> None:
            drag = QDrag(self.grid)
            drag.setMimeData(files.photo_data(ids, paths))
            drag.exec(Qt.DropAction.CopyAction)

        self.runner.ask(lambda: [row.photo.path for row in self._app.rows(ids[:_DRAGGED])], start, "rows")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files and folders from elsewhere."""
        if event.mimeData().hasUrls() and event.source() is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Add what was dropped."""
        event.acceptProposedAction()
        self.intake.add(files.paths_of(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stop what runs; it goes on at the next start."""
        self.hide()
        self.runner.stop()
        super().closeEvent(event)
