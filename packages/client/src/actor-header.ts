/** The caller claimed an identity that no record could hold. */
export class InvalidActor extends Error {
  override readonly name = 'InvalidActor';
}

const maxActorLength = 255;

/**
 * Headers with the claimed actor. HTTP carries bytes, and `fetch` takes them as characters up to U+00FF: the actor
 * travels as its UTF-8 bytes, and the service reads them as UTF-8 again.
 *
 * @throws InvalidActor for an actor that is empty, too long, holds control characters, or begins with `p:`.
 */
export function actorHeader(actor: string | undefined): Readonly<Record<string, string>> {
  if (actor === undefined) return {};
  const fits =
    actor.length >= 1 &&
    actor.length <= maxActorLength &&
    actor.trim() === actor &&
    !/\p{Cc}/u.test(actor) &&
    !actor.startsWith('p:');
  if (!fits) {
    throw new InvalidActor(
      `required: an actor of 1 to ${maxActorLength} characters, without control characters or space at either end, ` +
        `that does not begin with p:; came: ${JSON.stringify(actor)}`,
    );
  }
  return { 'pedigree-actor': Buffer.from(actor, 'utf8').toString('latin1') };
}
