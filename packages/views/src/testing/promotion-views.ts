import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PromotionLog } from './promotion-log.ts';
import { type StartedViews, startViews } from './start-views.ts';

/** Views in a folder of their own, which keep up with a log of promotions in memory. */
export class PromotionViews {
  readonly folder = mkdtempSync(join(tmpdir(), 'views-'));
  readonly log = new PromotionLog(promotionLogId);
  readonly #running: StartedViews[] = [];

  /** Starts a runner and what reads its views. */
  async start(
    options: Omit<Parameters<typeof startViews>[0], 'folder' | 'store' | 'clock'> = {},
  ): Promise<StartedViews> {
    const started = await startViews({ folder: this.folder, store: this.log.store, clock: this.log.now, ...options });
    this.#running.push(started);
    return started;
  }

  /** Stops whatever was started, and takes the folder away. */
  async remove(): Promise<void> {
    for (const { stop } of this.#running) await stop();
    await this.log.store.close();
    rmSync(this.folder, { recursive: true });
  }
}

export const promotionLogId = 'aaaaaaaaaaaaaaaa';
