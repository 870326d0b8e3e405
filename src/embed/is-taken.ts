/** Globals of pages that a framework's server makes, and that the framework will take over in the browser as a whole. */
const signs = '__next_f __VP_HASH_MAP__ __remixContext __reactRouterContext $_TSR'.split(' ');

/** Whether a framework may still come: where there is a sign; where starters have their apps, soon or not at all. */
const isAwaited = (element: Element): boolean =>
  signs.some((name) => name in window) ||
  // As Next.js, Nuxt, Gatsby and Docusaurus call theirs: what is beside it they leave alone.
  !!element.closest('[id^=__]') ||
  (!!element.closest('#app,#root') && (document.readyState !== 'complete' || performance.now() < 1000));

/** What has not been taken over seconds after the page was there will not be: it is a saved copy, or scripts have failed. */
export const isLate = (): boolean =>
  document.readyState === 'complete' &&
  performance.now() - 1e4 >
    ((performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.domComplete ?? 0);

/**
 * Whether React or Vue keeps account of an element, and throws where it is elsewhere. Undefined if that is not known yet:
 * what a server has made of an app says nothing of it until the app takes it over.
 */
export function isTaken(element: Element): boolean | undefined {
  // By the prototype, since a form may have given the name away to a field.
  for (let node: Node | null = element; node; node = Reflect.get(Node.prototype, 'parentNode', node) as Node | null) {
    const own = node as unknown as Record<string, {dangerouslySetInnerHTML?: unknown} | null>;
    const marks = Object.keys(own).filter((name) => /__(react|vue)/.test(name) && own[name]);
    if (!marks.length) continue;
    if (node === element || /vue/.test(marks.join())) return true;
    // HTML that the app puts in as it is: React does not look into it.
    if (marks.some((name) => own[name]!.dangerouslySetInnerHTML)) return false;
    // React takes over from within; what `<Suspense>` holds back comes after what is around it.
    const isPart = [...node.childNodes].some((child) => child instanceof Comment && /^[$&]/.test(child.data));
    return isPart || /Container/.test(marks.join()) ? undefined : false;
  }
  return isAwaited(element) ? undefined : false;
}
