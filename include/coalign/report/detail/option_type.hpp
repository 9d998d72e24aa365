// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/report/detail/option_kind.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// One option, and how many bytes into its struct it is.
struct Option {
  std::string_view name, meaning;
  const OptionKind* kind = nullptr;
  std::size_t at = 0;
  OptionDefault otherwise = {};
  Range range = {};
  bool placed = false;
};

COALIGN_API void add_option(std::vector<Option>& all, const Option& one, const void* options,
                            const void* option);

/// The options of a described struct, those of structs within it too.
template <class Options>
[[nodiscard]] std::vector<Option> options_of() {
  std::vector<Option> all;
  const Options otherwise{};
  each_option<Options>([&]<class Said>(const Said& said, const auto& get) {
    using T = std::remove_cvref_t<decltype(get(otherwise))>;
    Option one{said.name, said.meaning};
    if constexpr (std::same_as<Said, Switches<T>>) {
      one.kind = &switches_kind<T>;
    } else {
      one.kind = &option_kind<T>;
      one.range = said.range;
      one.placed = said.placed;
    }
    add_option(all, one, &otherwise, &get(otherwise));
  });
  return all;
}

/// Sets the options that were given; `asked` is what an error calls that of which they are.
COALIGN_API void take_options(std::string_view asked, const Network& network,
                              const GivenParts& given, const std::vector<Option>& all,
                              void* options);

template <class Options>
[[nodiscard]] Options options_given(std::string_view asked, const Network& network,
                                    const GivenParts& given) {
  Options options;
  take_options(asked, network, given, options_of<Options>(), &options);
  return options;
}

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/detail/option_type.cpp>
#endif
