# SPDX-License-Identifier: MIT
"""What is being done, on a terminal, once it has taken a second. Nothing of it goes into a file or a pipe."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from contextlib import suppress
from types import TracebackType

from .printable import in_line

__all__ = ["Working"]

_PATIENCE, _EVERY = 1.0, 0.2  # seconds
_CLEAR = "\r\x1b[K"


class Working:
    """A line on standard error while a block runs; called as ``progress``, it says how far that is."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._share: float | None = None
        self._done = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Working:
        if _is_terminal():
            self._thread = threading.Thread(target=self._show, daemon=True)
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        if self._thread is not None:
            self._thread.join()

    def __call__(self, done: int, total: int, what: str) -> None:
        self._share = done / total if total else None
        self._what = what or self._what

    def line(self) -> str:
        """What is shown."""
        share = "" if self._share is None else f" {self._share:.0%}"
        room = max(shutil.get_terminal_size().columns - len(share) - 2, 10)
        return f"{in_line(self._what)[:room]}{share}"

    def _show(self) -> None:
        shown = False
        while not self._done.wait(_EVERY if shown else _PATIENCE):
            shown = True
            _write(f"{_CLEAR}{self.line()}")
        if shown:
            _write(_CLEAR)


def _is_terminal() -> bool:
    stream = sys.stderr
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def _write(text: str) -> None:
    with suppress(OSError, ValueError):
        sys.stderr.write(text)
        sys.stderr.flush()
