# SPDX-License-Identifier: MIT
"""Documents that are as bad as their size allows, each in its own way: `worst.py` measures what they cost."""

import datetime
import json
import random
from collections.abc import Callable
from typing import Any

TYPE = [{"id": "t", "directed": False}]
ARCS = [{"id": "t", "directed": True}]
LEADING = [{"id": "t", "means": "leadership", "leads": "to"}]


def doc(**parts):
    return {"format": "coalign/network", "version": 1, **parts}


def leaders(n, **more):
    return [
        {"id": str(i), "kind": "organization", **{k: v(i) for k, v in more.items()}}
        for i in range(n)
    ]


def day(i):
    return str(datetime.date(1900, 1, 1) + datetime.timedelta(i % 40000))


def ties(pairs, **more):
    return [{"from": str(a), "to": str(b), "type": "t", **more} for a, b in pairs]


def at_random(n, many):
    """So many pairs; none among few."""
    draw, found = random.Random(1), set()
    while n > 9 and len(found) < many:
        a, b = draw.randrange(n), draw.randrange(n)
        if a != b:
            found.add((min(a, b), max(a, b)))
    return sorted(found)


def grown(make: Callable[[int], Any], size: int) -> str:
    """The largest document, within half a percent, that is not over the size."""

    def written(n):
        return json.dumps(make(n), separators=(",", ":"))

    low = high = 3
    while len(written(high)) <= size:
        low, high = high, high * 2
    while high - low > max(1, low // 200):
        middle = (low + high) // 2
        if len(written(middle)) <= size:
            low = middle
        else:
            high = middle
    return written(low)


CASES = {
    "leaders": lambda n: doc(leaders=leaders(n)),
    "chain": lambda n: doc(
        leaders=leaders(n), tie_types=TYPE, ties=ties((i, i + 1) for i in range(n - 1))
    ),
    "directed-chain": lambda n: doc(
        leaders=leaders(n), tie_types=ARCS, ties=ties((i, i + 1) for i in range(n - 1))
    ),
    "ring": lambda n: doc(
        leaders=leaders(n), tie_types=TYPE, ties=ties((i, (i + 1) % n) for i in range(n))
    ),
    "star": lambda n: doc(
        leaders=leaders(n), tie_types=TYPE, ties=ties((0, i) for i in range(1, n))
    ),
    "random-ties": lambda n: doc(
        leaders=leaders(n), tie_types=TYPE, ties=ties(at_random(n, 2 * n))
    ),
    "dense": lambda n: doc(
        leaders=leaders(n), tie_types=TYPE, ties=ties((i, j) for i in range(n) for j in range(i))
    ),
    "goals": lambda n: doc(
        leaders=leaders(3),
        goals=[{"id": str(i)} for i in range(n)],
        agendas=[{"leader": str(i % 3), "goal": str(i), "stance": 1} for i in range(n)],
    ),
    "one-agenda": lambda n: doc(
        leaders=leaders(1),
        goals=[{"id": str(i)} for i in range(n)],
        agendas=[{"leader": "0", "goal": str(i), "stance": 1} for i in range(n)],
    ),
    "agendas": lambda n: doc(
        leaders=leaders(n),
        goals=[{"id": str(i)} for i in range(n)],
        agendas=[
            {"leader": str(i), "goal": str(j), "stance": (-1) ** (i * j)}
            for i in range(n)
            for j in range(n)
        ],
    ),
    "one-goal": lambda n: doc(
        leaders=leaders(n),
        goals=[{"id": "g"}],
        agendas=[{"leader": str(i), "goal": "g", "stance": [1, -1, 0.5][i % 3]} for i in range(n)],
    ),
    "sectors": lambda n: doc(
        leaders=leaders(n, sector=lambda i: f"s{i}"),
        tie_types=TYPE,
        ties=ties(
            (i, (i * 7 + 1) % n) for i in range(n) if i != (i * 7 + 1) % n and i < (i * 7 + 1) % n
        ),
    ),
    "sectors-agendas": lambda n: doc(
        leaders=leaders(n, sector=lambda i: f"s{i}"),
        goals=[{"id": "g"}],
        agendas=[{"leader": str(i), "goal": "g", "stance": 1} for i in range(n)],
    ),
    "parts": lambda n: doc(
        leaders=leaders(1),
        goals=[{"id": str(i)} for i in range(n)],
        contributions=[{"from": str(i), "to": str(i + 1)} for i in range(n - 1)],
    ),
    "parts-wide": lambda n: doc(
        leaders=leaders(1),
        goals=[{"id": str(i)} for i in range(n)],
        contributions=[
            {"from": str(i), "to": str(j)} for i in range(n) for j in range(i + 1, min(n, i + 9))
        ],
    ),
    "memberships": lambda n: doc(
        leaders=leaders(n), memberships=[{"member": str(i), "of": str(i + 1)} for i in range(n - 1)]
    ),
    "memberships-star": lambda n: doc(
        leaders=leaders(n), memberships=[{"member": str(i), "of": "0"} for i in range(1, n)]
    ),
    "tie-types": lambda n: doc(
        leaders=leaders(2),
        tie_types=[{"id": f"t{i}"} for i in range(n)],
        ties=[{"from": "0", "to": "1", "type": f"t{i}"} for i in range(n)],
    ),
    "dates-ties": lambda n: doc(
        leaders=leaders(200),
        tie_types=TYPE,
        ties=[
            {
                "from": str(i % 199),
                "to": str(i % 199 + 1),
                "type": "t",
                "since": str(datetime.date(1900, 1, 1) + datetime.timedelta(i)),
                "until": str(datetime.date(1900, 1, 1) + datetime.timedelta(i + 150)),
            }
            for i in range(n)
        ],
    ),
    "dates-agendas": lambda n: doc(
        leaders=leaders(20),
        goals=[{"id": "g"}],
        agendas=[
            {"leader": str(i % 20), "goal": "g", "stance": (i % 9 - 4) / 4, "since": day(i)}
            for i in range(n)
        ],
    ),
    "observations": lambda n: doc(
        leaders=leaders(2),
        goals=[{"id": "g", "baseline": 0, "target": 9, "by": "2030"}],
        observations=[{"goal": "g", "date": day(i), "value": (i * 7919) % 1000} for i in range(n)],
    ),
    "observations-goals": lambda n: doc(
        leaders=leaders(2),
        goals=[{"id": f"g{k}", "baseline": 0, "target": 9, "by": "2030"} for k in range(n)],
        observations=[
            {"goal": f"g{i // 3}", "date": day(i), "value": (i * 7919) % 1000} for i in range(3 * n)
        ],
    ),
    "initiatives-dates": lambda n: doc(
        leaders=leaders(3),
        goals=[{"id": "g"}],
        initiatives=[
            {
                "id": str(i),
                "goals": ["g"],
                "leaders": [str(i % 3)],
                "start": day(i),
                "end": day(i + 400),
                "status": ["succeeded", "failed"][i % 2],
                "success_probability": 0.5,
            }
            for i in range(n)
        ],
    ),
    "shares": lambda n: doc(
        leaders=leaders(300),
        shares=[
            {"from": str(i * 7 % 300), "to": str((i * 7 + 1 + i % 89) % 300), "date": day(i)}
            for i in range(n)
        ],
    ),
    "lessons-shared": lambda n: doc(
        leaders=leaders(n),
        initiatives=[{"id": "i", "leaders": ["0"]}],
        lessons=[{"id": "l", "initiative": "i", "worked": True}],
        shares=[
            {"from": str(i), "to": str(i + 1), "date": day(i), "lesson": "l"} for i in range(n - 1)
        ],
    ),
    "terms": lambda n: doc(
        leaders=leaders(n),
        terms=[
            {"leader": str(i), "term": f"t{k}", "count": k + 1} for i in range(n) for k in range(3)
        ],
    ),
    "terms-many": lambda n: doc(
        leaders=leaders(30),
        terms=[{"leader": str(i % 30), "term": f"t{i}", "count": 1} for i in range(n)],
    ),
    "commitment-parts": lambda n: doc(
        leaders=leaders(2),
        goals=[{"id": "g"}],
        resources=[{"id": "m"}],
        commitments=[
            {
                "id": str(i),
                "leader": "0",
                "resource": "m",
                "amount": n - i,
                "goal": "g",
                **({"part_of": str(i - 1)} if i else {}),
            }
            for i in range(n)
        ],
    ),
    "leading": lambda n: doc(
        leaders=leaders(n), tie_types=LEADING, ties=ties((i, i + 1) for i in range(n - 1))
    ),
    "leading-random": lambda n: doc(
        leaders=leaders(n), tie_types=LEADING, ties=ties(at_random(n, 3 * n))
    ),
    "initiatives": lambda n: doc(
        leaders=leaders(3),
        goals=[{"id": "g"}],
        initiatives=[{"id": str(i), "goals": ["g"], "leaders": [str(i % 3)]} for i in range(n)],
    ),
    "commitments": lambda n: doc(
        leaders=leaders(60),
        goals=[{"id": "g"}],
        resources=[{"id": "money"}],
        initiatives=[{"id": "i", "goals": ["g"]}],
        commitments=[
            {"leader": str(i % 60), "resource": "money", "amount": i + 1, "goal": "g"}
            for i in range(n)
        ],
    ),
    "holdings": lambda n: doc(
        leaders=leaders(n),
        resources=[{"id": "m"}],
        holdings=[{"leader": str(i), "resource": "m", "amount": i + 1} for i in range(n)],
    ),
    "resources": lambda n: doc(
        leaders=leaders(3),
        resources=[{"id": str(i)} for i in range(n)],
        holdings=[{"leader": "0", "resource": str(i), "amount": 2} for i in range(n)],
    ),
    "lessons": lambda n: doc(
        leaders=leaders(9),
        lessons=[
            {"id": str(i), "initiative": "i", "worked": True, "text": f"w{i} x{i % 97}"}
            for i in range(n)
        ],
        initiatives=[{"id": "i", "leaders": ["0"]}],
    ),
    "long-text": lambda n: doc(leaders=leaders(3), description="a long text " * n),
    "long-name": lambda n: doc(
        leaders=[
            {"id": "0", "kind": "organization", "name": "n" * n},
            {"id": "1", "kind": "organization"},
        ]
    ),
    "long-words": lambda n: doc(
        leaders=leaders(3),
        lessons=[
            {
                "id": str(k),
                "initiative": "i",
                "worked": True,
                "text": " ".join(f"w{k}x{i}" for i in range(n)),
            }
            for k in range(3)
        ],
        initiatives=[{"id": "i", "leaders": ["0"]}],
    ),
    "attributes": lambda n: doc(leaders=leaders(n, attributes=lambda i: {f"k{i}": i})),
    "deep-attributes": lambda n: doc(
        leaders=leaders(n, attributes=lambda i: json.loads('{"a":' * 60 + "1" + "}" * 60))
    ),
}
