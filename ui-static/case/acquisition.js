/** What the acquisition rules say of the images: a banner for each series that did not simply pass. */
import { h } from '../core/dom.js';
import { millimetres } from '../core/format.js';
import { sentence, t } from '../i18n/i18n.js';

/** @param {import('./types.js').Series[]|undefined} series */
export function acquisitionBanners(series) {
  const marked = (series ?? []).filter((one) => one.verdict !== 'PASS' || one.findings?.some((finding) => finding.verdict !== 'PASS'));
  return marked.map((one) => h('section', {
    class: `banner banner-${one.verdict}`, 'aria-label': `${t('acquisition.title')}: ${seriesText(one)}`, data: { test: 'acquisition-banner' },
  }, h('p', {}, h('strong', {}, t(`verdict.${one.verdict}`)), ` · ${seriesText(one)}`), details(one)));
}

/** @param {import('./types.js').Series} one */
export function seriesText(one) {
  return [one.description || one.modality, t('acquisition.size', { slices: one.slices, thickness: millimetres(one.thicknessMm) }), one.kernel]
    .filter(Boolean).join(' · ');
}

function details(one) {
  const shown = one.findings.filter((finding) => finding.verdict !== 'PASS');
  return h('details', { open: one.verdict === 'BLOCK' && one.primary }, h('summary', {}, t('acquisition.why', { count: shown.length })),
    h('ul', {}, shown.map((finding) => h('li', {}, sentence(finding.sentence), ' ',
      h('small', {}, t('acquisition.value', { rule: finding.ruleId, value: finding.value ?? '–', bound: finding.bound ?? '–' }), forbidden(finding))))));
}

function forbidden({ forbids }) {
  const uses = [forbids ?? []].flat().filter(Boolean);
  return uses.length === 0 ? '' : ` ${t('acquisition.forbids', { uses: uses.map((use) => t(`use.${use}`)).join(', ') })}`;
}
