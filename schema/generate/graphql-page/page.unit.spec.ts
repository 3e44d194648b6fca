import { describe, expect, test } from '@jest/globals';
import { mergeSdl } from '../merge-sdl.ts';
import { graphqlPage } from './page.ts';

const nouns = [
  {
    noun: 'shared',
    sdl: 'input SharedArguments { "How many." first: Int } input SharedInputFields { "Why." reason: String }',
  },
  {
    noun: 'model',
    sdl: `
      "A line of models." type Model { "In capitals." name: String! "Those of it." versions(first: Int): [Model!]! }
      type ModelConnection { nodes: [Model!]! }
      extend type Query { "All models." models(first: Int, "Of this | that." colour: Colour): ModelConnection! }
      extend type Mutation { "Names a model." nameModel(input: NameModelInput!): NameModelResult! }
      input NameModelInput { "The name." name: String! reason: String "Only planned." dryRun: Boolean }
      type NameModelPayload implements Payload { position: String! "The model." model: Model }
      union NameModelResult = NameModelPayload | Rejection
      "A colour." enum Colour { "As blood." RED }
    `,
  },
  {
    noun: 'common',
    sdl: `
      "Asked." type Query { "Nothing." nothing: String }
      "Told." type Mutation { "Nothing." nothing: String }
      "Accepted." interface Payload { "Where." position: String! }
      "Refused." type Rejection { "Why." message: String! }
    `,
  },
];
const page = graphqlPage(mergeSdl(nouns.map(({ sdl }) => sdl)), nouns);

describe('the page of the schema', () => {
  test('has a query with what it takes of its own, and a link to what all take', () => {
    expect(page).toContain('#### Query `models`\n\nAll models.\n');
    expect(page).toContain('| `colour` | [`Colour`](#enum-colour) | Of this \\| that. |');
    expect(page).toContain('Also takes [`first`](#common-arguments).');
    expect(page).toContain('Answers a [page](#pages) of [`Model`](#type-model).');
  });

  test('has a command with its own members, and what its payload has beside the others', () => {
    expect(page).toContain('#### Mutation `nameModel`\n\nNames a model.\n');
    expect(page).toContain('| `name` | `String!` | The name. |');
    expect(page).not.toContain('| `reason` | `String` |');
    expect(page).toContain('Its payload also has `model`, [`Model`](#type-model): The model.');
  });

  test('has no section for what is explained where it is used', () => {
    expect(page).not.toMatch(/^#### .*(Connection|NameModel(Input|Payload|Result))/m);
  });

  test('is refused where a file of SDL has no chapter', () => {
    const more = [...nouns, { noun: 'quota', sdl: '"A quota." type Quota { "Its name." name: String }' }];
    expect(() => graphqlPage(mergeSdl(more.map(({ sdl }) => sdl)), more)).toThrow('came: none for quota');
  });
});
