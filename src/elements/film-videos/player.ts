import type {Video} from '../../film/index.js';

/** Where a video is to be had. */
export interface Player {
  /** Who has it, as the reader is told: a service, or a host. */
  readonly provider: string;
  /** A page of its own, for where it does not play. */
  readonly page: string;
  /** What is loaded to play it in this page: a file, or what a service puts into a frame; nothing where neither is known. */
  readonly src?: string | undefined;
}

/** How the services are known, with the key of a video at the end; their frames and their pages. */
const services = [
  [
    'YouTube',
    /(^youtube \S+|[. ](youtube(-nocookie)?\.com|youtu\.be)) ([\w-]{11})$/i,
    'https://www.youtube-nocookie.com/embed/',
    'https://youtu.be/',
  ],
  ['Vimeo', /(^vimeo \S+|[. ]vimeo\.com) (\d+)$/i, 'https://player.vimeo.com/video/', 'https://vimeo.com/'],
] as const;

/** What is put into a frame is built from the key alone: the record's address is not. */
export function playerOf({url, provider, key}: Video): Player {
  const {hostname, pathname, searchParams} = new URL(url);
  const id = key ?? searchParams.get('v') ?? pathname.split('/').pop();
  for (const [service, known, frame, page] of services) {
    const found = known.exec(`${provider} ${hostname} ${id}`)?.at(-1);
    // YouTube passes over what only Vimeo knows.
    if (found) return {provider: service, page: page + found, src: `${frame + found}?autoplay=1&dnt=1`};
  }
  return {provider: hostname, page: url, src: /\.(mp4|m4v|mov|webm|ogv|m3u8)$/i.test(pathname) ? url : undefined};
}

/**
 * The address of a video's still. One that only a service has, whose videos are not to be asked for before the reader
 * wants them, is not asked for either.
 */
export function pictureOf({thumbnail}: Video): string | undefined {
  const url = thumbnail?.url;
  return url && !/[./](ytimg|youtube(-nocookie)?|vimeo(cdn)?)\.com\.?$/.test(new URL(url).origin) ? url : undefined;
}
