// SPDX-License-Identifier: MIT
// What a report comes to, in plain sentences, each with its verdict.
#include <coalign/coalign.hpp>

#include <iostream>

int main() {
  const coalign::Report report = coalign::report(coalign::read("afwi.json"));
  for (const coalign::Finding& finding : report.findings) {
    std::cout << "- " << finding.sentence << '\n';
    if (finding.verdict == coalign::Verdict::not_distinct) {
      std::cout << "  (see " << finding.part << ": it could be chance)\n";
    }
  }
}
