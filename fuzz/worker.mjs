// Reads one file after the other for fuzz/guard.ts, which ends it where it takes too long.
import { parentPort } from 'node:worker_threads';
import { load } from '../scripts/load.mjs';

const { fileFaults } = await load('tests/support/file-invariants.ts', { bundled: false });
parentPort.on('message', async (bytes) => parentPort.postMessage(await fileFaults(bytes)));
parentPort.postMessage('ready');
