# SPDX-License-Identifier: MIT
# What the README shows, in a notebook beside the file: read a network, report on it, look at one measure.
import coalign

network = coalign.read("afwi.json")
print(coalign.report(network))
agendas = coalign.alignment.agendas(network)
print(f"score {agendas.score}, known for {agendas.leaders_known} of {agendas.leaders} leaders")
frame = agendas.by_leader.to_frame()  # pandas or polars, whichever is there
