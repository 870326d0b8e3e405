import type {FilmInput} from '../../film/schema.js';
import {ask} from './api.js';

type Image = Exclude<FilmInput['poster'], string | undefined>;

interface Page {
  readonly title?: unknown;
  readonly imageinfo?: readonly {
    readonly width?: number;
    readonly height?: number;
    readonly extmetadata?: Readonly<Record<string, {readonly value?: unknown} | undefined>>;
  }[];
}

/** The widths that Commons keeps ready. */
const WIDTHS = [250, 500, 960];

/** What a piece of HTML says; it is text, and is only ever shown as text. */
const plainText = (html: unknown): string =>
  String(html ?? '')
    .replace(/<[^<>]*>|&#?\w+;/g, (code) => (code === '&amp;' ? '&' : ' '))
    .trim()
    .slice(0, 200);

/** A file of Commons as an image, with what is known of it. */
export function imageOf(commons: string, file: string, facts: Partial<Image> | undefined): Image {
  const url = `${commons}/wiki/Special:FilePath/${encodeURIComponent(file.replaceAll(' ', '_'))}?width=`;
  return {
    url: url + 500,
    sources: WIDTHS.map((width) => ({url: url + width, width})),
    credit: 'Wikimedia Commons',
    ...facts,
  };
}

/**
 * The makers, licences and sizes of files. They are worth having, but no film fails without them, or waits for them
 * longer than three seconds.
 */
export async function getImageFacts(commons: string, files: string[], signal: AbortSignal) {
  const facts = new Map<unknown, Partial<Image>>();
  const options = {signal: AbortSignal.any([signal, AbortSignal.timeout(3000)])};
  const params = {
    action: 'query',
    prop: 'imageinfo',
    iiprop: 'size|extmetadata',
    iiextmetadatafilter: 'Artist|LicenseShortName',
  };
  const titles = files.map((file) => `File:${file}`);
  try {
    for (const [, page] of await ask<Page>('pages', `${commons}/w/api.php`, params, 'titles', titles, options)) {
      const {width, height, extmetadata} = page.imageinfo![0]!;
      const artist = plainText(extmetadata?.['Artist']?.value);
      facts.set(page.title, {
        width,
        height,
        credit: `${artist && `${artist} / `}Wikimedia Commons`,
        license: plainText(extmetadata?.['LicenseShortName']?.value),
      });
    }
  } catch {
    // The general credit has to do.
  }
  return (file: string) => facts.get(`File:${file}`);
}
