let last = 0;

/** An element id that is unique on this page. @param {string} stem */
export function nextId(stem) {
  last += 1;
  return `${stem}-${last}`;
}
