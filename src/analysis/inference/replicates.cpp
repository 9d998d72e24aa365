// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/replicates.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI::inference {

namespace detail {

inline Replicates*& replicates_of_thread() {
  static thread_local Replicates* replicates = nullptr;
  return replicates;
}

}  // namespace detail

ReplicatesFrom::ReplicatesFrom(Replicates& replicates)
    : before_(std::exchange(detail::replicates_of_thread(), &replicates)) {}

ReplicatesFrom::~ReplicatesFrom() { detail::replicates_of_thread() = before_; }

bool enters(std::string_view part) {
  Replicates* const elsewhere = detail::replicates_of_thread();
  return elsewhere == nullptr || elsewhere->enters(part);
}

void replicate_here(const Question& question, std::size_t first, std::size_t last,
                    std::span<double> values, const Drawn& here, const Work& work) {
  constexpr std::size_t in_a_chunk = 16;
  for_each_chunk(work, (last - first + in_a_chunk - 1) / in_a_chunk, question.what,
                 [&](std::size_t chunk) {
                   const std::size_t begin = first + chunk * in_a_chunk;
                   here(begin, std::min(begin + in_a_chunk, last),
                        values.data() + (begin - first) * question.width);
                 });
}

void replicate_all_here(const Question& question, std::span<double> values, const Drawn& here,
                        const Work& work) {
  replicate_here(question, 0, question.replicates, values, here, work);
  if (Replicates* const elsewhere = detail::replicates_of_thread()) {
    elsewhere->hears(question, values);
  }
}

bool replicate(const Question& question, std::size_t first, std::size_t last,
               std::span<double> values, const Drawn& here, const Work& work) {
  if (first >= last) return true;
  if (Replicates* const elsewhere = detail::replicates_of_thread()) {
    return elsewhere->fill(question, first, last, values, here);
  }
  replicate_here(question, first, last, values, here, work);
  return true;
}

}  // namespace coalign::inline COALIGN_ABI::inference
