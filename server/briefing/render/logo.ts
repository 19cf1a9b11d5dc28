/** A picture that a house style brings. */
export interface Logo {
  kind: 'png' | 'jpg' | 'svg';
  bytes: Buffer;
}

const KINDS = new Map<string, Logo['kind']>([
  ['png', 'png'],
  ['jpeg', 'jpg'],
  ['svg+xml', 'svg'],
]);
const DATA = /^data:image\/(png|jpeg|svg\+xml);base64,([A-Za-z0-9+/=]*)$/;

/** The picture in a data URI; null: there is none. */
export function decoded(uri: string | null): Logo | null {
  const [, type = '', data = ''] = DATA.exec(uri ?? '') ?? [];
  const kind = KINDS.get(type);
  return kind === undefined ? null : { kind, bytes: Buffer.from(data, 'base64') };
}

interface Size {
  width: number;
  height: number;
}

/** As large as its file says; null: it does not say. */
export function sizeOf({ kind, bytes }: Logo): Size | null {
  if (kind === 'png')
    return bytes.length < 24 ? null : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return kind === 'svg' ? svgSize(bytes.toString('utf8')) : jpegSize(bytes);
}

function svgSize(text: string): Size | null {
  const tag = /<svg[^>]*>/.exec(text)?.[0] ?? '';
  const [width, height] = ['width', 'height'].map((side) =>
    Number(new RegExp(`\\s${side}="([\\d.]+)(?:px)?"`).exec(tag)?.[1] ?? 0),
  );
  if (width && height) return { width, height };
  const box =
    /viewBox="([^"]*)"/
      .exec(tag)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  return box[2] && box[3] ? { width: box[2], height: box[3] } : null;
}

/** From the first frame of a JPEG: segments follow each other, each with its length. */
function jpegSize(bytes: Buffer): Size | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
  return null;
}

/** At this height, in its own proportions; a square where its file does not say. */
export function shownAt(logo: Logo, height: number): Size {
  const size = sizeOf(logo);
  const width = size === null || size.height === 0 ? height : (size.width * height) / size.height;
  return { width: Math.round(width), height };
}
