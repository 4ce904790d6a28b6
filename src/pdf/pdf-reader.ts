import { Worker } from 'node:worker_threads';
import type { PdfFault, PdfLimits, PdfPicture, PdfReading, PdfWish } from './pdf-reading.ts';

/** Reads and draws one PDF after the other in a worker thread, which is ended and begun anew when a file is not done with in time. */
export class PdfReader {
  readonly #limits: PdfLimits;
  readonly #program: URL;
  #worker: Worker | undefined;

  /** `program` is what the worker runs. */
  constructor(limits: PdfLimits, program = new URL('./pdf-worker.ts', import.meta.url)) {
    this.#limits = limits;
    this.#program = program;
  }

  /** Reads the file at an absolute path; never rejects because of what is in it. */
  read(path: string): Promise<PdfReading> {
    return this.#ask<PdfReading>({ read: path });
  }

  /** Draws page one of the file at an absolute path, `width` pixels wide; never rejects because of what is in it. */
  draw(path: string, width: number): Promise<PdfPicture> {
    return this.#ask<PdfPicture>({ draw: path, width });
  }

  /** Ends the worker. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #ask<Answer extends object>(wish: PdfWish): Promise<Answer | { readonly fault: PdfFault }> {
    const worker = (this.#worker ??= this.#start());
    const answer = await this.#answer<Answer>(worker, wish);
    // Whatever was not answered leaves a worker that is busy or dead.
    if ('fault' in answer && (answer.fault === 'time' || answer.fault === 'memory')) await this.close();
    return answer;
  }

  #start(): Worker {
    const worker = new Worker(this.#program, {
      workerData: this.#limits,
      execArgv: [],
      // What PDFium prints of a broken file is not for the person at the terminal, who is told in plain words.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
    });
    worker.stdout.resume();
    worker.stderr.resume();
    return worker;
  }

  #answer<Answer extends object>(worker: Worker, wish: PdfWish): Promise<Answer | { readonly fault: PdfFault }> {
    return new Promise((resolve, reject) => {
      const settle = (reading: Answer | { readonly fault: PdfFault } | Error) => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', failed).off('exit', ended);
        if (reading instanceof Error) reject(reading);
        else resolve(reading);
      };
      const failed = (error: unknown) => settle(lacksMemory(error) ? { fault: 'memory' } : asError(error));
      const ended = () => settle({ fault: 'memory' });
      const timer = setTimeout(() => settle({ fault: 'time' }), this.#limits.seconds * 1000);
      worker.on('message', settle).on('error', failed).on('exit', ended);
      worker.postMessage(wish);
    });
  }
}

/** What Node reports when the JavaScript of a worker outgrew its limit; any other error is a defect of ours. */
function lacksMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
