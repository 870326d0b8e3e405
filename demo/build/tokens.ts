import {tokenGroups, type Token} from '../theming/tokens.js';

export type Tokens = ReadonlyMap<string, string>;

export const tokens: readonly Token[] = tokenGroups.flatMap(([, group]) => group);

/** What a value can be made of; nothing that fetches, as `url()` does, or is somebody else's, as `var()`. */
const FUNCTIONS =
  /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|(repeating-)?(linear|radial|conic)-gradient|calc|min|max|clamp)$/i;

/** A value of a token that is one value, and stays one in any style sheet; undefined for all else. */
export function cleanValue(text: string): string | undefined {
  const value = text.trim();
  if (!value || value.length > 200 || /[;{}<>\\@!\p{Cc}]|\/\*|\*\//u.test(value)) return undefined;
  const bare = value.replace(/'[^']*'|"[^"]*"/g, '');
  if (/['"]/.test(bare)) return undefined;
  if ([...bare.matchAll(/([\w-]*)\(/g)].some(([, name = '']) => name && !FUNCTIONS.test(name))) return undefined;
  let depth = 0;
  for (const character of bare) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) return undefined;
  }
  return depth ? undefined : value;
}

/** The rule that sets tokens on an element, or nothing. */
export function toCss(tag: string, chosen: Tokens): string {
  if (!chosen.size) return '';
  return `${tag} {\n${[...chosen].map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;
}
