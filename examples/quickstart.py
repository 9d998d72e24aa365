# SPDX-License-Identifier: MIT
# What the README shows: read a network, ask how far its leaders' agendas align, see what that rests on.
from pathlib import Path

import coalign

network = coalign.read(Path(__file__).parent / "afwi.json")
agendas = coalign.alignment.agendas(network)

print(f"score {agendas.score} = agreement {agendas.agreement} x overlap {agendas.overlap}")
print(f"known for {agendas.leaders_known} of {agendas.leaders} leaders")
for goal in agendas.by_goal:
    if goal.portion >= 0.1:
        print(f"{goal.goal}: {goal.supporting} for, {goal.opposing} against, {goal.silent} silent")

frame = agendas.by_leader.to_frame()  # pandas or polars, whichever is there
document = coalign.report(network, as_of="2015").to_dict()  # everything, as data
