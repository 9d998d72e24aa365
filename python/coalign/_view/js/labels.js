// SPDX-License-Identifier: MIT
// Names on the map.

import { shortened } from "./looks.js";

const MARKS = 300; // the most connected leaders, whom no name of the less connected covers

/** The names of a drawing. */
export class Labels {
  constructor(drawing) {
    this.drawing = drawing;
    this.measured = new Map();
  }

  /** A name as it is written, and how wide; measured once, since that takes long. */
  label(context, at) {
    if (!this.measured.has(at)) {
      const text = shortened(this.drawing.data.names[at]);
      this.measured.set(at, [text, context.measureText(text).width]);
    }
    return this.measured.get(at);
  }

  /** Those selected, found and pointed at, then the most connected, where they meet no other name. */
  draw(context, most) {
    const { drawing } = this;
    const taken = [];
    const marks = drawing.ranked.slice(0, MARKS).map((at) => [drawing.x(at), drawing.y(at)]);
    context.font = `12px ${getComputedStyle(drawing.canvas).fontFamily}`;
    context.textBaseline = "middle";
    context.lineJoin = "round";
    let tried = 0;
    for (const at of this.order()) {
      if (tried > 4 * most || taken.length >= most) break;
      const x = drawing.x(at), y = drawing.y(at);
      if (!drawing.shown.leader[at] || x < 0 || y < 0 || x > drawing.width || y > drawing.height) continue;
      tried++;
      const [text, width] = this.label(context, at);
      const away = drawing.radius(at) + 4;
      const begin = x + away + width > drawing.width ? x - away - width : x + away;
      const box = [begin, y - 8, begin + width, y + 8];
      const own = drawing.selected.has(at) || at === drawing.pointed;
      if (!own && marks.some((mark, rank) => rank < drawing.rank[at] && covers(box, mark))) continue;
      if (taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      context.strokeStyle = drawing.ground;
      context.lineWidth = 3;
      context.strokeText(text, begin, y);
      context.fillStyle = drawing.ink;
      context.fillText(text, begin, y);
    }
  }

  /** Whose name comes first. */
  order() {
    const { drawing } = this, { shown, ranked } = drawing;
    const bright = drawing.bright();
    return new Set([
      ...(drawing.pointed === undefined ? [] : [drawing.pointed]),
      ...drawing.selected,
      ...(shown.searching ? ranked.filter((at) => shown.found[at]) : []),
      ...ranked.filter((at) => shown.degree[at] && (!bright || bright.has(at))),
    ]);
  }
}

/** Whether a name would stand on a mark. */
function covers([left, top, right, bottom], [x, y]) {
  return x > left - 3 && x < right + 3 && y > top - 3 && y < bottom + 3;
}

function meet(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
