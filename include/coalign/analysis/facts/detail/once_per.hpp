// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <algorithm>
#include <list>
#include <mutex>
#include <utility>

namespace coalign::inline COALIGN_ABI::facts::detail {

/// What is made once for each key, by whoever asks first; others wait for it. It stays where it is. Where
/// making it throws, nothing is kept, and the next to ask makes it.
template <class Key, class Value>
class OncePer {
 public:
  template <class Make>
  const Value& get(const Key& key, Make&& make) {
    const std::scoped_lock lock(mutex_);
    const auto found =
        std::find_if(made_.begin(), made_.end(), [&](const auto& one) { return one.first == key; });
    return found != made_.end() ? found->second : made_.emplace_back(key, make()).second;
  }

 private:
  std::mutex mutex_;
  std::list<std::pair<Key, Value>> made_;  // few: they are looked through
};

/// What is made once.
template <class Value>
class Once {
 public:
  template <class Make>
  const Value& get(Make&& make) {
    return made_.get(true, make);
  }

 private:
  OncePer<bool, Value> made_;
};

}  // namespace coalign::inline COALIGN_ABI::facts::detail
