/** The bytes of a stream as they come; whoever has enough of them ends it. */
export async function* readStream(stream: ReadableStream<Uint8Array> | null | undefined): AsyncGenerator<Uint8Array> {
  if (!stream) return;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // One that broke has told so already.
    await reader.cancel().catch(() => undefined);
  }
}
