// SPDX-License-Identifier: MIT
// The map of a network to explore: one canvas, drawn by hand. It loads nothing. Names are set as text, never as markup.

const HUES = ["#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7"];
const OTHER = "#8d969e";
const TIES_PER_FRAME = 6000; // so that a frame stays short while many ties are drawn anew
const LABELS = 60;
const MARKS = 300; // the most connected leaders, whom no name of the less connected covers
const REST = 120; // milliseconds after the last movement, until ties are drawn anew
const MANY = 1000; // leaders, above which outlines cost more than they show
const SLACK = 4; // pixels that a click may move, and that it may miss by

/** An element with its text and children. */
function make(tag, options = {}, ...children) {
  const made = Object.assign(document.createElement(tag), options);
  made.append(...children);
  return made;
}

/** Numbers that Python sent as bytes. */
function numbers(model, name, Kind) {
  const bytes = model.get(name);
  return new Kind(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** What the model has, in arrays; it does not change while the view is open. */
function read(model) {
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

/** Whether a date lies between two others, each of which may be a year, a month or a day, or missing (-1). */
function holds(data, date, since, until) {
  if (!date) return true;
  const first = since < 0 ? "" : data.days[since];
  const last = until < 0 ? "" : data.days[until];
  return (!first || date.slice(0, first.length) >= first) && (!last || date.slice(0, last.length) <= last);
}

/** Which leaders and ties the filters let through, and how many leaders each is then tied to. */
function filtered(data, model) {
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

/** The drawing: places on the screen, what is under the pointer, and what is drawn when. */
class Drawing {
  constructor(canvas, data) {
    this.canvas = canvas;
    this.data = data;
    this.context = canvas.getContext("2d");
    this.tieCanvas = document.createElement("canvas");
    this.tieContext = this.tieCanvas.getContext("2d");
    this.selected = new Set();
    this.measured = new Map();
    this.frames = 0;
    this.scale = 1;
    this.left = this.top = 0;
  }

  resize() {
    const box = this.canvas.getBoundingClientRect();
    if (!box.width || !box.height) return;
    const first = !this.width;
    this.ratio = globalThis.devicePixelRatio || 1;
    this.width = box.width;
    this.height = box.height;
    for (const one of [this.canvas, this.tieCanvas]) {
      one.width = Math.round(box.width * this.ratio);
      one.height = Math.round(box.height * this.ratio);
    }
    if (first) this.fit();
    else this.ties();
  }

  /** Shows everybody. */
  fit() {
    const { places, size } = this.data;
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (let at = 0; at < size; at++) {
      left = Math.min(left, places[2 * at]);
      right = Math.max(right, places[2 * at]);
      top = Math.min(top, places[2 * at + 1]);
      bottom = Math.max(bottom, places[2 * at + 1]);
    }
    if (!(left <= right)) left = right = top = bottom = 0;
    const edge = 24;
    this.scale = Math.min(
      (this.width - 2 * edge) / Math.max(right - left, 1e-6),
      (this.height - 2 * edge) / Math.max(bottom - top, 1e-6),
      this.width / 4,
    );
    this.left = this.width / 2 - (this.scale * (left + right)) / 2;
    this.top = this.height / 2 - (this.scale * (top + bottom)) / 2;
    this.ties();
  }

  x(at) { return this.left + this.scale * this.data.places[2 * at]; }
  y(at) { return this.top + this.scale * this.data.places[2 * at + 1]; }

  radius(at) {
    const room = Math.sqrt((this.width * this.height) / Math.max(this.data.size, 1));
    const largest = Math.max(2.5, Math.min(12, 0.2 * room));
    return Math.max(1.5, 0.4 * largest) + 0.6 * largest * Math.sqrt(this.shown.degree[at] / Math.max(this.most, 1));
  }

  filter(shown) {
    this.shown = shown;
    this.most = shown.degree.reduce((most, one) => Math.max(most, one), 0);
    this.ranked = [...shown.degree.keys()].filter((at) => shown.leader[at]).sort((a, b) => shown.degree[b] - shown.degree[a]);
    this.rank = new Uint32Array(this.data.size);
    this.ranked.forEach((at, rank) => { this.rank[at] = rank; });
    this.ties();
  }

  select(selected) {
    this.selected = selected;
    this.draw();
  }

  zoom(factor, x = this.width / 2, y = this.height / 2) {
    this.left = x - factor * (x - this.left);
    this.top = y - factor * (y - this.top);
    this.scale *= factor;
    this.ties();
  }

  pan(x, y) {
    this.left += x;
    this.top += y;
    this.ties();
  }

  /** The leader there, undefined where there is none. */
  under(x, y) {
    let found, nearest = Infinity;
    for (let at = 0; at < this.data.size; at++) {
      if (!this.shown.leader[at]) continue;
      const away = Math.hypot(this.x(at) - x, this.y(at) - y);
      if (away <= this.radius(at) + SLACK && away < nearest) {
        found = at;
        nearest = away;
      }
    }
    return found;
  }

  /** Ties are to be drawn anew, once nothing moves: until they are, their last picture moves along. */
  ties() {
    this.next = 0;
    this.rest = performance.now() + (this.picture ? REST : 0);
    this.draw();
  }

  draw() {
    if (this.asked || !this.width || !this.shown) return;
    this.asked = requestAnimationFrame(() => {
      this.asked = 0;
      this.frame();
    });
  }

  stop() {
    cancelAnimationFrame(this.asked);
    this.asked = -1;
  }

  frame() {
    this.frames++;
    const style = getComputedStyle(this.canvas);
    this.ink = style.color;
    this.ground = style.backgroundColor;
    const context = this.context;
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    const moving = performance.now() < this.rest;
    if (!moving) this.tiesOfFrame();
    this.show(this.picture);
    this.tiesOfSelected(context);
    if (moving && this.crowd) this.show(this.crowd);
    else this.leaders(context);
    this.outlines(context);
    this.labels(context, moving && this.crowd ? LABELS / 4 : LABELS);
    if (this.next < Math.max(this.shown.ties.length, 1)) this.draw();
  }

  /** A picture of before, where it belongs by now. */
  show(picture) {
    if (!picture) return;
    const { canvas, scale, left, top } = picture;
    const by = this.scale / scale;
    this.context.drawImage(canvas, this.left - by * left, this.top - by * top, by * this.width, by * this.height);
  }

  /** Some thousand ties a frame, into a picture that is shown once it is complete. */
  tiesOfFrame() {
    const { ties } = this.shown;
    const context = this.tieContext;
    if (this.next === 0) {
      this.began = { scale: this.scale, left: this.left, top: this.top };
      context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
      context.clearRect(0, 0, this.width, this.height);
      context.strokeStyle = this.ink;
      const crowded = ties.length > 3 * this.data.size;
      context.globalAlpha = crowded ? 0.18 * Math.min(1, Math.sqrt(5000 / ties.length)) : 0.35;
    }
    if (this.next >= ties.length && this.next > 0) return;
    const end = Math.min(ties.length, this.next + TIES_PER_FRAME);
    const thin = ties.length > 3 * this.data.size ? 0.5 : 1;
    for (let level = 0; level < 3; level++) {
      context.lineWidth = thin * [0.6, 1.2, 2][level];
      context.beginPath();
      for (let at = this.next; at < end; at++) {
        const tie = ties[at];
        if (Math.min(2, Math.floor(3 * this.data.strength[tie])) === level) this.line(context, tie);
      }
      context.stroke();
    }
    this.next = Math.max(end, 1);
    if (end < ties.length) return;
    const old = this.picture?.canvas;
    this.picture = { ...this.began, canvas: this.tieCanvas };
    const fits = old && old.width === this.canvas.width && old.height === this.canvas.height;
    this.tieCanvas = fits ? old : this.blank();
    this.tieContext = this.tieCanvas.getContext("2d");
    this.crowd = this.data.size > MANY ? { ...this.began, canvas: this.blank() } : null;
    if (!this.crowd) return;
    const leaders = this.crowd.canvas.getContext("2d");
    leaders.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.leaders(leaders);
  }

  blank() {
    return Object.assign(document.createElement("canvas"), { width: this.canvas.width, height: this.canvas.height });
  }

  line(context, tie) {
    const one = this.data.ends[2 * tie], other = this.data.ends[2 * tie + 1];
    context.moveTo(this.x(one), this.y(one));
    context.lineTo(this.x(other), this.y(other));
  }

  tiesOfSelected(context) {
    if (!this.selected.size) return;
    const there = this.shownTies();
    context.strokeStyle = this.ink;
    context.lineWidth = 1.6;
    context.beginPath();
    for (const at of this.selected) {
      for (const tie of this.data.neighbours[at]) if (there.has(tie)) this.line(context, tie);
    }
    context.stroke();
  }

  shownTies() {
    if (this.shown.set === undefined) this.shown.set = new Set(this.shown.ties);
    return this.shown.set;
  }

  /** Whom a selection, or a search, brings forward; nothing where there is neither. */
  bright() {
    const { found, searching } = this.shown;
    if (!this.selected.size && !searching) return null;
    const bright = new Set(this.selected);
    if (searching) found.forEach((one, at) => one && bright.add(at));
    const there = this.shownTies();
    for (const at of this.selected) {
      for (const tie of this.data.neighbours[at]) {
        if (there.has(tie)) bright.add(this.data.ends[2 * tie]).add(this.data.ends[2 * tie + 1]);
      }
    }
    return bright;
  }

  leaders(context) {
    const { data } = this;
    const bright = this.bright();
    const byLook = new Map();
    for (let at = 0; at < data.size; at++) {
      if (!this.shown.leader[at]) continue;
      const x = this.x(at), y = this.y(at);
      if (x < -20 || y < -20 || x > this.width + 20 || y > this.height + 20) continue;
      const look = 2 * data.group[at] + (bright && !bright.has(at) ? 1 : 0);
      if (!byLook.has(look)) byLook.set(look, new Path2D());
      shape(byLook.get(look), data.kinds[at], x, y, this.radius(at));
    }
    context.strokeStyle = this.ink;
    context.lineWidth = 0.8;
    for (const [look, path] of [...byLook].sort(([a], [b]) => (b % 2) - (a % 2))) {
      context.globalAlpha = look % 2 ? 0.25 : 1;
      context.fillStyle = data.groups[look >> 1].colour ?? this.ground;
      context.fill(path);
      if (data.size <= MANY || data.groups[look >> 1].colour === null) context.stroke(path);
    }
    context.globalAlpha = 1;
  }

  /** Those selected, and the one that is dragged: these are seen to move where all others are a picture. */
  outlines(context) {
    context.strokeStyle = this.ink;
    context.lineWidth = 3;
    for (const at of this.held === undefined ? this.selected : [...this.selected, this.held]) {
      if (!this.shown.leader[at]) continue;
      const path = new Path2D();
      shape(path, this.data.kinds[at], this.x(at), this.y(at), this.radius(at) + 3);
      context.stroke(path);
    }
  }

  /** A name as it is written, and how wide; measured once, since that takes long. */
  label(context, at) {
    if (!this.measured.has(at)) {
      const text = shortened(this.data.names[at]);
      this.measured.set(at, [text, context.measureText(text).width]);
    }
    return this.measured.get(at);
  }

  /** Names of those selected, found and pointed at, then of the most connected, where they meet no other name. */
  labels(context, most) {
    const first = [...new Set([...(this.pointed === undefined ? [] : [this.pointed]), ...this.selected])];
    const found = this.shown.searching ? this.ranked.filter((at) => this.shown.found[at]) : [];
    const bright = this.bright();
    const rest = this.ranked.filter((at) => this.shown.degree[at] && (!bright || bright.has(at)));
    const taken = [];
    const marks = this.ranked.slice(0, MARKS).map((at) => [this.x(at), this.y(at)]);
    context.font = `12px ${getComputedStyle(this.canvas).fontFamily}`;
    context.textBaseline = "middle";
    context.lineJoin = "round";
    let tried = 0;
    for (const at of new Set([...first, ...found, ...rest])) {
      if (tried > 4 * most || taken.length >= most) break;
      const x = this.x(at), y = this.y(at);
      if (!this.shown.leader[at] || x < 0 || y < 0 || x > this.width || y > this.height) continue;
      tried++;
      const [text, width] = this.label(context, at);
      const side = x + this.radius(at) + 4 + width > this.width ? -1 : 1;
      const begin = side > 0 ? x + this.radius(at) + 4 : x - this.radius(at) - 4 - width;
      const box = [begin, y - 8, begin + width, y + 8];
      const own = this.selected.has(at) || at === this.pointed;
      if (!own && marks.some(([right, down], rank) => rank < this.rank[at] && right > box[0] - 3 && right < box[2] + 3 && down > box[1] - 3 && down < box[3] + 3)) continue;
      if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
      taken.push(box);
      context.strokeStyle = this.ground;
      context.lineWidth = 3;
      context.strokeText(text, begin, y);
      context.fillStyle = this.ink;
      context.fillText(text, begin, y);
    }
  }
}

function shortened(name) {
  const letters = [...name];
  return letters.length > 30 ? letters.slice(0, 29).join("") + "…" : name;
}

/** A square for a system, a triangle for a person, a circle for an organization: as on the page. */
function shape(path, kind, x, y, radius) {
  if (kind === "system") {
    path.rect(x - 0.88 * radius, y - 0.88 * radius, 1.76 * radius, 1.76 * radius);
  } else if (kind === "individual") {
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y + 0.8 * radius);
    path.lineTo(x - radius, y + 0.8 * radius);
    path.closePath();
  } else {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

/** What colours mean: the most frequent have one of their own, as on the page. */
function coloured(groups) {
  const known = groups.filter((one) => one.key !== "");
  const own = known.length > HUES.length ? HUES.length - 1 : known.length;
  let place = 0;
  for (const one of groups) one.colour = one.key === "" ? null : place++ < own ? HUES[place - 1] : OTHER;
}

/** A box to tick for each of some things; what is not ticked is hidden. */
function choice(model, title, trait, options) {
  const boxes = options.map(({ key, name, count, colour }) => {
    const box = make("input", { type: "checkbox", checked: !model.get(trait).includes(key) });
    box.addEventListener("change", () => {
      const hidden = new Set(model.get(trait));
      if (box.checked) hidden.delete(key);
      else hidden.add(key);
      model.set(trait, [...hidden]);
      model.save_changes();
    });
    const follow = () => { box.checked = !model.get(trait).includes(key); };
    const label = make("label", {}, box);
    if (colour !== undefined) {
      const swatch = make("span", { className: "swatch" });
      swatch.style.background = colour ?? "transparent";
      label.append(swatch);
    }
    label.append(make("bdi", { textContent: name }), ` (${count.toLocaleString()})`);
    return { label, follow };
  });
  const panel = make("div", { className: "panel" }, ...boxes.map((one) => one.label));
  const details = make("details", {}, make("summary", { textContent: title }), panel);
  return { details, follow: () => boxes.forEach((one) => one.follow()) };
}

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
