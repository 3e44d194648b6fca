import { eventId } from '@pedigree/kernel';
import { streamOf } from '@pedigree/schema/events';
import type { Command } from '../command.ts';
import type { KnownAllocation, KnownModel, Outcome, Recorder } from '../recorder.ts';
import { MemorySlot } from './memory-slot.ts';

interface MemoryVersion {
  readonly number: number;
  label: string | null;
  readonly commit: string;
  retracted: boolean;
  readonly tags: Map<string, string>;
}

interface MemoryModel {
  deprecated: boolean;
  description: string | null;
  readonly versions: MemoryVersion[];
}

/** A refusal of the double. */
class Refused extends Error {}

/**
 * A service in memory, as an import sees it: semantics.md §4 rules 1 to 6 and 9, by a fold so plain that it can be
 * read. References are strict: what was not recorded before is refused. One namespace.
 */
export class MemoryRecorder implements Recorder {
  readonly namespace: string;
  readonly defined = new Map<string, boolean>();
  readonly models = new Map<string, MemoryModel>();
  readonly slots = new Map<string, MemorySlot>();
  /** Every command that wrote an event, in the order of the log. */
  readonly log: Command[] = [];
  readonly #seen = new Map<string, { readonly content: string; readonly position: string }>();

  constructor(namespace: string) {
    this.namespace = namespace;
  }

  async record(commands: readonly Command[]): Promise<readonly Outcome[]> {
    if (commands.length > 50) throw new Error(`required: at most 50 commands; came: ${commands.length}`);
    return commands.map((command) => this.#recordOne(command));
  }

  async environments(): Promise<readonly string[]> {
    return [...this.defined.keys()];
  }

  async model(_namespace: string, name: string): Promise<KnownModel | null> {
    const model = this.models.get(name);
    return model ? structuredClone(model) : null;
  }

  async servingHistory(_namespace: string, environment: string, model: string) {
    return this.slots.get(`${environment} ${model}`)?.changes() ?? [];
  }

  /** What served at a time (milliseconds since 1970), as known at a position; after every change where left out. */
  serving(environment: string, model: string, at: number, knownAt = this.log.length): KnownAllocation {
    return this.slots.get(`${environment} ${model}`)?.serving(at, knownAt) ?? { state: 'UNKNOWN' };
  }

  #recordOne(command: Command): Outcome {
    const { commandId } = command.input;
    const content = JSON.stringify(command, (key, value) => (personal.has(key) ? undefined : value));
    const seen = this.#seen.get(commandId);
    const stream = this.#streamOf(command);
    if (seen && seen.content !== content) return reject('COMMAND_ID_REUSED', `${command.name} ${commandId}`);
    if (seen) return { kind: 'repeated', eventId: eventId(stream, commandId, 0), position: seen.position };
    try {
      this.#apply(command, eventId(stream, commandId, 0));
    } catch (refused) {
      if (refused instanceof Refused) return reject('REFUSED', refused.message);
      throw refused;
    }
    this.log.push(command);
    const position = String(this.log.length);
    this.#seen.set(commandId, { content, position });
    return { kind: 'recorded', eventId: eventId(stream, commandId, 0), position };
  }

