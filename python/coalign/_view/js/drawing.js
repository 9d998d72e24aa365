// SPDX-License-Identifier: MIT
// What is drawn, and when.

import { Camera } from "./camera.js";
import { Labels } from "./labels.js";
import { shape } from "./looks.js";

export const SLACK = 4; // pixels that a click may move, and that it may miss by
const SLICE = 24; // milliseconds that a frame may take while many ties are drawn anew
const LABELS = 60;
const REST = 120; // milliseconds after the last movement, until ties are drawn anew
const FEW = 300; // ties, which are drawn anew in every frame
const MANY = 1000; // leaders, above which outlines cost more than they show

/** The drawing: ties and leaders as they are, or as a picture that moves along while the hand moves the map. */
export class Drawing extends Camera {
  constructor(canvas, data) {
    super(canvas, data);
    this.context = canvas.getContext("2d");
    this.labels = new Labels(this);
    this.selected = new Set();
    this.frames = 0;
    this.perFrame = 2000; // ties, at first
  }

  resize() {
    super.resize();
    if (this.work?.canvas.width !== this.canvas.width || this.work.canvas.height !== this.canvas.height) this.work = null;
  }

  radius(at) {
    const room = Math.sqrt((this.width * this.height) / Math.max(this.data.size, 1));
    const largest = Math.max(2.5, Math.min(12, 0.2 * room));
    return Math.max(1.5, 0.4 * largest) + 0.6 * largest * Math.sqrt(this.shown.degree[at] / Math.max(this.most, 1));
  }

  filter(shown) {
    this.shown = shown;
    this.whole = null;
    this.most = shown.degree.reduce((most, one) => Math.max(most, one), 0);
    this.ranked = [...shown.degree.keys()].filter((at) => shown.leader[at]).sort((a, b) => shown.degree[b] - shown.degree[a]);
    this.rank = new Uint32Array(this.data.size);
    this.ranked.forEach((at, rank) => { this.rank[at] = rank; });
    this.ties();
  }

  select(selected) {
    this.selected = selected;
    this.whole = null;
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

  /** Ties are to be drawn anew once nothing moves: until they are, their last picture moves along. */
  ties() {
    this.stale = true;
    this.rest = performance.now() + REST;
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
    const moving = performance.now() < this.rest;
    this.tiesOfFrame(moving);
    const { context } = this;
    this.clear(context);
    if (moving && this.data.size > MANY) {
      this.whole ??= this.pictureOfAll();
      this.show(context, this.whole);
      this.outlines(context);
      this.labels.draw(context, LABELS / 4);
    } else {
      this.everything(context);
      this.whole = null;
      this.outlines(context);
      this.labels.draw(context, LABELS);
    }
    if (this.stale || this.work) this.draw();
  }

  /** Ties, as far as they are drawn, and leaders. */
  everything(context) {
    const ties = this.picture ?? this.work;
    if (ties && this.crowded(ties.ties)) context.globalAlpha = 0.5; // what lies on many is never hidden by their ink
    this.show(context, ties);
    context.globalAlpha = 1;
    this.tiesOfSelected(context);
    this.leaders(context);
  }

  pictureOfAll() {
    const picture = this.blank();
    this.everything(picture.context);
    return picture;
  }

  /** An empty picture of what the camera has in view, on a canvas of before where there is one. */
  blank(canvas = document.createElement("canvas")) {
    const { width, height, scale, left, top } = this;
    if (canvas.width !== this.canvas.width || canvas.height !== this.canvas.height) {
      Object.assign(canvas, { width: this.canvas.width, height: this.canvas.height });
    }
    const context = canvas.getContext("2d");
    this.clear(context);
    return { canvas, context, width, height, scale, left, top };
  }

  clear(context) {
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
  }

  /** A picture of before, where it belongs by now: on whole pixels where it is as large as then, which is quick and sharp. */
  show(context, picture) {
    if (!picture) return;
    const by = this.scale / picture.scale;
    const whole = by === 1 ? (place) => Math.round(place * this.ratio) / this.ratio : (place) => place;
    const left = whole(this.left - by * picture.left), top = whole(this.top - by * picture.top);
    context.imageSmoothingEnabled = this.ratio < 2; // where pixels are small, it costs twice as much and shows nothing
    context.drawImage(picture.canvas, left, top, by * picture.width, by * picture.height);
  }

  /**
   * Draws some ties into a picture that is shown once it is complete; the first one as far as it is. A picture in work is
   * given up when all moves, but for the first, for which the page may wait long where somebody keeps moving.
   */
  tiesOfFrame(moving) {
    const now = performance.now(), took = now - this.last;
    this.last = now;
    if (this.work && this.picture && moving) this.work = null;
    const { ties } = this.shown;
    if (this.stale && (ties.length <= FEW || (this.picture ? !moving : !this.work))) {
      this.stale = false;
      this.work = { ...this.blank(this.spare), ties, next: 0 };
      this.work.context.strokeStyle = this.ink;
    } else if (this.work?.next) {
      this.perFrame = Math.max(500, Math.min(20000, this.perFrame * (took > SLICE ? 0.7 : 1.2)));
    }
    if (!this.work) return;
    const { work } = this;
    const end = Math.min(work.ties.length, work.next + Math.round(this.perFrame));
    this.lines(work, end);
    work.next = end;
    if (end < work.ties.length) return;
    this.spare = this.picture?.canvas;
    this.picture = work;
    this.work = this.whole = null;
  }

  /**
   * Ties of a picture, up to a place, wider where they are stronger. Where there are many, a line is as narrow as a pixel,
   * since wider ones take ten times as long, and darker where it is stronger.
   */
  lines(work, end) {
    const { context, ties } = work;
    const crowded = this.crowded(ties);
    const faint = 0.15 * Math.min(1, Math.sqrt(5000 / ties.length));
    for (let level = 0; level < 3; level++) {
      const wide = [0.6, 1.2, 2][level];
      context.globalAlpha = crowded ? Math.min(1, faint * 0.5 * wide * this.ratio) : 0.35;
      context.lineWidth = crowded ? 1 / this.ratio : wide;
      context.beginPath();
      for (let at = work.next; at < end; at++) {
        const tie = ties[at];
        if (Math.min(2, Math.floor(3 * this.data.strength[tie])) === level) this.line(context, tie, work);
      }
      context.stroke();
    }
  }

  crowded(ties) { return ties.length > 3 * this.data.size; }

  line(context, tie, { scale, left, top } = this) {
    const { ends, places } = this.data;
    const one = 2 * ends[2 * tie], other = 2 * ends[2 * tie + 1];
    context.moveTo(left + scale * places[one], top + scale * places[one + 1]);
    context.lineTo(left + scale * places[other], top + scale * places[other + 1]);
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
