/** Small pictures of nodules for tables: three cuts through each, as far as this person may see the read that it is of. */
import { fetchRaw, get } from '../core/api.js';
import { h } from '../core/dom.js';
import { t } from '../i18n/i18n.js';

/** @typedef {'blindRead'|'secondRead'|'reconciledRead'|'modelRead'} ReadName */
/** @typedef {(nodule:{id?:string}, label:string) => HTMLElement} Crop */

/** One list a state of a case: it grows when a read is revealed. @type {Map<string, Promise<Record<string, Record<string, string>>>>} */
const lists = new Map();

/**
 * Makes the pictures of one read.
 * @param {import('./case-model.js').CaseModel} model @param {ReadName} read
 * @returns {Crop}
 */
export function cropsOf(model, read) {
  return (nodule, label) => {
    const image = /** @type {HTMLImageElement} */ (h('img', { class: 'crop', width: 288, height: 96, alt: t('finding.crop', { number: label }), data: { test: 'crop' } }));
    image.hidden = true;
    show(image, model.id, model.data.version, read, nodule.id ?? '').catch(() => {}); // a table is complete without
    return image;
  };
}

async function show(image, caseId, version, read, id) {
  const hash = (await listOf(caseId, version))[read]?.[id];
  if (!hash) {
    return;
  }
  const picture = await (await fetchRaw(`/cases/${caseId}/crops/${hash}`)).blob();
  const address = URL.createObjectURL(picture);
  image.addEventListener('load', () => URL.revokeObjectURL(address), { once: true });
  image.src = address;
  image.hidden = false;
}

function listOf(caseId, version) {
  const key = `${caseId}/${version}`;
  if (!lists.has(key)) {
    lists.clear();
    lists.set(key, get(`/cases/${caseId}/crops`));
  }
  return /** @type {Promise<Record<string, Record<string, string>>>} */ (lists.get(key));
}
