/** Standard output, which its reader may close at any time. */

/** Writes a text and waits until it is passed on; false once the reader has gone. Throws where a disk is full. */
export function write(text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error) resolve(true);
      else if (isClosed(error)) resolve(false);
      else reject(error);
    });
  });
}

/** Errors of the streams are told by `write`; unheard events would end the process with a stack trace. */
export function ignoreStreamErrors(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
}

function isClosed({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
