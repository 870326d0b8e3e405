import {attempt} from './attempt.js';

/** The tag as Intl takes it, or undefined where it is none: `lang="x y"`. `en_US` is taken for `en-US`. */
const canonical = (tag: string): string | undefined =>
  attempt(() => Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]);

/** What a node itself says, of a property that a form may have given away to a field of that name. */
const itsOwn = (type: {prototype: Node}, name: string, node: Node): unknown =>
  attempt(() => Reflect.get(type.prototype, name, node));

/** An element and all that is around it as the page is shown, out of slots and shadow roots. */
function* around(element: Element): Generator<Node> {
  let node: Node | null = element;
  while (node) {
    yield node;
    node = (itsOwn(Element, 'assignedSlot', node) ??
      itsOwn(Node, 'parentNode', node) ??
      (node as ShadowRoot).host) as Node | null;
  }
}

/**
 * The language in which `element` speaks to its reader, always a tag that Intl takes: the closest `lang` that is one,
 * out of slots and shadow roots, else the browser's.
 */
export function nearestLang(element: Element): string {
  for (const node of around(element)) {
    const lang = attempt(() => Element.prototype.getAttribute.call(node, 'lang'));
    const tag = lang && canonical(lang);
    if (tag) return tag;
  }
  return canonical(navigator.language) ?? 'en';
}

const callbacks = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back, a function of its own for each element, when a `lang` has changed that may be the nearest of `element`.
 * Returns how to stop. An element that was moved has to be watched anew.
 */
export function watchLang(element: Element, callback: () => void): () => void {
  // One for all: a thousand observers would each look at every change of the page. A copy: a callback may watch anew.
  observer ??= new MutationObserver(() => [...callbacks].forEach((call) => call()));
  for (const node of around(element))
    if (!itsOwn(Node, 'parentNode', node)) observer.observe(node, {attributeFilter: ['lang'], subtree: true});
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (!callbacks.size) observer?.disconnect();
  };
}
