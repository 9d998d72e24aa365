# SPDX-License-Identifier: MIT
"""Coalign: distributed leadership as a network, and whether it lines up behind its shared goals.

>>> network = coalign.read("coalition.json")
>>> print(coalign.report(network))
>>> coalign.alignment.agendas(network).by_goal.to_frame()
"""

from __future__ import annotations

from . import (
    _early,  # first of all, so that Ctrl-C finds it
    agreement,
    alignment,
    engines,
    errors,
    inference,
    knowledge,
    leadership,
    outcomes,
    plot,
    qualities,
    structure,
)
from ._core import Network, Table
from ._core import version as __version__
from ._view import view
from .engines.maps import map_networks as map
from .errors import Error, FileError, InvalidNetwork, Problem
from .io.files import from_json, read, schema, to_json, write
from .io.graphml import from_graphml
from .io.graphs import from_igraph, from_networkx
from .io.graphs_out import to_igraph, to_networkx
from .io.kumu import from_kumu
from .io.survey.look import look
from .io.survey.read import from_survey
from .io.survey.recipe import Recipe
from .io.tables import from_tables, to_tables
from .io.tally_file import tally_file
from .io.workbook import from_workbook
from .layers import Layer
from .pseudonyms import pseudonymize, real_names
from .reports import Report, report
from .results import Estimate, Result, Rows
from .scopes import Scopes
from .time import Change, Resampled, Series, change, resampled, series

__all__ = [
    "Change",
    "Error",
    "Estimate",
    "FileError",
    "InvalidNetwork",
    "Layer",
    "Network",
    "Problem",
    "Recipe",
    "Report",
    "Resampled",
    "Result",
    "Rows",
    "Scopes",
    "Series",
    "Table",
    "__version__",
    "agreement",
    "alignment",
    "change",
    "engines",
    "errors",
    "from_graphml",
    "from_igraph",
    "from_json",
    "from_kumu",
    "from_networkx",
    "from_survey",
    "from_tables",
    "from_workbook",
    "inference",
    "knowledge",
    "leadership",
    "look",
    "map",
    "outcomes",
    "plot",
    "pseudonymize",
    "qualities",
    "read",
    "real_names",
    "report",
    "resampled",
    "schema",
    "series",
    "structure",
    "tally_file",
    "to_igraph",
    "to_json",
    "to_networkx",
    "to_tables",
    "view",
    "write",
]


del _early


def __dir__() -> list[str]:
    return __all__
