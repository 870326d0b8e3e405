// The script tag: defines every element; the code of all but the card when their tags are on the page.
import './elements/film-card/define.js';
import {loadWhenSeen} from './embed/load-when-seen.js';

loadWhenSeen({
  'film-provider': () => import('./elements/film-provider/define.js'),
  'film-boxoffice': () => import('./elements/film-boxoffice/define.js'),
  'film-reviews': () => import('./elements/film-reviews/define.js'),
});
