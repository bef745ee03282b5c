// The page in another engine, where that is installed: reading, searching, comparing. Firefox is driven by
// WebDriver BiDi, which playwright does not speak to a distribution's build.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { packageFile } from '../harness/browser.mjs';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => fs.existsSync(file));

async function inFirefox(run) {
  const puppeteer = createRequire(import.meta.url)(packageFile('puppeteer-core'));
  const userDataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'synoptic-firefox-'));
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true, userDataDir });
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await run(page);
    return complaints;
  } finally {
    await browser.close();
    fs.rmSync(userDataDir, { recursive: true, force: true });
  }
}

export default [
  {
    name: FIREFOX ? 'reads, searches and compares' : 'not here: nothing is tested',
    timeout: 120_000,
    async run({ url, expect }) {
      if (!FIREFOX) return;
      const complaints = await inFirefox(async (page) => {
        await page.goto(url);
        expect.match(await page.title(), /Synoptic/);
        await page.mouse.move(200, 200);
        await page.waitForSelector('html[data-running]');
        await page.keyboard.press('/');
        await page.waitForSelector('#search');
        await page.keyboard.type('treaty');
        await page.waitForSelector('.passage-list mark');
        expect.match(page.url(), /passages\?q=treaty/);
        await page.goto(new URL('compare', url).href);
        await page.waitForSelector('html[data-running]');
        await page.click('.matrix .cell');
        await page.waitForSelector('#evidence blockquote');
        await page.keyboard.press('Escape');
        await page.waitForFunction(() => !document.querySelector('#evidence blockquote'));
        await page.goBack();
      });
      expect.equal(complaints, []);
    },
  },
];
