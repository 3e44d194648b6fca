export interface FollowOptions {
  /** Ends it in peace when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** A part of every answer, as they come; whoever stops listening ends the answers too. */
export async function* pickEach<Answer, Part>(
  answers: AsyncIterable<Answer>,
  pick: (answer: Answer) => Part,
): AsyncGenerator<Part, void, undefined> {
  for await (const answer of answers) yield pick(answer);
}
