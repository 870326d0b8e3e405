import {OURS, readEmbed} from './read-embed.js';
import {askingFor} from './when-asked.js';
import {watchPage} from './watch-page.js';

/**
 * Puts film elements in the place of what asks for them on the page, now and later. The original becomes the element's
 * fallback; what the page does with it then, the element follows. `tags` are what can be asked for; see {@link readEmbed}.
 */
export function upgradeEmbeds(tags: readonly string[], takesPlain: boolean, getSource: () => unknown): void {
  const asking = askingFor(tags, takesPlain);
  const untouched = `[data-film-embed=off],[contenteditable]:not([contenteditable=false]),svg,:is(pre,[data-v-app],[ng-version]) *,${tags.join()}`;
  const times = new WeakMap<Element, number>();

  /** Of the services TMDB alone knows its numbers; files may be named by them, and a source of the page's own may do. */
  const takesNumbers = (node: Element): boolean =>
    /tmdb|{id}|^\[/.test(String(node.closest('film-provider[source]')?.getAttribute('source') ?? getSource()));

  const upgrade = (node: Element): void => {
    const [element, original] = readEmbed(node, tags, takesPlain, takesNumbers) ?? [];
    if (!original || original.closest(untouched)) return;
    // React, like Vue and Angular, keeps account of where its elements are, and throws where one is elsewhere.
    if (/__react/.test(String(Object.keys(original)))) return;
    const count = times.get(original) ?? 0;
    // Where another script undoes it each time, there is an end to it.
    if (count > 499) return;
    times.set(original, count + 1);
    original.replaceWith(element!);
    element!.append(original);
  };

  /** Leaves an element of ours while what is in it asks for the same; else it goes, and what is left is seen anew. */
  const follow = (ours: Element): void => {
    const [element] = readEmbed(ours.querySelector(asking) ?? ours, tags, takesPlain, takesNumbers) ?? [];
    const isSame =
      element?.localName === ours.localName &&
      [...element.attributes].every(({name, value}) => value === ours.getAttribute(name));
    if (!isSame) ours.replaceWith(...ours.childNodes);
  };

  const start = (): void => {
    watchPage(asking, upgrade);
    watchPage(`body ${OURS}`, follow);
  };
  // Before, what an element asks for may be read in part.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, {once: true});
  else start();
}
