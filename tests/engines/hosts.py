# SPDX-License-Identifier: MIT
"""Hosts on one machine: network namespaces on a bridge that stands in one of its own, made and removed here."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any

__all__ = ["Hosts", "possible"]


def possible() -> str | None:
    """Why there can be no hosts; None where there can."""
    if os.name == "nt" or not hasattr(os, "geteuid"):
        return "network namespaces are Linux's"
    if os.geteuid() != 0:
        return "making network namespaces needs root"
    if shutil.which("ip") is None:
        return "there is no ip(8), of iproute2"
    probe = f"coalign-{os.getpid()}-probe"
    if subprocess.run(["ip", "netns", "add", probe], capture_output=True, check=False).returncode:
        return "this system makes no network namespaces"
    subprocess.run(["ip", "netns", "del", probe], check=True)
    return None


class Hosts:
    """Named hosts that see one another and nothing else. What was started in them ends with them."""

    def __init__(self, *names: str) -> None:
        self._prefix = f"coalign-{os.getpid()}"
        self._names = names
        self._started: list[subprocess.Popen[Any]] = []

    def __enter__(self) -> Hosts:
        try:
            self._ip("netns", "add", self._space("hub"))
            self._ip("-n", self._space("hub"), "link", "add", "bridge", "type", "bridge")
            self._ip("-n", self._space("hub"), "link", "set", "bridge", "up")
            for name in self._names:
                self._add(name)
        except BaseException:
            self._remove()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._remove()

    def address(self, name: str) -> str:
        return f"10.77.0.{self._names.index(name) + 1}"

    def start(self, name: str, *command: str, **options: Any) -> subprocess.Popen[Any]:
        """Starts a process on a host."""
        process = subprocess.Popen(
            ["ip", "netns", "exec", self._space(name), *command], start_new_session=True, **options
        )
        self._started.append(process)
        return process

    def cut_off(self, name: str) -> None:
        """Pulls the host's cable."""
        self._ip("-n", self._space("hub"), "link", "set", self._port(name), "down")

    def _add(self, name: str) -> None:
        hub, own, port = self._space("hub"), self._space(name), self._port(name)
        self._ip("netns", "add", own)
        self._ip("-n", hub, "link", "add", port, "type", "veth", "peer", "name", "eth", "netns", own)
        self._ip("-n", hub, "link", "set", port, "master", "bridge", "up")
        self._ip("-n", own, "addr", "add", f"{self.address(name)}/24", "dev", "eth")
        for device in ("lo", "eth"):
            self._ip("-n", own, "link", "set", device, "up")

    def _remove(self) -> None:
        for process in self._started:
            if process.poll() is None:
                os.killpg(process.pid, 15)
        begin = time.monotonic()
        for process in self._started:
            try:
                process.wait(max(5 - (time.monotonic() - begin), 0.1))
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, 9)
                process.wait()
        there = subprocess.run(["ip", "netns", "list"], capture_output=True, text=True, check=True)
        for line in there.stdout.splitlines():
            space = line.split()[0]
            if space.startswith(f"{self._prefix}-"):
                self._end_all_in(space)
                self._ip("netns", "del", space)

    def _end_all_in(self, space: str) -> None:
        """Ends what is left of our own processes there, as children of what was started."""
        left = subprocess.run(
            ["ip", "netns", "pids", space], capture_output=True, text=True, check=True
        )
        for pid in left.stdout.split():
            if Path(f"/proc/{pid}").exists():
                os.kill(int(pid), 9)

    def _space(self, name: str) -> str:
        return f"{self._prefix}-{name}"

    def _port(self, name: str) -> str:
        return f"to-{name}"[:15]

    @staticmethod
    def _ip(*arguments: str) -> None:
        subprocess.run(["ip", *arguments], check=True, capture_output=True, text=True)
