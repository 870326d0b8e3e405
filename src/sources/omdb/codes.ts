// OMDb's names of the countries and languages that films mostly come from. The others keep their names.

const COUNTRIES =
  'AR Argentina,AT Austria,AU Australia,BE Belgium,BG Bulgaria,BR Brazil,CA Canada,CH Switzerland,CL Chile,CN China,' +
  'CO Colombia,CU Cuba,CZ Czech Republic,CZ Czechia,DE Germany,DK Denmark,EE Estonia,EG Egypt,ES Spain,FI Finland,' +
  'FR France,GB UK,GB United Kingdom,GE Georgia,GR Greece,HK Hong Kong,HR Croatia,HU Hungary,ID Indonesia,IE Ireland,' +
  'IL Israel,IN India,IR Iran,IS Iceland,IT Italy,JP Japan,KR South Korea,LT Lithuania,LU Luxembourg,LV Latvia,' +
  'MA Morocco,MX Mexico,MY Malaysia,NG Nigeria,NL Netherlands,NO Norway,NZ New Zealand,PE Peru,PH Philippines,' +
  'PK Pakistan,PL Poland,PT Portugal,RO Romania,RS Serbia,RU Russia,SE Sweden,SG Singapore,SI Slovenia,SK Slovakia,' +
  'TH Thailand,TN Tunisia,TR Turkey,TW Taiwan,UA Ukraine,US USA,US United States,UY Uruguay,VN Vietnam,ZA South Africa';

const LANGUAGES =
  'af Afrikaans,ar Arabic,ase American Sign Language,bg Bulgarian,bn Bengali,bs Bosnian,ca Catalan,cmn Mandarin,' +
  'cs Czech,cy Welsh,da Danish,de German,el Greek,en English,es Spanish,et Estonian,eu Basque,fa Persian,fi Finnish,' +
  'fil Filipino,fr French,ga Irish,gd Scottish Gaelic,ha Hausa,he Hebrew,hi Hindi,hr Croatian,hu Hungarian,hy Armenian,' +
  'id Indonesian,is Icelandic,it Italian,ja Japanese,ka Georgian,kn Kannada,ko Korean,ku Kurdish,la Latin,lt Lithuanian,' +
  'lv Latvian,mi Maori,ml Malayalam,mr Marathi,ms Malay,nl Dutch,no Norwegian,pa Punjabi,pl Polish,pt Portuguese,' +
  'ro Romanian,ru Russian,sh Serbo-Croatian,sk Slovak,sl Slovenian,sq Albanian,sr Serbian,sv Swedish,sw Swahili,' +
  'ta Tamil,te Telugu,th Thai,tl Tagalog,tlh Klingon,tr Turkish,uk Ukrainian,ur Urdu,vi Vietnamese,xh Xhosa,yi Yiddish,' +
  'yo Yoruba,yue Cantonese,zh Chinese,zu Zulu,zxx None';

const reader = (table: string) => {
  const codes = new Map(table.split(',').map((row) => [row.replace(/^\w+ /, ''), row.split(' ', 1)[0]!]));
  return (name: string) => codes.get(name) ?? {name};
};

/** The ISO 3166-1 code of a country, or its name. */
export const country = /* @__PURE__ */ reader(COUNTRIES);

/** The language's tag, `zxx` for none, or its name. */
export const language = /* @__PURE__ */ reader(LANGUAGES);
