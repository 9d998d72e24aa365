// SPDX-License-Identifier: MIT
// The map of a network to explore: one canvas, drawn by hand. It loads nothing. Names are set as text, never as markup.

import { choice, make } from "./controls.js";
import { read } from "./data.js";
import { Drawing } from "./drawing.js";
import { filtered } from "./filters.js";
import { coloured } from "./looks.js";
import { followPointer } from "./pointer.js";

function render({ model, el }) {
  const data = read(model);
  coloured(data.groups);
  const canvas = make("canvas", { tabIndex: 0 });
  canvas.setAttribute("role", "img");
  const search = make("input", { type: "search", placeholder: "Search a name", value: model.get("search") });
  search.setAttribute("aria-label", "Search a name");
  const types = choice(model, "Types of ties", "hidden_types", data.types.map((key, at) => ({ key, name: key, count: data.counts[at] })));
  const groups = choice(model, data.by, "hidden_groups", data.groups);
  const dates = ["", ...data.dates];
  const slider = make("input", { type: "range", min: 0, max: dates.length - 1, step: 1 });
  slider.setAttribute("aria-label", "Date");
  const day = make("output");
  const plus = make("button", { type: "button", textContent: "+", title: "closer" });
  const minus = make("button", { type: "button", textContent: "−", title: "farther" });
  const all = make("button", { type: "button", textContent: "all", title: "show everybody" });
  const status = make("p", { className: "status" });
  status.setAttribute("role", "status");
  const about = make("ul", { className: "about" });
  const bar = make("div", { className: "bar" }, search, types.details, groups.details);
  if (dates.length > 1) bar.append(make("label", { className: "date" }, slider, day));
  bar.append(plus, minus, all);
  const root = make("div", { className: "coalign-view" }, bar, canvas, status, about);
  el.append(root);

  const drawing = new Drawing(canvas, data);
  root.drawing = drawing; // for tests

  const followSelected = () => {
    drawing.select(new Set(model.get("selected").map((id) => data.at.get(id)).filter((at) => at !== undefined)));
  };
  const followAbout = () => about.replaceChildren(...model.get("about").map((said) => make("li", { textContent: said, dir: "auto" })));
  const refilter = () => {
    const date = model.get("date");
    types.follow();
    groups.follow();
    if (search.value !== model.get("search")) search.value = model.get("search");
    slider.value = String(Math.max(0, dates.indexOf(date)));
    day.textContent = date || "all dates";
    const shown = filtered(data, model);
    drawing.filter(shown);
    const leaders = shown.leader.reduce((sum, one) => sum + one, 0);
    const found = shown.searching ? `; ${shown.found.reduce((sum, one) => sum + one, 0).toLocaleString()} found` : "";
    status.textContent = `${leaders.toLocaleString()} of ${data.size.toLocaleString()} leaders, ${shown.pairs.toLocaleString()} pairs with a tie${found}. Click a leader; drag to move; Ctrl and wheel to zoom.`;
    canvas.setAttribute("aria-label", `Map of the network: ${status.textContent}`);
  };
  const put = (name, value) => {
    model.set(name, value);
    model.save_changes();
  };

  search.addEventListener("input", () => put("search", search.value));
  search.addEventListener("keydown", (event) => {
    const found = drawing.ranked.filter((at) => drawing.shown.found[at]);
    if (event.key === "Enter" && found.length) put("selected", found.map((at) => data.ids[at]));
    event.stopPropagation(); // not a command of the notebook
  });
  slider.addEventListener("input", () => put("date", dates[Number(slider.value)]));
  plus.addEventListener("click", () => drawing.zoom(1.4));
  minus.addEventListener("click", () => drawing.zoom(1 / 1.4));
  all.addEventListener("click", () => drawing.fit());
  followPointer(drawing, model, put);

  const followed = [
    ...["hidden_types", "hidden_groups", "date", "search"].map((name) => [`change:${name}`, refilter]),
    ["change:selected", followSelected],
    ["change:about", followAbout],
  ];
  for (const [event, then] of followed) model.on(event, then);
  refilter();
  followSelected();
  followAbout();
  const sized = new ResizeObserver(() => drawing.resize());
  sized.observe(canvas);
  return () => {
    sized.disconnect();
    drawing.stop();
    for (const [event, then] of followed) model.off(event, then);
  };
}

export default { render };
