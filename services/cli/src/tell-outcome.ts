import type { Outcome } from '@pedigree/client';
import { Refused } from './errors.ts';
import { toEnvelope } from './event.ts';
import type { AskingOptions } from './options.ts';
import { printJson } from './output/print-json.ts';
import type { Terminal } from './output/terminal.ts';
import { refuseByPolicy } from './policy/tell-policy.ts';

/** An outcome that is no refusal. */
export type Accepted = Exclude<Outcome, { readonly kind: 'rejected' }>;

/**
 * Hands on what was accepted. A refusal is printed for scripts where they asked for JSON, and thrown as Refused.
 */
export function requireAccepted(outcome: Outcome, options: AskingOptions, terminal: Terminal): Accepted {
  if (outcome.kind !== 'rejected') return outcome;
  const { code, message, items, plan } = outcome;
  if (items) refuseByPolicy({ code, message, items, plan }, options, terminal);
  if (options.json) printJson(terminal, { rejected: code, message });
  throw new Refused(`refused, ${code}: ${message}`);
}

/** Tells what was accepted: a sentence to people; to scripts the same members for every command, and `more`. */
export function tellAccepted(
  accepted: Accepted,
  sentence: string,
  options: AskingOptions,
  terminal: Terminal,
  more: object = {},
): void {
  if (options.json) printJson(terminal, { ...acceptedToJson(accepted), ...more });
  else terminal.print(`${sentence} ${closings[accepted.kind](accepted.position)}`);
}

/** What was accepted, for scripts. */
function acceptedToJson({ kind, position, revision, event }: Accepted) {
  return { position, repeated: kind === 'repeated', dryRun: kind === 'planned', revision, event: toEnvelope(event) };
}

const closings: Readonly<Record<Accepted['kind'], (position: string) => string>> = {
  recorded: (position) => `Recorded at ${position}.`,
  repeated: () => 'It was so already: nothing was written.',
  planned: () => 'A dry run: nothing was written.',
};
