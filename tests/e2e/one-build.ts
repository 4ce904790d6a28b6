import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isSystemError } from '../../src/files/folder.ts';

const lock = join(resolve('node_modules'), '.plenary-build');

/** Runs a build while no other worker runs one: Astro keeps what it bundles in a folder of the program, whatever the site and its place. */
export function oneBuild<Result>(build: () => Result): Result {
  while (!taken()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    return build();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock, also from a worker that died with it. */
function taken(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
    if (!lives(holder())) rmSync(lock, { force: true });
    return false;
  }
}

function holder(): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function lives(worker: number): boolean {
  // A lock of which nobody has written the number yet is a moment old.
  if (!worker) return true;
  try {
    return process.kill(worker, 0);
  } catch {
    return false;
  }
}
