import '../film-boxoffice/define.js';
import '../film-card/define.js';
import '../film-critics/define.js';
import '../film-details/define.js';
import '../film-links/define.js';
import '../film-photos/define.js';
import '../film-related/define.js';
import '../film-reviews/define.js';
import '../film-videos/define.js';
import {define} from '../base/define.js';
import {FilmPage} from './film-page.js';

define('film-page', FilmPage);
