import {define} from '../base/define.js';
import {FilmBoxOffice} from './film-boxoffice.js';

define('film-boxoffice', FilmBoxOffice);
