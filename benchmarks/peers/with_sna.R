# SPDX-License-Identifier: MIT
# Debian's r-cran-sna, and keyplayer where R can get it: Rscript with_sna.R FOLDER THREADS STEP...
asked <- commandArgs(trailingOnly = TRUE)
folder <- asked[1]
graph <- jsonlite::fromJSON(file.path(folder, "graph.json"))
edges <- as.matrix(read.csv(file.path(folder, "edges.csv"), header = FALSE)) + 1
groups <- scan(file.path(folder, "groups.csv"), quiet = TRUE)
if (!graph$directed) edges <- rbind(edges, edges[, 2:1])

run <- function(step, package, work) {
  if (!(step %in% asked[-(1:2)])) return(invisible())
  took <- system.time(found <- work())
  peer <- paste("R", package)
  write.table(found, file.path(folder, paste0(step, " ", peer, ".csv")), row.names = FALSE, col.names = FALSE)
  cat(sprintf('{"step": "%s", "peer": "%s %s", "clock": %f, "processor": %f}\n',
    step, peer, packageVersion(package), took[["elapsed"]], took[["user.self"]] + took[["sys.self"]]))
}

suppressPackageStartupMessages(library(sna))
matrix_of <- function() {
  adjacent <- matrix(0, graph$leaders, graph$leaders)
  adjacent[edges] <- 1
  adjacent
}
run("brokerage", "sna", function() brokerage(matrix_of(), groups)$raw.nli[, "t"])
# One round of what keyplayer's kpset does by sna until a round changes nothing, so twice at least: each of the set is
# exchanged for whoever makes the rest lie furthest apart.
fragmented <- function(adjacent, gone) {
  near <- 1 / geodist(adjacent[-gone, -gone])$gdist
  diag(near) <- 0
  1 - sum(near) / (nrow(near) * (nrow(near) - 1))
}
run("fragmenting", "sna", function() {
  adjacent <- matrix_of()
  set <- 1:5
  for (place in seq_along(set)) {
    others <- setdiff(seq_len(graph$leaders), set[-place])
    values <- sapply(others, function(one) fragmented(adjacent, replace(set, place, one)))
    set[place] <- others[which.max(values)]
  }
  max(values)
})
if (requireNamespace("keyplayer", quietly = TRUE))
  run("fragmenting", "keyplayer", function() keyplayer::kpset(matrix_of(), size = 5, type = "fragment", method = "min")$centrality)
