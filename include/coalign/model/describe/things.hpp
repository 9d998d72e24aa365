// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/goals.hpp>
#include <coalign/model/describe/initiatives.hpp>
#include <coalign/model/describe/leaders.hpp>
#include <coalign/model/describe/resources.hpp>
#include <coalign/model/describe/ties.hpp>
#include <coalign/model/things.hpp>

namespace coalign::inline COALIGN_ABI {

/// Kinds of field values, for code that is generic over the descriptions.
template <class T>
struct IdTarget {};
template <class Thing>
struct IdTarget<Id<Thing>> {
  using type = Thing;
};

template <class T>
concept Reference = requires {
  typename IdTarget<T>::type;
};
template <class T>
concept ReferenceList = requires {
  typename IdTarget<typename T::value_type>::type;
};
template <class T>
concept Word = std::is_enum_v<T>;

template <class T>
using TargetOf = typename IdTarget<T>::type;

template <class Row>
concept Unrepeated = requires {
  Description<Row>::unique_by;
};

}  // namespace coalign::inline COALIGN_ABI
