import { describe, expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { describeShared } from './describe-shared.ts';

const templates = `
  type SharedFields { "Its name." name: String }
  input SharedInputFields { "Why." reason: String }
  input SharedArguments { "How many." first: Int }
`;
const plain = `
  type Thing { name: String! }
  input ThingInput { reason: String }
  type Query { things(first: Int): [Thing!]! }
`;

function fill(sdl: string): string {
  return print(describeShared(parse(`${templates}${plain}${sdl}`)));
}

describe('what is said once', () => {
  test('is filled in for members, input members and arguments of that name, and the templates are gone', () => {
    const filled = fill('');
    expect(filled).toContain('"Its name."\n  name: String!');
    expect(filled).toContain('"Why."\n  reason: String');
    expect(filled).toContain('"How many."\n    first: Int');
    expect(filled).not.toContain('Shared');
  });

  test('does not replace what a member says of itself', () => {
    expect(fill('type Other { "In capitals." name: String }')).toContain('"In capitals."\n  name: String');
  });

  test('is not said of a member of that name with another type', () => {
    expect(fill('type Other { name: Int }')).toMatch(/type Other {\n {2}name: Int/);
  });

  test('comes from the interface that declares the member, before any template', () => {
    const filled = fill('interface Named { "As typed." name: String } type Other implements Named { name: String }');
    expect(filled).toMatch(/type Other implements Named {\n {2}"As typed."\n {2}name: String/);
  });

  test('must describe something', () => {
    expect(() => fill('')).not.toThrow();
    expect(() => describeShared(parse(`${templates} type Thing { name: String }`))).toThrow(
      'came: SharedInputFields.reason,SharedArguments.first',
    );
  });
});

describe('by its role', () => {
  test('the input, payload and result of a mutation, and its member of a batch, are described', () => {
    const filled = fill(`
      extend type Mutation { "Sells a thing." sellThing(input: SellThingInput!): SellThingResult! }
      input SellThingInput { name: String! }
      input CommandInput { sellThing: SellThingInput }
      type SellThingPayload { name: String }
      union SellThingResult = SellThingPayload
    `);
    expect(filled).toContain('"What `sellThing` is told."\ninput SellThingInput');
    expect(filled).toContain('"Sells a thing."\n  sellThing: SellThingInput');
    expect(filled).toContain('came to, where it was accepted."\ntype SellThingPayload');
    expect(filled).toContain('or why it was refused."\nunion SellThingResult');
    expect(filled).toContain('"What is told."\n    input: SellThingInput!');
  });

  test('a page and its edges are described', () => {
    const filled = fill(
      'type ThingConnection { edges: [ThingEdge!]! } type ThingEdge { cursor: String! node: Thing! }',
    );
    expect(filled).toContain('"A page of a list of `Thing`."\ntype ThingConnection');
    expect(filled).toContain('"The `Thing`."\n  node: Thing!');
  });

  test('the values of an enum of event types say what the events mean', () => {
    const filled = fill(`
      interface Event { type: EventType }
      "A thing was sold." type ThingSold implements Event { type: EventType }
      enum EventType { ThingSold }
    `);
    expect(filled).toContain('"A thing was sold."\n  ThingSold');
  });
});
