// Loaded into a process before its program: another machine, on which what must not matter is different.
// OTHER_MACHINE names the differences: clock=±days, disk, threads, host, chance.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const wanted = new Map(
  (process.env['OTHER_MACHINE'] ?? '').split(' ').map((part) => [part.split('=')[0], part.split('=')[1] ?? '']),
);

if (wanted.has('clock')) moveClock(Number(wanted.get('clock')) * 86_400_000);
if (wanted.has('disk')) turnFolders();
if (wanted.has('threads')) {
  os.availableParallelism = () => 1;
  os.cpus = () => [];
}
if (wanted.has('host')) os.hostname = () => 'anderer-rechner';
if (wanted.has('chance')) repeatChance();
syncBuiltinESMExports();

/** @param {number} milliseconds */
function moveClock(milliseconds) {
  const Real = Date;
  globalThis.Date = class extends Real {
    /** @param {readonly unknown[]} given */
    constructor(...given) {
      super(...(given.length === 0 ? [Real.now() + milliseconds] : given));
    }
    static now() {
      return Real.now() + milliseconds;
    }
  };
}

/** The same numbers in each run, yet no two alike, because libraries make names of them (mulberry32). */
function repeatChance() {
  let state = 1;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Folders list their entries in the opposite order. */
function turnFolders() {
  const { readdirSync, readdir } = fs;
  const { readdir: promised } = fs.promises;
  fs.readdirSync = (...given) => readdirSync(...given).reverse();
  fs.promises.readdir = async (...given) => (await promised(...given)).reverse();
  fs.readdir = (path, ...rest) => {
    const done = rest.pop();
    return readdir(path, ...rest, (error, entries) => done(error, entries?.reverse()));
  };
}
