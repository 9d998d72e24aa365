// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/asking.hpp>

#include <coalign/model/estimate.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <shared_mutex>
#include <thread>
#include <utility>

namespace coalign::inline COALIGN_ABI::inference {

namespace detail {

inline bool same_question(const Asked& a, const Asked& b) {
  return a.part == b.part && a.question.task == b.question.task &&
         a.question.replicates == b.question.replicates && a.question.width == b.question.width;
}

}  // namespace detail

struct Asking::State final : Replicates {
  State(std::string only_part, const Work& given) : only(std::move(only_part)), work(given) {}

  bool enters(std::string_view name) override {
    const std::scoped_lock lock(guard);
    part = name;
    return only.empty() || only == name;
  }

  bool fill(const Question& question, std::size_t first, std::size_t last, std::span<double> values,
            const Drawn& draw) override {
    std::unique_lock lock(guard);
    now = Asked{part, question, first, last - first};
    here = &draw;
    into = values;
    changed.notify_all();
    changed.wait(lock, [&] { return !now || ending; });
    if (ending) throw Stopped();
    return whole;
  }

  void hears(const Question& question, std::span<const double> values) override {
    const std::scoped_lock lock(guard);
    tried.push_back({part, question, {values.begin(), values.end()}});
  }

  void go_on(std::span<const double> values, bool all) {
    // Whoever still draws by `here` does so to the end.
    const std::unique_lock drawn(drawing);
    const std::scoped_lock lock(guard);
    if (!now) throw BadArgument("nothing is asked: there is nothing to judge");
    if (values.size() != into.size()) {
      throw BadArgument("asked for " + std::to_string(into.size()) + " values, given " +
                        std::to_string(values.size()));
    }
    std::copy(values.begin(), values.end(), into.begin());
    whole = all;
    now.reset();
    here = nullptr;
    changed.notify_all();
  }

  [[nodiscard]] std::vector<double> draw(const std::optional<Asked>& asked, std::size_t first,
                                         std::size_t count) const {
    if (!asked) throw BadArgument("nothing is asked: there is nothing to draw");
    const Question& question = asked->question;
    if (first > question.replicates || count > question.replicates - first) {
      throw BadArgument("there are " + std::to_string(question.replicates) +
                        " replicates, none from " + std::to_string(first) + " to " +
                        std::to_string(first + count));
    }
    std::vector<double> found(count * question.width, not_given);
    (*here)(first, first + count, found.data());
    return found;
  }

  const std::string only;
  Work work;
  std::atomic<bool> ending{false};
  std::mutex guard;  // of what follows
  std::condition_variable changed;
  std::string part;
  std::vector<Tried> tried;
  std::optional<Asked> now;
  const Drawn* here = nullptr;
  std::span<double> into;
  bool whole = true, ended = false;
  std::exception_ptr failure;
  std::shared_mutex drawing;  // shared by those who draw
  std::mutex seeking;
  std::thread thread;
};

Asking::Asking(std::function<void(const Work&)> run, const Work& work, std::string part)
    : state_(std::make_shared<State>(std::move(part), work)) {
  State& state = *state_;
  state.work.stopped = [&state, asked = work.stopped] {
    return state.ending || (asked && asked());
  };
  state.thread = std::thread([&state, run = std::move(run)] {
    std::exception_ptr failure;
    const ReplicatesFrom asked_for(state);
    try {
      run(state.work);
    } catch (...) {
      failure = std::current_exception();
    }
    const std::scoped_lock lock(state.guard);
    state.failure = failure;
    state.ended = true;
    state.changed.notify_all();
  });
}

Asking::~Asking() {
  {
    const std::unique_lock drawn(state_->drawing);
    const std::scoped_lock lock(state_->guard);
    state_->ending = true;
    state_->changed.notify_all();
  }
  state_->thread.join();
}

bool Asking::waits(unsigned milliseconds) const {
  std::unique_lock lock(state_->guard);
  return state_->changed.wait_for(lock, std::chrono::milliseconds(milliseconds),
                                  [&] { return state_->now || state_->ended; });
}

std::optional<Asked> Asking::asked() const {
  std::unique_lock lock(state_->guard);
  state_->changed.wait(lock, [&] { return state_->now || state_->ended; });
  if (state_->failure) std::rethrow_exception(state_->failure);
  return state_->now;
}

std::vector<double> Asking::values(std::size_t first, std::size_t count) const {
  const std::shared_lock drawn(state_->drawing);
  return state_->draw(asked(), first, count);
}

std::vector<Tried> Asking::tried() const {
  const std::scoped_lock lock(state_->guard);
  return state_->tried;
}

void Asking::judge(std::span<const double> values, bool whole) { state_->go_on(values, whole); }

std::optional<std::vector<double>> Asking::values_of(const Asked& wanted, std::size_t first,
                                                     std::size_t count) {
  std::unique_lock seeking(state_->seeking);
  std::optional<Asked> now = asked();
  while (now && !detail::same_question(*now, wanted)) {
    judge(std::vector<double>(now->count * now->question.width, not_given), false);
    now = asked();
  }
  if (!now) return std::nullopt;
  const std::shared_lock drawn(state_->drawing);
  seeking.unlock();
  return state_->draw(now, first, count);
}

}  // namespace coalign::inline COALIGN_ABI::inference
