import {define} from '../base/define.js';
import {FilmCritics} from './film-critics.js';

define('film-critics', FilmCritics);
