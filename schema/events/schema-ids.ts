/**
 * The `$id` of the published JSON Schema of a whole stored event: its envelope with the payload in it, as the canonical
 * bytes hold it. It names no host, and stays the same while that version of the type grows by optional members.
 */
export function envelopeSchemaId(type: string, schemaVersion: number): string {
  return `urn:pedigree:envelopes:${type}:v${schemaVersion}`;
}

/** The `$id` of the published JSON Schema of what `data` holds in an event of that type and version. */
export function payloadSchemaId(type: string, schemaVersion: number): string {
  return `urn:pedigree:events:${type}:v${schemaVersion}`;
}
