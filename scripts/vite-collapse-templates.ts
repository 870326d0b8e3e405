import {parseSync, type Plugin} from 'vite';
import {checkTemplate} from './vite-lit-unused.js';

const comment = /\/\*[\s\S]*?\*\//g;
/** Is not to be touched. */
const string = /("[^"]*"|'[^']*')/;

/** White space that means nothing in CSS goes: about a tenth of the styles' bytes, compressed. */
const collapseCss = (css: string): string =>
  css
    .replace(comment, '')
    .split(string)
    .map((part, index) => {
      if (index % 2) return part;
      return part
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,>/]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}')
        .replace(/\b0\./g, '.');
    })
    .join('');

/** Beside the tags of these white space does not show, in whatever box they are. */
const block =
  '</?(?:article|blockquote|d[dlt]|div|footer|form|h[1-6]|header|li|[ou]l|option|p|section|summary)(?=[ >])';
const beforeBlock = new RegExp(` (?=${block})`, 'g');
const afterBlock = new RegExp(`(${block}[^<>]*>) `, 'g');

/** Between inline elements white space shows, so that some is left wherever there was some. */
const collapseHtml = (html: string): string =>
  html.replace(/\s+/g, ' ').replace(/ >/g, '>').replace(beforeBlock, '').replace(afterBlock, '$1');

const collapsers: Record<string, (text: string) => string> = {css: collapseCss, html: collapseHtml, svg: collapseHtml};
const lines = (text: string): number => text.split('\n').length - 1;

interface Node {
  readonly type?: string;
  readonly tag?: {readonly name?: string};
  readonly quasi?: {readonly quasis: readonly {start: number; end: number; value: {raw: string}}[]};
}
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is to be changed in the templates below a node of the syntax tree. */
function editsIn(node: unknown, code: string, edits: Edit[] = []): Edit[] {
  if (!node || typeof node !== 'object') return edits;
  const {type, tag, quasi} = node as Node;
  const collapse = type === 'TaggedTemplateExpression' && collapsers[tag?.name ?? ''];
  if (collapse) {
    if (tag?.name !== 'css') checkTemplate(quasi?.quasis.map(({value}) => value.raw) ?? []);
    for (const {start, end, value} of quasi?.quasis ?? []) {
      // With its delimiters: from a backtick or a brace to a backtick or `${`.
      const whole = code.slice(start, end);
      const short = whole.replace(value.raw, () => collapse(value.raw));
      // As many lines as before, where they mean nothing: source maps stay true.
      edits.push({start, end, text: short + '\n'.repeat(lines(whole) - lines(short))});
    }
  }
  for (const child of Object.values(node)) editsIn(child, code, edits);
  return edits;
}

/** Collapses the white space of css`…`, html`…` and svg`…` templates. */
export const collapseTemplates = (): Plugin => ({
  name: 'collapse-templates',
  enforce: 'pre',
  transform: {
    filter: {id: /\/src\/.*\.ts(\?|$)/, code: /\b(css|html|svg)`/},
    handler(code, id) {
      const edits = editsIn(parseSync(id.replace(/\?.*/, ''), code).program, code).sort((a, b) => b.start - a.start);
      const apply = (all: string, {start, end, text}: Edit) => all.slice(0, start) + text + all.slice(end);
      return {code: edits.reduce(apply, code), map: null};
    },
  },
});
