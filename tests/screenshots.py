"""Renders the README's screenshots: the real window on a real library of pictures drawn here.

    python tests/screenshots.py [FOLDER]

writes PNG files to resources/screenshots, or to a folder. It needs no screen, and leaves your own library alone.
"""

from __future__ import annotations

import math
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from photohash.app import App
    from photohash.gui.main_window import MainWindow

SIZE = (900, 675)
TAGS = {
    "sunset": ("sunset", "sea", "sky"), "hills": ("hills", "sky", "landscape"), "night": ("night", "moon", "sky"),
    "balloons": ("balloons", "party"), "flowers": ("flowers", "spring"), "city": ("city", "skyline", "night"),
    "snow": ("snow", "mountain", "landscape"), "beach": ("beach", "sea", "summer"),
}  # fmt: skip
"""What is on each kind of picture."""


def gradient(top: tuple[int, int, int], bottom: tuple[int, int, int]) -> Image.Image:
    """From one colour down to another."""
    share = np.linspace(0, 1, SIZE[1])[:, None, None] ** 1.2
    rows = np.array(top) * (1 - share) + np.array(bottom) * share
    return Image.fromarray(np.broadcast_to(rows, (SIZE[1], SIZE[0], 3)).astype(np.uint8))


def ridge(image: Image.Image, height: float, colour: tuple[int, int, int], chance: random.Random, rough: float) -> None:
    """A range of hills up to some share of the height."""
    waves = [(chance.uniform(0.5, 3), chance.uniform(0, 7), chance.uniform(0.3, 1)) for _ in range(4)]
    points = []
    for x in range(0, SIZE[0] + 12, 12):
        lift = sum(size * math.sin(rate * x / 160 + phase) / rate for rate, phase, size in waves)
        points.append((x, SIZE[1] * (1 - height) - lift * rough))
    ImageDraw.Draw(image).polygon([(0, SIZE[1]), *points, (SIZE[0], SIZE[1])], fill=colour)


def glow(image: Image.Image, x: float, y: float, radius: float, colour: tuple[int, int, int]) -> Image.Image:
    """A disc with light around it."""
    disc = Image.new("L", SIZE, 0)
    box = (x - radius, y - radius, x + radius, y + radius)
    ImageDraw.Draw(disc).ellipse(box, fill=255)
    light = disc.filter(ImageFilter.GaussianBlur(radius * 0.9))
    image = Image.composite(Image.new("RGB", SIZE, colour), image, light.point(lambda value: value * 0.75))
    return Image.composite(Image.new("RGB", SIZE, colour), image, disc)


