// SPDX-License-Identifier: MIT
// What Python sent, as arrays.

/** Numbers that Python sent as bytes. */
function numbers(model, name, Kind) {
  const bytes = model.get(name);
  return new Kind(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** What the model has, in arrays; it does not change while the view is open. */
export function read(model) {
  const leaders = model.get("_leaders");
  const ties = model.get("_ties");
  const ends = numbers(model, "_ends", Uint32Array);
  const places = numbers(model, "_places", Float32Array);
  for (const [at, [x, y]] of Object.entries(model.get("_moved"))) {
    places[2 * at] = x;
    places[2 * at + 1] = y;
  }
  const size = leaders.ids.length;
  const neighbours = Array.from({ length: size }, () => []);
  for (let tie = 0; tie < ends.length / 2; tie++) {
    neighbours[ends[2 * tie]].push(tie);
    neighbours[ends[2 * tie + 1]].push(tie);
  }
  return {
    ...leaders, ...ties, size, ends, places, neighbours,
    type: numbers(model, "_type", Uint16Array),
    strength: numbers(model, "_strength", Float32Array),
    since: numbers(model, "_since", Int32Array),
    until: numbers(model, "_until", Int32Array),
    at: new Map(leaders.ids.map((id, at) => [id, at])),
  };
}
