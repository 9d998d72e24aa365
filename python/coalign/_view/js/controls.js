// SPDX-License-Identifier: MIT
// What stands above the map.

/** An element with its text and children. */
export function make(tag, options = {}, ...children) {
  const made = Object.assign(document.createElement(tag), options);
  made.append(...children);
  return made;
}
/** A box to tick for each of some things; what is not ticked is hidden. */
export function choice(model, title, trait, options) {
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
