// SPDX-License-Identifier: MIT
#include "support/random_values.hpp"

#include <bit>
#include <cmath>
#include <string_view>

namespace testing {

namespace {

std::string random_number(Random& random) {
  return std::string(
      random.one_of<std::string_view>({"0", "-0", "1E5", "1e-7", "1.10", "-12.50", "3e+2",
                                       "12345678901234567890123", "0.1", "1e308"}));
}

std::string random_value(Random& random, int depth);

std::string random_members(Random& random, int depth) {
  const auto gap = [&] {
    return std::string(random.one_of<std::string_view>({"", "", " ", "\n  ", "\t"}));
  };
  std::string object = "{" + gap();
  const auto members = random.below(4);
  for (std::size_t i = 0; i < members; ++i) {
    if (i != 0) object += "," + gap();
    object += random.one_of<std::string_view>(
        {"\"k\\u00e9y ", "\"clé ", "\"\\\" \\\\ \\/ ", "\"{[:,]} "});
    object += std::to_string(i) + "\"" + gap();  // each draw by itself: the order of operands is
    object += ":" + gap();                       // the compiler's, and so would the network be
    object += random_value(random, depth);
  }
  return object + gap() + "}";
}

std::string random_value(Random& random, int depth) {
  switch (random.below(depth > 0 ? 6 : 4)) {
    case 0:
      return random_number(random);
    case 1:
      return std::string(random.one_of<std::string_view>({"true", "false", "null", "[]", "{}"}));
    case 2:
      return std::string(random.one_of<std::string_view>(
          {R"("שלום \"x\" \\")", R"("\ud83d\ude00 \n\t\/")", "\"😀 two  spaces\"", "\"\""}));
    case 3:
      return random_number(random);
    case 4:
      return random_members(random, depth - 1);
    default: {
      const std::string one = random_value(random, depth - 1);
      return "[ " + one + " ,\n" + random_value(random, depth - 1) + "]";
    }
  }
}

}  // namespace

std::string random_key(Random& random) {
  return std::string(random.one_of<std::string_view>(
      {"amara", "ben", "Ñandú", "مستشفى", "בית ספר", "北区诊所", "👩🏽‍⚕️", "o'neill",
       "say \"hi\"", "a\\b", "~/x", " spaced ", "null", "e\u0301", "\u202eright-to-left",
       "<b>&amp;", "1", "-0", "a;b"}));
}

std::string random_text(Random& random) {
  std::string text = random_key(random);
  if (random.chance(0.2)) text += "\n\t\r\b\x01\x1f\x7f\u0080";
  if (random.chance(0.2)) text += "\u2028 \\u0041 \U0010FFFF\uFEFF";
  if (random.chance(0.05)) text.append(300, 'x');
  return text + std::to_string(random.below(5));
}

std::string random_object(Random& random) { return random_members(random, 3); }

double random_double(Random& random) {
  switch (random.below(5)) {
    case 0:
      return random.between(-9, 9);
    case 1:
      return random.between(-999, 999) / 100.0;
    case 2:
      return random.one_of(
          {-0.0, 5e-324, 1.7976931348623157e308, 0.1, 1.0 / 3.0, 9007199254740993.0});
    case 3:
      return random.unit();
    default: {
      const double any = std::bit_cast<double>(random.bits());
      return std::isfinite(any) ? any : 1;
    }
  }
}
coalign::Date random_date(Random& random) {
  const int year = random.chance(0.1) ? random.between(1, 9999) : random.between(1990, 2035);
  const int month = random.chance(0.7) ? random.between(1, 12) : 0;
  const int day = month != 0 && random.chance(0.7) ? random.between(1, 28) : 0;
  return *coalign::Date::of(year, month, day);
}

}  // namespace testing
