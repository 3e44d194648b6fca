import { once } from 'node:events';

/** Writes to stdout, as fast as whoever reads it takes it. Where nobody reads it any more, nothing more is to be done. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

process.stdout.on('error', (error: Error & { readonly code?: string }) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
