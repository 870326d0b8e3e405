const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '{': '&#123;',
  '[': '&#91;',
  ']': '&#93;',
};

/** One line: what breaks a line, or is not seen at all, would break Markdown and mislead who copies it. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cs}\p{Bidi_Control}]/gu, '')
    .trim();

/** Text, or the value of an attribute in double quotes, in HTML; also where that goes through Liquid, Nunjucks or Vue. */
export const html = (text: string): string => text.replace(/[&<>"]|\{(?=[{%])/g, (character) => entities[character]!);

/** Text between `[film]` and `[/film]`, or an attribute of it: WordPress reads brackets before it reads HTML. */
export const shortcode = (text: string): string => text.replace(/[&<>"'[\]]/g, (character) => entities[character]!);

/** Text in Markdown: none of its marks, and no HTML. */
export const markdown = (text: string): string => text.replace(/[\\`*_{}[\]<>&!|~$#^]/g, '\\$&');

/** A tag with its attributes; those that are on, or off, have no value. */
export function tag(name: string, attributes: readonly (readonly [string, string | true])[], content: string): string {
  const all = attributes.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${html(value)}"`));
  return `<${name}${all.join('')}>${content}</${name}>`;
}
