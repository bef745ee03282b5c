// Every view stands drawn in its file: readable without a program, and the same once that runs.
const VIEWS = ['', 'read/issi', 'compare', 'passages', 'claims', 'quotations', 'numbers', 'dates', 'people', 'sources', 'timeline', 'method'];

/** What the view's elements say and, of those in sight, where they lie: others may not be laid out yet. */
const looks = (page) => page.evaluate(async () => {
  // Which rows are in sight is known after the first frame.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const all = [...document.querySelectorAll('#app h1, #app h2, #app h3, #app p, #app li, #app td, #app button, #app summary')];
  const shown = all.filter((one) => one.checkVisibility());
  return shown.map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const box = height > 0 && y < innerHeight ? [x, y, width, height].map(Math.round).join(' ') : '';
    return `${one.localName} ${box} ${one.textContent.trim().slice(0, 40)}`;
  });
});

const same = (viewport) => ({
  name: `the program draws what stands in the file, at ${viewport.width} pixels`,
  viewport,
  timeout: 180_000,
  async run({ page, open, wake, expect, url }) {
    await open('compare');
    const question = await page.locator('.matrix tbody th a').first().getAttribute('href');
    for (const view of [...VIEWS, question]) {
      // As it stands: the program is withheld until the look was taken.
      let release;
      const held = new Promise((done) => { release = done; });
      await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
      await page.goto(new URL(view, url).href, { waitUntil: 'load' });
      const before = await looks(page);
      release();
      await wake();
      await page.unroute('**/*.wasm');
      const after = await looks(page);
      const moved = before.filter((one, nth) => one !== after[nth]);
      expect.ok(before.length > 5, `${view}: nothing stands in the file`);
      expect.equal(moved.slice(0, 3), [], `${view}: ${moved.length} of ${before.length} elements changed`);
      expect.equal(after.length, before.length, `${view}: elements came or went`);
    }
  },
});

/** The elements of a list: names, attributes, texts. */
const rows = (page, list) => page.evaluate((list) => {
  const told = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return node.data;
    // The tab stop moves with the keys.
    const names = node.getAttributeNames().filter((name) => name !== 'tabindex').sort();
    const own = names.map((name) => `${name}=${node.getAttribute(name)}`).join(' ');
    return `<${node.localName} ${own}>${[...node.childNodes].map(told).join('')}</>`;
  };
  return [...document.querySelectorAll(`${list} > *`)].map(told);
}, list);