def draw(kind: str, chance: random.Random) -> Image.Image:
    """A pleasant picture of a kind."""
    width, height = SIZE
    match kind:
        case "sunset":
            image = gradient((66, 50, 110), (255, 160, 90))
            image = glow(image, width * chance.uniform(0.3, 0.7), height * 0.58, 60, (255, 236, 190))
            ImageDraw.Draw(image).rectangle((0, height * 0.68, width, height), fill=(48, 52, 92))
            pen = ImageDraw.Draw(image)
            for _ in range(70):
                x, y = chance.uniform(0, width), chance.uniform(height * 0.69, height)
                pen.line((x, y, x + chance.uniform(20, 90), y), fill=(232, 146, 106), width=3)
        case "hills":
            image = gradient((142, 196, 240), (232, 244, 250))
            image = glow(image, width * chance.uniform(0.2, 0.8), height * 0.22, 38, (255, 250, 225))
            for layer in range(4):
                shade = 190 - 36 * layer
                ridge(image, 0.52 - 0.11 * layer, (shade - 62, shade, shade - 66), chance, 38)
        case "night":
            image = gradient((14, 18, 46), (56, 62, 110))
            pen = ImageDraw.Draw(image)
            for _ in range(160):
                x, y, size = chance.uniform(0, width), chance.uniform(0, height * 0.8), chance.uniform(0.5, 2.2)
                pen.ellipse((x - size, y - size, x + size, y + size), fill=(236, 238, 255))
            image = glow(image, width * chance.uniform(0.25, 0.75), height * 0.3, 52, (246, 242, 222))
            ridge(image, 0.2, (10, 14, 30), chance, 26)
        case "balloons":
            image = gradient((184, 222, 246), (250, 236, 226))
            pen = ImageDraw.Draw(image)
            colours = [(228, 88, 90), (246, 178, 66), (88, 160, 220), (122, 188, 116), (170, 116, 200)]
            for _ in range(11):
                x, y, size = chance.uniform(60, width - 60), chance.uniform(80, height * 0.7), chance.uniform(34, 70)
                pen.line((x, y + size, x + chance.uniform(-30, 30), y + size * 3), fill=(130, 130, 140), width=2)
                pen.ellipse((x - size * 0.85, y - size, x + size * 0.85, y + size), fill=chance.choice(colours))
                pen.ellipse((x - size * 0.5, y - size * 0.65, x - size * 0.2, y - size * 0.2), fill=(255, 244, 240))
        case "flowers":
            image = gradient((150, 200, 130), (66, 128, 66)).filter(ImageFilter.GaussianBlur(4))
            pen = ImageDraw.Draw(image)
            for _ in range(34):
                x, y, size = chance.uniform(0, width), chance.uniform(height * 0.15, height), chance.uniform(16, 42)
                petal = chance.choice([(244, 120, 150), (250, 200, 80), (240, 240, 250), (190, 130, 220)])
                for turn in range(7):
                    angle = turn * math.tau / 7
                    dx, dy = x + size * 0.8 * math.cos(angle), y + size * 0.8 * math.sin(angle)
                    pen.ellipse((dx - size / 2, dy - size / 2, dx + size / 2, dy + size / 2), fill=petal)
                pen.ellipse((x - size / 2, y - size / 2, x + size / 2, y + size / 2), fill=(246, 190, 50))
        case "city":
            image = gradient((30, 34, 74), (226, 122, 110))
            pen = ImageDraw.Draw(image)
            for row, shade in ((0.36, 66), (0.24, 34)):
                x = 0.0
                while x < width:
                    wide, tall = chance.uniform(44, 110), height * (row + chance.uniform(-0.1, 0.28))
                    pen.rectangle((x, height - tall, x + wide, height), fill=(shade, shade, shade + 22))
                    for wx in range(int(x) + 8, int(x + wide) - 10, 17):
                        for wy in range(int(height - tall) + 10, height, 22):
                            if chance.random() < 0.42:
                                pen.rectangle((wx, wy, wx + 7, wy + 10), fill=(250, 214, 130))
                    x += wide + 5
        case "snow":
            image = gradient((96, 150, 214), (224, 236, 248))
            pen = ImageDraw.Draw(image)
            for x, tall in ((0.25, 0.62), (0.72, 0.74), (0.5, 0.48)):
                top, wide = height * (1 - tall), width * 0.34
                x = width * (x + chance.uniform(-0.06, 0.06))
                pen.polygon([(x, top), (x - wide, height), (x + wide, height)], fill=(104, 122, 150))
                cap = [(x, top), (x - wide * 0.3, top + height * tall * 0.3), (x - wide * 0.1, top + 90),
                       (x + wide * 0.06, top + 130), (x + wide * 0.3, top + height * tall * 0.3)]  # fmt: skip
                pen.polygon(cap, fill=(250, 252, 255))
            ridge(image, 0.2, (242, 246, 252), chance, 30)
        case _:
            image = gradient((110, 190, 240), (216, 240, 250))
            image = glow(image, width * chance.uniform(0.6, 0.85), height * 0.18, 42, (255, 248, 210))
            pen = ImageDraw.Draw(image)
            pen.rectangle((0, height * 0.5, width, height * 0.72), fill=(46, 142, 184))
            sand = [(0, height * 0.78), (width, height * 0.66), (width, height), (0, height)]
            pen.polygon(sand, fill=(240, 216, 164))
            x = width * chance.uniform(0.15, 0.5)
            pen.polygon([(x, height * 0.36), (x, height * 0.55), (x + 80, height * 0.55)], fill=(250, 250, 250))
            pen.polygon([(x - 30, height * 0.56), (x + 92, height * 0.56), (x + 70, height * 0.6), (x, height * 0.6)],
                        fill=(196, 74, 60))  # fmt: skip
    return image.filter(ImageFilter.GaussianBlur(0.6))


def draw_all(folder: Path) -> None:
    """Three years of photos."""
    chance = random.Random(7)
    for number in range(56):
        kind = list(TAGS)[number % len(TAGS)]
        place = folder / ("Holidays" if kind in ("beach", "sunset", "snow") else "Home")
        place.mkdir(parents=True, exist_ok=True)
        exif = Image.Exif()
        exif[0x010F], exif[0x0110] = "Fujifilm", "X-T4"
        exif[0x0132] = f"{2022 + number // 20}:{1 + number % 12:02}:{1 + number % 27:02} 12:{number % 60:02}:00"
        draw(kind, chance).save(place / f"IMG_{2000 + number}.jpg", quality=88, exif=exif)


def fill(app: App, folder: Path) -> None:
    """Put the photos into the library, and say of most what is on them, as a person would have."""
    from photohash.jobs.job import Cancel
    from photohash.library import tags
    from photohash.library.records import Model, VocabularyTag

    for _ in app.add([folder], Cancel()):
        pass
    chance = random.Random(3)
    names = sorted({tag for some in TAGS.values() for tag in some} | {"nature"})
    below = {"landscape": "nature", "sea": "nature", "mountain": "landscape", "hills": "landscape"}
    rows = app.rows(app.find(""))
    with app.database.write() as connection:
        # The drawings are no photos, so what a model would say of them is put in its mouth.
        model = tags.put_model(connection, Model("photohash", "0" * 32, "photohash", "GPL"))
        vocabulary = [VocabularyTag(name, name, None, (below[name],) if name in below else ()) for name in names]
        keys = tags.put_vocabulary(connection, vocabulary)
        suggestions = {}
        for row in rows:
            kind = list(TAGS)[(int(row.photo.path.stem[4:]) - 2000) % len(TAGS)]
            scores = {tag: chance.uniform(0.42, 0.97) for tag in TAGS[kind]}
            suggestions[row.photo.id] = sorted(((keys[tag], score) for tag, score in scores.items()),
                                               key=lambda each: -each[1])  # fmt: skip
        tags.put_suggestions(connection, model, suggestions)
    for kind, some in TAGS.items():
        ids = [row.photo.id for row in rows if list(TAGS)[(int(row.photo.path.stem[4:]) - 2000) % len(TAGS)] == kind]
        app.decide_photos(some[:1], ids[::2], "accepted")
    app.save_search("Evenings", "sunset | night | city")
    app.save_search("To review this year", "is:unreviewed taken:2024")


