/** A small picture of a series, made when it arrived: there before any slice of it is. */
import { h } from '../core/dom.js';
import { t } from '../i18n/i18n.js';
import { SeriesSource } from '../imaging/assets.js';
import { seriesText } from './acquisition.js';

/** @param {string} caseId @param {import('./types.js').Series} series @returns {HTMLElement} */
export function seriesPicture(caseId, series) {
  const image = /** @type {HTMLImageElement} */ (h('img', { class: 'series-picture', alt: t('viewer.thumbnail', { series: seriesText(series) }), data: { test: 'thumbnail' } }));
  image.hidden = true;
  show(image, new SeriesSource(caseId, series.id)).catch(() => {}); // the viewer says what is missing
  return h('figure', { class: 'series-figure' }, image, h('figcaption', {}, seriesText(series)));
}

async function show(image, source) {
  const { thumbnail } = await source.list();
  const address = URL.createObjectURL(new Blob([await source.bytes(thumbnail)], { type: 'image/png' }));
  image.addEventListener('load', () => URL.revokeObjectURL(address), { once: true });
  image.src = address;
  image.hidden = false;
}
