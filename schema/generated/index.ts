/** What is derived from events and SDL. Written by `npm run generate`, never by hand. */
export {};
