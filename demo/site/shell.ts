import {demos, docs, type Page} from './pages.js';

/** What stands above and below the content of every page that has `<header class="site"></header>`. */
export function addShell(html: string, file: string): string {
  if (!html.includes('<header class="site"')) return html;
  return html
    .replace(/(<header class="site"[^>]*>)[\s\S]*?<\/header>/, (_, start: string) => `${start}${header(file)}</header>`)
    .replace(/<main(?![^>]* id=)/, '<main id="main" tabindex="-1"')
    .replace('</head>', '<link rel="icon" href="favicon.ico" /></head>')
    .replace('</body>', `${footer}</body>`);
}

const link = (current: string, {file, name}: Page): string =>
  `<li><a href="${file}"${file === current ? ' aria-current="page"' : ''}>${name}</a></li>`;

const list = (label: string, pages: readonly Page[], current: string): string =>
  `<nav aria-label="${label}"><ul>${pages.map((page) => link(current, page)).join('')}</ul></nav>`;

function header(file: string): string {
  const isDemo = file === 'demos.html' || demos.some((page) => page.file === file);
  return `<a class="skip" href="#main">Skip to the content</a>
<a class="brand" href="index.html">Film Elements</a>
<details class="menu"><summary>Menu</summary>
${list('Main', docs, file)}${isDemo ? list('Demos', demos, file) : ''}
</details>`;
}

const footer = `<footer class="site"><p>Film Elements, MIT licence. This site sets no cookie, counts nobody, and asks no
other host for anything before you do. <a href="privacy.html">Privacy</a></p></footer>
`;
