// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>

#include <string>

namespace coalign::inline COALIGN_ABI {

/// A result as JSON, as it stands in a report: `to_json(network, alignment::agendas(network))`. For what the
/// analyses of the front door return, sections of a report, findings, each part of these, lists of such parts, and
/// estimates; their descriptions need not be included. Of another type it compiles, and does not link.
template <class Result>
[[nodiscard]] std::string to_json(const Network& network, const Result& result);

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/result_json.cpp>
#endif
