/** What a process needs to be stopped by; `process` itself, or a test's stand-in. */
export interface SignalSource {
  on(signal: 'SIGTERM' | 'SIGINT', listener: (signal: string) => void): unknown;
}

/**
 * On SIGTERM or SIGINT stops what runs, once, and exits with 0: what was accepted is finished. Where that takes longer
 * than `deadlineMilliseconds`, it is left as it is rather than waited for; what was acknowledged is durable either way.
 * A second signal does not wait, but one within `echoMilliseconds` is the first one's echo: Ctrl-C in a terminal reaches npm
 * and what npm runs, and npm hands it on. Where `failed` rejects, because a part ended by itself that nothing goes on without, it
 * stops alike, and exits with 1.
 */
export function stopOnSignals(options: {
  readonly signals: SignalSource;
  readonly stop: (signal: string) => Promise<void>;
  /** Ends the process, all parts of which have ended. */
  readonly exit: (code: number) => void;
  /** Ends the process while parts of it run. */
  readonly leave: () => void;
  readonly failed: Promise<never>;
  readonly onFault: (fault: unknown) => void;
  readonly deadlineMilliseconds: number;
  readonly echoMilliseconds: number;
}): void {
  const { signals, stop, exit, leave, failed, onFault, deadlineMilliseconds, echoMilliseconds } = options;
  let isStopping = false;
  let mayEcho = true;
  const begin = (reason: string, code: number) => {
    if (isStopping) {
      if (!mayEcho) leave();
      return;
    }
    isStopping = true;
    setTimeout(() => {
      mayEcho = false;
    }, echoMilliseconds).unref();
    const deadline = setTimeout(() => {
      onFault(new Error(`required: a stop within ${deadlineMilliseconds} ms; came: none`));
      leave();
    }, deadlineMilliseconds);
    stop(reason)
      .then(
        () => exit(code),
        (fault: unknown) => {
          onFault(fault);
          exit(1);
        },
      )
      .finally(() => clearTimeout(deadline));
  };
  signals.on('SIGTERM', (signal) => begin(signal, 0));
  signals.on('SIGINT', (signal) => begin(signal, 0));
  failed.catch((fault: unknown) => {
    onFault(fault);
    if (!isStopping) begin('failed', 1);
  });
}
