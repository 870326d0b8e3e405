import {attempt} from './attempt.js';

/** The tag as Intl takes it, or undefined where it is none: `lang="x y"`. `en_US` is taken for `en-US`. */
const canonical = (tag: string): string | undefined =>
  attempt(() => Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]);

/** An element and all that is around it as the page is shown, out of slots and shadow roots. */
function* around(element: Element): Generator<Node> {
  let node: Node | null = element;
  while (node) {
    yield node;
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host;
  }
}

/**
 * The language in which `element` speaks to its reader, always a tag that Intl takes: the closest `lang` that is one,
 * out of slots and shadow roots, else the browser's.
 */
export function nearestLang(element: Element): string {
  for (const node of around(element)) {
    // Not node.lang: on a form with a field of that name this is the field.
    const lang = (node as Element).getAttribute?.('lang');
    const tag = lang && canonical(lang);
    if (tag) return tag;
  }
  return canonical(navigator.language) ?? 'en';
}

/** The callbacks of all that watch in one document or shadow root, and what calls them. */
class Watch extends Set<() => void> {
  readonly observer = new MutationObserver(() => {
    // A copy: a callback may watch anew.
    for (const callback of [...this]) callback();
  });
}

const watches = new Map<Node, Watch>();

/**
 * Calls back when a `lang` has changed that may be the nearest of `element`. Returns how to stop. An element that was
 * moved has to be watched anew.
 */
export function watchLang(element: Element, callback: () => void): () => void {
  // Of its own, for one function may watch for several elements.
  const own = (): void => callback();
  const roots = [...around(element)].filter((node) => !node.parentNode);
  for (const root of roots) {
    let watch = watches.get(root);
    if (!watch) {
      watches.set(root, (watch = new Watch()));
      watch.observer.observe(root, {attributeFilter: ['lang'], subtree: true});
    }
    watch.add(own);
  }
  return () => {
    for (const root of roots) {
      const watch = watches.get(root);
      if (watch?.delete(own) && !watch.size) {
        watch.observer.disconnect();
        watches.delete(root);
      }
    }
  };
}
