import type {CSSResult, LitElement} from 'lit';

/** Style sheets belong to one document; in another, such as a frame's, an element needs its own. */
export function adoptStyles(element: LitElement, root: ShadowRoot): void {
  const page = element.ownerDocument.defaultView;
  // In a template an element waits to be put somewhere.
  if (!page) return;
  root.adoptedStyleSheets = (element.constructor as typeof LitElement).elementStyles.map((style) => {
    const {cssText, styleSheet} = style as CSSResult;
    if (page === window) return styleSheet!;
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
