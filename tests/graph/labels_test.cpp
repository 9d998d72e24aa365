// SPDX-License-Identifier: MIT
#include <coalign/graph/labels.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>

using namespace coalign;

TEST_CASE("no mark, no label") {
  CHECK(place_labels({}, 100, 100).empty());
  const std::vector<LabelledMark> silent = {{.x = 50, .y = 50, .radius = 5}};
  CHECK(!place_labels(silent, 100, 100)[0]);
}

TEST_CASE(
    "a label stands to the right, to the left at the right edge, nowhere where no side has room") {
  const auto place_of = [](double x, double width) {
    const std::vector<LabelledMark> marks = {{x, 50, 5, width, 10}};
    return place_labels(marks, 100, 100)[0];
  };
  CHECK(place_of(20, 30) == LabelPlace{27, 45});
  CHECK(place_of(80, 30) == LabelPlace{43, 45});
  CHECK(!place_of(50, 101));
}

TEST_CASE("a shorter label stands where the other has no room") {
  const std::vector<LabelledMark> marks = {{50, 50, 5, 101, 10, 30}};
  CHECK(place_labels(marks, 100, 100)[0] == LabelPlace{57, 45, true});
}

TEST_CASE("with reach a label stands farther away where there is no room beside the mark") {
  std::vector<LabelledMark> marks = {{100, 100, 5, 30, 10}};
  for (int x = 84; x <= 116; x += 8) {  // a ring of others around it
    for (int y = 84; y <= 116; y += 8) {
      if (x != 100 || y != 100) marks.push_back({double(x), double(y), 3});
    }
  }
  CHECK(!place_labels(marks, 200, 200)[0]);
  marks[0].reach = 40;
  const auto place = place_labels(marks, 200, 200)[0];
  REQUIRE(place);
  CHECK(place->x >= 119);
  CHECK(place->x < 147);
}

TEST_CASE("the line to a label that stands away crosses no other label") {
  std::mt19937 random(7);
  const auto number = [&](int below) { return double(random() % unsigned(below)); };
  int away = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<LabelledMark> marks;
    for (int i = 0; i < 30; ++i) {
      const double x = number(200), y = number(200);
      marks.push_back({x, y, 4, 40, 12, 0, i < 8 ? 100.0 : 0.0});
    }
    const auto places = place_labels(marks, 200, 200);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (!places[i]) continue;
      const LabelledMark& mark = marks[i];
      const double x = std::clamp(mark.x, places[i]->x, places[i]->x + 40);
      const double y = std::clamp(mark.y, places[i]->y, places[i]->y + 12);
      if (std::max(std::abs(x - mark.x), std::abs(y - mark.y)) < mark.radius + 3) continue;
      ++away;
      for (std::size_t j = 0; j < marks.size(); ++j) {
        if (i == j || !places[j]) continue;
        for (int step = 0; step <= 50; ++step) {
          const double at_x = mark.x + (x - mark.x) * step / 50;
          const double at_y = mark.y + (y - mark.y) * step / 50;
          CHECK(!(places[j]->x < at_x && at_x < places[j]->x + 40 && places[j]->y < at_y &&
                  at_y < places[j]->y + 12));
        }
      }
    }
  }
  CHECK(away > 20);
}

TEST_CASE("who comes first has the place") {
  std::vector<LabelledMark> marks = {{20, 50, 5, 60, 90}, {20, 50, 5, 60, 90}};
  const auto places = place_labels(marks, 100, 100);
  CHECK(places[0]);
  CHECK(!places[1]);
}

TEST_CASE("labels touch no label and no mark, and stay in the frame") {
  std::mt19937 random(5);
  const auto number = [&](int below) { return double(random() % unsigned(below)); };
  for (int round = 0; round < 30; ++round) {
    std::vector<LabelledMark> marks;
    for (int i = 0; i < 60; ++i) {
      marks.push_back({number(400), number(300), 2 + number(8), number(90), 12, number(30),
                       i < 5 ? 80.0 : 0.0});
    }
    const auto places = place_labels(marks, 400, 300);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (!places[i]) continue;
      const double left = places[i]->x, top = places[i]->y;
      const double right = left + (places[i]->narrow ? marks[i].narrow : marks[i].width),
                   bottom = top + marks[i].height;
      CHECK((left >= 0 && top >= 0 && right <= 400 && bottom <= 300));
      for (std::size_t j = 0; j < marks.size(); ++j) {
        const LabelledMark& m = marks[j];
        CHECK(!(left < m.x + m.radius && m.x - m.radius < right && top < m.y + m.radius &&
                m.y - m.radius < bottom));
        if (i == j || !places[j]) continue;
        CHECK(!(left < places[j]->x + (places[j]->narrow ? m.narrow : m.width) &&
                places[j]->x < right && top < places[j]->y + m.height && places[j]->y < bottom));
      }
    }
  }
}
