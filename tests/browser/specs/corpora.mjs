// Pages of other corpora: no view may assume five sources.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildCorpus } from '../harness/corpus.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const corpora = path.resolve(here, '../../fixtures/corpora');

async function walk({ page, open, serve, expect, shot }, name, ids) {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), `synoptic-${name}-`));
  try {
    const { url } = await serve(buildCorpus(path.join(corpora, name), dist));
    await open('', { at: url });
    expect.equal(await page.locator('.source').count(), ids.length);
    const sigla = await page.locator('.source .sig').allInnerTexts();
    expect.equal(new Set(sigla).size, ids.length, 'every source has its own letter');
    await shot(`corpus-${name}`, { fullPage: true });
    for (const id of ids) {
      await open(`read/${id}`, { at: url });
      expect.ok(await page.locator('.block__number').count(), `${id} has numbered paragraphs`);
      expect.ok((await page.locator('h1').innerText()).length > 5);
      expect.equal(await page.locator('.doc-switch li').count(), ids.length);
    }
    await open('passages?q=the', { at: url });
    expect.equal(await page.locator('.facet').first().locator('label').count(), ids.length);
    expect.ok(await page.locator('.group').count());
    await page.setViewportSize({ width: 360, height: 740 });
    for (const view of ['', 'passages', `read/${ids[0]}`]) {
      await open(view, { at: url });
      expect.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, view);
    }
    await shot(`corpus-${name}-narrow`);
  } finally {
    fs.rmSync(dist, { recursive: true, force: true });
  }
}

export default [
  {
    name: 'a corpus of two documents',
    timeout: 900_000,
    run: (tools) => walk(tools, 'two', ['gazette', 'courier']),
  },
  {
    name: 'a corpus of eight documents',
    timeout: 900_000,
    run: (tools) => walk(tools, 'eight', ['morning', 'harbour-news', 'island-letter', 'union', 'coast-radio', 'evening', 'weekly', 'observer']),
  },
];
