import {Marked} from 'marked';

const named: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (one) => named[one] ?? one);

export const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

/** Code to read and to copy; it can be scrolled with the keyboard. */
export const codeBlock = (text: string, label: string): string =>
  `<pre tabindex="0" role="group" aria-label="${escapeHtml(label)}"><code>${escapeHtml(text)}</code></pre>`;

/** Words of a comment: Markdown, in which tags are text. */
const plain = new Marked({renderer: {html: ({text}) => escapeHtml(text)}});

/** A line of a comment. */
export const inline = (text = ''): string => plain.parseInline(text.replaceAll('\n', ' '), {async: false});

/** All of a comment, in paragraphs. */
export const prose = (text = ''): string => plain.parse(text, {async: false});

/** A name for an anchor, made of words. */
export const anchor = (...words: readonly string[]): string =>
  words
    .join('-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

export interface Row {
  id: string;
  /** HTML, the first cell is what the row is about. */
  cells: readonly string[];
}

/**
 * A table that becomes a list of blocks where there is no room. The roles are said since some browsers forget them
 * with the change of `display`.
 */
export function table(label: string, columns: readonly string[], rows: readonly Row[]): string {
  const heads = columns.map((name) => `<th role="columnheader" scope="col">${name}</th>`);
  return `<table class="entries" role="table" aria-label="${escapeHtml(label)}"><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>
<tbody role="rowgroup">${rows.map(({id, cells: [first = '', ...others]}) => `<tr role="row" id="${id}"><th role="rowheader" scope="row">${first}</th>${others.map((cell, index) => `<td role="cell" data-label="${columns[index + 1] ?? ''}">${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`;
}

/** What is on the page, as links: `[anchor, HTML]`. */
export const contents = (entries: readonly (readonly [string, string])[]): string =>
  `<nav class="contents" aria-label="On this page"><h2>On this page</h2><ul>${entries
    .map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`)
    .join('')}</ul></nav>`;
