import type {Tokens} from './tokens.js';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** A pair of colours that are to be told apart, and how well they are. */
export interface Contrast {
  name: string;
  ratio: number;
  /** What WCAG AA asks for: 4.5 of text, 3 of what is no text. */
  needs: number;
}

/** What the elements have with `scheme`, and most pages are like. */
const pages = {light: ['#1c1c21', '#fff'], dark: ['#ececf1', '#15151a']} as const;

const context = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;
const around = document.createElement('span');
const probe = document.createElement('span');
around.hidden = true;
around.append(probe);

/** A colour of CSS as a browser would paint it, within text of another. */
function resolve(color: string, scheme: string, text: string): Rgba {
  if (!around.isConnected) document.body.append(around);
  around.style.color = text;
  around.style.colorScheme = scheme;
  probe.style.color = '';
  probe.style.color = color;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = getComputedStyle(probe).color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

const over = ([r, g, b, alpha]: Rgba, [r2, g2, b2]: Rgba): Rgba => {
  const mix = (top: number, bottom: number): number => top * alpha + bottom * (1 - alpha);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
};
const thin = ([r, g, b, alpha]: Rgba, share: number): Rgba => [r, g, b, alpha * share];

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([...color]: Rgba): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

export function ratioOf(one: Rgba, other: Rgba): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colours of a ground: one, or those of a gradient. */
const colorsIn = (ground: string): string[] =>
  CSS.supports('color', ground)
    ? [ground]
    : (ground.match(/#[\da-f]{3,8}\b|(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\([^()]*\)/gi) ?? []);

/** How well texts and bars can be read, at worst, on a page of a scheme. */
export function contrastsOf(tokens: Tokens, scheme: 'light' | 'dark', isFilled: boolean): Contrast[] {
  const [ink, paper] = pages[scheme];
  const get = (name: string): string | undefined => tokens.get(`--film-${name}`);
  const color = get('color') ?? ink;
  const text = resolve(color, scheme, ink);
  const read = (name: string, share: number): Rgba => {
    const own = get(name);
    return own ? resolve(own, scheme, color) : thin(text, share);
  };
  const page = resolve(paper, scheme, ink);
  const surface = get('surface');
  const grounds = surface ? colorsIn(surface).map((one) => resolve(one, scheme, color)) : [];
  if (!grounds.length) grounds.push(isFilled ? read('fill', 0.08) : page);
  const worst = (front: Rgba): number =>
    Math.min(
      ...grounds.map((ground) => {
        const back = over(ground, page);
        return ratioOf(over(front, back), back);
      }),
    );
  return [
    {name: 'Text', ratio: worst(text), needs: 4.5},
    {name: 'Secondary text', ratio: worst(read('color-muted', 0.75)), needs: 4.5},
    {name: 'Bars', ratio: worst(read('accent', 0.66)), needs: 3},
  ];
}

/** "4.6:1, passes AA". Never rounded up to what it is not. */
export function describe({ratio, needs}: Contrast): string {
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return ratio >= needs ? `${shown}:1, passes AA` : `${shown}:1, fails AA (${needs}:1)`;
}
