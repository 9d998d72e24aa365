// SPDX-License-Identifier: MIT
// A host's own data through the builder, all problems at once, and a result as the host's own JSON.
#include <coalign/coalign.hpp>

#include <iostream>
#include <string>
#include <vector>

namespace {

struct Person {
  std::string id, name;
};
struct Answer {
  std::string who, goal;
  double stance;
};

coalign::Network network_of(const std::vector<Person>& people, const std::vector<Answer>& answers) {
  using namespace coalign;
  NetworkBuilder builder;
  builder.name("From the host's tables");
  for (const Person& person : people) {
    builder.add(Leader{.id = builder.id<Leader>(person.id),
                       .kind = Kind::individual,
                       .name = builder.text(person.name)});
  }
  for (const char* goal : {"reading", "housing"}) builder.add(Goal{.id = builder.id<Goal>(goal)});
  for (const Answer& answer : answers) {
    builder.add(AgendaEntry{.leader = builder.id<Leader>(answer.who),
                            .goal = builder.id<Goal>(answer.goal),
                            .stance = answer.stance});
  }
  return std::move(builder).build();
}

}  // namespace

int main() {
  const std::vector<Person> people{{"1", "Ann"}, {"2", "Ben"}, {"3", ""}};
  const auto network =
      network_of(people, {{"1", "reading", 1}, {"2", "reading", 0.5}, {"3", "housing", 1}});
  const auto agendas = coalign::alignment::agendas(network);
  std::cout << "score " << agendas.score << '\n';
  for (const auto& row : agendas.by_leader) {
    std::cout << network.name(row.leader) << ": " << row.score << '\n';
  }
  for (const auto& pair :
       coalign::alignment::pairs(network, 1, coalign::alignment::PairOrder::most_aligned)) {
    std::cout << coalign::to_json(network, pair) << '\n';
  }
  try {
    (void)network_of(people, {{"4", "reading", 1}, {"1", "reading", 7}});
  } catch (const coalign::InvalidNetwork& invalid) {
    for (const auto& problem : invalid.problems.list) std::cout << problem.to_string() << '\n';
  }
}
