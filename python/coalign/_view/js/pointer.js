// SPDX-License-Identifier: MIT
// What the hand does on the map: click to select, drag to move, Ctrl and the wheel to zoom.

import { SLACK } from "./drawing.js";

/** Follows the pointer on the canvas of a drawing; `put` sets a trait of the model. */
export function followPointer(drawing, model, put) {
  const { canvas, data } = drawing;
  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // a wheel alone scrolls the notebook
    event.preventDefault();
    drawing.zoom(Math.exp(-event.deltaY / 300), event.offsetX, event.offsetY);
  }, { passive: false });


  let held; // what the pointer holds: a leader, or the ground
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    held = { at: drawing.under(event.offsetX, event.offsetY), x: event.offsetX, y: event.offsetY, moved: false };
  });
  canvas.addEventListener("pointermove", (event) => {
    const { offsetX: x, offsetY: y } = event;
    if (!held) {
      const pointed = drawing.under(x, y);
      if (pointed === drawing.pointed) return;
      drawing.pointed = pointed;
      canvas.style.cursor = pointed === undefined ? "" : "pointer";
      drawing.draw();
      return;
    }
    if (!held.moved && Math.hypot(x - held.x, y - held.y) < SLACK) return;
    held.moved = true;
    if (held.at === undefined) {
      drawing.pan(x - held.x, y - held.y);
      Object.assign(held, { x, y });
    } else {
      drawing.held = held.at;
      data.places[2 * held.at] = (x - drawing.left) / drawing.scale;
      data.places[2 * held.at + 1] = (y - drawing.top) / drawing.scale;
      drawing.ties();
    }
  });
  canvas.addEventListener("pointerup", (event) => {
    if (!held) return;
    const { at, moved } = held;
    held = undefined;
    drawing.held = undefined;
    if (moved && at !== undefined) {
      put("_moved", { ...model.get("_moved"), [at]: [data.places[2 * at], data.places[2 * at + 1]] });
    } else if (!moved) {
      const before = event.shiftKey || event.ctrlKey || event.metaKey ? model.get("selected") : [];
      const id = data.ids[at];
      if (at === undefined) put("selected", before);
      else put("selected", before.includes(id) ? before.filter((one) => one !== id) : [...before, id]);
    }
  });
  canvas.addEventListener("pointercancel", () => { held = drawing.held = undefined; });
}
