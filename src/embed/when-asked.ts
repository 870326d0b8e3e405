import {watchPage} from './watch-page.js';

/** What may ask for an element of these tags: see `readEmbed()`. */
export function askingFor(tags: readonly string[], takesPlain: boolean): string {
  const classes = tags.map((tag) => `.${tag},.language-${tag}`).join();
  // The ends of the hosts that filmOf knows: of other links nothing is read.
  const links = takesPlain ? 'db.com/"],a[href*="db.org/"],a[href*="xd.com/"],a[href*="data.org/' : '#film-';
  return `body :is(:is(a,blockquote,div,p,pre,pre>code,span):is(${classes}),a[href*="${links}"])`;
}

/** Loads the code that answers, when something on the page asks; what could not be loaded is tried with the next. */
export function whenAsked(selector: string, load: () => Promise<unknown>): void {
  let isWanted = false;
  watchPage(selector, () => {
    if (isWanted) return;
    isWanted = true;
    load().catch(() => (isWanted = false));
  });
}
