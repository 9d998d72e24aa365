// SPDX-License-Identifier: MIT

#include <coalign/analysis/facts/answered.hpp>
#include <coalign/analysis/facts/detail/once_per.hpp>

#include <coalign/analysis/facts/facts.hpp>

namespace coalign::inline COALIGN_ABI {

struct Facts::Read {
  explicit Read(const Network& from) : network(from) {}

  template <class Key, class Value>
  using OncePer = facts::detail::OncePer<Key, Value>;
  template <class Value>
  using Once = facts::detail::Once<Value>;

  Network network;
  OncePer<facts::AgendaReading, facts::AgendaTable> agendas, stances;
  Once<std::vector<bool>> answered;
  OncePer<LayerOptions, Layer> layers;
  OncePer<LayerOptions, UndirectedLayer> undirected;
  OncePer<facts::SameRows, std::vector<double>> paths;
  Once<facts::Commitments> commitments;
  Once<std::vector<facts::PoolAmount>> amounts;
  Once<facts::Passings> passings;
  Once<std::vector<InitiativeId>> first_uses;
  OncePer<Day, facts::History> history;
  Once<Day> latest_day;
  Once<facts::ContributionGraph> contributions;
  Once<facts::VisionGoals> visions;
  Once<facts::Vocabulary> vocabulary;
};

Facts::Facts(const Network& network) : read_(std::make_shared<Read>(network)) {}

const Network& Facts::network() const noexcept { return read_->network; }

const facts::AgendaTable& Facts::agendas(const facts::AgendaReading& how, const Work& work) const {
  return read_->agendas.get(how, [&] { return facts::read_agendas(network(), how, work); });
}

const facts::AgendaTable& Facts::stances(const facts::AgendaReading& how, const Work& work) const {
  const facts::AgendaTable& all = agendas(how, work);
  if (all.without_stance == 0) return all;
  return read_->stances.get(how, [&] { return facts::read_stances(network(), how, work); });
}

const std::vector<bool>& Facts::answered() const {
  return read_->answered.get([&] { return facts::who_answered(network()); });
}

const Layer& Facts::layer(const LayerOptions& options, const Work& work) const {
  return read_->layers.get(options, [&] { return coalign::layer(network(), options, work); });
}

const UndirectedLayer& Facts::undirected(const LayerOptions& options, const Work& work) const {
  return read_->undirected.get(options, [&] { return coalign::undirected(layer(options, work)); });
}

std::vector<double> Facts::betweenness(const LayerView& layer, const Work& work) const {
  auto found = read_->paths.get({layer}, [&] { return facts::read_paths(layer, work); });
  if (!layer.directed()) {
    for (double& sum : found) sum *= 0.5;
  }
  return found;
}

const facts::Commitments& Facts::commitments() const {
  return read_->commitments.get([&] { return facts::Commitments(network()); });
}

const std::vector<facts::PoolAmount>& Facts::amounts() const {
  return read_->amounts.get([&] { return facts::read_amounts(network(), commitments()); });
}

const facts::Passings& Facts::passings(const Work& work) const {
  return read_->passings.get([&] { return facts::read_passings(network(), work); });
}

const std::vector<InitiativeId>& Facts::first_uses() const {
  return read_->first_uses.get([&] { return facts::first_uses(network()); });
}

const facts::History& Facts::history(Date as_of, const Work& work) const {
  const Day day = as_of.open() ? latest_day() : as_of.last_day();
  return read_->history.get(
      day, [&] { return facts::read_history(network(), agendas({}, work), day, work); });
}

Day Facts::latest_day() const {
  return read_->latest_day.get([&] { return facts::latest_day(network()); });
}

const facts::ContributionGraph& Facts::contributions(const Work& work) const {
  return read_->contributions.get([&] { return facts::read_contributions(network(), work); });
}

const facts::VisionGoals& Facts::visions() const {
  return read_->visions.get([&] { return facts::vision_goals(network()); });
}

const facts::Vocabulary& Facts::vocabulary() const {
  return read_->vocabulary.get([&] { return facts::read_vocabulary(network()); });
}

}  // namespace coalign::inline COALIGN_ABI
