// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/analysis/facts/amounts.hpp>
#include <coalign/analysis/facts/commitments.hpp>
#include <coalign/analysis/facts/goals.hpp>
#include <coalign/analysis/facts/history.hpp>
#include <coalign/analysis/facts/lessons.hpp>
#include <coalign/analysis/facts/paths.hpp>
#include <coalign/analysis/facts/terms.hpp>
#include <coalign/analysis/facts/visions.hpp>
#include <coalign/config.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <memory>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What a network says, read when it is first asked for and then kept. Who measures several things of one
/// network makes it once and passes it on: `Facts facts(network)`; every analysis takes a network or its facts,
/// with the same result. Any thread may ask; copies share what is read. What is returned lives as long as one
/// of them.
class Facts {
 public:
  /// Nothing is read yet.
  COALIGN_API explicit Facts(const Network& network);

  /// The network itself.
  [[nodiscard]] COALIGN_API const Network& network() const noexcept;

  /// Who wants what.
  [[nodiscard]] COALIGN_API const facts::AgendaTable& agendas(const facts::AgendaReading& how = {},
                                                              const Work& work = {}) const;
  /// The same without the entries that have no stance; the same table where every entry has one.
  [[nodiscard]] COALIGN_API const facts::AgendaTable& stances(const facts::AgendaReading& how = {},
                                                              const Work& work = {}) const;
  /// By leader.
  [[nodiscard]] COALIGN_API const std::vector<bool>& answered() const;
  /// The ties of chosen types.
  [[nodiscard]] COALIGN_API const Layer& layer(const LayerOptions& options = {},
                                               const Work& work = {}) const;
  /// The same without directions.
  [[nodiscard]] COALIGN_API const UndirectedLayer& undirected(const LayerOptions& options = {},
                                                              const Work& work = {}) const;
  /// `structure::betweenness` in steps, from everybody: found once for all layers of the same rows.
  [[nodiscard]] COALIGN_API std::vector<double> betweenness(const LayerView& layer,
                                                            const Work& work = {}) const;
  /// Which commitments count where amounts are added up.
  [[nodiscard]] COALIGN_API const facts::Commitments& commitments() const;
  /// Known amounts that go to initiatives.
  [[nodiscard]] COALIGN_API const std::vector<facts::PoolAmount>& amounts() const;
  /// Who passed which lesson on.
  [[nodiscard]] COALIGN_API const facts::Passings& passings(const Work& work = {}) const;
  /// By lesson, the first later initiative that used it.
  [[nodiscard]] COALIGN_API const std::vector<InitiativeId>& first_uses() const;
  /// What was wanted, tried and learned by that day; open: by the latest day.
  [[nodiscard]] COALIGN_API const facts::History& history(Date as_of = {},
                                                          const Work& work = {}) const;
  /// The latest day on which anything is dated.
  [[nodiscard]] COALIGN_API Day latest_day() const;
  /// What serves what, and what is tried for it.
  [[nodiscard]] COALIGN_API const facts::ContributionGraph& contributions(
      const Work& work = {}) const;
  /// Which goals are visions.
  [[nodiscard]] COALIGN_API const facts::VisionGoals& visions() const;
  /// Of all leaders.
  [[nodiscard]] COALIGN_API const facts::Vocabulary& vocabulary() const;

 private:
  struct Read;
  std::shared_ptr<Read> read_;
};

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/facts.cpp>
#endif
