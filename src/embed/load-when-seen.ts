/**
 * Loads each element's code when its tag is on the page, now or later: a page pays for what it shows. Tags inside the
 * shadow roots of other elements are not seen; who puts one there imports its module.
 */
export function loadWhenSeen(loaders: Readonly<Record<string, () => Promise<unknown>>>): void {
  const waiting = new Set(Object.keys(loaders));

  const look = (root: ParentNode): void => {
    for (const tag of waiting) {
      if (!root.querySelector(tag) && (root as Element).localName !== tag) continue;
      waiting.delete(tag);
      // What could not be loaded is tried again with the next such tag; until then its fallback is seen.
      loaders[tag]?.().catch(() => {
        waiting.add(tag);
        watch();
      });
    }
  };

  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records) for (const node of addedNodes) if (node instanceof Element) look(node);
    if (!waiting.size) observer.disconnect();
  });
  const watch = (): void => observer.observe(document, {childList: true, subtree: true});
  look(document);
  watch();
}
