import type {CSSResult, LitElement} from 'lit';

/** Style sheets belong to one document; in another, such as a frame's, an element needs its own. */
export function adoptStyles(element: LitElement, root: ShadowRoot, added: readonly CSSResult[]): void {
  const page = element.ownerDocument.defaultView;
  // In a template an element waits to be put somewhere.
  if (!page) return;
  const {elementStyles} = element.constructor as typeof LitElement;
  root.adoptedStyleSheets = [...elementStyles, ...added].map((style) => {
    const {cssText, styleSheet} = style as CSSResult;
    if (page === window) return styleSheet!;
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
