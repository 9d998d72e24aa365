// SPDX-License-Identifier: MIT
#include <coalign/report/result_json.hpp>

#include <coalign/analysis/describe.hpp>
#include <coalign/report/describe.hpp>
#include <coalign/report/detail/append.hpp>
#include <coalign/report/each_analysis.hpp>

namespace coalign::inline COALIGN_ABI {

template <class Result>
std::string to_json(const Network& network, const Result& result) {
  return detail::json_of(network, value_type<Result>, &result);
}

#if !defined(COALIGN_HEADER_ONLY)
namespace detail {

template <class Value>
void name_json_within();

/// `to_json` of a result and of all that it consists of: named here, so that they are there to be linked.
template <class Result>
void name_json() {
  std::string (*volatile to)(const Network&, const Result&) = &to_json<Result>;
  (void)to;
  constexpr ValueShape shape = shape_of<Result>();
  if constexpr (shape == ValueShape::result) {
    each_field<Result>([]<std::size_t I>() { name_json_within<FieldValue<Result, I>>(); });
  } else if constexpr (shape == ValueShape::rows) {
    name_json<typename Listed<Result>::Item>();
  }
}

/// The same of a field, where it holds results; of single numbers and texts nobody needs it, but of estimates.
template <class Value>
void name_json_within() {
  if constexpr (Maybe<Value>) {
    name_json_within<typename Value::value_type>();
  } else if constexpr (constexpr ValueShape shape = shape_of<Value>();
                       shape == ValueShape::result || shape == ValueShape::rows) {
    name_json<Value>();
  }
}

void name_all_json() {
  each_analysis([]<class Asked>(const Asked&) {
    name_json<FoundBy<Asked>>();
    name_json<ResultOf<Asked>>();
  });
  each_field<Report>([]<std::size_t I>() { name_json_within<FieldValue<Report, I>>(); });
}

}  // namespace detail

#define COALIGN_FOR(Result) template std::string to_json(const Network&, const Result&);
COALIGN_FOR(alignment::MeansShift)
COALIGN_FOR(alignment::OneNumber)
COALIGN_FOR(Estimate)
#undef COALIGN_FOR
#endif

}  // namespace coalign::inline COALIGN_ABI
