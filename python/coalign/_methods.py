# SPDX-License-Identifier: MIT
"""What some results can be asked for beside their fields: the bases of their classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from . import _core
from ._pictures import PICTURES
from .errors import Error
from .io.files import Progress
from .results import Estimate, Result, Rows

if TYPE_CHECKING:
    from ._results import whole
    from ._results.alignment import Gap, OneNumber
    from ._results.qualities import Counted
    from ._results.whole import NumberChange, ResampledNumber


def base_of(name: str) -> type[Result]:
    """What a result of that name has beside its fields."""
    found: type[Result] = globals().get(name, Drawn if name in PICTURES else Result)
    return found


def asked_of(result: Result) -> tuple[_core.Network, dict[str, Any]]:
    """The network, and what was asked of it."""
    if result._asked is None:
        kind = type(result)
        asked = f"{kind.__module__}.{kind.__name__.lower()}(network)"
        raise Error(f"a part of a report does not keep its network: ask {asked}")
    return result._asked


class Drawn(Result):
    """A result that has a picture."""

    __slots__ = ()

    def plot(self, ax: Any = None) -> Any:
        """Draw it with matplotlib.

        Agendas and heat maps: who wants what. Networks: how far ties follow each goal. Resources: what goals are
        given beside what is wanted. Together: agendas, networks and resources beside chance. Blocs: how far each
        agrees, in itself and with others. The Advocacy Coalition Index: its plane. Profile: the five qualities.
        Over time: goals on their way. Distribution: who receives leadership. Resilience: what is lost with whom. Others
        that have a test: its values by chance, with the observed number.

        Parameters
        ----------
        ax : object, default None
            the Axes to draw on; None: a new figure

        Returns
        -------
        object
            the matplotlib Axes that were drawn on

        Raises
        ------
        Error
            where matplotlib is missing, where there is nothing to draw, and on a part of a report, which does not
            keep its network
        """
        from .plot import _results

        return _results.draw(self, ax)


class Networks(Drawn):
    __slots__ = ()

    def gaps(self, top: int = 10, *, progress: Progress | None = None) -> Rows[Gap]:
        """The most required pairs that have no tie, in the same network and layers: see `coalign.alignment.gaps`.

        Parameters
        ----------
        top : int, default 10
            how many
        progress : Progress | None, default None
            told how far the work is: done, total, and what it does

        Returns
        -------
        Rows[Gap]
            the most required first

        Raises
        ------
        Error
            on a part of a report, which does not keep its network
        """
        from ._analyses import ask

        network, options = asked_of(self)
        named = {
            name: value
            for name, value in options.items()
            if name not in ("of_best", "intervals", "nothing_required")
        }
        found: Rows[Gap] = ask("alignment.gaps", network, top=top, progress=progress, **named)
        return found


class Together(Drawn):
    __slots__ = ()

    def one_number(self) -> OneNumber:
        """One number for all parts: their geometric mean, since they do not make up for one another.

        The parts are the agenda score (not below 0), the congruence, and the geometric mean of match and coverage,
        or the one of these that is known. It is 0 if a part is 0, else unknown if one is unknown. It hides what
        the parts say, so no report has it.
        """
        from ._results.alignment import OneNumber

        parts = {name: self._values[name].value for name in ("agendas", "networks", "resources")}
        return OneNumber(_core.one_number(**parts, coverage=self._values["coverage"]))


class Profile(Drawn):
    __slots__ = ()

    def rows(self, indicator: str, *, progress: Progress | None = None) -> Rows[Counted]:
        """The rows behind an indicator: what counted in favour, and what against.

        The indicator is the sum of ``portion * part``; but ``mix``, ``evenness`` and ``candid`` compare what the rows
        add up to.

        Parameters
        ----------
        indicator : str
            its name, as "learning.used"
        progress : Progress | None, default None
            told how far the work is: done, total, and what it does

        Returns
        -------
        Rows[Counted]
            in the order of the network

        Raises
        ------
        Error
            for an unknown indicator, naming those there are; and on a part of a report, which does not keep its network
        """
        from ._analyses import ask

        network, options = asked_of(self)
        found: Rows[Counted] = ask(
            "qualities.rows", network, indicator=indicator, progress=progress, **options
        )
        return found


class Change(Result):
    __slots__ = ()

    def __getitem__(self, name: str) -> NumberChange:
        """One of the numbers, by its name."""
        for number in self._values["numbers"]:
            if number.name == name:
                found: NumberChange = number
                return found
        raise KeyError(name)

    def __str__(self) -> str:
        """In words."""
        from .reporting import change, text

        return "\n".join(text.section(change.section(cast("whole.Change", self))))


class Resampled(Result):
    __slots__ = ()

    def __getitem__(self, name: str) -> Estimate:
        """One of the numbers, by its name."""
        for row in self._values["numbers"]:
            one: ResampledNumber = row
            if one.name == name:
                return one.number
        raise KeyError(name)
