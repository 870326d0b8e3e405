import {fixture, html} from '@open-wc/testing';
import '../../src/elements/film-card/define.js';
import {upgradeEmbeds} from '../../src/embed/upgrade.js';
import {setDefaultSource} from '../../src/sources/index.js';

export const imdb = 'https://www.imdb.com/title/tt0113627/';

/** The page's source, as its words. */
export const page: {source: unknown} = {source: 'wikidata'};

/** Upgrades what comes onto the test page from now on. Films are found at once. */
export function upgradePage(): void {
  setDefaultSource({get: (id) => Promise.resolve({id, title: `Film ${id}`, year: 1995})});
  upgradeEmbeds(['film-card', 'film-reviews', 'film-page'], false, () => page.source);
}

/** After the observer has seen all changes so far, and those that it made itself. */
export const seen = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A part of the page with this HTML in it, once it was seen. */
export async function put(markup: string): Promise<HTMLElement> {
  const region = await fixture<HTMLElement>(html`<section></section>`);
  region.innerHTML = markup;
  await seen();
  return region;
}

/** The elements of ours in a part of the page as they would be written, each without what is in it. */
export const made = (region: Element): string[] =>
  [...region.querySelectorAll('film-card, film-reviews, film-page')].map((element) =>
    [element.localName, ...[...element.attributes].map(({name, value}) => `${name}=${value}`).sort()]
      .filter((word) => word !== 'data-film-embed=on')
      .join(' '),
  );
