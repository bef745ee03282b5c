// Pages built from other corpora than the default one.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../..');

/**
 * Builds a page from a corpus, for the sub-path that the tests serve under.
 * @param {string} corpus folder with a corpus.toml
 * @param {string} dist folder to write
 * @returns {string} dist
 */
export function buildCorpus(corpus, dist) {
  const [program, before] = process.env.SYNOPTIC_XTASK
    ? [process.env.SYNOPTIC_XTASK, []]
    : ['cargo', ['xtask']];
  const args = [...before, 'build', '--quick', '--public-url', base(), '--corpus', corpus, '--dist', dist];
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`building the page for ${corpus} failed: ${error ?? `exit code ${status}`}`);
  return dist;
}

/** The sub-path that the tests serve under. */
export function base() {
  return process.env.SYNOPTIC_BASE ?? '/synoptic/';
}
