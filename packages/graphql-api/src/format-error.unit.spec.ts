import { describe, expect, it } from '@jest/globals';
import { AppendFailed, OutcomeUnknown, PositionUnknown, ReadFailed, StoreClosed } from '@pedigree/event-store';
import { ViewsReadFailed } from '@pedigree/views';
import { GraphQLError } from 'graphql';
import { createErrorFormatter, formatErrors } from './format-error.ts';
import { refusedRequest } from './public-error.ts';

const format = createErrorFormatter({ info() {}, warn() {}, error() {} }, { suggestions: true });

function told(fault: Error) {
  const error = new GraphQLError(fault.message, { originalError: fault });
  return format(error.toJSON(), error);
}

describe('what a caller is told of a fault of the store', () => {
  it.each([
    ['NOT_WRITTEN', new AppendFailed('disk of host-7 full'), 'nothing was written, send it again'],
    ['LOG_UNREACHABLE', new ReadFailed('host-7 is silent'), 'ask again'],
    ['VIEWS_UNREACHABLE', new ViewsReadFailed('host-7 is silent'), 'ask again'],
    ['OUTCOME_UNKNOWN', new OutcomeUnknown('host-7 is silent'), 'send it again with the same commandId'],
    ['INVALID_ARGUMENT', new PositionUnknown('7 on host-7'), 'required: the position of an event of this log'],
    ['STOPPING', new StoreClosed('host-7 stops'), 'send it again with the same commandId'],
  ])('is %s, what to do, and nothing of where', (code, fault, advice) => {
    expect(told(fault).extensions).toEqual({ code });
    expect(told(fault).message).toContain(advice);
    expect(told(fault).message).not.toContain('host-7');
  });

  it('is INTERNAL where it is none that callers can do something about', () => {
    expect(told(new TypeError('host-7 is not a function'))).toEqual({
      message: 'required: an answer; came: a fault of the service, which its log tells',
      extensions: { code: 'INTERNAL' },
    });
  });
});

describe('a refusal', () => {
  it('is told without the status that HTTP answers it with', () => {
    const message = 'required: fewer; came: many';
    expect(formatErrors(format, [refusedRequest('LIMIT_EXCEEDED', message)])).toEqual([
      { message, extensions: { code: 'LIMIT_EXCEEDED' } },
    ]);
  });
});
