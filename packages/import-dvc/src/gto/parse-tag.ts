/** What a GTO tag says. */
export type Action = 'REGISTER' | 'DEREGISTER' | 'ASSIGN' | 'TAKE_BACK' | 'DEPRECATE';

interface ParsedTag {
  /** `CREATE` is a form that GTO knows and gives no meaning. */
  readonly action: Action | 'CREATE';
  /** With `:` where the tag has `=`. */
  readonly artifact: string;
  /** A label (`v1.2.0`) for REGISTER and DEREGISTER, a stage for ASSIGN and TAKE_BACK, else empty. */
  readonly subject: string;
}

const word = '[A-Za-z0-9](?:[A-Za-z0-9/_-]*[A-Za-z0-9])?';
const number = '(?:0|[1-9][0-9]*)';
const identifiers = (one: string) => `${one}(?:\\.${one})*`;
/** Semantic Versioning 2.0.0, rules 2, 9 and 10. */
const semanticVersion =
  `${number}\\.${number}\\.${number}` +
  `(?:-${identifiers(`(?:${number}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)`)})?` +
  `(?:\\+${identifiers('[0-9A-Za-z-]+')})?`;

const form = new RegExp(
  `^(?<artifact>(?:[A-Za-z0-9_./-]+=)?${word})` +
    `(?:@(?<label>v${semanticVersion})(?<deregister>!?)|#(?<stage>${word})(?<takeBack>!?)|@(?<word>deprecated|created))` +
    '(?:#[0-9]+)?$',
);

/** Reads the name of a tag as GTO writes it; null where it is not GTO's. The number behind a last `#` decides nothing. */
export function parseTag(name: string): ParsedTag | null {
  const groups = form.exec(name)?.groups;
  if (!groups) return null;
  const artifact = (groups.artifact ?? '').replace('=', ':');
  if (groups.label) return { action: groups.deregister ? 'DEREGISTER' : 'REGISTER', artifact, subject: groups.label };
  if (groups.stage) return { action: groups.takeBack ? 'TAKE_BACK' : 'ASSIGN', artifact, subject: groups.stage };
  return { action: groups.word === 'deprecated' ? 'DEPRECATE' : 'CREATE', artifact, subject: '' };
}
