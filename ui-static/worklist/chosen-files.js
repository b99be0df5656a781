/** Files that a person chose or dropped, folders walked through, as one body to send. */

const BOUNDARY = 'consilium-files-9d1f0a';

/** Files of a drop, with those of folders in it. @param {DataTransfer} dropped @returns {Promise<File[]>} */
export async function droppedFiles(dropped) {
  const entries = [...dropped.items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry?.());
  if (entries.some(Boolean)) {
    const found = await Promise.all(entries.filter(Boolean).map(filesOf));
    return found.flat();
  }
  return [...dropped.files];
}

async function filesOf(entry) {
  if (entry.isFile) {
    return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  }
  const found = [];
  const reader = entry.createReader();
  // A reader gives a folder's entries in portions, and none when it is through.
  for (let some = await portion(reader); some.length > 0; some = await portion(reader)) {
    for (const each of some) {
      found.push(...await filesOf(each));
    }
  }
  return found;
}

function portion(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

/**
 * One body of all files, a part each; nothing is copied, the browser reads each file when its turn comes.
 * File names stay here: they may hold a patient's.
 * @param {Blob[]} files
 * @returns {Blob}
 */
export function asParts(files) {
  const head = `\r\n--${BOUNDARY}\r\nContent-Type: application/dicom\r\n\r\n`;
  return new Blob([...files.flatMap((file) => [head, file]), `\r\n--${BOUNDARY}--\r\n`], { type: `multipart/related; type="application/dicom"; boundary=${BOUNDARY}` });
}

/**
 * Files in groups that are sent one after the other, so that no body is larger than the server takes.
 * @param {{size:number}[]} files @param {number} mostBytes
 */
export function groups(files, mostBytes = 1024 ** 3) {
  const all = [];
  let bytes = Infinity;
  for (const file of files) {
    if (bytes + file.size > mostBytes) {
      all.push([]);
      bytes = 0;
    }
    all[all.length - 1].push(file);
    bytes += file.size;
  }
  return all;
}
