import type {Plugin} from 'vite';

type Cut = readonly [published: string, left: string];

/**
 * What our elements do not use of Lit, in the words of its published files: those of the script tag go without. Whoever
 * uses one of these, or a newer Lit, is told by the build.
 */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  'reactive-element/reactive-element.js': [
    // Polyfills, and the globals that count versions.
    ['p=a.reactiveElementPolyfillSupport,', ''],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    // Attributes that are script.
    ['c=a.trustedTypes,l=c?c.emptyScript:"",', 'l="",'],
    // Decorators: initializers, metadata, and accessors that they wrap.
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      '',
    ],
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},',
    ],
    // Properties with a default, without an accessor, under a symbol, or with a comparison of their own.
    [',useDefault:!1,hasChanged:f', ''],
    ['s.state&&(s.attribute=!1),', ''],
    ['!s.noAccessor', '1'],
    ['[...r(t),...o(t)]', 'r(t)'],
    [
      '(i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))',
      'f(h,s)',
    ],
    [
      '{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),',
      '{reflect:e}){(this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),',
    ],
    ['const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,', 'this[e]=h.fromAttribute(s,t.type),'],
    // Converters.
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    [
      'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
      'h=u;',
    ],
    ['converter:u,', ''],
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
    // Hooks.
    [
      'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)}',
      'const s=this._$AL;try{this.willUpdate(s),this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)}',
    ],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),', 'this.hasUpdated=!0,'],
    ['shouldUpdate(t){return!0}', ''],
    [
      'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending',
      'return this.performUpdate(),!this.isUpdatePending',
    ],
    ['scheduleUpdate(){return this.performUpdate()}', ''],
    ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
    [
      'e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),',
      '){if(void 0!==t){const r=this.constructor,h=this[t];if(',
    ],
    ['firstUpdated(t){}', ''],
  ],
  'lit-html/lit-html.js': [
    // Polyfills, and the global that counts versions.
    ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const ', ''],
    // Templates of SVG or MathML alone, and those that were compiled.
    ['l=2===i?"<svg>":3===i?"<math>":"",', 'l="",'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    [
      'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(;',
      'for(this.el=S.createElement(f,e),P.currentNode=this.el.content;',
    ],
    ['b=x(1),w=x(2),T=x(3),', 'b=x(1),'],
    [',b as html,T as mathml,', ',b as html,'],
    [',D as render,w as svg}', ',D as render}'],
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    // Expressions in comments, in names of tags, in <style>, <textarea> and the like.
    ['v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,', 'v=/<\\/?[a-zA-Z][^>\\s]*/g,'],
    [
      '"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p)',
      'c=p',
    ],
    ['f="[ \\t\\n\\f\\r]",', ''],
    [
      'p=RegExp(`>|${f}(?:([^\\\\s"\'>=/]+)(${f}*=${f}*(?:[^ \\t\\n\\f\\r"\'\\`<>=]|("|\')|))|$)`,"g")',
      'p=/>|\\s(?:([^\\s"\'>=/]+)(\\s*=\\s*(?:[^\\s"\'`<>=]|("|\')|))|$)/g',
    ],
    ['c=n??v', 'c=v'],
    ['c===_||c===m?c=v:(c=p,n=void 0)', 'c=p'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'r.data===n&&d.push({type:2,index:l});',
    ],
    // Expressions that stand for an element.
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    // Directives, and what tells them where they are and when that leaves the page.
    [
      'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
      '',
    ],
    ['t=M(this,t,i),a(t)', 'a(t)'],
    ['t=M(this,t,i,0),o=', 'o='],
    ['r=M(this,e[s+n],i,n)', 'r=e[s+n]'],
    ['(t=M(this,t,i,0)??A)===E', '(t??=A)===E'],
    ['V:M,', ''],
    [
      'this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}',
      'this._$AD=t}',
    ],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [
      'this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}',
      'this._$AA=t,this._$AB=i,this.options=e}',
    ],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      '',
    ],
    ['this._$AP?.(!1,!0,s);', ';'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    ['this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,', 'this.element=t,this.name=i,'],
    // Listeners with options that change, and templates that are not an element's.
    ['t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', 't===A&&s!==A'],
    ['(s===A||e)', 's===A'],
    [
      'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}',
      'let h=i._$litPart$;if(void 0===h)i._$litPart$=h=new k(i.insertBefore(c(),null),null,0,s??{});',
    ],
    ['(t?.creationScope??l)', 'l'],
    ['this.options?.host??this.element', 'this.options.host'],
  ],
  'lit-element/lit-element.js': [
    // Rendering on a server, polyfills, and the global that counts versions.
    ['i._$litElement$=!0,', ''],
    [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i})', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
    // Content of the root before ours.
    [
      'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
      '',
    ],
    // Directives, that it tells when it leaves the page.
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
  ],
};

/** Words by which our sources would ask for some of that; an accessor of one's own for a property of Lit's has none. */
const asked =
  /\b(addInitializer|converter|creationScope|firstUpdated|getUpdateComplete|hasChanged|hostUpdate|mathml|noAccessor|renderBefore|scheduleUpdate|shouldUpdate|state: true|type: (Array|Object)|useDefault)\b|\bsvg`|lit(-html|-element)?\/(async|decorators|directive|static)/;

/** What templates, with `\0` in place of their expressions, may not have: expressions in all but text and attributes. */
const misplaced =
  /<!--|<\/?\0|<(script|style|textarea|title)\b[^<]*>[^<]*\0|<[^\s<>\0]+(\s+[^\s"'=<>\0]+(=("[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s+\0/;

/** Throws where a template needs of Lit what is left out. */
export function checkTemplate(parts: readonly string[]): void {
  const [found] = misplaced.exec(parts.join('\0')) ?? [];
  if (found) throw new Error(`${found}\nneeds what vite-lit-unused.ts leaves out of Lit`);
}

const fileOf = (id: string): string | undefined => Object.keys(cuts).find((file) => id.endsWith(`/${file}`));

/** Leaves out of Lit what nothing here uses. As many characters as before, so that source maps stay true. */
export const withoutUnusedLit = (): Plugin => ({
  name: 'without-unused-lit',
  transform: {
    filter: {id: /\/src\/elements\/.*\.ts(\?|$)|\/(lit-html|lit-element|reactive-element)\.js$/},
    handler(code, id) {
      const [found] = (id.includes('/node_modules/') ? undefined : asked.exec(code)) ?? [];
      if (found) this.error(`${found} needs what vite-lit-unused.ts leaves out of Lit`);
      let left = code;
      for (const [published, rest] of cuts[fileOf(id) ?? ''] ?? []) {
        if (left.split(published).length !== 2) this.error(`Lit has changed: see vite-lit-unused.ts\n${published}`);
        left = left.replace(published, () => rest.padEnd(published.length));
      }
      return {code: left, map: null};
    },
  },
});
