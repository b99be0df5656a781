/** What stands in a drawn process model, in the language in use. The BPMN files are in English. */
import { language } from '../i18n/i18n.js';
import { processNames } from '../i18n/process-zh.js';

/** @param {string} name as it stands in the file; line breaks are blanks */
export function processWord(name) {
  const plain = name.replace(/\s+/g, ' ');
  return language() === 'zh' && Object.hasOwn(processNames, plain) ? processNames[plain] : name;
}

/** The file with all its names in the language in use. @param {string} xml */
export function inWords(xml) {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  model.querySelectorAll('[name]').forEach((element) => element.setAttribute('name', processWord(element.getAttribute('name') ?? '')));
  return new XMLSerializer().serializeToString(model);
}
