/** A colour for each person, the same on every screen whoever else is there: a hue made of the id. */

/** @param {string} personId @returns {string} `#rrggbb`, light enough to be seen on dark ground */
export function colourOf(personId) {
  const hash = [...String(personId)].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619) >>> 0, 2166136261);
  return hex(hash % 360, 0.62, 0.7);
}

function hex(hue, saturation, lightness) {
  const amount = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift) => {
    const k = (shift + hue / 30) % 12;
    return Math.round(255 * (lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1)))).toString(16).padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
