import {isLate, isTaken} from './is-taken.js';
import {OURS, readEmbed} from './read-embed.js';
import {askingFor} from './when-asked.js';
import {watchPage} from './watch-page.js';

/**
 * Puts film elements in the place of what asks for them on the page, now and later. The original becomes the element's
 * fallback; what the page does with it then, the element follows. `tags` are what can be asked for; see {@link readEmbed}.
 */
export function upgradeEmbeds(tags: readonly string[], takesPlain: boolean, getSource: () => unknown): void {
  const asking = askingFor(tags, takesPlain);
  const untouched = `[data-film-embed=off],[contenteditable]:not([contenteditable=false]),svg,:is(pre,[ng-version],astro-island,#teleports) *,${tags.join()}`;
  const times = new WeakMap<Element, number>();
  const waiting = new Set<Element>();

  /** Of the services TMDB alone knows its numbers; files may be named by them, and a source of the page's own may do. */
  const takesNumbers = (node: Element): boolean =>
    /tmdb|{id}|^\[/.test(String(node.closest('film-provider[source]')?.getAttribute('source') ?? getSource()));

  /** That a page is taken over changes nothing in it that could be observed. */
  const lookAgain = (node: Element): void => {
    if (!waiting.size)
      setTimeout(() => {
        const nodes = [...waiting];
        waiting.clear();
        for (const each of nodes) if (each.matches(asking)) upgrade(each);
      }, 200);
    waiting.add(node);
  };

  const upgrade = (node: Element): void => {
    const [element, original] = readEmbed(node, tags, takesPlain, takesNumbers) ?? [];
    if (!original || original.closest(untouched)) return;
    const isTheirs = isTaken(original);
    const isOpen = isTheirs === undefined && !isLate();
    if (isOpen) lookAgain(node);
    if (isTheirs || isOpen) return;
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
