import {sources} from './choices.js';
import type {Place} from './snippets.js';
import type {State} from './state.js';

/** What the reader may say of places. It never comes from a link: a link could name a script or records of anybody's. */
export interface Own {
  /** Where the script files are; empty for this site's. */
  folder: string;
  /** The address of the reader's records; empty for the example. */
  files: string;
}

/** The folder of this site, and of its script files. */
export const site = new URL('.', document.baseURI).href;
export const ownFolder = `${site}cdn/`;

/** Whether an address is of this computer alone. */
export const isLocal = (address: string): boolean =>
  /^https?:\/\/([\w.-]+\.)?(localhost|127\.[\d.]+|\[::1\])(:\d+)?\//.test(new URL(address, site).href);

/** An address of a folder of script files, or a path to it; undefined for what is neither. */
export function cleanFolder(text: string): string | undefined {
  const folder = text.trim().replace(/[\w.-]+\.(js|html)$/, '');
  if (!folder) return ownFolder;
  const isPath = /^\.{0,2}\/[\w./~%-]*$|^[\w~%-][\w./~%-]*$/.test(folder) && !folder.startsWith('//');
  const url = !isPath && /^https?:\/\//i.test(folder) && URL.canParse(folder) ? new URL(folder) : undefined;
  if (!isPath && (!url || url.username || url.password || url.search || url.hash)) return undefined;
  return `${url?.href ?? folder}/`.replace(/\/\/$/, '/');
}

/** The address of records with `{id}` in it; undefined for what is none. */
export function cleanFiles(text: string): string | undefined {
  const files = text.trim();
  return /^(https?:\/\/|\.{0,2}\/(?!\/)|[\w~%-])[^\s"'<>\\]*$/i.test(files) && files.includes('{id}')
    ? files
    : undefined;
}

/** The places that the snippets name. */
export function placeOf({source}: State, own: Own): Place {
  const folder = cleanFolder(own.folder) ?? ownFolder;
  const known = sources.find((one) => one.source === source)!;
  const words = (source === 'files' && cleanFiles(own.files)) || known.words(site);
  return {folder, words, frameWords: frameWords(source, words, folder)};
}

/** A frame takes a service without a key, and records of its own site. */
function frameWords(source: State['source'], words: string, folder: string): string | undefined {
  if (source === 'wikidata') return '';
  if (source !== 'files' && source !== 'samples') return undefined;
  const {origin} = new URL(folder, site);
  return new URL(words, new URL(folder, site)).origin === origin ? words : undefined;
}
