import { openReader, type Places, verifyLog } from '@pedigree/assembly/places';
import type { LogVerified } from '@pedigree/event-store/verify';
import { formatPosition, toJsonText, toOneLine } from '@pedigree/kernel';
import { allViews, checkViews, type ViewChecked, type ViewFault, type ViewsChecked } from '@pedigree/views';
import { progressOf } from './progress-of.ts';
import type { Outcome, SubcommandOptions } from './subcommand.ts';
import { tellPlace } from './tell-place.ts';

/**
 * Verifies a whole log, and each view against how it is built anew. A service may be running. Views are
 * not compared where nothing says what they should be. Sound is what was verified wholly, and nothing less.
 *
 * @throws LogMissing; LogUnusable; with `json` it is told in the document.
 */
export async function check(options: SubcommandOptions): Promise<Outcome> {
  const { store, json, print, progress } = options;
  let log: LogVerified | null = null;
  try {
    log = await verifyLog(store, { onProgress: progressOf('verifying the log', progress) });
    return await checkBeside(log, options);
  } catch (error) {
    if (!json || !(error instanceof Error)) throw error;
    const told = { sound: false, ...tellPlace(store), log: log && tellLog(log), views: null, failed: error.message };
    await print(`${toJsonText(told)}\n`);
    return 'bad';
  }
}

async function checkBeside(log: LogVerified, options: SubcommandOptions): Promise<Outcome> {
  const { store, json, print, progress } = options;
  const told = { ...tellPlace(store), log: tellLog(log) };
  if (!json) await print(logLine(told.log));
  const isVerified = !log.fault && log.newer === null;
  const compared = isVerified ? await compareViews(options, progress) : null;
  const views = compared && tellViews(log.logId, compared);
  const sound = views !== null && !views.fault && views.checked.every((view) => !view.fault && !view.passedOver);
  await print(json ? `${toJsonText({ sound, ...told, views })}\n` : viewLines(views).join(''));
  return sound ? 'done' : 'bad';
}

async function compareViews({ store, views }: Places, progress: SubcommandOptions['progress']): Promise<ViewsChecked> {
  const reader = await openReader(store);
  try {
    const given = { reader, views: allViews, onProgress: progressOf('building views', progress) };
    if (views.kind === 'sqlite') return await checkViews({ folder: views.folder, ...given });
    const { checkPostgresViews } = await import('@pedigree/views/postgres');
    return await checkPostgresViews({ url: views.url, schema: views.schema, ...given });
  } finally {
    await reader.close();
  }
}

function tellLog({ logId, head, events, streams, fault, newer }: LogVerified) {
  return {
    logId,
    head: formatPosition(logId, head),
    events,
    streams,
    /** From where on a newer Pedigree wrote. */
    newerFrom: newer === null ? null : formatPosition(logId, newer),
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

function logLine({ logId, events, streams, fault, newerFrom }: ReturnType<typeof tellLog>): string {
  const place = fault?.position ? `at position ${fault.position}: ` : '';
  const newer = `sound as far as it can be told: a newer Pedigree wrote position ${newerFrom}; upgrade to verify its payload`;
  const found = fault ? `BAD ${place}${tell(fault)}` : newerFrom === null ? 'sound' : newer;
  return lineOf(`log ${logId}, ${events} events in ${streams} streams: ${found}`);
}

function viewLines(views: ReturnType<typeof tellViews> | null): readonly string[] {
  if (views === null) return [lineOf('views: not compared, because the log is not verified')];
  if (views.fault) return [lineOf(`views: BAD ${tell(views.fault)}`)];
  if (views.checked.length === 0) return [lineOf('views: none yet')];
  return views.checked.map(({ name, version, rows, position, passedOver, fault }) => {
    const place = fault?.table === undefined ? '' : `in ${fault.table}, ${fault.key}: `;
    const found = passedOver === null ? `as built anew up to ${position}` : `not compared: ${passedOver}`;
    return lineOf(`view ${name} ${version}, ${rows} rows: ${fault ? `BAD ${place}${tell(fault)}` : found}`);
  });
}

/** What lies in a damaged file can neither steer the terminal nor say a line of its own. */
function lineOf(text: string): string {
  return `${toOneLine(text)}\n`;
}

function tell({ required, came }: ViewFault): string {
  return `required: ${required}; came: ${came}`;
}
