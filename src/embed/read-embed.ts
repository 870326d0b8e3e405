import {filmOf, linkTo} from './film-link.js';

/** What can be said of an element in a link, which anybody may have written: how it looks, and no more. */
const options =
  'layout scheme appearance heading-level without-heading without-preview lang loading sections order page-size kinds'.split(
    ' ',
  );

/** Marks the elements that were made here, and copies of them. */
export const OURS = '[data-film-embed=on]';

/** How an element stands in the text around it: alone in a paragraph, in one line with other text, or neither. */
function standing(element: Element): 'alone' | 'inline' | undefined {
  const block = element.parentElement!.closest(`:not(b,em,font,i,span,strong,u,${OURS})`)!;
  if (block.textContent.trim() === element.textContent.trim()) return block.matches('p,div') ? 'alone' : undefined;
  // Where there are blocks, the other text may be theirs.
  return block.querySelector('p,div,section,article,h1,h2,h3,ul,ol,table,pre,blockquote,figure') ? undefined : 'inline';
}

/**
 * Makes the element that another asks for by its class or by the hash of its link, one of `tags`; with it what it is to
 * take the place of. Undefined if that is nothing, or names no film. With `takesPlain` a plain link to a film asks for a
 * card too, where it stands alone in its paragraph. `takesNumbers` says whether the source there can know TMDB's numbers.
 */
export function readEmbed(
  asking: Element,
  tags: readonly string[],
  takesPlain: boolean,
  takesNumbers: (element: Element) => boolean,
): [element: Element, original: Element] | undefined {
  // A renderer of Markdown has made a whole block of code, and its highlighter a box for it.
  const block = asking.matches('pre,code,.highlighter-rouge')
    ? (asking.closest('.highlight:has(>pre:only-child)') ?? asking.closest('pre') ?? asking)
    : undefined;
  const original = block ?? asking;

  // Other boxes may have links to films for reasons of their own.
  const links = [asking, ...asking.querySelectorAll(':is(p,blockquote):scope a')] as HTMLAnchorElement[];
  const text = block?.textContent.trim();
  const link = (text ? [linkTo(text)] : links).find(filmOf);
  const linked = link && filmOf(link);
  const data = (name: string): string | null => original.getAttribute(`data-${name}`);
  const id =
    data('film-id') || /film-id-(\S+)/.exec(asking.className)?.[1] || (linked ?? /^\S+$/.exec(text ?? '')?.[0]);
  if (!id || (id === linked && Number(id) && !takesNumbers(asking))) return undefined;

  const [hash, query] = link?.hash.split('?') ?? [];
  const place = original.matches('a,span') && standing(original);
  const tag =
    tags.find((name) => hash === `#${name}` || asking.matches(`.${name},.language-${name}`)) ??
    (takesPlain && link && place === 'alone' && 'film-card');
  if (!tag) return undefined;

  const element = document.createElement(tag);
  element.setAttribute('film-id', id);
  element.setAttribute('data-film-embed', 'on');
  const asked = new URLSearchParams(query);
  if (place === 'inline') element.setAttribute('layout', place);
  for (const name of options) {
    const value = asked.get(name) ?? data(name);
    if (value !== null) element.setAttribute(name, value);
  }
  return [element, original];
}
