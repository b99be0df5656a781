/** What a case gives the viewer to draw: findings of people and, once shown, of the model. */

/** @typedef {import('../imaging/viewer-state.js').NoduleMark} NoduleMark */

/**
 * @param {import('./types.js').Case} data
 * @param {import('./findings-editor.js').FindingsEditor|undefined} editor findings being written take the place of the stored ones
 * @returns {NoduleMark[]}
 */
export function marksOf(data, editor) {
  const human = editor ? editor.marks() : (data.blindRead?.findings ?? []).map((finding, i) => markOf('human', finding, String(i + 1)));
  const model = (data.modelRead?.nodules ?? []).map((nodule, i) => markOf('model', nodule, `M${i + 1}`));
  return [...human, ...model];
}

/** @returns {NoduleMark} */
function markOf(by, { id, centreMm, longMm }, label) {
  return { id: `${by}-${id ?? label}`, by, centreMm, radiusMm: longMm / 2, label };
}
