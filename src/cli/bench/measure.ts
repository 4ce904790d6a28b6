import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program and everything that it started cost. */
export interface Cost {
  readonly code: number;
  /** Seconds on the wall. */
  readonly wall: number;
  /** Seconds of the processor, of all processes and threads; nothing where the system does not tell (it is read from Linux's /proc). */
  readonly cpu: number | undefined;
  /** The most memory that any one of the processes held, in bytes. */
  readonly memory: number | undefined;
}

const EVERY_MS = 100;
/** The ticks of /proc/…/stat in a second; Linux has told every program 100 for decades, whatever the kernel counts in. */
const TICKS = 100;

/** Runs a script with this Node, its output on standard error, and measures it together with its child processes. */
export async function measure(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Cost> {
  const before = childTicks();
  const start = performance.now();
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', process.stderr, process.stderr] });
  const watch = new Watch(child.pid);
  const timer = setInterval(() => watch.look(), EVERY_MS);
  try {
    const code = await new Promise<number>((end, fail) => child.on('error', fail).on('exit', (status) => end(status ?? 1)));
    const wall = (performance.now() - start) / 1000;
    watch.look();
    const after = childTicks();
    // The system's own sum misses a child that nobody waited for, the watch what was used since it last looked.
    const ticks = before === undefined || after === undefined ? undefined : Math.max(after - before, watch.ticks);
    return { code, wall, cpu: ticks && ticks / TICKS, memory: watch.memory };
  } finally {
    clearInterval(timer);
  }
}

/** Looks at a process and everything below it, and remembers of each what it was last seen to have used. */
class Watch {
  /** The most that one process held, in bytes. */
  memory: number | undefined;
  readonly #root: number | undefined;
  /** By number and time of start, since numbers are given again. */
  readonly #seen = new Map<string, number>();

  constructor(root: number | undefined) {
    this.#root = root;
  }

  get ticks(): number {
    return [...this.#seen.values()].reduce((sum, ticks) => sum + ticks, 0);
  }

  look(): void {
    const parents = new Set<string>();
    for (const { id, parent, start, ticks } of processes()) {
      const key = `${id} ${start}`;
      // The oldest stand first, so that a parent is met before its child; one that lost its parent is known from before.
      if (id !== this.#root && !parents.has(parent) && !this.#seen.has(key)) continue;
      parents.add(String(id));
      this.#seen.set(key, ticks);
      const held = highWater(id);
      if (held !== undefined) this.memory = Math.max(this.memory ?? 0, held);
    }
  }
}

/** What the ended children of this process, and the ended children of those, have used until now (proc(5): cutime and cstime). */
function childTicks(): number | undefined {
  const fields = statFields('self');
  return fields && Number(fields[13]) + Number(fields[14]);
}

interface Process {
  readonly id: number;
  readonly parent: string;
  readonly start: string;
  readonly ticks: number;
}

/** All processes of the machine, the oldest first; none where there is no /proc. */
function processes(): Process[] {
  const ids = listed('/proc').filter((name) => /^\d+$/u.test(name));
  const found = ids.flatMap((name) => {
    const fields = statFields(name);
    if (!fields) return [];
    return [{ id: Number(name), parent: fields[1] ?? '', start: fields[19] ?? '', ticks: Number(fields[11]) + Number(fields[12]) }];
  });
  return found.sort((a, b) => Number(a.start) - Number(b.start) || a.id - b.id);
}

/** The fields of /proc/…/stat after the name of the program, which may hold spaces and brackets: state, parent, … */
function statFields(id: string): string[] | undefined {
  const text = content(`/proc/${id}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** The high-water mark of a process's resident memory, in bytes (proc(5): VmHWM, in KiB). */
function highWater(id: number): number | undefined {
  const kibibytes = /^VmHWM:\s*(\d+)/mu.exec(content(`/proc/${id}/status`) ?? '')?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

function content(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
