// SPDX-License-Identifier: MIT
#include <coalign/report/described.hpp>

#include <coalign/analysis/inference/theil_sen.describe.hpp>
#include <coalign/analysis/time/change.describe.hpp>
#include <coalign/analysis/time/resampled.describe.hpp>
#include <coalign/report/describe.hpp>
#include <coalign/report/detail/type_name.hpp>
#include <coalign/report/each_analysis.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// Whether a type can say that nothing was given. Of ids a description says so.
template <class T>
[[nodiscard]] constexpr bool may_be_nothing() {
  return Maybe<T> || std::same_as<T, Truth> || std::same_as<T, Text> || std::same_as<T, Date> ||
         Word<T>;
}

class Describer {
 public:
  template <class T>
  void add() {
    const std::string_view name = own_name<T>();
    const auto known = [&](const DescribedResult& one) { return one.name == name; };
    if (std::any_of(all_.begin(), all_.end(), known)) return;
    DescribedResult made{name, family_name<T>(), Description<T>::what, {}};
    each_field<T>([&]<std::size_t I>() { made.fields.push_back(field<T, I>()); });
    all_.push_back(std::move(made));
  }
  [[nodiscard]] std::vector<DescribedResult> take() { return std::move(all_); }

 private:
  template <class T, std::size_t I>
  DescribedField field() {
    using Value = FieldValue<T, I>;
    const auto& said = field_at<T, I>;
    DescribedField made;
    made.name = said.name;
    made.meaning = said.meaning;
    made.unit = said.unit;
    made.range = said.range;
    made.may_miss = said.may_miss || may_be_nothing<Value>();
    made.shape = shape_of<Value>();
    if constexpr (Described<Value>) {
      add<Value>();
      made.of = own_name<Value>();
    } else if constexpr (Listed<Value>::value) {
      using Item = typename Listed<Value>::Item;
      made.item = shape_of<Item>();
      made.item_may_miss = may_be_nothing<Item>();
      made.size = Listed<Value>::size;
      if constexpr (Described<Item>) {
        add<Item>();
        made.of = own_name<Item>();
      } else if constexpr (shape_of<Item>() == ValueShape::word) {
        made.words = Words<Item>::list;
      }
    } else if constexpr (shape_of<Value>() == ValueShape::word) {
      made.words = Words<Value>::list;
    }
    return made;
  }

  std::vector<DescribedResult> all_;
};

}  // namespace detail

const std::vector<DescribedResult>& described_results() {
  static const std::vector<DescribedResult> all = [] {
    detail::Describer describer;
    describer.add<Report>();
    each_analysis([&]<class Asked>(const Asked&) { describer.add<detail::ResultOf<Asked>>(); });
    describer.add<alignment::OneNumber>();
    describer.add<inference::TheilSen>();
    describer.add<Change>();
    describer.add<Resampled>();
    return describer.take();
  }();
  return all;
}

}  // namespace coalign::inline COALIGN_ABI
