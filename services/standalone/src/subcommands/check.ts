import { type LogVerified, openSqliteReader, verifyLog } from '@pedigree/event-store-sqlite';
import { formatPosition } from '@pedigree/kernel';
import { allViews, checkViews, type ViewChecked, type ViewFault, type ViewsChecked } from '@pedigree/views';
import { progressOf } from './progress-of.ts';
import type { Outcome, SubcommandOptions } from './subcommand.ts';

/**
 * Verifies a whole data folder: the log, and each view against how it is built anew. A service may be running. Views are
 * not compared where the log is bad: nothing says what they should be.
 */
export async function check({ folder, json, print, progress }: SubcommandOptions): Promise<Outcome> {
  const log = verifyLog({ folder, onProgress: progressOf('verifying the log', progress) });
  const views = log.fault ? null : await compareViews(folder, progress);
  const isSound = !log.fault && !views?.fault && !views?.views.some(({ fault }) => fault);
  const answer = { sound: isSound, folder, log: tellLog(log), views: views && tellViews(log.logId, views) };
  await print(json ? `${JSON.stringify(answer)}\n` : linesOf(answer).join(''));
  return isSound ? 'done' : 'bad';
}

async function compareViews(folder: string, progress: SubcommandOptions['progress']): Promise<ViewsChecked> {
  const reader = await openSqliteReader({ folder, wake: 'poll' });
  try {
    return await checkViews({ folder, reader, views: allViews, onProgress: progressOf('building views', progress) });
  } finally {
    await reader.close();
  }
}

function tellLog({ logId, head, streams, fault }: LogVerified) {
  return {
    logId,
    head: formatPosition(logId, head),
    events: Number(head),
    streams,
    fault: fault && {
      position: fault.position === null ? null : formatPosition(logId, fault.position),
      required: fault.required,
      came: fault.came,
    },
  };
}

function tellViews(logId: string, { views, fault }: ViewsChecked) {
  const tellView = ({ position, ...view }: ViewChecked) => ({ ...view, position: formatPosition(logId, position) });
  return { fault, checked: views.map(tellView) };
}

interface Answer {
  readonly log: ReturnType<typeof tellLog>;
  readonly views: ReturnType<typeof tellViews> | null;
}

function linesOf({ log, views }: Answer): readonly string[] {
  const place = log.fault?.position ? `at position ${log.fault.position}: ` : '';
  const found = log.fault ? `BAD ${place}${tell(log.fault)}` : 'sound';
  return [
    `log ${log.logId}, ${log.events} events in ${log.streams} streams: ${found}\n`,
    ...(views === null ? ['views: not compared, because the log is bad\n'] : viewLines(views)),
  ];
}

function viewLines({ fault, checked }: NonNullable<Answer['views']>): readonly string[] {
  if (fault) return [`views: BAD ${tell(fault)}\n`];
  if (checked.length === 0) return ['views: none yet\n'];
  return checked.map(({ name, version, rows, position, passedOver, fault }) => {
    const place = fault?.table === undefined ? '' : `in ${fault.table}, ${fault.key}: `;
    const found = passedOver === null ? `as built anew up to ${position}` : `not compared: ${passedOver}`;
    return `view ${name} ${version}, ${rows} rows: ${fault ? `BAD ${place}${tell(fault)}` : found}\n`;
  });
}

function tell({ required, came }: ViewFault): string {
  return `required: ${required}; came: ${came}`;
}
