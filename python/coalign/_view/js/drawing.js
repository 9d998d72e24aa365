// SPDX-License-Identifier: MIT
// What is drawn, and when.

import { Camera } from "./camera.js";
import { Labels } from "./labels.js";
import { shape } from "./looks.js";

export const SLACK = 4; // pixels that a click may move, and that it may miss by
const TIES_PER_FRAME = 6000; // so that a frame stays short while many ties are drawn anew
const LABELS = 60;
const REST = 120; // milliseconds after the last movement, until ties are drawn anew
const MANY = 1000; // leaders, above which outlines cost more than they show

/** The drawing: ties and leaders as they are, or as a picture that moves along while the hand moves the map. */
export class Drawing extends Camera {
  constructor(canvas, data) {
    super(canvas, data);
    this.context = canvas.getContext("2d");
    this.tieCanvas = document.createElement("canvas");
    this.tieContext = this.tieCanvas.getContext("2d");
    this.labels = new Labels(this);
    this.selected = new Set();
    this.frames = 0;
  }

  resize() {
    super.resize();
    const { width, height } = this.canvas;
    if (this.tieCanvas.width !== width || this.tieCanvas.height !== height) Object.assign(this.tieCanvas, { width, height });
  }

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
    this.labels.draw(context, moving && this.crowd ? LABELS / 4 : LABELS);
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
}
