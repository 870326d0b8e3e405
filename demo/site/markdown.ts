import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Marked, type Tokens} from 'marked';
import {anchor, codeBlock, contents, escapeHtml} from './html.js';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** A text of the repository, and where on the site it stands. */
interface Text {
  path: string;
  /** The anchor of its first heading; those below are named after it. */
  id: string;
  /** In the table of contents. */
  name: string;
}

const host = (file: string, name: string): Text => ({path: `docs/hosts/${file}.md`, id: file, name});
const hosts: readonly Text[] = [
  {path: 'docs/embeds.md', id: 'embeds', name: 'Forms for any page'},
  {path: 'integrations/wordpress/README.md', id: 'wordpress', name: 'WordPress'},
  host('hugo', 'Hugo'),
  host('jekyll', 'Jekyll'),
  host('eleventy', 'Eleventy'),
  host('astro', 'Astro'),
  host('react', 'React, Next.js, MDX'),
  host('vue', 'Vue, Nuxt'),
  host('svelte', 'Svelte'),
  host('angular', 'Angular'),
  host('turbo-htmx', 'Turbo and htmx'),
  host('ghost', 'Ghost'),
  host('mediawiki', 'MediaWiki'),
  host('dokuwiki', 'DokuWiki'),
  {path: 'docs/hosts/README.md', id: 'seen', name: 'What was seen'},
];
/** For who works on this repository, not for who reads the site. */
const internal = /^## (Try it|The files|To see it yourself)\n[\s\S]*?(?=^## |$(?![\s\S]))/gm;

/** Where the texts link to in the repository, and what that is on the site. */
const places: Readonly<Record<string, string>> = {
  'first-card.md': 'first-card.html',
  'README.md#the-elements': 'elements.html',
  'README.md#a-films-record': 'record.html',
  'sources.md': 'sources.html#fields',
  'readme.txt': 'hosts.html#wordpress',
};

/** The site's address for a link in a text; undefined for what the site does not have. */
function placeOf(href: string, id: string): string | undefined {
  if (/^https?:/.test(href)) return href;
  const [path = '', hash = ''] = href.split('#');
  const name = basename(path);
  const place = places[hash ? `${name || 'README.md'}#${hash}` : name];
  if (place) return place;
  if (!path) return `#${anchor(id, hash)}`;
  // The repository's own, of which the site has parts alone.
  if (/^(\.\.\/)+README\.md$/.test(path)) return undefined;
  const text = hosts.find((one) => one.path.endsWith(path.replace(/^(\.\.\/)+/, '/').replace(/^(?=\w)/, '/')));
  return text && `hosts.html#${hash ? anchor(text.id, hash) : text.id}`;
}

/** HTML of a line, as the value of an attribute. */
const plainText = (html: string): string =>
  upperFirst(html)
    .replace(/<[^>]*>/g, '')
    .replaceAll('"', '&quot;');

/** Tables of the texts name columns in lower case, those of the site do not; code stays. */
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text as HTML, with headings one level lower, and names for them that are its own. */
export function renderMarkdown(text: string, id: string, lowerBy = 1): string {
  const marked = new Marked({
    renderer: {
      heading({tokens, depth}): string {
        const inner = this.parser.parseInline(tokens);
        const level = Math.min(depth + lowerBy, 6);
        const name = depth === 1 ? id : anchor(id, inner.replace(/<[^>]*>|&\w+;/g, ''));
        return `<h${level} id="${name}">${inner}</h${level}>\n`;
      },
      link({href, tokens}): string {
        const inner = this.parser.parseInline(tokens);
        const place = placeOf(href, id);
        return place ? `<a href="${escapeHtml(place)}">${inner}</a>` : inner;
      },
      code: ({text: lines, lang}): string => `${codeBlock(lines, lang ? `Code, ${lang}` : 'Code')}\n`,
      table({header, rows}): string {
        const names = header.map(({tokens}) => plainText(this.parser.parseInline(tokens)));
        const cell = ({tokens}: Tokens.TableCell, index: number): string => {
          const inner = this.parser.parseInline(tokens);
          return `<td role="cell"${index && inner ? ` data-label="${names[index]}"` : ''}>${inner}</td>`;
        };
        const heads = header.map(
          ({tokens}) => `<th role="columnheader" scope="col">${upperFirst(this.parser.parseInline(tokens))}</th>`,
        );
        return `<div class="scroll" style="--columns: ${names.length}" tabindex="0" role="group" aria-label="Table: ${names.join(', ')}"><table role="table"><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => `<tr role="row">${row.map(cell).join('')}</tr>`).join('\n')}</tbody></table></div>\n`;
      },
    },
  });
  return marked.parse(text, {async: false});
}

/** A text without what is for readers of the repository alone: the rest of it, and the way to the others. */
const forTheSite = (text: string): string =>
  text
    .replace(internal, '')
    .replace(/^# Film Elements on your host\n[\s\S]*?^#(?=# What was seen$)/m, '')
    .replace('[embeds.md](', '[all forms](');

/** How to put films into each kind of site, out of the texts beside the code. */
export const renderHosts = (): string =>
  `${contents(hosts.map(({id, name}) => [id, name]))}
<div class="text prose">${hosts
    .map(({path, id}) => `<section aria-labelledby="${id}">${renderMarkdown(forTheSite(read(path)), id)}</section>`)
    .join('\n')}</div>`;

/** From the start page to a film in a page of one's own: the text has the page's heading. */
export const renderFirstCard = (): string =>
  `<div class="prose">${renderMarkdown(read('docs/first-card.md'), 'first-card', 0)}</div>`;

/** What follows a heading in a text, to the next of its level. */
function sectionOf(path: string, heading: string): string {
  const text = read(path);
  const start = text.indexOf(`\n${heading}\n`) + 1;
  if (!start) throw new Error(`${path} has no "${heading}"`);
  const level = /^#+/.exec(heading)?.[0] ?? '';
  const end = text.slice(start + heading.length).search(new RegExp(`^#{1,${level.length}} `, 'm'));
  return end < 0
    ? text.slice(start + heading.length)
    : text.slice(start + heading.length, start + heading.length + end);
}

/** What the README says; what it says of another file is on this page. */
const choosing = (): string =>
  sectionOf('README.md', '### Where films come from').replace('[docs/sources.md](', '[The table below](');

/** Where films come from, field by field, and on what terms. */
export const renderSources = (): string => `<div class="prose">
<section aria-labelledby="choose-one"><h2 id="choose-one">Choose one, or several</h2>
${renderMarkdown(choosing(), 'choose')}</section>
<section aria-labelledby="fields">${renderMarkdown(read('docs/sources.md'), 'fields')}</section>
</div>`;
