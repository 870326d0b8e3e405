type See = (element: Element) => void;

const watchers: [selector: string, see: See][] = [];

function look(records: readonly MutationRecord[]): void {
  for (const {target, addedNodes} of records)
    for (const node of [target, ...addedNodes] as Partial<Element>[])
      for (const [selector, see] of watchers) {
        try {
          const around = node.closest?.(selector);
          if (around) see(around);
          if (node !== target) node.querySelectorAll?.(selector).forEach(see);
        } catch {
          // A form has given the name of a method away to one of its fields: it keeps what is in it to itself.
        }
      }
}

/**
 * Calls `see` with each element that a selector finds: now, when it comes onto the page, and when something in it
 * changes. One observer does for all, and stays for as long as the page does.
 */
export function watchPage(selector: string, see: See): void {
  if (!watchers.length)
    new MutationObserver(look).observe(document, {
      childList: true,
      subtree: true,
      attributeFilter: ['href', 'data-film-id'],
    });
  watchers.push([selector, see]);
  document.querySelectorAll(selector).forEach(see);
}
