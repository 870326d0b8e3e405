import {define} from '../base/define.js';
import {FilmLinks} from './film-links.js';

define('film-links', FilmLinks);
