import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {codeBlock, escapeHtml} from './html.js';

const folder = new URL('../theming/presets/', import.meta.url);

/** The themes, by the names of their files. */
export const presetFiles = (): [name: string, css: string][] =>
  readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => [name, readFileSync(fileURLToPath(new URL(name, folder)), 'utf8')]);

function renderPreset([file, css]: readonly [string, string]): string {
  const name = file.replace('.css', '');
  const about = /\/\*\s*(.*?)\s*\*\//.exec(css)?.[1] ?? '';
  const rule = css.replace(/\/\*.*?\*\/\s*/s, '').trim();
  const count = rule.match(/--film-/g)?.length ?? 0;
  return `<figure class="preset" id="theme-${name}">
<figcaption><h3>${name}</h3><span class="label">${escapeHtml(about)}</span></figcaption>
<div class="stage stack theme-${name}">
<film-card film-id="tt0113627" heading-level="4"><a href="https://www.imdb.com/title/tt0113627/">Leaving Las Vegas (1995)</a></film-card>
<film-boxoffice film-id="tt0113627" heading-level="4" appearance="outlined"><a href="https://www.imdb.com/title/tt0113627/">Its box office</a></film-boxoffice>
</div>
<details><summary>The ${count} lines of “${name}”</summary>${codeBlock(rule, `The theme ${name}`)}</details>
<p class="get"><button class="button" type="button" data-copy="${name}" hidden aria-label="Copy the lines of ${name}">Copy</button>
<a href="presets/${file}" download="film-elements-${file}">Download ${file}</a></p>
</figure>`;
}

/** The gallery: each theme at work, and its lines. */
export function renderPresets(): string {
  const files = presetFiles();
  return `<style>${files.map(([, css]) => css.trim()).join('\n')}</style>
<div id="presets" class="grid">${files.map(renderPreset).join('\n')}</div>`;
}
