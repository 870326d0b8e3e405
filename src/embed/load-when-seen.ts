import {watchPage} from './watch-page.js';

/**
 * Loads each element's code when its tag is on the page, now or later: a page pays for what it shows. Tags inside the
 * shadow roots of other elements are not seen; who puts one there imports its module.
 */
export function loadWhenSeen(loaders: Readonly<Record<string, () => Promise<unknown>>>): void {
  const waiting = new Set(Object.keys(loaders));
  watchPage(':not(:defined)', ({localName}) => {
    // What could not be loaded is tried again with the next such tag; until then its fallback is seen.
    if (waiting.delete(localName)) loaders[localName]!().catch(() => waiting.add(localName));
  });
}
