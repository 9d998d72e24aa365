// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/knowledge/flow.describe.hpp>
#include <coalign/analysis/knowledge/language.describe.hpp>
#include <coalign/analysis/leadership/continuity.describe.hpp>
#include <coalign/analysis/leadership/distribution.describe.hpp>
#include <coalign/analysis/leadership/resilience.describe.hpp>
#include <coalign/analysis/structure/cohesion.describe.hpp>
#include <coalign/analysis/structure/hierarchy.describe.hpp>
#include <coalign/analysis/structure/positions.describe.hpp>
#include <coalign/report/report.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<LeadershipSection> {
  static constexpr std::string_view what = "In how many hands is leadership, and who comes after?";
  static constexpr Fields fields{
      field("distribution", &LeadershipSection::distribution,
            "whether leadership is in few hands or in many"),
      field("resilience", &LeadershipSection::resilience, "what would be lost with whom"),
      field("continuity", &LeadershipSection::continuity,
            "whether it would go on without those who lead now")};
};

template <>
struct Description<StructureSection> {
  static constexpr std::string_view what = "How are leaders tied, and who stands where?";
  static constexpr Fields fields{
      field("cohesion", &StructureSection::cohesion,
            "how many of the possible ties exist, and how many are returned"),
      field("hierarchy", &StructureSection::hierarchy,
            "how far ties make a tree from above to below"),
      field("positions", &StructureSection::positions,
            "who stands where: the twenty leaders on most paths between others")};
};

template <>
struct Description<KnowledgeSection> {
  static constexpr std::string_view what = "Does what was learned travel?";
  static constexpr Fields fields{
      field("flow", &KnowledgeSection::flow, "whether lessons reach the leaders whom they concern"),
      field("language", &KnowledgeSection::language, "whether leaders use the same words")};
};

}  // namespace coalign::inline COALIGN_ABI
