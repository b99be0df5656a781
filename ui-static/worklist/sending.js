/** Sends images from this computer: files, folders and zips, chosen or dropped, with progress and each file's fate. */
import { postLarge } from '../core/api.js';
import { announce } from '../core/announce.js';
import { h, put } from '../core/dom.js';
import { problemText } from '../core/problem.js';
import { knows, t } from '../i18n/i18n.js';
import { asParts, droppedFiles, groups } from './chosen-files.js';

const MOST_SHOWN = 200;

/** @param {() => Promise<any>} refresh called when something was accepted @returns {HTMLElement} */
export function sending(refresh) {
  const result = h('div', { data: { test: 'sending-result' } });
  const busy = { stop: /** @type {AbortController|undefined} */ (undefined) };
  const begin = (files) => busy.stop || files.length === 0 ? undefined : send(files, result, busy, refresh);
  const hint = h('p', { id: 'send-hint' }, t('worklist.sendHint'));
  const zone = h('div', { class: 'drop-zone', role: 'group', 'aria-labelledby': 'send-title', 'aria-describedby': 'send-hint', data: { test: 'drop-zone' } },
    hint, h('div', { class: 'button-row' }, chooser('dicom-file', 'chooseFiles', { multiple: true, accept: '.dcm,.zip,application/dicom,application/zip,*/*' }, begin),
      chooser('dicom-folder', 'chooseFolder', { webkitdirectory: true }, begin)));
  acceptDrops(zone, begin);
  return h('section', { class: 'card', 'aria-labelledby': 'send-title' }, h('h2', { id: 'send-title' }, t('worklist.send')), zone, result);
}

function chooser(id, label, more, begin) {
  const input = h('input', { type: 'file', id, class: 'unseen', data: { test: id }, ...more });
  input.addEventListener('change', () => {
    begin([...input.files ?? []]);
    input.value = '';
  });
  return h('span', { class: 'file-choice' }, input, h('label', { for: id, class: 'button' }, t(`worklist.${label}`)));
}

function acceptDrops(zone, begin) {
  const over = (event) => { event.preventDefault(); zone.classList.add('drop-over'); };
  const away = () => zone.classList.remove('drop-over');
  zone.addEventListener('dragover', over);
  zone.addEventListener('dragleave', away);
  zone.addEventListener('drop', async (event) => {
    event.preventDefault();
    away();
    begin(await droppedFiles(event.dataTransfer));
  });
}

async function send(files, result, busy, refresh) {
  busy.stop = new AbortController();
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const bar = h('progress', { max: Math.max(1, total), value: 0, 'aria-label': t('worklist.sending'), data: { test: 'sending-progress' } });
  const text = h('p', { role: 'status' }, t('worklist.sendingOf', { files: files.length }));
  put(result, text, h('div', { class: 'progress-row' }, bar, h('button', { type: 'button', class: 'small', onclick: () => busy.stop?.abort(), data: { test: 'stop-sending' } }, t('worklist.stop'))));
  const tally = { accepted: 0, refused: /** @type {any[]} */ ([]), failure: /** @type {unknown} */ (undefined) };
  await sendGroups(files, tally, bar, busy.stop.signal);
  busy.stop = undefined;
  put(result, outcome(tally), fates(tally.refused, files));
  announce(t('worklist.sent', { accepted: tally.accepted, refused: tally.refused.length }));
  if (tally.accepted > 0) {
    await refresh();
  }
}

async function sendGroups(files, tally, bar, signal) {
  let before = 0;
  let first = 0;
  for (const group of groups(files)) {
    try {
      const body = asParts(group);
      const answer = await postLarge('/dicom/files', body, { signal, onProgress: (sent) => { bar.value = before + sent; } });
      tally.accepted += answer.accepted;
      tally.refused.push(...answer.refused.map((one) => ({ ...one, index: one.index + first })));
      before += body.size;
      first += group.length;
    } catch (failure) {
      tally.failure = failure;
      return;
    }
  }
}

function outcome({ accepted, refused, failure }) {
  const stopped = failure instanceof DOMException && failure.name === 'AbortError';
  const why = stopped ? t('worklist.stopped') : failure ? problemText(failure) : undefined;
  return [
    h('p', { role: 'status', class: refused.length || failure ? 'chip chip-warn' : 'chip chip-good', data: { test: 'sent' } }, t('worklist.sent', { accepted, refused: refused.length })),
    why && h('p', { class: 'form-error', role: 'alert' }, why),
  ];
}

function fates(refused, files) {
  if (refused.length === 0) {
    return undefined;
  }
  const heads = ['file', 'why'].map((key) => h('th', { scope: 'col' }, t(`worklist.${key}`)));
  const row = ({ index, entry, code }) => h('tr', {}, h('th', { scope: 'row' }, nameOf(files[index], entry)), h('td', {}, reason(code)));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('worklist.notTaken') },
    h('table', { data: { test: 'not-taken' } }, h('caption', {}, t('worklist.notTaken')), h('thead', {}, h('tr', {}, heads)), h('tbody', {}, refused.slice(0, MOST_SHOWN).map(row))),
    refused.length > MOST_SHOWN && h('p', {}, t('worklist.more', { count: refused.length - MOST_SHOWN })));
}

function nameOf(file, entry) {
  const name = file?.webkitRelativePath || file?.name || '–';
  return entry >= 0 ? t('worklist.entry', { name, place: entry + 1 }) : name;
}

function reason(code) {
  return knows(`upload.${code}`) ? t(`upload.${code}`) : code;
}
