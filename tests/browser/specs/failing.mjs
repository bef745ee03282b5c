// A page that cannot start says what happened and what to do.
export default [
  {
    name: 'a browser without WebAssembly',
    allow: [/WebAssembly/],
    async run({ page, open, expect, shot }) {
      await page.addInitScript(() => { delete globalThis.WebAssembly; });
      await open('read/issi', { ready: false });
      const notice = page.locator('[role=alert]');
      await notice.waitFor();
      expect.equal(await notice.locator('h1').innerText(), 'This browser does not run WebAssembly');
      expect.match(await notice.innerText(), /current Firefox/);
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
      await open('', { at: url, ready: false });
      const notice = page.locator('[role=alert]');
      await notice.waitFor();
      expect.equal(await notice.locator('h1').innerText(), 'The page could not start');
      expect.match(await notice.innerText(), /Reload the page/);
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
      expect.equal(await notice.locator('h1').innerText(), 'The page could not start');
    },
  },
  {
    name: 'a browser without scripts',
    options: { javaScriptEnabled: false },
    async run({ page, open, expect }) {
      await open('', { ready: false });
      expect.match(await page.locator('noscript').innerText(), /needs JavaScript/);
    },
  },
];
