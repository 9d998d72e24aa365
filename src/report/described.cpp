// SPDX-License-Identifier: MIT
#include <coalign/report/described.hpp>

#include <coalign/analysis/inference/theil_sen.describe.hpp>
#include <coalign/analysis/time/change.describe.hpp>
#include <coalign/analysis/time/resampled.describe.hpp>
#include <coalign/report/describe.hpp>
#include <coalign/report/each_analysis.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// A result and those in it, before it, unless they are there.
inline void describe_result(const ResultType& type, std::vector<DescribedResult>& all) {
  const auto known = [&](const DescribedResult& one) { return one.name == type.name; };
  if (std::any_of(all.begin(), all.end(), known)) return;
  DescribedResult made{type.name, type.family, type.what, {}};
  for (const ResultField& said : type.fields) {
    const ValueType& of = *said.type;
    DescribedField field;
    field.name = said.name;
    field.meaning = said.meaning;
    field.unit = said.unit;
    field.range = said.range;
    field.may_miss = said.may_miss || of.may_be_nothing;
    field.shape = of.shape;
    field.words = of.words;
    if (of.of != nullptr) {
      describe_result(*of.of, all);
      field.of = of.of->name;
    }
    if (of.item != nullptr) {
      field.item = of.item->shape;
      field.item_may_miss = of.item->may_be_nothing;
      field.size = of.size;
      field.words = of.item->words;
    }
    made.fields.push_back(field);
  }
  all.push_back(std::move(made));
}

}  // namespace detail

const std::vector<DescribedResult>& described_results() {
  static const std::vector<DescribedResult> all = [] {
    std::vector<DescribedResult> described;
    detail::describe_result(TypeOf<Report>::result, described);
    each_analysis([&]<class Asked>(const Asked&) {
      detail::describe_result(TypeOf<detail::ResultOf<Asked>>::result, described);
    });
    for (const ResultType* one :
         {&TypeOf<alignment::OneNumber>::result, &TypeOf<inference::TheilSen>::result,
          &TypeOf<Change>::result, &TypeOf<Resampled>::result}) {
      detail::describe_result(*one, described);
    }
    return described;
  }();
  return all;
}

}  // namespace coalign::inline COALIGN_ABI
