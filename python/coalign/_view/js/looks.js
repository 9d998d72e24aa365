// SPDX-License-Identifier: MIT
// How a leader looks: as on the page.

const HUES = ["#e69f00", "#00417a", "#007d5a", "#f0e442", "#8accf5", "#993700", "#be6598"];
const OTHER = "#91989f";

export function shortened(name) {
  const letters = [...name];
  return letters.length > 30 ? letters.slice(0, 29).join("") + "…" : name;
}

/** A square for a system, a triangle for a person, a circle for an organization: as on the page. */
export function shape(path, kind, x, y, radius) {
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
export function coloured(groups) {
  const known = groups.filter((one) => one.key !== "");
  const own = known.length > HUES.length ? HUES.length - 1 : known.length;
  let place = 0;
  for (const one of groups) one.colour = one.key === "" ? null : place++ < own ? HUES[place - 1] : OTHER;
}
