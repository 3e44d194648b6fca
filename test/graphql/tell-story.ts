import type { OwnService } from '../harness/own-service.ts';
import type { Told } from './story.ts';

/**
 * Tells a service a whole story in one request, and waits until it shows; answers with the position of each command, in
 * their order.
 *
 * @throws where one is refused.
 */
export async function tellStory(service: Pick<OwnService, 'ask'>, story: readonly Told[]): Promise<readonly string[]> {
  const commands = story.map(([command, input]) => ({ [command]: input }));
  const { data, errors } = await service.ask<{ record: readonly { position?: string; message?: string }[] }>(
    `mutation ($commands: [CommandInput!]!) {
      record(commands: $commands) { ... on RecordPayload { position } ... on Rejection { message } } }`,
    { commands },
  );
  if (errors) throw new Error(`required: a story that is taken; came: ${JSON.stringify(errors)}`);
  const positions = data.record.map(({ position, message }, index) => {
    if (position === undefined) throw new Error(`required: ${story[index]?.[0]} to be taken; came: ${message}`);
    return position;
  });
  await service.ask('{ __typename }', {}, { 'pedigree-min-position': positions.at(-1) ?? '' });
  return positions;
}
