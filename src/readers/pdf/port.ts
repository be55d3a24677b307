/** The two ends between which pdf.js passes its messages when it runs in the caller's own thread. */

type Listener = (event: { readonly data: unknown }) => void;

interface ListenerOptions {
  readonly signal?: AbortSignal;
}

/** What pdf.js asks of a worker's port. */
export interface Port {
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void;
  addEventListener(name: string, listener: Listener, options?: ListenerOptions): void;
  removeEventListener(name: string, listener: Listener): void;
  terminate(): void;
}

/** Sees each message before it is delivered; what it gives back is delivered in its place, null nothing. */
export type Inspect = (message: unknown, transfer: ArrayBuffer[]) => unknown;

/** A message that arrives at its own listeners, as a port to itself. */
export class OwnPort implements Port {
  private readonly listeners = new Set<Listener>();
  private readonly settled = Promise.resolve();

  constructor(private readonly inspect: Inspect) {}

  postMessage(message: unknown, transfer: ArrayBuffer[] = []): void {
    const data = this.inspect(message, transfer);
    if (data === null) return;
    void this.settled.then(() => {
      for (const listener of this.listeners) listener.call(this, { data });
    });
  }

  addEventListener(_name: string, listener: Listener, { signal }: ListenerOptions = {}): void {
    this.listeners.add(listener);
    signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  terminate(): void {
    this.listeners.clear();
  }
}
