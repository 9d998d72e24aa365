# SPDX-License-Identifier: MIT
"""coalign report: its options, and what it writes."""

from __future__ import annotations

import argparse

from . import _core
from ._command_line import check_apart, count_of_leaders, count_of_threads, path_of, read_network
from ._console import say, say_exactly
from ._core import Network
from ._markdown import markdown
from ._working import Working
from .errors import Error, FileError
from .io.endings import report_form
from .io.survey.shown import shown_of
from .io.survey.waves import two_latest_waves
from .pdf import printed
from .printable import in_lines
from .reporting import TOPICS
from .reports import Report, report

__all__ = ["options", "run"]


def options(report_command: argparse.ArgumentParser) -> None:
    """Adds them to the command's parser."""
    part = report_command.add_mutually_exclusive_group()
    part.add_argument(
        "--at", metavar="DATE", help="the network on one day (YYYY, YYYY-MM or YYYY-MM-DD)"
    )
    part.add_argument(
        "--between", metavar=("FIRST", "LAST"), nargs=2, help="what held at some time in between"
    )
    part.add_argument("--as-of", metavar="DATE", help="without what was first known after this day")
    report_command.add_argument(
        "--since",
        metavar="DATE",
        help="tell what changed since this day, before that of --at (default: since the wave before)",
    )
    shown = report_command.add_mutually_exclusive_group()
    shown.add_argument("--json", action="store_true", help="the report as a JSON document")
    shown.add_argument("--full", action="store_true", help="all topics, not the first page alone")
    shown.add_argument(
        "--topic", choices=TOPICS, metavar="NAME", help=f"one topic: {', '.join(TOPICS)}"
    )
    report_command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=path_of,
        help="write to a file instead: .html is a page to open in a browser, .pdf the same printed (needs Chromium, "
        "Chrome or Edge), .json data, .txt or .md text",
    )
    report_command.add_argument(
        "--title", metavar="TEXT", help="what the network is called (default: as the file says)"
    )
    report_command.add_argument(
        "--layers", metavar="TYPE", nargs="+", help="types of ties to look at (default: all)"
    )
    report_command.add_argument(
        "--goals", metavar="GOAL", nargs="+", help="goals to look at, by id or name (default: all)"
    )
    report_command.add_argument(
        "--sector",
        metavar="COLUMN",
        help="what counts as sector: a column of leaders (default: sector)",
    )
    report_command.add_argument(
        "--silence",
        choices=("absent", "unknown"),
        help="what it means that a leader says nothing on a goal: absent, they do not care (default), or unknown",
    )
    report_command.add_argument(
        "--several",
        choices=("latest", "sum", "max"),
        help="which answer counts where a tie was asked again: the latest (default), the sum of all, or max, the "
        "most on one day",
    )
    report_command.add_argument(
        "--smallest-group",
        type=count_of_leaders,
        metavar="K",
        help="show no group of fewer than K leaders: sectors of fewer are put together, and so are kinds",
    )
    report_command.add_argument(
        "--no-names",
        action="store_const",
        const=True,
        help="pseudonyms for leaders and what they did, which nobody can reverse, and none of their texts",
    )
    report_command.add_argument(
        "--threads",
        type=count_of_threads,
        default=0,
        metavar="N",
        help="how many threads; 0: all there are (default)",
    )


def run(asked: argparse.Namespace) -> int:
    """Reads the network, reports on it, and says or writes that."""
    if asked.output is not None:
        check_apart(asked.network, asked.output)
        report_form(asked.output)
        if not asked.output.parent.is_dir():
            raise FileError(
                f"cannot write {asked.output}: there is no folder {asked.output.parent}"
            )
    network = read_network(asked)
    several = asked.several or shown_of(network).get("several", "latest")
    whole = asked.at is None and asked.as_of is None and asked.between is None
    at, since = asked.at, asked.since
    if whole and several == "latest":  # waves never add up by themselves
        before, at = two_latest_waves(network.attributes)
        since = since or before
    if since is not None and at is None:
        raise Error("--since tells what changed up to a day: name it with --at")
    with Working("reporting") as working:
        found = report(
            network,
            at=at,
            since=since,
            as_of=asked.as_of,
            between=asked.between and tuple(asked.between),
            silence=asked.silence,
            several=several,
            title=asked.title or _called(asked, network),
            layers=asked.layers,
            sector=asked.sector,
            goals=asked.goals,
            smallest_group=asked.smallest_group,
            no_names=asked.no_names,
            threads=asked.threads,
            progress=working,
        )
    form = "text" if asked.output is None else report_form(asked.output)
    if asked.json and form in ("page", "pdf", "markdown"):
        raise Error("--json writes a JSON document: give it another ending than .html, .pdf or .md")
    form = "json" if asked.json else form
    if form == "pdf":
        with Working("printing"):
            _core.save(asked.output, printed(in_lines(found.to_html())))
        return 0
    shown = _shown(found, form, full=asked.full, topic=asked.topic)
    if asked.output is not None:
        _core.save(asked.output, (shown if form == "json" else in_lines(shown)).encode())
    elif asked.json:
        say_exactly(shown)
    else:
        say(shown)
    return 0


def _called(asked: argparse.Namespace, network: Network) -> str | None:
    """The name of the file where the network has none. Data are told as they are; a file may be called as somebody."""
    nameless = not (
        network.name or asked.json or asked.no_names or shown_of(network).get("no_names")
    )
    return asked.network.stem if nameless and asked.network.is_file() else None


def _shown(found: Report, form: str, *, full: bool, topic: str | None) -> str:
    if form == "page":
        return found.to_html()
    if form == "json":
        return found.to_json()
    text = found.text(full=full, topic=topic)
    return markdown(text) if form == "markdown" else f"{text}\n"
