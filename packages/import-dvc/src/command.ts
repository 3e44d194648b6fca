/** Where a command's fact stood. `location` and `by` are personal. */
interface CommandSource {
  readonly system: 'gto';
  readonly location: string;
  /** The id of a tag object. */
  readonly object: string;
  readonly by: string;
}

/** What every command of an import says beside its own words. */
interface Told {
  readonly namespace: string;
  readonly commandId: string;
  /** Absent where the command's own times say it. */
  readonly occurredAt?: string;
  readonly reason?: string;
  readonly source: CommandSource;
}

/** Names a change: the event that stated it, and from when it holds. */
export interface ChangeTarget {
  readonly event: string;
  readonly from: string;
}

/** Model and version of a command that speaks of one version. */
interface OfVersion {
  readonly model: string;
  readonly version: string;
}

/**
 * The words of each command that an import uses: the inputs of the mutations of these names. Models and environments are
 * named by their plain names, which may hold a `/`: whoever sends a command makes full references of them.
 */
export interface CommandWords {
  readonly defineEnvironment: { readonly name: string; readonly production: boolean };
  readonly registerModel: { readonly name: string; readonly description?: string };
  readonly describeModel: { readonly model: string; readonly description: string };
  readonly recordTraining: {
    readonly model: string;
    readonly label?: string;
    readonly code: { readonly repository?: string; readonly commit: string };
    readonly artifacts?: readonly { readonly name: string; readonly uri: string }[];
  };
  readonly labelModelVersion: OfVersion & { readonly label: string };
  readonly retractModelVersion: OfVersion;
  readonly reinstateModelVersion: OfVersion;
  readonly deprecateModel: { readonly model: string };
  readonly undeprecateModel: { readonly model: string };
  readonly tagModelVersion: OfVersion & { readonly key: string; readonly value: string };
  readonly untagModelVersion: OfVersion & { readonly key: string };
  readonly promoteModel: OfVersion & { readonly environment: string };
  readonly rollBackModel: { readonly environment: string; readonly model: string; readonly target: ChangeTarget };
  readonly retireModel: { readonly environment: string; readonly model: string };
  readonly correctServing: {
    readonly environment: string;
    readonly model: string;
    readonly since: string;
    readonly until?: string;
    /** Absent with `state: 'UNKNOWN'`; empty: nothing served. */
    readonly allocation?: readonly { readonly version: string; readonly share: number }[];
    readonly state?: 'UNKNOWN';
  };
}

export type CommandName = keyof CommandWords;

/** One command, as `record` takes it: the name and its input. */
export type Command = {
  [Name in CommandName]: { readonly name: Name; readonly input: CommandWords[Name] & Told };
}[CommandName];
