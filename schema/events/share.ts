import * as z from 'zod';

/** The whole traffic, in hundredths of a percent. */
export const wholeShare = 10_000;

/** A part of the traffic, in hundredths of a percent. */
export const shareSchema = z.int().min(1).max(wholeShare);
