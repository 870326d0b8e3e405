import {define} from '../base/define.js';
import {FilmDetails} from './film-details.js';

define('film-details', FilmDetails);