export default [
  {
    name: 'no link or button stands within another',
    async run({ url, expect }) {
      for (const view of [...VIEWS, 'worksheet']) {
        const text = await (await fetch(new URL(view, url))).text();
        const open = [];
        for (const [tag, end, name] of text.matchAll(/<(\/?)(a|button|summary)\b[^>]*>/g)) {
          if (end) expect.equal(open.pop(), name, `${view}: ${tag}`);
          else {
            expect.equal(open, [], `${view}: ${tag} in another`);
            open.push(name);
          }
        }
      }
    },
  },
  {
    name: 'rows of the file are taken over, and drawn anew they are the same',
    async run({ page, wake, expect, url }) {
      const count = async (selector, number) => {
        await expect.eventually(() => page.locator(selector).count(), number, { timeout: 10_000 });
      };
      const away = {
        compare: async (before) => {
          const box = page.locator('.toggle--sig input').nth(1);
          const columns = await page.locator('.matrix thead th').count() - 1;
          await box.uncheck();
          // All of them have been drawn a column narrower.
          await expect.eventually(async () => {
            const rows = await page.locator('.matrix tbody tr').count();
            return await page.locator('.matrix tbody td').count() - rows * (columns - 1);
          }, 0, { timeout: 10_000 });
          await box.check();
          await count('.matrix tbody td', before.length * columns);
        },
        passages: async (before) => {
          await page.locator('#search').fill('oil');
          await expect.eventually(async () => (await page.locator('.passages li').count()) < before.length, true);
          await page.locator('#search').fill('');
          await count('.passages li > a', before.length);
        },
        claims: async (before) => {
          await page.locator('#search').fill('treaty');
          await expect.eventually(async () => (await page.locator('.claim-list > li').count()) < before.length, true);
          await page.locator('#search').fill('');
          await count('.claim-list > li > .sig', before.length);
        },
      };
      for (const [view, leave] of Object.entries(away)) {
        let release;
        const held = new Promise((done) => { release = done; });
        await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
        await page.goto(new URL(view, url).href, { waitUntil: 'load' });
        const before = await rows(page, '[data-rows]');
        expect.ok(before.length > 100, `${view}: ${before.length} rows`);
        await page.evaluate(() => { for (const row of document.querySelectorAll('[data-rows] > *')) row.isOfTheFile = true; });
        release();
        await wake();
        await page.unroute('**/*.wasm');
        const taken = await page.evaluate(() => [...document.querySelectorAll('[data-rows] > *')].filter((row) => row.isOfTheFile).length);
        expect.equal(taken, before.length, `${view}: rows that were taken over`);
        await leave(before);
        await expect.eventually(async () => {
          const after = await rows(page, '[data-rows]');
          return before.filter((row, nth) => row !== after[nth]).slice(0, 2);
        }, []);
      }
    },
  },
  {
    name: 'whatever stood there, a tape makes it what it says',
    async run({ page, open, url, expect }) {
      await open('');
      const start = await (await fetch(new URL('start.js', url))).text();
      expect.ok(start.length > 0);
      const program = await page.evaluate(() => document.querySelector('script[data-program]').dataset.program);
      const text = await (await fetch(new URL(program, url))).text();
      const [, path] = /from '(\.\/snippets\/[^']*rows\.js)'/.exec(text) ?? /from "(\.\/snippets\/[^"]*rows\.js)"/.exec(text);
      const wrong = await page.evaluate(async (address) => {
        const { play } = await import(address);
        let seed = 1;
        const random = (below) => { seed = (seed * 48271) % 2147483647; return seed % below; };
        const any = (list) => list[random(list.length)];
        const tree = (depth) => ({
          tag: depth === 3 ? 'li' : any(['a', 'b', 'span', 'small', 'svg', 'input']),
          attributes: Object.fromEntries(['class', 'hidden', 'href', 'tabindex'].filter(() => random(2)).map((name) => [name, any(['', 'x', 'naïve 𝄞'])])),
          children: depth ? Array.from({ length: random(5) }, () => (random(3) ? tree(depth - 1) : any(['one', 'two 𝄞', 'é']))) : [],
        });
        // As src/draw/tape.rs writes it.
        const taped = (root) => {
          const steps = [];
          let words = '';
          const step = (kind, text) => { steps.push((text.length << 3) | kind); words += text; };
          const put = (node) => {
            step(0, node.tag);
            for (const [name, value] of Object.entries(node.attributes)) { step(name === 'tabindex' ? 5 : 2, name); step(3, value); }
            if (node.tag === 'input') steps.push(8 | 6);
            for (const child of node.children) {
              if (typeof child !== 'string') put(child);
              else if ((steps.at(-1) & 7) === 4) { steps[steps.length - 1] += child.length << 3; words += child; }
              else step(4, child);
            }
            steps.push(1);
          };
          put(root);
          return [new Uint32Array(steps), words];
        };
        const told = (node) => (node.nodeType === Node.TEXT_NODE ? node.data
          : `<${node.namespaceURI.slice(-3)}:${node.localName} ${node.getAttributeNames().filter((name) => name !== 'tabindex').sort().map((name) => `${name}=${node.getAttribute(name)}`)}${node.checked ?? ''}>${[...node.childNodes].map(told).join('')}</>`);
        for (let at = 0; at < 2000; at += 1) {
          const [from, to] = [taped(tree(3)), taped(tree(3))];
          const list = document.createElement('ol');
          list.append(play(null, ...from));
          play(list.firstElementChild, ...to);
          const [is, should] = [told(list.firstElementChild), told(play(null, ...to))];
          if (is !== should || list.childNodes.length !== 1) return [at, is, should];
        }
        return null;
      }, new URL(path, new URL(program, url)).href);
      expect.equal(wrong, null);
    },
  },
  {
    name: 'texts and comparison can be read without scripts',
    options: { javaScriptEnabled: false },
    async run({ page, open, expect, shot }) {
      const titles = new Set();
      const descriptions = new Set();
      for (const view of VIEWS) {
        const response = await open(view, { ready: false });
        expect.equal(response.status(), 200, view);
        expect.ok((await page.locator('main').innerText()).length > 200, `${view} is empty`);
        titles.add(await page.title());
        descriptions.add(await page.locator('meta[name=description]').getAttribute('content'));
      }
      expect.equal(titles.size, VIEWS.length, 'views share a title');
      expect.equal(descriptions.size, VIEWS.length, 'views share a description');
      await open('', { ready: false });
      expect.match(await page.locator('noscript').innerText(), /texts and their comparison can be read/);
      await page.locator('.versus a').first().click();
      await page.waitForURL(/question|read|compare/);
      expect.ok((await page.locator('main').innerText()).length > 200, 'the link leads nowhere');
      await shot('no-scripts');
    },
  },
  {
    name: 'the program is fetched at the first sign of somebody there',
    async run({ page, open, wake, serve, expect }) {
      const { url, requests } = await serve();
      const programs = () => requests.filter(({ path }) => path.endsWith('.wasm')).length;
      await open('', { at: url, asleep: true });
      await page.waitForTimeout(300);
      expect.equal(programs(), 0, 'it was fetched for nobody');
      await wake();
      expect.equal(programs(), 1);
    },
  },
  {
    name: 'what is done before the program runs is done once it does',
    async run({ page, open, expect }) {
      await open('', { asleep: true });
      await page.keyboard.press('/');
      await page.keyboard.type('oil');
      await expect.eventually(() => page.url(), /passages\?q=oil/);
      await expect.eventually(() => page.locator('#search').inputValue(), 'oil');
      await open('', { asleep: true });
      await page.locator('button[aria-label="Switch light and dark"]').click();
      await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
      await open('read/issi', { asleep: true });
      await page.locator('.layers label', { hasText: 'Claims' }).click();
      await expect.eventually(() => page.url(), /layers=claims/);
      await page.waitForTimeout(300);
      expect.match(page.url(), /layers=claims/, 'a label was clicked twice');
      await open('', { asleep: true });
      await page.keyboard.press('/');
      await page.keyboard.type('oil trade');
      await expect.eventually(() => page.locator('#search').inputValue(), 'oil trade');
    },
  },
  {
    name: 'starting the program makes no entry in the history',
    async run({ page, open, wake, url, expect }) {
      await open('', { asleep: true });
      for (const view of ['compare', 'passages', 'timeline']) {
        const before = await page.evaluate(() => history.length);
        await page.goto(new URL(view, url).href, { waitUntil: 'load' });
        await wake();
        await page.waitForTimeout(200);
        expect.equal(await page.evaluate(() => history.length), before + 1, view);
        expect.equal(page.url(), new URL(view, url).href);
      }
    },
  },
  {
    name: 'what is chosen in a field before the program runs is in force once it does',
    async run({ page, url, expect }) {
      let release;
      const held = new Promise((done) => { release = done; });
      await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
      await page.goto(new URL('compare', url).href, { waitUntil: 'load' });
      await page.locator('main select').first().selectOption('coverage');
      release();
      await expect.eventually(() => page.url(), /sort=coverage/);
      await page.goto(new URL('passages', url).href, { waitUntil: 'load' });
      await page.locator('#search').fill('oil trade');
      await expect.eventually(() => page.url(), /q=oil/);
      expect.equal(await page.locator('#search').inputValue(), 'oil trade');
    },
  },
  {
    name: 'focus, open parts and scrolling stay when the program starts',
    async run({ page, open, expect }) {
      await open('read/issi', { asleep: true });
      // At once, since scrolling starts the program.
      const name = await page.evaluate(() => {
        const link = document.querySelectorAll('main a')[5];
        link.focus({ preventScroll: true });
        scrollTo(0, 700);
        return link.innerText;
      });
      await page.locator('html[data-running]').waitFor({ state: 'attached' });
      await page.waitForTimeout(100);
      expect.equal(await page.evaluate(() => document.activeElement.innerText), name);
      expect.equal(await page.evaluate(() => Math.round(scrollY)), 700);
    },
  },
  {
    name: 'an address with a state of its own shows no other before',
    async run({ page, url, expect }) {
      let release;
      const held = new Promise((done) => { release = done; });
      await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
      await page.goto(new URL('passages?q=oil', url).href, { waitUntil: 'load' });
      const isShown = () => page.locator('main .results').isVisible();
      expect.equal(await isShown(), false);
      release();
      await page.locator('html[data-running]').waitFor({ state: 'attached' });
      expect.equal(await isShown(), true);
      expect.ok(await page.locator('mark').count() > 0, 'no hits');
    },
  },
  same({ width: 1280, height: 800 }),
  same({ width: 360, height: 740 }),
];
