// SPDX-License-Identifier: MIT
#include <coalign/report/result_json.hpp>

#include <coalign/analysis/describe.hpp>
#include <coalign/report/describe.hpp>
#include <coalign/report/detail/append.hpp>

namespace coalign::inline v0 {

template <class Result>
std::string to_json(const Network& network, const Result& result) {
  std::string out;
  detail::append_result(out, network, result);
  return out;
}

#define COALIGN_FOR(Result) template std::string to_json(const Network&, const Result&);
COALIGN_FOR(alignment::AdvocacyCoalition)
COALIGN_FOR(alignment::Agendas)
COALIGN_FOR(alignment::AlongTies)
COALIGN_FOR(alignment::Blocs)
COALIGN_FOR(alignment::Conversation)
COALIGN_FOR(alignment::EiIndex)
COALIGN_FOR(alignment::Gap)
COALIGN_FOR(alignment::LeaderPair)
COALIGN_FOR(alignment::Levels)
COALIGN_FOR(alignment::MeansShift)
COALIGN_FOR(alignment::Networks)
COALIGN_FOR(alignment::NetworkSimilarity)
COALIGN_FOR(alignment::OneNumber)
COALIGN_FOR(alignment::Resources)
COALIGN_FOR(alignment::Together)
COALIGN_FOR(std::vector<alignment::Conversation>)
COALIGN_FOR(std::vector<alignment::Gap>)
COALIGN_FOR(std::vector<alignment::LeaderPair>)
COALIGN_FOR(Finding)
COALIGN_FOR(knowledge::Flow)
COALIGN_FOR(knowledge::Language)
COALIGN_FOR(outcomes::OverTime)
COALIGN_FOR(outcomes::Portfolio)
COALIGN_FOR(outcomes::TheoryOfChange)
COALIGN_FOR(qualities::Profile)
COALIGN_FOR(std::vector<Finding>)
COALIGN_FOR(structure::Cohesion)
#undef COALIGN_FOR

}  // namespace coalign::inline v0
