import { Readable } from 'node:stream';

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
};

/** Bytes for the browser to keep under a name; Chinese names by RFC 6266. */
export function download(stream: Readable, name: string): Response {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': TYPES[ending] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="download.${/^[a-z0-9]{1,5}$/.test(ending) ? ending : 'bin'}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      'x-content-type-options': 'nosniff',
    },
  });
}
