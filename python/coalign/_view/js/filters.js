// SPDX-License-Identifier: MIT
// Which leaders and ties are shown.

/** Whether a date lies between two others, each of which may be a year, a month or a day, or missing (-1). */
function holds(data, date, since, until) {
  if (!date) return true;
  const first = since < 0 ? "" : data.days[since];
  const last = until < 0 ? "" : data.days[until];
  return (!first || date.slice(0, first.length) >= first) && (!last || date.slice(0, last.length) <= last);
}

/** Which leaders and ties the filters let through, and how many leaders each is then tied to. */
export function filtered(data, model) {
  const types = new Set(model.get("hidden_types"));
  const groups = new Set(model.get("hidden_groups"));
  const date = model.get("date");
  const words = model.get("search").toLocaleLowerCase().trim();
  const leader = new Uint8Array(data.size);
  const found = new Uint8Array(data.size);
  for (let at = 0; at < data.size; at++) {
    leader[at] = !groups.has(data.groups[data.group[at]].key) && holds(data, date, data.from[at], data.to[at]) ? 1 : 0;
    found[at] = words && leader[at] && data.names[at].toLocaleLowerCase().includes(words) ? 1 : 0;
  }
  const ties = [];
  const degree = new Uint32Array(data.size);
  for (let tie = 0; tie < data.type.length; tie++) {
    const one = data.ends[2 * tie], other = data.ends[2 * tie + 1];
    if (types.has(data.types[data.type[tie]]) || !leader[one] || !leader[other]) continue;
    if (!holds(data, date, data.since[tie], data.until[tie])) continue;
    ties.push(tie);
  }
  const met = new Set();
  for (const tie of ties) {
    const one = data.ends[2 * tie], other = data.ends[2 * tie + 1];
    const pair = Math.min(one, other) * data.size + Math.max(one, other);
    if (met.has(pair)) continue;
    met.add(pair);
    degree[one]++;
    degree[other]++;
  }
  return { leader, found, searching: words !== "", ties: Uint32Array.from(ties), degree, pairs: met.size };
}
