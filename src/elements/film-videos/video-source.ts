import type {Video} from '../../film/index.js';

/** Where a video is to be had. */
export interface VideoSource {
  /** Who has it, as the reader is told: a service, or a host. */
  readonly provider: string;
  /** What plays in this page: the key by which a service knows it, or the address of a file; neither may be known. */
  readonly id?: string | undefined;
}

/** How the services are known, with the key of a video at the end. */
const services = [
  ['YouTube', /(^youtube \S+|[. ](youtube(-nocookie)?\.com|youtu\.be)) ([\w-]{11})$/i],
  ['Vimeo', /(^vimeo \S+|[. ]vimeo\.com) (\d+)$/i],
] as const;

export function sourceOf({url, provider, key}: Video): VideoSource {
  const {hostname, pathname, searchParams} = new URL(url);
  const words = `${provider} ${hostname} ${key ?? searchParams.get('v') ?? pathname.split('/').pop()}`;
  for (const [service, known] of services) {
    const id = known.exec(words)?.at(-1);
    // YouTube passes over what only Vimeo knows.
    if (id) return {provider: service, id};
  }
  return {provider: hostname, id: /\.(mp4|m4v|mov|webm|ogv|m3u8)$/i.test(pathname) ? url : undefined};
}

/**
 * The address of a video's still. One that only a service has, whose videos are not to be asked for before the reader
 * wants them, is not asked for either.
 */
export function pictureOf({thumbnail}: Video): string | undefined {
  const url = thumbnail?.url;
  return url && !/ytimg|youtube|vimeo/.test(new URL(url).host) ? url : undefined;
}
