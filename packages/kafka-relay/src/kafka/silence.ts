/** Says when Kafka has been silent for long; what is not ended holds no process. */
export interface Silence {
  /** An answer came. */
  heard(): void;
  end(): void;
}

/**
 * Counts seconds without an answer, and tells once that there were so many. They are counted one by one: a process that was
 * stopped for a minute has missed one, and may first read what came meanwhile.
 */
export function watchSilence(mostSeconds: number, onSilent: () => void): Silence {
  let seconds = 0;
  const counting = setInterval(() => {
    seconds += 1;
    if (seconds < mostSeconds) return;
    clearInterval(counting);
    onSilent();
  }, 1000);
  counting.unref();
  return {
    heard() {
      seconds = 0;
    },
    end: () => clearInterval(counting),
  };
}
