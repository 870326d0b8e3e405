// The two lines, with the address that this site's script has where the site stands; to be copied with a button. And
// some of the themes.
import {addCopyButton} from '../build/copy.js';
import {ownFolder} from '../build/place.js';
import {scriptLine} from '../build/snippets.js';
import {presets} from '../theming/presets.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(presets.map(({css}) => css).join('\n'));
document.adoptedStyleSheets.push(sheet);

const status = document.querySelector('#copied')!;
document.querySelector('#script-line')!.textContent = scriptLine({folder: ownFolder, words: '', frameWords: ''});
for (const block of document.querySelectorAll('.copyable')) addCopyButton(block, status);
