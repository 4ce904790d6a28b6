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

const EVERY_MS = 50;
/** The ticks of /proc/…/stat in a second; Linux has told every program 100 for decades, whatever the kernel counts in. */
const TICKS = 100;

/** Runs a script with this Node, its output on standard error, and measures it together with its child processes. */
export async function measure(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Cost> {
  const before = childTicks();
  const start = performance.now();
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', process.stderr, process.stderr] });
  let memory: number | undefined;
  const look = () => {
    if (child.pid === undefined) return;
    for (const id of tree(child.pid)) {
      const held = highWater(id);
      if (held !== undefined) memory = Math.max(memory ?? 0, held);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  try {
    const code = await new Promise<number>((end, fail) => child.on('error', fail).on('close', (status) => end(status ?? 1)));
    const after = childTicks();
    const cpu = before === undefined || after === undefined ? undefined : (after - before) / TICKS;
    return { code, wall: (performance.now() - start) / 1000, cpu, memory };
  } finally {
    clearInterval(timer);
  }
}

/** What the ended children of this process, and the ended children of those, have used until now (proc(5): cutime and cstime). */
function childTicks(): number | undefined {
  const fields = statFields('self');
  return fields && Number(fields[13]) + Number(fields[14]);
}

/** A process and everything below it. */
function tree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of listed('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parent = Number(statFields(name)?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const id of found) found.push(...(children.get(id) ?? []));
  return found;
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
