// The two lines, with the address that this site's script has where the site stands; to be copied with a button. And
// some of the themes.
import {addCopyButton, ONCE} from '../build/copy.js';
import {isLocal, ownFolder} from '../build/place.js';
import {scriptLine} from '../build/snippets.js';
import {presets} from '../theming/presets.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(presets.map(({css}) => css).join('\n'));
document.adoptedStyleSheets.push(sheet);

const status = document.querySelector('#copied')!;
document.querySelector('#script-line')!.textContent = scriptLine({folder: ownFolder, words: '', frameWords: ''});
document.querySelector<HTMLElement>('#local')!.hidden = !isLocal(ownFolder);
const [script, film] = document.querySelectorAll('.copyable');
addCopyButton(script!, status, ONCE);
addCopyButton(film!, status);
