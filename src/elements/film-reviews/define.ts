import {define} from '../base/define.js';
import {FilmReviews} from './film-reviews.js';

define('film-reviews', FilmReviews);
