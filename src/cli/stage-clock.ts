import { writeFileSync } from 'node:fs';
import type { Terminal } from './command.ts';

/** Seconds of one stage: on the wall, and of the processor for this process with its threads. */
interface StageTime {
  readonly stage: string;
  readonly wall: number;
  readonly cpu: number;
}

/** Measures the stages of a command; writes them as JSON to the file that `PLENARY_TIMINGS` names, for the benchmark. */
export class StageClock {
  readonly #times: StageTime[] = [];

  async time<Result>(stage: string, work: () => Promise<Result>): Promise<Result> {
    const wall = performance.now();
    const cpu = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(cpu);
    this.#times.push({ stage, wall: (performance.now() - wall) / 1000, cpu: (user + system) / 1e6 });
    return result;
  }

  report({ environment }: Terminal): void {
    const file = environment['PLENARY_TIMINGS'];
    if (file)
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(this.#times.map(({ stage, wall, cpu }) => [stage, { wall, cpu }])))}\n`);
  }
}
