/** No report rests on another, so a stream of them is folded into nothing. */
export type ReportState = Readonly<Record<string, never>>;

export const initialReport: ReportState = {};
