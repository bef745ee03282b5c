// Verify all: the page checks its own passages, says how long it took, and can fail.
const verdict = (page) => page.locator('#verdict');

export default [
  {
    name: 'every passage of every text stands as frozen',
    async run({ page, open, expect, shot }) {
      await open('method');
      expect.equal(await page.locator('.proof [data-result]').count(), 0);
      await page.getByRole('button', { name: 'Verify all' }).click();
      await verdict(page).waitFor();
      const said = await verdict(page).innerText();
      expect.match(said, /^All [\d,]+ passages in 5 texts stand/);
      expect.match(said, /Checked in [\d,]+ ms/);
      expect.equal(await page.locator('[data-result=stands]').count(), 5);
      const digest = page.locator('.proof__digest').first();
      await digest.locator('summary').click();
      expect.match(await digest.locator('p code').innerText(), /^[0-9a-f]{64}$/);
      await shot('verified', { fullPage: true });
    },
  },
  {
    name: 'a text that gives another digest is named',
    async run({ page, open, expect, shot }) {
      // As if one letter of the second text had been changed on the way.
      await page.addInitScript(() => {
        const digest = SubtleCrypto.prototype.digest;
        let nth = 0;
        SubtleCrypto.prototype.digest = function tampered(algorithm, bytes) {
          nth += 1;
          const copy = Uint8Array.from(bytes);
          if (nth === 3) copy[copy.length >> 1] ^= 1;
          return digest.call(this, algorithm, copy);
        };
      });
      await open('method');
      await page.getByRole('button', { name: 'Verify all' }).click();
      await verdict(page).waitFor();
      expect.match(await verdict(page).innerText(), /^1 of the checks failed/);
      expect.equal(await page.locator('[data-result=stands]').count(), 4);
      expect.match(await page.locator('[data-result=failed]').innerText(), /the text gives the digest [0-9a-f]{64}, not [0-9a-f]{64}/);
      await shot('tampered');
    },
  },
  {
    name: 'where the browser takes no digests the page says so',
    async run({ page, open, expect }) {
      await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }));
      await open('method');
      await page.getByRole('button', { name: 'Verify all' }).click();
      await verdict(page).waitFor();
      expect.match(await verdict(page).innerText(), /https/);
      expect.equal(await page.locator('.proof [data-result]').count(), 0);
    },
  },
  {
    name: 'the measured figures are shown with their misses',
    async run({ page, open, expect }) {
      await open('method');
      expect.match(await page.locator('main').innerText(), /conflicts or tensions/);
      expect.match(await page.locator('main').innerText(), /Missed:/);
      await page.locator('.method__contents a', { hasText: 'Limits' }).click();
      const top = await page.locator('#limits').evaluate((element) => element.getBoundingClientRect().top);
      expect.ok(top > 40 && top < 300, `at ${top}`);
    },
  },
];
