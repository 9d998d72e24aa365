// SPDX-License-Identifier: MIT
// Where leaders stand on the screen.

/** The part of the plane that a canvas shows. Each movement calls `ties()`, which a drawing has. */
export class Camera {
  constructor(canvas, data) {
    this.canvas = canvas;
    this.data = data;
    this.scale = 1;
    this.left = this.top = 0;
  }

  /** As large as the page has it; at first everybody is shown. */
  resize() {
    const box = this.canvas.getBoundingClientRect();
    if (!box.width || !box.height) return;
    const first = !this.width;
    this.ratio = globalThis.devicePixelRatio || 1;
    this.width = box.width;
    this.height = box.height;
    this.canvas.width = Math.round(box.width * this.ratio);
    this.canvas.height = Math.round(box.height * this.ratio);
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
}
