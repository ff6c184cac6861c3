import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file in a bucket. */
export interface StoredFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly caching: string;
}

/** A store with the interface of S3 on this machine, as far as an upload needs it, for one bucket `site`. */
export interface Bucket {
  readonly files: Map<string, StoredFile>;
  /** Names in the order in which they were sent, those that were refused too. */
  readonly sent: string[];
  /** What it does with the n-th file that is sent, counted from 0: true refuses it. */
  refuses: (n: number, name: string) => boolean;
  /** The environment in which rclone knows it as `site:`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly end: () => void;
}

/** Opens an empty bucket. */
export async function openBucket(): Promise<Bucket> {
  const files = new Map<string, StoredFile>();
  const sent: string[] = [];
  const server = createServer((request, response) => void answer(bucket, request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const bucket: Bucket = {
    files,
    sent,
    refuses: () => false,
    environment: {
      RCLONE_CONFIG: '/notfound',
      RCLONE_CONFIG_SITE_TYPE: 's3',
      RCLONE_CONFIG_SITE_PROVIDER: 'Other',
      RCLONE_CONFIG_SITE_ENDPOINT: `http://127.0.0.1:${port}`,
      RCLONE_CONFIG_SITE_ACCESS_KEY_ID: 'key',
      RCLONE_CONFIG_SITE_SECRET_ACCESS_KEY: 'secret',
      // What this machine needs elsewhere is of no use here.
      AWS_CA_BUNDLE: '',
      NO_PROXY: '127.0.0.1',
      RCLONE_S3_NO_CHECK_BUCKET: 'true',
      RCLONE_RETRIES: '1',
      RCLONE_LOW_LEVEL_RETRIES: '1',
      RCLONE_TRANSFERS: '1',
    },
    end: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return bucket;
}

async function answer(bucket: Bucket, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const name = decodeURIComponent(pathname.slice('/site/'.length));
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  if (request.method === 'PUT') put(bucket, name, Buffer.concat(parts), request, response);
  else if (request.method === 'HEAD') head(bucket.files.get(name), response);
  else if (request.method === 'GET' && name === '') response.end(listing(bucket, searchParams));
  else response.writeHead(405).end();
}

function put(
  bucket: Bucket,
  name: string,
  bytes: Buffer,
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  bucket.sent.push(name);
  if (bucket.refuses(bucket.sent.length - 1, name)) {
    response.writeHead(403).end('<Error><Code>AccessDenied</Code><Message>The store refuses.</Message></Error>');
    return;
  }
  bucket.files.set(name, { bytes, type: headers['content-type'] ?? '', caching: headers['cache-control'] ?? '' });
  response.writeHead(200, { ETag: etag(bytes) }).end();
}

function head(file: StoredFile | undefined, response: ServerResponse): void {
  if (file === undefined) response.writeHead(404).end();
  else response.writeHead(200, { ETag: etag(file.bytes), 'Content-Length': file.bytes.length, ...DATED }).end();
}

/** All files below a prefix, or those of one folder, as a list of the second form that S3 has for it, or the first. */
function listing({ files }: Bucket, query: URLSearchParams): string {
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const below = [...files].filter(([name]) => name.startsWith(prefix));
  const rest = (name: string): string => name.slice(prefix.length);
  const inFolder = (name: string): boolean => delimiter === '' || !rest(name).includes(delimiter);
  const folders = new Set(
    below.filter(([name]) => !inFolder(name)).map(([name]) => `${prefix}${rest(name).split(delimiter)[0]}${delimiter}`),
  );
  const contents = below
    .filter(([name]) => inFolder(name))
    .map(
      ([name, { bytes }]) =>
        `<Contents><Key>${name}</Key><Size>${bytes.length}</Size><ETag>${etag(bytes)}</ETag>` +
        '<LastModified>2026-11-21T10:00:00.000Z</LastModified></Contents>',
    );
  const prefixes = [...folders].map((folder) => `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`);
  return `<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}${prefixes.join('')}</ListBucketResult>`;
}

const DATED = { 'Last-Modified': 'Sat, 21 Nov 2026 10:00:00 GMT' };

const etag = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;
