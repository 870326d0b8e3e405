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

/** What a piece of HTML says; it is text, and is only ever shown as text. */
const plainText = (html: unknown): string =>
  String(html ?? '')
    .replace(/(<[^<>]*>|&(?!amp;)#?\w+;|\s)+/g, ' ')
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, 200);

/**
 * Files of Commons as images, with their makers, licences and sizes. These are worth having, but no film fails without
 * them, or waits for them longer than three seconds.
 */
export async function getImages(
  commons: string,
  files: string[],
  signal: AbortSignal,
): Promise<(file: string) => Image> {
  const facts = new Map<unknown, Partial<Image>>();
  const params = {
    action: 'query',
    prop: 'imageinfo',
    iiprop: 'size|extmetadata',
    iiextmetadatafilter: 'Artist|LicenseShortName',
  };
  const titles = files.map((file) => `File:${file}`);
  try {
    const options = {signal: AbortSignal.any([signal, AbortSignal.timeout(3000)])};
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
  return (file) => {
    const url = `${commons}/wiki/Special:FilePath/${encodeURIComponent(file.replaceAll(' ', '_'))}?width=`;
    return {
      url: url + 500,
      // The widths that Commons keeps ready.
      sources: [250, 500, 960].map((width) => ({url: url + width, width})),
      credit: 'Wikimedia Commons',
      ...facts.get(`File:${file}`),
    };
  };
}
