import { describe, expect, test } from 'vitest';
import { commonErrors } from '../../../src/simulator/web-api/method.ts';
import { methods as spoken } from '../../../src/simulator/web-api/routes.ts';
import { covered, gaps, laxArgs, unlistedArgs, unlistedErrors, unrecorded } from './coverage.ts';
import { isRecorded, recordedMethod, recordedMethodNames, whySkipped } from './recorded.ts';

if (!isRecorded) process.stdout.write(`${whySkipped}\n`);

test('the routes are those of the table, neither more nor fewer', () => {
  expect(spoken.map(({ name }) => name)).toEqual(covered);
});

describe.skipIf(!isRecorded)('against Slack’s reference of its methods', () => {
  const methods = spoken.filter(({ name }) => !(name in unrecorded));

  test('every recorded method is covered or a gap that says why', () => {
    const recorded = [...methods.map(({ name }) => name), ...Object.keys(gaps)];
    expect(recorded.sort()).toEqual(recordedMethodNames());
  });

  test.each(methods)('$name refuses only with errors that the method lists', (method) => {
    const listed = { ...recordedMethod(method.name).errors, ...unlistedErrors };
    const answered = [...method.errors, ...commonErrors];
    expect(answered.filter((error) => !(error in listed))).toEqual([]);
  });

  test('no error is excused that every method lists', () => {
    const excused = Object.keys(unlistedErrors);
    const missing = excused.filter((error) =>
      methods.some(({ name }) => !(error in recordedMethod(name).errors)),
    );
    expect(missing).toEqual(excused);
  });

  test.each(methods)('$name takes the arguments that the method takes', (method) => {
    const { args } = recordedMethod(method.name);
    const excused = unlistedArgs[method.name] ?? {};
    const taken = Object.keys(method.args).filter((arg) => !(arg in excused));
    expect(taken.filter((arg) => !(arg in args))).toEqual([]);
    expect(Object.keys(args).filter((arg) => !(arg in method.args))).toEqual([]);
  });

  test.each(methods)('$name insists on the arguments that the method requires', (method) => {
    const { args } = recordedMethod(method.name);
    const excused = laxArgs[method.name] ?? {};
    const isRequired = (arg: string) => String(method.args[arg]).endsWith('!');
    const differing = Object.keys(args).filter((arg) => isRequired(arg) !== (args[arg]?.required ?? false));
    expect(differing).toEqual(Object.keys(excused));
  });
});
