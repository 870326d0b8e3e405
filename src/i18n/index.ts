export {getText, type ImportWords} from './get-text.js';
export {nearestLang, watchLang} from './locale.js';
export {addEnglish, type MessageKey, type Messages, type Plural, type Words} from './messages.js';
export {formatDate} from './date.js';
export {formatMoney} from './money.js';
export {countryName, inLanguage, languageName, type Named} from './names.js';
export {Text} from './text.js';
