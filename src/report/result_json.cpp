// SPDX-License-Identifier: MIT
#include <coalign/report/result_json.hpp>

#include <coalign/analysis/describe.hpp>
#include <coalign/report/describe.hpp>
#include <coalign/report/detail/append.hpp>
#include <coalign/report/each_analysis.hpp>

namespace coalign::inline COALIGN_ABI {

template <class Result>
std::string to_json(const Network& network, const Result& result) {
  std::string out;
  detail::append_result(out, network, result);
  return out;
}

#if !defined(COALIGN_HEADER_ONLY)
namespace detail {

/// `to_json` of what each analysis gives, and of a list's rows: named here, so that they are there to be linked.
template <class Asked>
void name_json() {
  using To = std::string (*)(const Network&, const FoundBy<Asked>&);
  using ToRow = std::string (*)(const Network&, const ResultOf<Asked>&);
  volatile To to = &to_json<FoundBy<Asked>>;
  volatile ToRow to_row = &to_json<ResultOf<Asked>>;
  (void)to, (void)to_row;
}

void name_all_json() {
  each_analysis([]<class Asked>(const Asked&) { name_json<Asked>(); });
}

}  // namespace detail

#define COALIGN_FOR(Result) template std::string to_json(const Network&, const Result&);
COALIGN_FOR(alignment::MeansShift)
COALIGN_FOR(alignment::OneNumber)
COALIGN_FOR(Finding)
COALIGN_FOR(std::vector<Finding>)
#undef COALIGN_FOR
#endif

}  // namespace coalign::inline COALIGN_ABI
