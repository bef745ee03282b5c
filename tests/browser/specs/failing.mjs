// A page that cannot start says what happened and what to do; what stands in its file stays readable.
const sign = (page) => page.evaluate(() => dispatchEvent(new Event('pointermove')));

export default [
  {
    name: 'a browser without WebAssembly',
    allow: [/WebAssembly/],
    async run({ page, open, expect, shot }) {
      await page.addInitScript(() => { delete globalThis.WebAssembly; });
      await open('read/issi', { asleep: true });
      await sign(page);
      const notice = page.locator('[role=alert]');
      await notice.waitFor();
      expect.equal(await notice.locator('h2').innerText(), 'This browser does not run WebAssembly');
      expect.match(await notice.innerText(), /current Firefox/);
      expect.ok((await page.locator('#p3').innerText()).length > 40, 'the text is gone');
      await shot('no-webassembly');
    },
  },
  {
    name: 'a program that arrives damaged',
    allow: [/.*/],
    async run({ page, open, serve, expect, shot }) {
      const { url } = await serve(undefined, {
        replace: (name, bytes) => (name.endsWith('.wasm') ? bytes.subarray(0, 1000) : bytes),
      });
      await open('', { at: url, asleep: true });
      await sign(page);
      const notice = page.locator('[role=alert]');
      await notice.waitFor();
      expect.equal(await notice.locator('h2').innerText(), 'The page could not start');
      expect.match(await notice.innerText(), /Reload the page/);
      expect.ok(await page.locator('.versus').count() > 0, 'the comparison is gone');
      await shot('damaged');
    },
  },
  {
    name: 'a program that does not arrive',
    allow: [/.*/],
    async run({ page, open, serve, expect }) {
      const { url } = await serve(undefined, { replace: (name, bytes) => (/synoptic-page.*\.js$/.test(name) ? null : bytes) });
      await open('passages', { at: url, ready: false });
      const notice = page.locator('[role=alert]');
      await notice.waitFor();
      expect.equal(await notice.locator('h2').innerText(), 'The page could not start');
      expect.match(await notice.innerText(), /stays readable/);
    },
  },
  {
    name: 'an unknown address whose program does not arrive',
    allow: [/.*/],
    async run({ page, open, serve, expect }) {
      const { url } = await serve(undefined, { replace: (name, bytes) => (/synoptic-page.*\.js$/.test(name) ? null : bytes) });
      await open('no/such/view', { at: url, ready: false });
      const notice = page.locator('[role=alert]');
      await notice.waitFor();
      expect.equal(await notice.locator('h1').innerText(), 'The page could not start');
    },
  },
];
