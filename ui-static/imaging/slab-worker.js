/** Unpacks slabs beside the page, so that no frame is lost to it. */
import { decodeSlab, decodeSmall } from './slab-codec.js';

const KINDS = { slab: decodeSlab, small: decodeSmall };

self.addEventListener('message', async ({ data: { id, kind, packed, size } }) => {
  try {
    const values = await KINDS[kind](packed, size);
    /** @type {any} */ (self).postMessage({ id, values }, [values.buffer]);
  } catch (failure) {
    self.postMessage({ id, failure: String(failure) });
  }
});
