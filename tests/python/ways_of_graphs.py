# SPDX-License-Identifier: MIT
"""Ways in through graphs, live and in files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from random_tables import Tables, reference
from ways import GRAPH, LIVE, way

import coalign


def graph(tables: Tables) -> Any:
    """All types in one graph with directions; a tie without is there once."""
    import networkx as nx

    made = nx.MultiDiGraph()
    for row in tables.leaders:
        made.add_node(row["id"], **{k: v for k, v in row.items() if k != "id" and v is not None})
    for row in tables.ties:
        about = {"type": row["type"], "weight": row["weight"]}
        made.add_edge(row["from"], row["to"], **{k: v for k, v in about.items() if v is not None})
    return made


@way("networkx", holds=LIVE)
def networkx(tables: Tables, folder: Path) -> coalign.Network:
    return coalign.from_networkx(graph(tables))


@way("networkx", holds=GRAPH)
def networkx_and_back(tables: Tables, folder: Path) -> coalign.Network:
    return coalign.from_networkx(coalign.to_networkx(reference(tables)))


@way("igraph", holds=GRAPH)
def igraph_and_back(tables: Tables, folder: Path) -> coalign.Network:
    return coalign.from_igraph(coalign.to_igraph(reference(tables)))


@way("networkx", holds=LIVE)
def graphml(tables: Tables, folder: Path) -> coalign.Network:
    import networkx as nx

    nx.write_graphml(graph(tables), folder / "graph.graphml")
    return coalign.read(folder / "graph.graphml")


@way("networkx", holds=("ids", "pairs"))
def gexf(tables: Tables, folder: Path) -> coalign.Network:
    import networkx as nx

    made = nx.MultiDiGraph()
    made.add_nodes_from(row["id"] for row in tables.leaders)
    for one, other, about in graph(tables).edges(data=True):
        made.add_edge(one, other, **about)
    nx.write_gexf(made, folder / "graph.gexf")
    return coalign.read(folder / "graph.gexf")


@way("networkx", holds=LIVE)
def node_link(tables: Tables, folder: Path) -> coalign.Network:
    import networkx as nx

    path = folder / "graph.json"
    path.write_text(json.dumps(nx.node_link_data(graph(tables), edges="links")), encoding="utf-8")
    return coalign.read(path)


@way(holds=("ids", "ties", "weights", "directed"))
def kumu_map(tables: Tables, folder: Path) -> coalign.Network:
    directed = {row["id"]: row["directed"] for row in tables.tie_types}
    document = {
        "elements": [{"label": row["id"], "type": "Organization"} for row in tables.leaders],
        "connections": [
            {
                "from": row["from"],
                "to": row["to"],
                "type": row["type"],
                "direction": "directed" if directed[row["type"]] else "undirected",
                **({} if row["weight"] is None else {"strength": row["weight"]}),
            }
            for row in tables.ties
        ],
    }
    path = folder / "map.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return coalign.read(path)


@way(holds=("ids", "one type"))
def ucinet(tables: Tables, folder: Path) -> coalign.Network:
    ids = [row["id"] for row in tables.leaders]
    weights = {(r["from"], r["to"]): r["weight"] or 1 for r in first_type(tables)}
    quoted = ",".join(f'"{name.replace(chr(34), "")}"' for name in ids)
    rows = "\n".join(" ".join(str(weights.get((a, b), 0)) for b in ids) for a in ids)
    path = folder / "ties.dl"
    path.write_text(
        f"dl n={len(ids)} format=fullmatrix\nlabels:\n{quoted}\ndata:\n{rows}\n", encoding="utf-8"
    )
    return coalign.read(path)


@way(holds=("ids", "one type"))
def pajek(tables: Tables, folder: Path) -> coalign.Network:
    ids = [row["id"] for row in tables.leaders]
    lines = [f"*Vertices {len(ids)}"]
    lines += [f'{place} "{name.replace(chr(34), "")}"' for place, name in enumerate(ids, 1)]
    lines += ["*Arcs"]
    lines += [
        f"{ids.index(r['from']) + 1} {ids.index(r['to']) + 1} {r['weight'] or 1}"
        for r in first_type(tables)
    ]
    path = folder / "ties.net"
    path.write_text("\n".join(lines), encoding="utf-8")
    return coalign.read(path)


def first_type(tables: Tables) -> list[dict[str, Any]]:
    return [row for row in tables.ties if row["type"] == tables.tie_types[0]["id"]]


@way(holds=LIVE)
def graphology(tables: Tables, folder: Path) -> coalign.Network:
    ways = {row["id"]: row["directed"] for row in tables.tie_types}
    document = {
        "options": {"type": "mixed", "multi": True, "allowSelfLoops": True},
        "nodes": [
            {
                "key": row["id"],
                "attributes": {k: v for k, v in row.items() if k != "id" and v is not None},
            }
            for row in tables.leaders
        ],
        "edges": [
            {
                "source": row["from"],
                "target": row["to"],
                "undirected": not ways[row["type"]],
                "attributes": {k: row[k] for k in ("type", "weight") if row[k] is not None},
            }
            for row in tables.ties
        ],
    }
    path = folder / "graph.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return coalign.read(path)


@way("networkx", holds=LIVE[1:])
def gml(tables: Tables, folder: Path) -> coalign.Network:
    import networkx as nx

    nx.write_gml(graph(tables), folder / "graph.gml")
    return coalign.read(folder / "graph.gml")
