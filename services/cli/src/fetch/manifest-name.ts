/** What a manifest is called in the folder that it is written to. */
export const manifestName = 'manifest.json';
