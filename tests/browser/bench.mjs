// Times functions of a WebAssembly program in a headless browser: `cargo xtask bench` calls it.
//
//   node tests/browser/bench.mjs PROGRAM.wasm [RUNS]
//
// The program exports `open`, which gets it ready, and functions that take nothing and give a count.
// The first call of each, before the browser has optimised anything, is told apart: that is what a
// visitor waits for. Then come calls until the browser has optimised (as many as are timed, and at
// least half a second of them), then those timed.
import fs from 'node:fs';
import { launch } from './harness/browser.mjs';

const [, , program, runs = '100'] = process.argv;
if (!program) {
  console.error('usage: node tests/browser/bench.mjs PROGRAM.wasm [RUNS]');
  process.exit(2);
}

/** Runs in the page: how long one function takes, and what it gives. */
async function measure({ bytes, name, runs }) {
  const binary = Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(binary, {});
  const run = instance.exports[name];
  const timed = () => {
    const began = performance.now();
    const count = run();
    return { took: performance.now() - began, count };
  };
  // The corpus is decoded by whatever comes first: no part of what is asked.
  instance.exports.open();
  const first = timed();
  const counts = new Set([first.count]);
  const warm = performance.now();
  for (let at = 0; at < runs || performance.now() - warm < 500; at += 1) run();
  const times = [];
  for (let at = 0; at < runs; at += 1) {
    const { took, count } = timed();
    times.push(took);
    counts.add(count);
    // Lets the browser collect and compile between the calls, as it can between clicks.
    if (at % 10 === 9) await new Promise((next) => setTimeout(next, 0));
  }
  return { first: first.took, times: times.sort((a, b) => a - b), counts: [...counts] };
}

/** Measures in a browser of its own, which has compiled nothing of the program yet. */
async function inFreshBrowser(bytes, name) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    return await page.evaluate(measure, { bytes, name, runs: Number(runs) });
  } finally {
    await browser.close();
  }
}

const binary = fs.readFileSync(program);
const names = WebAssembly.Module.exports(new WebAssembly.Module(binary))
  .filter(({ kind, name }) => kind === 'function' && name !== 'open' && !name.startsWith('_'))
  .map(({ name }) => name);
const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const row = (name, ...cells) => name.padEnd(20) + cells.map((cell) => cell.padStart(9)).join('');
console.log(row(`ms, ${runs} runs`, 'first', 'min', 'median', 'p95', 'gives'));
for (const name of names) {
  const { first, times, counts } = await inFreshBrowser(binary.toString('base64'), name);
  const shown = [first, times[0], at(times, 0.5), at(times, 0.95)].map((ms) => ms.toFixed(1));
  console.log(row(name.replaceAll('_', ' '), ...shown, counts.join(', ')));
  if (counts.length > 1 || counts[0] === 0) {
    console.error(`${name}: not the same each time, or nothing`);
    process.exitCode = 1;
  }
}
