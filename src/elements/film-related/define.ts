import '../film-card/define.js';
import {define} from '../base/define.js';
import {FilmRelated} from './film-related.js';

define('film-related', FilmRelated);
