import { h } from './dom.js';

/** @type {HTMLElement[]} */
let regions = [];

/** The two live regions; the shell puts them on the page once. */
export function liveRegions() {
  regions = [
    h('div', { role: 'status', 'aria-live': 'polite', class: 'toasts', data: { test: 'announcements' } }),
    h('div', { role: 'alert', class: 'toasts toasts-urgent', data: { test: 'alerts' } }),
  ];
  return regions;
}

/** Says something that happened, seen for a while and read out. @param {string} text */
export function announce(text) {
  show(regions[0], text, 'toast', 6000);
}

/** Says something that went wrong. @param {string} text */
export function warn(text) {
  show(regions[1], text, 'toast toast-bad', 12000);
}

function show(region, text, kind, forMillis) {
  const note = h('p', { class: kind }, text);
  region.replaceChildren(note);
  setTimeout(() => note.remove(), forMillis);
}
