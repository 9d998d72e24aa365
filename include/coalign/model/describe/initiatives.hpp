// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/words.hpp>
#include <coalign/model/initiatives.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<Initiative> {
  static constexpr std::string_view table = "initiatives", one = "initiative";
  static constexpr std::string_view what = "What was tried: pilots, programmes, policies, courses.";
  static constexpr Fields fields{
      own_id("id", &Initiative::id,
             "what other rows refer to; any text without control characters"),
      field("name", &Initiative::name, "for people to read"),
      field("leaders", &Initiative::leaders, "who leads it"),
      field("goals", &Initiative::goals, "what for"),
      field("start", &Initiative::start, "first day"),
      field("end", &Initiative::end, "last day"),
      field("status", &Initiative::status, "how it stands; completed: ended, outcome not judged"),
      field("evidence", &Initiative::evidence, "how well tested the idea was"),
      field("rationale", &Initiative::rationale, "the science that it rests on"),
      field("success_criterion", &Initiative::success_criterion, "how success is told"),
      field("success_probability", &Initiative::success_probability, "the chance seen beforehand")
          .between(0, 1),
      field("result", &Initiative::result, "what came of it"),
      field("attributes", &Initiative::attributes, "extra columns, a JSON object")};
};

template <>
struct Description<Observation> {
  static constexpr std::string_view table = "observations", one = "observation";
  static constexpr std::string_view what =
      "Measured values of a goal's indicator; of several on one date the last row counts.";
  static constexpr Fields fields{
      required("goal", &Observation::goal, "of what"), required("date", &Observation::date, "when"),
      required("value", &Observation::value, "the value"),
      field("initiative", &Observation::initiative, "the initiative that it is about"),
      field("attributes", &Observation::attributes, "extra columns, a JSON object")};
};

template <>
struct Description<Lesson> {
  static constexpr std::string_view table = "lessons", one = "lesson";
  static constexpr std::string_view what = "What an initiative taught.";
  static constexpr Fields fields{
      own_id("id", &Lesson::id, "what other rows refer to; any text without control characters"),
      required("initiative", &Lesson::initiative, "which taught it"),
      required("worked", &Lesson::worked, "whether it is of what worked"),
      field("text", &Lesson::text, "in words"),
      field("date", &Lesson::date, "when it was learned"),
      field("attributes", &Lesson::attributes, "extra columns, a JSON object")};
};

template <>
struct Description<Share> {
  static constexpr std::string_view table = "shares", one = "share";
  static constexpr std::string_view what = "A lesson, a data set or a message passed on.";
  static constexpr Fields fields{
      required("from", &Share::from, "who"), required("to", &Share::to, "to whom"),
      field("date", &Share::date, "when"),
      field("lesson", &Share::lesson, "which lesson, where it is one"),
      field("attributes", &Share::attributes, "extra columns, a JSON object")};
};

template <>
struct Description<Use> {
  static constexpr std::string_view table = "uses", one = "use";
  static constexpr std::string_view what = "A later initiative built on a lesson.";
  static constexpr Fields fields{
      required("lesson", &Use::lesson, "the lesson"),
      required("initiative", &Use::initiative, "what built on it"),
      field("attributes", &Use::attributes, "extra columns, a JSON object")};
  static constexpr std::tuple unique_by{&Use::lesson, &Use::initiative};
};

template <>
struct Description<Term> {
  static constexpr std::string_view table = "terms", one = "term";
  static constexpr std::string_view what = "How often a leader uses a term of the common language.";
  static constexpr Fields fields{
      required("leader", &Term::leader, "who"), required("term", &Term::term, "the term"),
      field("count", &Term::count, "how often").above(0),
      field("attributes", &Term::attributes, "extra columns, a JSON object")};
  static constexpr std::tuple unique_by{&Term::leader, &Term::term};
};

}  // namespace coalign::inline COALIGN_ABI
