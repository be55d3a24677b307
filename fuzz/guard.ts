/** Reads files in a thread that can be ended: a file that is read without end, or takes all memory, is a fault, too. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Milliseconds; a report takes less than one second of them. */
const LONGEST = 60_000;
/** Megabytes that the thread may keep alive. */
const MOST_KEPT = 512;
/** Megabytes that the process may hold more than before, all that is no object of JavaScript with them. */
const MOST_MORE = 1_000;
/** Milliseconds between two looks at what it holds. */
const LOOK = 250;

export class Guard {
  private worker: Worker | undefined;

  constructor(private readonly root: string) {}

  /** What is wrong with the reports of a file. */
  async faultsOf(bytes: Uint8Array): Promise<string[]> {
    const worker = (this.worker ??= await this.started());
    worker.postMessage(bytes);
    const faults = (await answerOf(worker, LONGEST)) as string[] | Error;
    if (faults instanceof Error) {
      await this.end();
      return [faults.message];
    }
    return faults;
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private async started(): Promise<Worker> {
    const resourceLimits = { maxOldGenerationSizeMb: MOST_KEPT };
    // What pdf.js says of broken files is of no interest.
    const worker = new Worker(join(this.root, 'fuzz', 'worker.mjs'), { resourceLimits, stdout: true });
    // What a thread that is being ended still says would end the process.
    worker.on('error', () => {});
    const ready = await answerOf(worker, 4 * LONGEST);
    if (ready instanceof Error) throw ready;
    return worker;
  }
}

/** The next message of a thread; an error where it ends before, takes too much, or where there is none in time. */
function answerOf(worker: Worker, within: number): Promise<unknown> {
  return new Promise((resolve) => {
    const late = setTimeout(() => settle(new Error(`is not read within ${within} ms`)), within);
    const before = process.memoryUsage.rss();
    const look = setInterval(() => {
      const more = Math.round((process.memoryUsage.rss() - before) / 1e6);
      if (more > MOST_MORE) settle(new Error(`takes ${more} MB`));
    }, LOOK);
    const ended = (code: number) => settle(new Error(`ends the thread with ${code}`));
    const settle = (answer: unknown) => {
      clearTimeout(late);
      clearInterval(look);
      worker.off('message', settle).off('error', settle).off('exit', ended);
      resolve(answer);
    };
    worker.on('message', settle).on('error', settle).on('exit', ended);
  });
}