class Photographer:
    """Waits until the window shows what is wanted, and takes its picture."""

    def __init__(self, qt: QApplication, out: Path) -> None:
        self._qt = qt
        self._out = out

    def wait(self, condition: Callable[[], object] = lambda: False, seconds: float = 60) -> None:
        """Until something is so, or the time is over."""
        end = time.monotonic() + seconds
        while not condition() and time.monotonic() < end:
            self._qt.processEvents()
            time.sleep(0.005)

    def take(self, widget: QWidget, name: str) -> None:
        """Save what a widget shows, in 256 colours: a tenth of the bytes, and no one sees it."""
        from PySide6.QtGui import QImage

        self.wait(seconds=0.6)
        shot = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        pixels = np.frombuffer(shot.constBits(), np.uint8).reshape(shot.height(), shot.bytesPerLine())
        image = Image.fromarray(pixels[:, : shot.width() * 3].reshape(shot.height(), shot.width(), 3))
        file = self._out / f"{name}.png"
        image.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(file, optimize=True)
        print(f"{file.name}: {file.stat().st_size / 1000:.0f} kB")


def settle(window: MainWindow, photographer: Photographer) -> None:
    """Until all in view is drawn."""
    def drawn() -> bool:
        shown = [window.source.get(window.grid.ids[place]) for place in window.grid.visible()]
        return bool(shown) and all(each is not None and not each.picture.isNull() for each in shown)

    photographer.wait(drawn)


def main(out: Path) -> None:
    """Render all of them."""
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication

    from photohash.app import App
    from photohash.gui.language import speak
    from photohash.gui.main_window import MainWindow
    from photohash.gui.models_dialog import ModelsDialog
    from photohash.gui.operation import Changed
    from photohash.gui.theme import apply_theme

    out.mkdir(parents=True, exist_ok=True)
    qt = QApplication([])
    speak("en")
    qt.setFont(QFont(next((name for name in ("Inter", "Noto Sans", "DejaVu Sans")
                           if name in QFontDatabase.families()), ""), 10))  # fmt: skip
    apply_theme("light")
    photographer = Photographer(qt, out)
    photos = Path.home() / "Pictures"
    draw_all(photos)
    app = App()
    window = MainWindow(app)
    window.resize(1180, 740)
    window.show()
    photographer.wait(lambda: window.sidebar.tree.root.children)
    photographer.take(window, "empty")
    window.intake.add([photos])
    photographer.wait(lambda: window.job_bar.job.startswith("Tagging 16"))
    window.runner.pause(True)
    window.runner.changed.emit(Changed.PHOTOS | Changed.TAGS)
    photographer.wait(seconds=1)
    settle(window, photographer)
    photographer.take(window, "indexing")
    window.runner.pause(False)
    photographer.wait(lambda: not window.job_bar.busy)
    window.close()
    app.close()

    app = App()
    fill(app, photos)
    window = MainWindow(app)
    window.resize(1180, 740)
    window.show()
    photographer.wait(lambda: len(window.grid.ids) and window.sidebar.tree.root.children)
    settle(window, photographer)
    window.grid.step(3)
    photographer.wait(lambda: window.inspector.chips["suggested"].widgets, 5)
    photographer.take(window, "grid")
    apply_theme("dark")
    window.search_bar.set_query("#sky -night taken:2022..2023")
    photographer.wait(lambda: len(window.grid.ids) < 56)
    settle(window, photographer)
    window.grid.step(2)
    photographer.wait(seconds=1)
    photographer.take(window, "dark")
    window.search_bar.set_query("")
    apply_theme("light")
    window.show_review("sea")
    photographer.wait(lambda: not window.review.preview.picture.isNull())
    window.review.many.setChecked(True)
    photographer.wait(seconds=1)
    window.review.sheet._toggle(2)
    photographer.take(window, "review")
    window.show_models()
    dialog = window.findChild(ModelsDialog)
    photographer.wait(lambda: len(dialog.cards) > 1)
    photographer.take(dialog, "models")
    dialog.close()
    window.close()
    app.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        # Folders in it are shown as ~/Pictures.
        os.environ["HOME"] = place
        os.environ["PHOTOHASH_HOME"] = str(Path(place) / "library")
        default = Path(__file__).parents[1] / "resources" / "screenshots"
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
