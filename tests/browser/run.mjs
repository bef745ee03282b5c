// Runs the browser tests: every file in specs/, each test in a browser context of its own.
//
//   node tests/browser/run.mjs [WORD…]     only tests whose file or name contains a word
//
// SYNOPTIC_DIST is the built page (default dist), SYNOPTIC_BASE the sub-path that it was built for.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './harness/browser.mjs';
import { base } from './harness/corpus.mjs';
import { expect } from './harness/expect.mjs';
import { serve } from './harness/server.mjs';
import { watch } from './harness/watch.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const out = path.join(here, 'out');
const specs = path.join(here, 'specs');
const TIMEOUT_MS = 90_000;

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const dist = path.resolve(process.env.SYNOPTIC_DIST ?? 'dist');
if (!fs.existsSync(path.join(dist, 'index.html'))) {
  console.error(`${dist} holds no page: build it with \`cargo xtask build --public-url ${base()}\``);
  process.exit(2);
}

/** All tests: the file that each comes from, and what the file says of it. */
async function tests() {
  const files = fs.readdirSync(specs).filter((name) => name.endsWith('.mjs')).sort();
  const found = [];
  for (const file of files) {
    const { default: listed } = await import(pathToFileURL(path.join(specs, file)));
    if (!Array.isArray(listed)) throw new Error(`specs/${file} does not export a list of tests by default`);
    found.push(...listed.map((test) => ({ file: file.replace(/\.mjs$/, ''), ...test })));
  }
  const chosen = (test) => words.length === 0
    || words.some((word) => `${test.file} ${test.name}`.toLowerCase().includes(word));
  return found.filter(chosen);
}

/** Runs one test; throws what is wrong. */
async function run(test, browser, site) {
  const { viewport = { width: 1280, height: 800 }, colorScheme = 'light', options = {} } = test;
  const opened = { locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', viewport, colorScheme, ...options };
  const context = await browser.newContext(opened);
  const sites = [site];
  const origins = [site.origin];
  const complaints = await watch(context, origins);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);

  const shot = async (name, { of = page, ...how } = {}) => {
    fs.mkdirSync(out, { recursive: true });
    const file = path.join(out, `${name}.png`);
    await of.screenshot({ path: file, animations: 'disabled', ...how });
    return file;
  };
  const tools = {
    page,
    context,
    browser,
    url: site.url,
    expect,
    shot,
    /** Opens an address within the page and waits until its program runs, or just until it answers. */
    async open(address = '', { at = site.url, ready = true, asleep = false } = {}) {
      const response = await page.goto(new URL(address, at).href, { waitUntil: 'load' });
      if (ready) await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      if (ready && !asleep) await tools.wake();
      return response;
    },
    /** Gives the page a sign of somebody there, and waits until its program runs. */
    async wake() {
      await page.evaluate(() => dispatchEvent(new Event('pointermove')));
      await page.locator('html[data-running]').waitFor({ state: 'attached' });
    },
    /** Serves another page, or this one with some files changed or withheld. */
    async serve(folder = dist, how = {}) {
      const other = await serve(folder, { base: base(), ...how });
      sites.push(other);
      origins.push(other.origin);
      return other;
    },
  };

  let timer;
  try {
    const late = new Promise((_, fail) => {
      const limit = test.timeout ?? TIMEOUT_MS;
      timer = setTimeout(() => fail(new Error(`took more than ${limit / 1000} s`)), limit);
    });
    await Promise.race([test.run(tools), late]);
    // What the page does just after the last step belongs to the test as well.
    await page.waitForTimeout(50);
    const unexpected = complaints().filter((complaint) => !(test.allow ?? []).some((allowed) => allowed.test(complaint)));
    if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
  } catch (error) {
    await shot(`failed-${test.file}-${test.name.replace(/[^a-z0-9]+/gi, '-')}`).catch(() => {});
    const heard = complaints().filter((complaint) => !String(error.message).includes(complaint));
    if (heard.length > 0) error.message += `\nheard meanwhile: ${heard.join('\n')}`;
    throw error;
  } finally {
    clearTimeout(timer);
    await context.close().catch(() => {});
    await Promise.all(sites.slice(1).map((other) => other.close()));
  }
}

fs.rmSync(out, { recursive: true, force: true });
const site = await serve(dist, { base: base() });
const browser = await launch();
let passed = 0;
let failed = 0;
for (const test of await tests()) {
  const began = performance.now();
  const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  try {
    await run(test, browser, site);
    passed += 1;
    console.log(`ok    ${test.file}: ${test.name} (${took()})`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${test.file}: ${test.name} (${took()})`);
    console.log(String(error.stack ?? error).replace(/^/gm, '      '));
  }
}
await browser.close();
await site.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
