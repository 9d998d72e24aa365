// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/outcomes/portfolio.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<outcomes::InitiativeRisk> {
  using Row = outcomes::InitiativeRisk;
  static constexpr std::string_view what = "One running initiative, and what fails with it.";
  static constexpr Fields fields{
      field("initiative", &Row::initiative, "the initiative"),
      field("evidence", &Row::evidence, "how well tested the idea of the initiative is"),
      field("chance_of_success", &Row::chance_of_success,
            "chance of success that was given; 1: certain; 0: none")
          .between(0, 1),
      field("at_stake", &Row::at_stake,
            "its share of all amounts committed to running initiatives, averaged over resources; "
            "1: all; 0: none")
          .between(0, 1),
      field("goal_ids", &Row::goal_ids, "goals that no other active initiative leads to"),
      field("leader_ids", &Row::leader_ids, "leaders who lead no other running initiative")};
};

template <>
struct Description<outcomes::ResourceRisk> {
  using Row = outcomes::ResourceRisk;
  static constexpr std::string_view what =
      "What of a resource committed to running initiatives may be lost.";
  static constexpr Fields fields{
      field("resource", &Row::resource, "the resource"),
      field("amount", &Row::amount,
            "known amount committed to running initiatives, in the unit of the resource; all of it "
            "is the worst loss")
          .at_least(0),
      field("expected", &Row::expected,
            "expected loss, in the unit of the resource: amounts times the chance that their "
            "initiative fails; 0: none")
          .at_least(0),
      field("lowest", &Row::lowest,
            "expected loss if initiatives without a given chance succeed, in the unit of the "
            "resource; 0: none")
          .at_least(0),
      field("highest", &Row::highest,
            "expected loss if initiatives without a given chance fail, in the unit of the "
            "resource; 0: none")
          .at_least(0),
      field("sd", &Row::sd,
            "standard deviation of the loss, in the unit of the resource; 0: the loss is certain")
          .at_least(0),
      field("amounts_unknown", &Row::amounts_unknown,
            "number of commitments to running initiatives whose amount is unknown")};
};

template <>
struct Description<outcomes::Portfolio> {
  using Row = outcomes::Portfolio;
  static constexpr std::string_view what = "What runs now, and what if it fails?";
  static constexpr Fields fields{
      field("running", &Row::running,
            "number of running initiatives; those of unknown status count"),
      field("planned", &Row::planned, "number of planned initiatives"),
      field("proven", &Row::proven, "number of running initiatives with proven evidence"),
      field("promising", &Row::promising, "number of running initiatives with promising evidence"),
      field("untested", &Row::untested, "number of running initiatives with untested evidence"),
      field("correlation", &Row::correlation,
            "assumed correlation between the outcomes of any two initiatives; 1: all move "
            "together; 0: independent")
          .between(0, 1),
      field("any", &Row::any,
            "chance that at least one running initiative succeeds, if outcomes are independent; 1: "
            "certain; 0: none")
          .between(0, 1),
      field("any_lowest", &Row::any_lowest,
            "lowest possible chance that at least one succeeds, however outcomes depend on each "
            "other; 1: certain; 0: none")
          .between(0, 1),
      field("any_highest", &Row::any_highest,
            "highest possible chance that at least one succeeds, however outcomes depend on each "
            "other; 1: certain; 0: none")
          .between(0, 1),
      field("successes", &Row::successes,
            "expected number of running initiatives that succeed; 0: none")
          .at_least(0),
      field("sd", &Row::sd,
            "standard deviation of the number of successes; 0: the number is certain")
          .at_least(0),
      field("effective_goals", &Row::effective_goals,
            "effective number of goals worked on, each initiative counting equally (Hill number of "
            "order 1); 1: all work on one goal")
          .at_least(1),
      field("by_initiative", &Row::by_initiative, "one row for each running initiative"),
      field("by_resource", &Row::by_resource,
            "one row for each resource committed to a running initiative")};
};

template <>
struct Description<outcomes::PortfolioOptions> {
  using Row = outcomes::PortfolioOptions;
  static constexpr std::string_view what = "What is supposed of chances.";
  static constexpr Fields fields{
      field("correlation", &Row::correlation,
            "correlation of the outcomes of any two initiatives; losses spread more with it")
          .between(0, 1)};
};

}  // namespace coalign::inline COALIGN_ABI
