"""Opening photos so that no decoder can take the program down.

JPEG, PNG, WebP, GIF and BMP are decoded here. Everything else (HEIC, AVIF, RAW, TIFF, JPEG 2000, files that are
none of these) goes to native decoders that have been seen to crash, hang and write to the terminal: they run in
child processes, each killed when it takes too long and replaced when it dies.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import queue
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

import photohash.errors
from photohash.errors import PhotoDamaged, PhotoError
from photohash.imaging.decode import FULL_SIZE, RAW_SUFFIXES, decode

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

TIMEOUT = 9.0
"""Seconds that one photo may take in a child process."""

_SAFE = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM")


def open_photo(path: Path, short_side: int | None = None) -> Image.Image:
    """`decode`, with risky formats in a child process. May be called from any thread.

    Raises:
        PhotoError: as `decode`; a decoder that crashes or takes too long is a damaged photo.
    """
    if _is_safe(path):
        return decode(path, short_side)
    return _workers.decode(path, short_side)


def _is_safe(path: Path) -> bool:
    if path.suffix.lower() in RAW_SUFFIXES:
        return False
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError:
        return True  # decode() says what is wrong with it
    return head.startswith(_SAFE) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or not head


class _Worker:
    """One child process and the pipe to it."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, os.getpid()), daemon=True, name="decoder")
        self._process.start()
        theirs.close()
        # Loading Python and the decoders is not the photo's fault.
        self._pipe.poll(60)

    def ask(self, path: Path, short_side: int | None) -> Any:
        """The child's answer, or None when it gave none in time or died."""
        try:
            if self._pipe.poll(0):
                self._pipe.recv()  # the sign that it has started
            self._pipe.send((os.fspath(path), short_side))
            return self._pipe.recv() if self._pipe.poll(TIMEOUT) else None
        except (EOFError, OSError):
            return None

    @property
    def alive(self) -> bool:
        return self._process.is_alive()

    def stop(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


class _Workers:
    """As many children as threads ask at once; idle ones are kept."""

    def __init__(self) -> None:
        self._idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()

    def decode(self, path: Path, short_side: int | None) -> Image.Image:
        try:
            worker = self._idle.get_nowait()
        except queue.Empty:
            worker = _Worker()
        started = time.monotonic()
        answer = worker.ask(path, short_side)
        if answer is None:
            slow = worker.alive and time.monotonic() - started >= TIMEOUT
            worker.stop()
            reason = f"its decoder took longer than {TIMEOUT:.0f} s" if slow else "it crashes its decoder"
            raise PhotoDamaged(path, reason)
        self._idle.put(worker)
        if answer[0] == "error":
            _, name, reason = answer
            kind: type[PhotoError] = getattr(photohash.errors, name)
            raise kind(path, reason)
        _, size, pixels, full_size = answer
        image = Image.frombytes("RGB", size, pixels)
        image.info[FULL_SIZE] = full_size
        return image

    def stop(self) -> None:
        while True:
            try:
                self._idle.get_nowait().stop()
            except queue.Empty:
                return


_workers = _Workers()
atexit.register(_workers.stop)


def _serve(pipe: Connection, parent: int) -> None:
    """In the child: answer until the parent is gone."""
    # libtiff and others write their complaints to the terminal; what matters is in the answer.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    pipe.send("ready")
    while True:
        try:
            name, short_side = pipe.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        try:
            image = decode(Path(name), short_side)
            answer: tuple[Any, ...] = ("photo", image.size, image.tobytes(), image.info[FULL_SIZE])
        except PhotoError as error:
            answer = ("error", type(error).__name__, error.reason)
        except KeyboardInterrupt:
            return
        try:
            pipe.send(answer)
        except OSError:
            return


def _end_with(parent: int) -> None:
    """A parent that was killed cannot say goodbye, and a decoder that hangs would not hear it."""
    while sys.platform == "win32" or os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
