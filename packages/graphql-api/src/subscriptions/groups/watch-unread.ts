/** Watches whether what was handed out is taken in time. */
export interface UnreadWatch {
  /** Something was handed out: `onUnread` is called once unless the answer is called in time. */
  handOut(onUnread: () => void): () => void;
  close(): void;
}

/** How often the watch looks in the time that is allowed. */
const looks = 4;

/** Makes a watch that counts its own looks, so that handing out costs no timer. Unread is noticed up to a quarter late. */
export function watchUnread(allowedMilliseconds: number): UnreadWatch {
  const handedOut = new Set<{ looks: number; readonly onUnread: () => void }>();
  const timer = setInterval(() => {
    for (const each of handedOut) {
      each.looks++;
      if (each.looks <= looks) continue;
      handedOut.delete(each);
      each.onUnread();
    }
  }, allowedMilliseconds / looks);
  timer.unref();
  return {
    handOut(onUnread) {
      const entry = { looks: 0, onUnread };
      handedOut.add(entry);
      return () => handedOut.delete(entry);
    },
    close: () => clearInterval(timer),
  };
}
