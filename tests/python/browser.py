# SPDX-License-Identifier: MIT
"""A browser without a window, asked over a pipe: it loads nothing but what a test gives it."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from coalign import pdf

_TO, _FROM = 3, 4  # the browser's ends of the pipes, by its own convention
_SECONDS = 120


class Browser:
    """A page in it."""

    def __init__(self, to: BinaryIO, back: BinaryIO) -> None:
        self._to, self._back = to, back
        self._asked = 0
        self._rest = b""
        self.session: str | None = None
        self.requests: list[str] = []
        self.mistakes: list[str] = []
        page = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        self.ask("Network.enable")
        self.ask("Runtime.enable")

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """What the browser answers."""
        self._asked += 1
        message = {"id": self._asked, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self._to.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("method") == "Network.requestWillBeSent":
                self.requests.append(answer["params"]["request"]["url"])
            if answer.get("method") == "Runtime.exceptionThrown":
                self.mistakes.append(str(answer["params"]["exceptionDetails"]))
            if answer.get("id") == self._asked:
                assert "error" not in answer, answer
                return answer["result"]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = self._back.read(1 << 16)
            assert more, "the browser is gone, or did not answer in time"
            self._rest += more
        one, _, self._rest = self._rest.partition(b"\0")
        return json.loads(one)

    def run(self, script: str) -> Any:
        """The value of a script, which may await."""
        found = self.ask(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def press(self, kind: str, x: float, y: float, buttons: int = 0) -> None:
        """The mouse does something there."""
        button = "none" if kind == "mouseMoved" and not buttons else "left"
        self.ask(
            "Input.dispatchMouseEvent",
            type=kind,
            x=x,
            y=y,
            button=button,
            buttons=buttons,
            clickCount=1,
        )

    def click(self, x: float, y: float) -> None:
        self.press("mouseMoved", x, y)
        self.press("mousePressed", x, y, 1)
        self.press("mouseReleased", x, y)

    def size(self, width: int, height: int) -> None:
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot")["data"]))


@contextmanager
def open_browser(profile: Path, seconds: float = _SECONDS) -> Iterator[Browser]:
    """The one that is there."""
    program = pdf.browser()
    assert program is not None
    commands, answers = os.pipe(), os.pipe()

    def hand_over() -> None:
        read, write = os.dup(commands[0]), os.dup(answers[1])
        os.dup2(read, _TO)
        os.dup2(write, _FROM)

    running = subprocess.Popen(
        [
            program,
            "--headless",
            *(
                ["--no-sandbox"] if os.geteuid() == 0 else []
            ),  # a browser of root does not start without
            "--disable-gpu",
            "--no-first-run",
            "--remote-debugging-pipe",
            f"--user-data-dir={profile}",
        ],
        preexec_fn=hand_over,
        close_fds=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(commands[0])
    os.close(answers[1])
    late = threading.Timer(seconds, running.kill)  # then the pipe ends, and whoever waits is told
    late.start()
    try:
        with os.fdopen(commands[1], "wb", 0) as to, os.fdopen(answers[0], "rb", 0) as back:
            yield Browser(to, back)
    finally:
        late.cancel()
        running.terminate()
        running.wait(20)
