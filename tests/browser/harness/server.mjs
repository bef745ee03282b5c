// Serves a built page as GitHub Pages would: under a sub-path; a folder by its index.html, after a
// redirect that adds the slash; `/name` by `name.html` where there is one; everything else by
// 404.html with status 404; text and WebAssembly gzipped. Binds to 127.0.0.1 alone.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const COMPRESSED = new Set(['.css', '.html', '.ico', '.js', '.json', '.svg', '.txt', '.wasm', '.webmanifest', '.xml']);

/**
 * Starts a server.
 * @param {string} dist folder of the built page
 * @param {{base?: string, port?: number, replace?: (file: string, bytes: Buffer) => Buffer | null}} [options]
 *   base: the sub-path, with slashes; replace: changes a file on its way, or withholds it by null
 * @returns {Promise<{url: string, origin: string, requests: {path: string, status: number, sent: number}[], close: () => Promise<void>}>}
 */
export async function serve(dist, { base = '/', port = 0, replace = (_, bytes) => bytes } = {}) {
  const root = path.resolve(dist);
  const requests = [];

  const read = (relative) => {
    const file = path.join(root, path.normalize(`/${relative}`));
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return null;
    const name = path.relative(root, file).split(path.sep).join('/');
    const bytes = replace(name, fs.readFileSync(file));
    return bytes && { bytes, extension: path.extname(file) };
  };

  // What the host makes of a path: a file with a status, or a redirect.
  const answer = (pathname, search) => {
    if (`${pathname}/` === base) return { redirect: base + search };
    if (pathname.startsWith(base)) {
      const relative = pathname.slice(base.length);
      const found = relative === '' || relative.endsWith('/')
        ? read(`${relative}index.html`)
        : (read(relative) ?? read(`${relative}.html`));
      if (found) return { ...found, status: 200 };
      if (!relative.endsWith('/') && read(`${relative}/index.html`)) return { redirect: `${pathname}/${search}` };
    }
    const page = read('404.html');
    return page ? { ...page, status: 404 } : { bytes: Buffer.from('404\n'), extension: '.txt', status: 404 };
  };

  const server = http.createServer((request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    let pathname;
    try {
      pathname = decodeURIComponent(url.pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    const found = answer(pathname, url.search);
    if (found.redirect !== undefined) {
      requests.push({ path: pathname, status: 301, sent: 0 });
      response.writeHead(301, { location: encodeURI(found.redirect) }).end();
      return;
    }
    const headers = {
      'cache-control': 'max-age=600',
      'content-type': TYPES[found.extension] ?? 'application/octet-stream',
    };
    const zip = COMPRESSED.has(found.extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = zip ? zlib.gzipSync(found.bytes) : found.bytes;
    if (zip) Object.assign(headers, { 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    headers['content-length'] = body.length;
    requests.push({ path: pathname, status: found.status, sent: body.length });
    response.writeHead(found.status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  });

  await new Promise((ready, failed) => server.once('error', failed).listen(port, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  return { url: origin + base, origin, requests, close };
}

// By hand: node tests/browser/harness/server.mjs dist /synoptic/ 8080
if (import.meta.url === `file://${process.argv[1]}`) {
  const [, , dist = 'dist', base = '/', port = '8080'] = process.argv;
  console.log((await serve(dist, { base, port: Number(port) })).url);
}
