// SPDX-License-Identifier: MIT
#pragma once

#include "words.hpp"

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace coalign::python {

/// How agendas are read, from Python's words.
inline alignment::AgendasOptions options_of(std::string_view silence, double through,
                                            std::string_view balance, std::vector<double> weights) {
  alignment::AgendasOptions options;
  options.silence = to_word<alignment::Silence>(silence, "silence");
  options.balance = to_word<alignment::Balance>(balance, "balance");
  options.through = through;
  options.weights = std::move(weights);
  return options;
}

}  // namespace coalign::python
