/**
 * Stands in for Lit's `css-tag.js` in the CDN files: every browser that we support has constructable style sheets, so
 * that the way without them goes, and the checks that the types make.
 */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = (text: unknown): CSSResult => new CSSResult(String(text));
export const css = (raw: TemplateStringsArray, ...values: readonly unknown[]): CSSResult =>
  new CSSResult(String.raw({raw}, ...values));
export const getCompatibleStyle = (style: unknown): unknown => style;
export const adoptStyles = (root: ShadowRoot, styles: readonly CSSResult[]): void => {
  root.adoptedStyleSheets = styles.map(({styleSheet}) => styleSheet);
};
