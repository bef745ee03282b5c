// The browser and the packages of the tests. Nothing is downloaded here: `cargo xtask test` has
// installed everything and says where.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

/** The `node_modules` folders to look in: those that xtask names, else one beside package.json. */
const folders = (process.env.SYNOPTIC_MODULES ?? '').split(path.delimiter).filter(Boolean)
  .concat(path.join(here, '..', 'node_modules'));

/** The file of a package that the tests depend on. */
export function packageFile(name, file = '') {
  for (const folder of folders) {
    if (fs.existsSync(path.join(folder, name, 'package.json'))) {
      return createRequire(path.join(folder, 'from-here.cjs')).resolve(file ? `${name}/${file}` : name);
    }
  }
  throw new Error(`${name} is not installed: run \`cargo xtask test --only browser\`, which installs it`);
}

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts a headless Chromium that can reach this machine alone. */
export async function launch() {
  const { chromium } = createRequire(import.meta.url)(packageFile('playwright-core'));
  const executablePath = process.env.CHROME_PATH ?? PATHS.find((file) => fs.existsSync(file));
  if (!executablePath) throw new Error('no browser: install Chromium, or set CHROME_PATH to it');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
}
