// SPDX-License-Identifier: MIT
#include <coalign/io/edits.hpp>

#include <coalign/model/describe/words.hpp>
#include <coalign/model/problem.hpp>

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <set>
#include <string>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// One edit's object; whatever is wrong is said with its place in the list.
class EditObject {
 public:
  EditObject(const nlohmann::json& object, std::size_t place) : object_(object), place_(place) {
    if (!object.is_object())
      refuse("is an object, as {\"edit\": \"leader_leaves\", \"leader\": \"ann\"}");
  }

  [[nodiscard]] std::string text(const char* name) {
    const nlohmann::json* found = find(name);
    if (found == nullptr) refuse(std::string("needs \"") + name + '"');
    if (!found->is_string()) refuse(std::string("needs a text as \"") + name + '"');
    return found->get<std::string>();
  }
  [[nodiscard]] std::string text_or_none(const char* name) {
    return find(name) == nullptr ? std::string() : text(name);
  }
  [[nodiscard]] std::optional<double> number_or_none(const char* name) {
    const nlohmann::json* found = find(name);
    if (found == nullptr) return {};
    if (!found->is_number()) refuse(std::string("needs a number as \"") + name + '"');
    return found->get<double>();
  }
  [[nodiscard]] double number(const char* name) {
    const auto found = number_or_none(name);
    if (!found) refuse(std::string("needs \"") + name + '"');
    return *found;
  }
  [[nodiscard]] std::vector<std::string> texts(const char* name) {
    std::vector<std::string> all;
    const nlohmann::json* found = find(name);
    if (found == nullptr) return all;
    const std::string right = std::string("needs a list of texts as \"") + name + '"';
    if (!found->is_array()) refuse(right);
    for (const nlohmann::json& one : *found) {
      if (!one.is_string()) refuse(right);
      all.push_back(one.get<std::string>());
    }
    return all;
  }
  template <class Enum>
  [[nodiscard]] Enum word_or(const char* name, Enum otherwise) {
    const std::string said = text_or_none(name);
    if (said.empty()) return otherwise;
    for (std::size_t i = 1; i < Words<Enum>::list.size(); ++i) {
      if (Words<Enum>::list[i] == said) return static_cast<Enum>(i);
    }
    refuse("does not know the " + std::string(name) + " \"" + said + '"');
  }
  template <class Made>
  [[nodiscard]] Edit finished(Made made) const {
    for (const auto& item : object_.items()) {
      if (known_.count(item.key()) == 0) refuse("has no field \"" + item.key() + '"');
    }
    return made;
  }
  [[noreturn]] void refuse(const std::string& right) const {
    throw BadArgument("edits, item " + std::to_string(place_) + ": an edit " + right);
  }

 private:
  [[nodiscard]] const nlohmann::json* find(const char* name) {
    known_.insert(name);
    const auto found = object_.find(name);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }
  const nlohmann::json& object_;
  std::size_t place_;
  std::set<std::string> known_;
};

inline Edit read_edit(EditObject edit) {
  const std::string kind = edit.text("edit");
  // Fields are taken in the order of the struct's members, which braces keep.
  if (kind == "leader_leaves") return edit.finished(LeaderLeaves{edit.text("leader")});
  if (kind == "leader_joins") {
    LeaderJoins made;
    made.id = edit.text("id");
    made.kind = edit.word_or("kind", made.kind);
    made.name = edit.text_or_none("name");
    made.sector = edit.text_or_none("sector");
    made.stage = edit.word_or("stage", made.stage);
    return edit.finished(made);
  }
  if (kind == "tie_made") {
    TieMade made{edit.text("from"), edit.text("to"), edit.text("type")};
    made.weight = edit.number_or_none("weight").value_or(made.weight);
    return edit.finished(made);
  }
  if (kind == "tie_cut") {
    return edit.finished(TieCut{edit.text("from"), edit.text("to"), edit.text("type")});
  }
  if (kind == "tie_strengthened") {
    return edit.finished(TieStrengthened{edit.text("from"), edit.text("to"), edit.text("type"),
                                         edit.number("weight")});
  }
  if (kind == "agenda_shifts") {
    return edit.finished(AgendaShifts{edit.text("leader"), edit.text("goal"),
                                      edit.number_or_none("stance"),
                                      edit.number_or_none("priority")});
  }
  if (kind == "resource_moves") {
    return edit.finished(ResourceMoves{edit.text("from"), edit.text("to"), edit.text("resource"),
                                       edit.number("amount")});
  }
  if (kind == "commitment_made") {
    return edit.finished(CommitmentMade{edit.text("leader"), edit.text("resource"),
                                        edit.text_or_none("goal"), edit.text_or_none("initiative"),
                                        edit.number_or_none("amount")});
  }
  if (kind == "initiative_added") {
    InitiativeAdded made;
    made.id = edit.text("id");
    made.leaders = edit.texts("leaders");
    made.goals = edit.texts("goals");
    made.name = edit.text_or_none("name");
    made.status = edit.word_or("status", made.status);
    return edit.finished(made);
  }
  edit.refuse("of the kind \"" + kind +
              "\" is not known: leader_leaves, leader_joins, tie_made, tie_cut, tie_strengthened, "
              "agenda_shifts, resource_moves, commitment_made or initiative_added");
}

}  // namespace detail

std::vector<Edit> edits_from_json(std::string_view text) {
  const nlohmann::json list = nlohmann::json::parse(text, nullptr, false);
  if (!list.is_array()) throw BadArgument("edits are a JSON list of objects");
  std::vector<Edit> made;
  for (const nlohmann::json& one : list) {
    made.push_back(detail::read_edit(detail::EditObject(one, made.size())));
  }
  return made;
}

}  // namespace coalign::inline COALIGN_ABI