  #streamOf({ input }: Command): string {
    if ('environment' in input) return streamOf('environment', this.namespace, input.environment);
    if ('model' in input) return streamOf('model', this.namespace, input.model);
    return streamOf('production' in input ? 'environment' : 'model', this.namespace, input.name);
  }

  #apply(command: Command, event: string): void {
    const { input, name } = command;
    switch (name) {
      case 'defineEnvironment':
        this.defined.set(input.name, input.production);
        return;
      case 'registerModel':
        if (this.models.has(input.name)) throw new Refused(`${input.name} is registered`);
        this.models.set(input.name, { deprecated: false, description: input.description ?? null, versions: [] });
        return;
      case 'describeModel':
        this.#modelOf(input.model).description = input.description;
        return;
      case 'recordTraining': {
        const { versions } = this.#modelOf(input.model);
        if (versions.some(({ commit }) => commit === input.code.commit))
          throw new Refused('a second version of one commit');
        if (input.label && versions.some(({ label }) => label === input.label))
          throw new Refused(`${input.label} is taken`);
        const [number, label] = [versions.length + 1, input.label ?? null];
        versions.push({ number, label, commit: input.code.commit, retracted: false, tags: new Map() });
        return;
      }
      case 'labelModelVersion': {
        const version = this.#versionOf(input);
        if (version.label) throw new Refused(`version ${version.number} has the label ${version.label}`);
        version.label = input.label;
        return;
      }
      case 'retractModelVersion':
      case 'reinstateModelVersion': {
        const version = this.#versionOf(input);
        if (version.retracted === (name === 'retractModelVersion')) throw new Refused(`${name} says nothing new`);
        if (!input.reason && name === 'retractModelVersion') throw new Refused('a retraction needs a reason');
        version.retracted = !version.retracted;
        return;
      }
      case 'deprecateModel':
      case 'undeprecateModel': {
        const model = this.#modelOf(input.model);
        if (model.deprecated === (name === 'deprecateModel')) throw new Refused(`${name} says nothing new`);
        model.deprecated = !model.deprecated;
        return;
      }
      case 'tagModelVersion':
        this.#versionOf(input).tags.set(input.key, input.value);
        return;
      case 'untagModelVersion':
        if (!this.#versionOf(input).tags.delete(input.key)) throw new Refused(`no tag ${input.key}`);
        return;
      case 'promoteModel': {
        const versions = [{ number: this.#versionOf(input).number, share: 10_000 }];
        this.#slotOf(input).state(
          { event, from: timeOf(input.occurredAt), allocation: { state: 'SERVING', versions } },
          this.#next,
        );
        return;
      }
      case 'rollBackModel': {
        const slot = this.#slotOf(input);
        const target = slot.find(input.target.event, Date.parse(input.target.from));
        if (!target) throw new Refused(`no change ${input.target.event} from ${input.target.from}`);
        slot.state({ event, from: timeOf(input.occurredAt), allocation: target.allocation }, this.#next);
        return;
      }
      case 'retireModel':
        this.#slotOf(input).state(
          { event, from: timeOf(input.occurredAt), allocation: { state: 'NOTHING' } },
          this.#next,
        );
        return;
      case 'correctServing': {
        const versions = (input.allocation ?? []).map(({ version, share }) => ({
          number: this.#versionOf({ model: input.model, version }).number,
          share,
        }));
        const allocation = input.state
          ? { state: input.state }
          : versions.length > 0
            ? { state: 'SERVING' as const, versions }
            : { state: 'NOTHING' as const };
        const until = input.until === undefined ? null : Date.parse(input.until);
        this.#slotOf(input).correct({ event, from: Date.parse(input.since), until, allocation }, this.#next);
        return;
      }
    }
  }

  get #next(): number {
    return this.log.length + 1;
  }

  #slotOf({ environment, model }: { readonly environment: string; readonly model: string }): MemorySlot {
    const [place, name] = [environment, model];
    if (!this.defined.has(place)) throw new Refused(`no environment ${place}`);
    this.#modelOf(model);
    const slot = this.slots.get(`${place} ${name}`) ?? new MemorySlot();
    this.slots.set(`${place} ${name}`, slot);
    return slot;
  }

  #modelOf(reference: string): MemoryModel {
    const model = this.models.get(reference);
    if (!model) throw new Refused(`no model ${reference}`);
    return model;
  }

  #versionOf({ model, version }: { readonly model: string; readonly version: string }): MemoryVersion {
    const found = this.#modelOf(model).versions.find(({ commit }) => version === `git:${commit}`);
    if (!found) throw new Refused(`no version ${version} of ${model}`);
    return found;
  }
}

/** What a command's digest leaves out: a repetition in other words is the same command. */
const personal = new Set(['reason', 'description', 'location', 'by']);

function reject(code: string, message: string): Outcome {
  return { kind: 'rejected', code, message };
}

function timeOf(occurredAt: string | undefined): number {
  if (occurredAt === undefined) throw new Refused('a testimony has a time');
  return Date.parse(occurredAt);
}
